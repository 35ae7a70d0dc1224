"""The table of all documents, by keys and by mouse."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from rubricate import words
from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.gui.dialogs.calendar import Calendar
from rubricate.gui.documents_table.editors import Ticks
from rubricate.gui.documents_table.fields import PURPOSE, SETS, STATUS
from tests.gui.documents_table.rows import CONTROL, SHIFT, Shown, variable


def test_every_document_has_its_row_with_what_is_known(shown: Shown) -> None:
    assert shown.names() == ["Article 10", "Article 9", "bridge", "Harbour", "Zoo"]
    assert shown.column(STATUS) == ["started", "done", "new", "new", "new"]
    assert shown.column("annotations") == ["1", "0", "0", "0", "0"]
    assert shown.column(variable(shown.desk, "Outlet")) == ["", "", "", "Herald", "Gazette"]
    assert shown.table.bar.count.text() == "5 documents"


def test_o_sorts_by_the_column_and_again_the_other_way(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to("Zoo")
    qtbot.keyClick(shown.table.view, Qt.Key.Key_O)
    assert shown.names() == ["Article 9", "Article 10", "bridge", "Harbour", "Zoo"]
    assert shown.chosen() == ["Zoo"]
    qtbot.keyClick(shown.table.view, Qt.Key.Key_O)
    assert shown.names()[0] == "Zoo"
    assert shown.said[-1] == "Sorted down by Name."


def test_a_click_on_a_title_sorts(shown: Shown, qtbot: QtBot) -> None:
    header = shown.table.view.horizontalHeader()
    x = header.sectionViewportPosition(1) + 10
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    assert shown.names()[0] == "Article 9"


def test_g_groups_and_enter_folds_a_group(shown: Shown, qtbot: QtBot) -> None:
    view = shown.table.view
    shown.go_to("Zoo", variable(shown.desk, "Outlet"))
    qtbot.keyClick(view, Qt.Key.Key_G)
    assert shown.names() == [
        "[Gazette 1]", "Zoo", "[Herald 1]", "Harbour", "[no value 3]", "Article 10", "Article 9", "bridge",
    ]  # fmt: skip
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert shown.names()[:2] == ["[Gazette 1]", "[Herald 1]"]
    assert shown.chosen() == []
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert shown.names()[1] == "Zoo"
    qtbot.keyClick(view, Qt.Key.Key_G)
    assert shown.names()[0] == "Article 10"


def test_typing_filters_by_words_anywhere_in_the_row(shown: Shown, qtbot: QtBot) -> None:
    qtbot.keyClick(shown.table.view, Qt.Key.Key_F, CONTROL)
    field = shown.table.bar.words
    assert field.hasFocus()
    qtbot.keyClicks(field, "herald")
    assert shown.names() == ["Harbour"]
    assert shown.table.bar.count.text() == "1 of 5 documents"
    qtbot.keyClicks(field, " zz")
    assert shown.table.empty.isVisible()
    shown.table.empty.button.click()
    assert len(shown.names()) == 5
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert shown.table.view.hasFocus()


def test_status_purpose_and_set_can_be_filtered(shown: Shown) -> None:
    bar = shown.table.bar
    bar.filters[STATUS].toggle_group("new")
    assert shown.names() == ["bridge", "Harbour", "Zoo"]
    bar.filters[STATUS].toggle_group("done")
    assert shown.names()[0] == "Article 9"
    bar.clear()
    shown.desk.act(lambda s, h: actions.add_set(s, h, "First", shown.ids[:2]))
    assert bar.filters[SETS].isVisible()
    bar.filters[SETS].toggle_group(str(next(iter(shown.desk.project.sets))))
    assert shown.names() == ["Article 10", "Article 9"]


def test_d_s_and_n_say_how_far_one_is_with_all_that_are_selected(shown: Shown, qtbot: QtBot) -> None:
    view = shown.table.view
    shown.go_to("bridge")
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert shown.chosen() == ["bridge", "Harbour"]
    qtbot.keyClick(view, Qt.Key.Key_D)
    assert shown.column(STATUS)[2:] == ["done", "done", "new"]
    shown.asking.words = "not an article"
    qtbot.keyClick(view, Qt.Key.Key_S)
    assert shown.column(STATUS)[2:4] == ["skipped: not an article"] * 2
    qtbot.keyClick(view, Qt.Key.Key_N)
    assert shown.column(STATUS)[2:4] == ["new", "new"]
    assert shown.chosen() == ["bridge", "Harbour"]


def test_a_document_that_leaves_the_filter_hands_the_keys_to_the_next(shown: Shown, qtbot: QtBot) -> None:
    shown.table.bar.filters[STATUS].toggle_group("new")
    shown.go_to("bridge")
    qtbot.keyClick(shown.table.view, Qt.Key.Key_D)
    assert (shown.names(), shown.chosen()) == (["Harbour", "Zoo"], ["Harbour"])


def test_enter_opens_and_escape_leaves(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to("Zoo")
    with qtbot.waitSignal(shown.table.document_asked) as asked:
        qtbot.keyClick(shown.table.view, Qt.Key.Key_Return)
    assert asked.args == [shown.ids[4]]
    with qtbot.waitSignal(shown.table.left):
        qtbot.keyClick(shown.table.view, Qt.Key.Key_Escape)


def test_a_choice_is_filled_in_from_its_list(shown: Shown, qtbot: QtBot) -> None:
    outlet = variable(shown.desk, "Outlet")
    shown.go_to("bridge", outlet)
    qtbot.keyClick(shown.table.view, Qt.Key.Key_F2)
    box = shown.editor(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.accessibleName() == "Outlet"
    assert [box.itemText(n) for n in range(box.count())] == ["", "Gazette", "Herald"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    qtbot.waitUntil(lambda: shown.column(outlet)[2] == "Herald")


def test_a_date_that_is_none_stays_in_its_field_with_the_reason(shown: Shown, qtbot: QtBot) -> None:
    day = variable(shown.desk, "Date")
    shown.go_to("bridge", day)
    qtbot.keyClick(shown.table.view, Qt.Key.Key_F2)
    line = shown.editor(QLineEdit)
    qtbot.keyClicks(line, "yesterday")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.isVisible()
    assert "yesterday" in shown.said[-1]
    assert isinstance(line, QLineEdit)
    line.clear()
    qtbot.keyClicks(line, "2026-11")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.column(day)[2] == "2026-11")


def test_several_sets_are_ticked_in_the_cell(shown: Shown, qtbot: QtBot) -> None:
    for name in ("First", "Second"):
        shown.desk.act(lambda s, h, name=name: actions.add_set(s, h, name))
    shown.go_to("Zoo", SETS)
    qtbot.keyClick(shown.table.view, Qt.Key.Key_F2)
    ticks = shown.editor(Ticks)
    qtbot.keyClick(ticks, Qt.Key.Key_Down)
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    qtbot.keyClick(ticks, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.column(SETS)[4] == "Second")


def test_keys_that_an_editor_leaves_over_do_nothing_in_the_rows(shown: Shown, qtbot: QtBot) -> None:
    opened: list[object] = []
    shown.table.document_asked.connect(opened.append)
    shown.go_to("bridge", variable(shown.desk, "Date"))
    qtbot.keyClick(shown.table.view, Qt.Key.Key_F2)
    line = shown.editor(QLineEdit)
    qtbot.keyClicks(line, "2026")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(shown.table.view.hasFocus)
    shown.desk.act(lambda s, h: actions.add_set(s, h, "First"))
    shown.go_to("bridge", SETS)
    qtbot.keyClick(shown.table.view, Qt.Key.Key_F2)
    qtbot.keyClicks(shown.editor(Ticks), "ds")
    qtbot.keyClick(shown.editor(Ticks), Qt.Key.Key_Return)
    assert opened == []
    assert shown.column(STATUS)[2] == "new"


def test_a_row_that_moves_by_what_was_filled_in_stays_current(shown: Shown, qtbot: QtBot) -> None:
    outlet = variable(shown.desk, "Outlet")
    shown.table.sort_by(outlet)
    shown.table.group_by(outlet)
    shown.go_to("bridge", outlet)
    qtbot.keyClick(shown.table.view, Qt.Key.Key_F2)
    box = shown.editor(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: shown.names()[:3] == ["[Gazette 2]", "bridge", "Zoo"])
    assert shown.chosen() == ["bridge"]
    assert shown.table.view.column() == shown.table.model.column_of(outlet)


def test_a_reason_is_asked_for_when_the_editor_is_closed(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to("bridge", STATUS)
    shown.asking.words = "no article"
    qtbot.keyClick(shown.table.view, Qt.Key.Key_F2)
    box = shown.editor(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert shown.asking.asked == []
    qtbot.waitUntil(lambda: shown.column(STATUS)[2] == "skipped: no article")


def test_what_cannot_be_filled_in_says_so(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to("Zoo", "characters")
    qtbot.keyClick(shown.table.view, Qt.Key.Key_F2)
    assert shown.said == ["Characters cannot be filled in."]


def test_fill_down_gives_the_first_value_to_the_others(shown: Shown, qtbot: QtBot) -> None:
    outlet = variable(shown.desk, "Outlet")
    shown.go_to("Harbour", outlet)
    qtbot.keyClick(shown.table.view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(shown.table.view, Qt.Key.Key_D, CONTROL)
    assert shown.column(outlet)[3:] == ["Herald", "Herald"]


def test_a_column_of_a_spreadsheet_is_pasted_from_here_on(shown: Shown, qtbot: QtBot) -> None:
    outlet, day = variable(shown.desk, "Outlet"), variable(shown.desk, "Date")
    QGuiApplication.clipboard().setText("gazette\t2026-11-24\r\nHerald\t2026\r\n\t\r\n")
    shown.go_to("bridge", outlet)
    qtbot.keyClick(shown.table.view, Qt.Key.Key_V, CONTROL)
    assert shown.column(outlet) == ["", "", "Gazette", "Herald", ""]
    assert shown.column(day)[2:] == ["2026-11-24", "2026", ""]
    shown.desk.project.undo(shown.desk.hand())
    assert shown.column(outlet)[2:] == ["", "Herald", "Gazette"]


def test_one_value_is_pasted_into_all_that_are_selected(shown: Shown, qtbot: QtBot) -> None:
    outlet = variable(shown.desk, "Outlet")
    QGuiApplication.clipboard().setText("Herald")
    qtbot.keyClick(shown.table.view, Qt.Key.Key_A, CONTROL)
    shown.table.view.selectionModel().setCurrentIndex(
        shown.table.model.index(2, shown.table.model.column_of(outlet)),
        shown.table.view.selectionModel().SelectionFlag.NoUpdate,
    )
    qtbot.keyClick(shown.table.view, Qt.Key.Key_V, CONTROL)
    assert shown.column(outlet) == ["Herald"] * 5


def test_a_paste_that_does_not_fit_changes_nothing(shown: Shown, qtbot: QtBot) -> None:
    outlet = variable(shown.desk, "Outlet")
    QGuiApplication.clipboard().setText("Gazette\nTimes\n")
    shown.go_to("Article 10", outlet)
    qtbot.keyClick(shown.table.view, Qt.Key.Key_V, CONTROL)
    assert shown.column(outlet)[:2] == ["", ""]
    assert shown.desk.refused
    shown.go_to("Article 10")
    qtbot.keyClick(shown.table.view, Qt.Key.Key_V, CONTROL)
    assert shown.said[-1] == "Only variables can be pasted, not Name. Nothing was changed."


def test_rows_are_copied_for_a_spreadsheet(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to("Harbour")
    qtbot.keyClick(shown.table.view, Qt.Key.Key_C, CONTROL)
    heading, row = QGuiApplication.clipboard().text().splitlines()
    assert heading.split("\t")[:3] == ["No.", "Name", "Status"]
    assert row.split("\t")[-2] == "Herald"


def test_delete_empties_a_variable(shown: Shown, qtbot: QtBot) -> None:
    outlet = variable(shown.desk, "Outlet")
    shown.go_to("Harbour", outlet)
    qtbot.keyClick(shown.table.view, Qt.Key.Key_Delete)
    assert shown.column(outlet)[3:] == ["", "Gazette"]
    assert len(shown.names()) == 5


def test_a_new_variable_is_a_column_and_a_removed_one_is_none(shown: Shown) -> None:
    shown.desk.act(lambda s, h: actions.add_attribute(s, h, None, "Words", "number"))
    titles = [field.title for field in shown.table.model.shown]
    assert titles[-1] == "Words"
    shown.table.remove_variable(variable(shown.desk, "Outlet"))
    assert "Outlet" not in [field.title for field in shown.table.model.shown]


def test_columns_can_be_hidden_and_are_remembered(shown: Shown, qtbot: QtBot) -> None:
    table = shown.table
    table.show_column(PURPOSE, False)
    assert PURPOSE not in [field.key for field in table.model.shown]
    memory = table.remember()
    table.show_column(PURPOSE, True)
    table.recall(memory)
    assert PURPOSE not in [field.key for field in table.model.shown]
    assert memory == {"hidden": ["purpose"], "widths": {}}


def test_a_width_that_was_dragged_stays_through_sorting_and_is_remembered(shown: Shown, qtbot: QtBot) -> None:
    view = shown.table.view
    header, column = view.horizontalHeader(), shown.table.model.column_of(STATUS)
    edge = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) - 1, 8)
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(edge + QPoint(60, 0)), header.viewport().mapToGlobal(QPointF(edge)),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(header.viewport(), move)
    wide = view.columnWidth(column)
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(60, 0))
    assert wide > 150
    shown.table.sort_by("name")
    assert view.columnWidth(column) == wide
    assert shown.table.remember()["widths"] == {"status": wide}


def test_the_names_take_what_is_left_over(shown: Shown) -> None:
    view = shown.table.view
    assert view.horizontalHeader().length() == view.viewport().width()
    shown.table.resize(1600, 500)
    assert view.horizontalHeader().length() == view.viewport().width()


def test_one_may_look_at_the_status_of_another_coder_but_not_change_it(shown: Shown, qtbot: QtBot) -> None:
    desk = shown.desk
    ben = replace(desk.hand(), coder=Coder(UUID(int=8), "Ben"))
    desk.project.do(actions.set_status(desk.project, ben, [shown.ids[4]], "done"))
    layers = shown.table.bar.layers
    assert layers.isVisible()
    layers.setCurrentIndex(layers.findText("Status of Ben"))
    layers.activated.emit(layers.currentIndex())
    assert shown.column(STATUS) == ["new", "new", "new", "new", "done"]
    shown.go_to("bridge")
    qtbot.keyClick(shown.table.view, Qt.Key.Key_D)
    assert "somebody else" in shown.said[-1]


def test_letters_that_mean_nothing_do_nothing(shown: Shown, qtbot: QtBot) -> None:
    shown.go_to("Article 10")
    qtbot.keyClicks(shown.table.view, "zh")
    assert shown.chosen() == ["Article 10"]


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_S])
def test_headings_are_no_documents(shown: Shown, qtbot: QtBot, key: Qt.Key) -> None:
    shown.table.group_by(STATUS)
    qtbot.keyClick(shown.table.view, Qt.Key.Key_Home)
    before = shown.column(STATUS)
    qtbot.keyClick(shown.table.view, key)
    assert shown.column(STATUS) == before


def test_a_date_is_chosen_from_the_calendar_in_place(shown: Shown, qtbot: QtBot) -> None:
    day = variable(shown.desk, "Date")
    shown.go_to("Zoo", day)
    qtbot.keyClick(shown.table.view, Qt.Key.Key_F2)
    line = shown.editor(QLineEdit)
    assert "Alt+Down opens a calendar" in line.accessibleDescription()
    qtbot.keyClicks(line, "2026-11")
    qtbot.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = QApplication.activePopupWidget()
    assert isinstance(calendar, Calendar)
    qtbot.keyClick(calendar.days, Qt.Key.Key_Right)
    qtbot.keyClick(calendar.days, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.column(day)[-1] == "2026-11-02")
    assert shown.table.view.state() != shown.table.view.State.EditingState


def test_a_number_is_typed_and_read_with_the_comma_of_the_language(
    shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RUBRICATE_LANGUAGE", raising=False)
    words.install("de")
    try:
        shown.desk.act(lambda s, h: actions.add_attribute(s, h, None, "Auflage", "number"))
        number = variable(shown.desk, "Auflage")
        shown.go_to("Zoo", number)
        qtbot.keyClick(shown.table.view, Qt.Key.Key_F2)
        line = shown.editor(QLineEdit)
        qtbot.keyClicks(line, "1.234,5")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        document = shown.ids[4]
        qtbot.waitUntil(lambda: shown.desk.project.documents[document].variables.get(number) == ("1234.5",))
        assert shown.column(number)[-1] == "1234,5"
    finally:
        words.install("none")
