"""The recode queue: what is kept, changed or removed is left behind; keys lead from one to the next."""

from typing import Any

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.gui.codebook_editor import recode_model
from rubricate.gui.codebook_editor.recode_model import RecodeModel
from rubricate.gui.codebook_editor.recode_panel import RecodePanel
from rubricate.gui.keymap import Keymap
from rubricate.gui.models.roles import Role
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk


@pytest.fixture
def panel(at: Desk, follow: Any, theme: Theme) -> RecodePanel:
    document, other = at.add("One"), at.add("Two")
    for place, words in ((document, "bridge"), (document, "closed"), (other, "ugly")):
        at.mark(place, words, "claim")
    claim = at.tag("claim").id
    at.act(lambda s, h: actions.edit_tag(s, h, claim, definition="Something **new**."))
    panel = RecodePanel(at.project, at.act, theme)
    follow(panel)
    panel.show_tag(claim)
    panel.list.setFocus()
    return panel


def quotes(panel: RecodePanel) -> list[str]:
    return [str(panel.model.index(row).data()) for row in range(panel.model.rowCount())]


def test_the_queue_says_what_is_left_and_where(panel: RecodePanel) -> None:
    assert panel.heading.count.text() == "3 left"
    assert panel.about.text() == "claim"
    assert panel.definition.toPlainText() == "Something new."
    assert panel.model.index(2).data(Role.LINE) == "Two"
    spoken = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "The bridge is closed.. One"


def test_k_keeps_one_and_goes_on_to_the_next(at: Desk, panel: RecodePanel, qtbot: QtBot) -> None:
    shown: list[tuple[object, bool]] = []
    panel.go_asked.connect(lambda one, keys: shown.append((one, keys)))
    first, second = (panel.model.id_at(panel.model.index(row)) for row in range(2))
    qtbot.keyClick(panel.list, Qt.Key.Key_K)
    assert panel.heading.count.text() == "2 left"
    assert shown == [(second, False)] and panel.model.id_at(panel.list.currentIndex()) == second
    assert first is not None and at.project.annotation(first).tag_revision == 2
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert shown[-1] == (second, True)
    at.project.undo(at.hand())
    assert panel.heading.count.text() == "3 left"


def test_r_gives_another_tag_and_delete_removes(at: Desk, panel: RecodePanel, qtbot: QtBot) -> None:
    picker = panel.retag()
    assert picker is not None
    qtbot.keyClicks(picker.field, "opinion")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert panel.heading.count.text() == "2 left"
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert panel.heading.count.text() == "1 left"
    assert len(at.project.annotations_of_tag(at.tag("claim").id)) == 1
    qtbot.keyClick(panel.list, Qt.Key.Key_A)
    assert panel.model.rowCount() == 0 and panel.empty.isVisible()
    assert not panel.keep_button.isEnabled()


def test_escape_and_the_empty_queue_close(panel: RecodePanel, qtbot: QtBot) -> None:
    closed: list[bool] = []
    panel.closed.connect(lambda: closed.append(True))
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    panel.keep_all()
    panel.empty.button.click()
    assert closed == [True, True]


def test_the_keys_stay_in_the_queue_when_it_is_empty_and_filled_again(
    at: Desk, panel: RecodePanel, qtbot: QtBot
) -> None:
    panel.list.setFocus()
    qtbot.waitUntil(panel.list.hasFocus)
    qtbot.keyClick(panel.list, Qt.Key.Key_A)
    assert panel.empty.button.hasFocus()
    panel.apply(at.project.undo(at.hand()))
    assert panel.list.hasFocus()


def test_it_is_painted_in_every_theme(panel: RecodePanel, qapp: Any) -> None:
    plain = panel.grab().toImage()
    panel.set_theme(Theme.load("contrast-dark"))
    assert panel.grab().toImage() != plain


def test_without_the_tag_or_its_document_the_rows_go(at: Desk, panel: RecodePanel) -> None:
    one = next(iter(at.project.documents))
    at.act(lambda s, h: actions.remove_documents(s, h, [one]))
    assert len(quotes(panel)) == 1
    at.act(lambda s, h: actions.remove_tag(s, h, at.tag("claim").id))
    assert quotes(panel) == []
    at.project.undo(at.hand())
    at.project.undo(at.hand())
    assert len(quotes(panel)) == 3


def test_a_queue_holds_ids_and_makes_the_annotations_that_are_seen(panel: RecodePanel) -> None:
    model = RecodeModel(panel.model._project)
    tag_id = panel.model.tag_id
    model.show(tag_id)
    assert model.rowCount() == 3 and not model._held
    assert model.annotation_at(model.index(1)) and len(model._held) == 1
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(None)
    model.show(tag_id)
    assert model.rowCount() == 3
    del tester


def test_many_that_go_at_once_are_one_reset(
    at: Desk, panel: RecodePanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recode_model, "FEW_RUNS", 1)
    monkeypatch.setattr(recode_model, "KEPT", 1)
    first, second = (panel.model.id_at(panel.model.index(row)) for row in range(2))
    at.act(lambda s, h: actions.mark_seen(s, h, [one for one in (first, second) if one]))
    assert quotes(panel) == ["It costs 9,200 crowns a day, and it is ugly."]
    panel.apply(at.project.undo(at.hand()))
    assert len(quotes(panel)) == 3


def test_what_is_undone_comes_back_to_its_row_and_the_current_one_stays(
    at: Desk, panel: RecodePanel, qtbot: QtBot
) -> None:
    last = panel.model.id_at(panel.model.index(2))
    qtbot.keyClick(panel.list, Qt.Key.Key_K)
    panel.list.go_to(panel.model.index(1))
    before = QPersistentModelIndex(panel.list.currentIndex())
    panel.apply(at.project.undo(at.hand()))
    assert before.row() == 2 and panel.model.id_at(before) == last


def test_a_persons_keys_hold_and_the_buttons_name_them(at: Desk, panel: RecodePanel, qtbot: QtBot) -> None:
    assert [button.text() for button in (panel.keep_button, panel.retag_button, panel.all_button)] == [
        "Keep (K)", "Change (R)", "Keep all (A)",
    ]  # fmt: skip
    panel.set_keys(Keymap({"queue.keep": ["F8"], "queue.keep_all": []}))
    assert (panel.keep_button.text(), panel.all_button.text()) == ("Keep (F8)", "Keep all")
    for key in (Qt.Key.Key_K, Qt.Key.Key_A):
        qtbot.keyClick(panel.list, key)
    assert panel.heading.count.text() == "3 left"
    qtbot.keyClick(panel.list, Qt.Key.Key_F8)
    assert panel.heading.count.text() == "2 left"
