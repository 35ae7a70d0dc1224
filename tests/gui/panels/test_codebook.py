"""The codebook: pressing tags, changing, moving, removing; by mouse and by keys."""

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.gui.dialogs.tag_dialog import TagDialog
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.codebook import CodebookPanel
from rubricate.gui.panels.tag_folds import Folds
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk


@pytest.fixture
def panel(at: Desk, follow: Any, theme: Theme) -> CodebookPanel:
    panel = CodebookPanel(at.project, at.act, theme)
    follow(panel)
    return panel


def names(panel: CodebookPanel) -> list[str]:
    return [str(panel.model.index(row).data()) for row in range(panel.model.rowCount())]


def middle(panel: CodebookPanel, row: int) -> QPoint:
    return panel.list.visualRect(panel.model.index(row)).center()


def in_dialog(call: Any) -> None:
    """What the user does in the next tag dialog."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, TagDialog):
            call(dialog)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def test_a_click_presses_a_tag_once_and_a_double_click_not_twice(panel: CodebookPanel, qtbot: QtBot) -> None:
    pressed: list[object] = []
    panel.tag_pressed.connect(pressed.append)
    panel.set_target(True)
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, 1))
    qtbot.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, 1))
    assert pressed == [panel.model.index(1).data(Role.ID)]


def test_a_click_leaves_the_keys_where_they_are(panel: CodebookPanel, qtbot: QtBot) -> None:
    page = QLineEdit(panel)
    page.show()
    page.setFocus()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, 1))
    assert page.hasFocus()
    panel.setFocus()
    assert panel.list.hasFocus()


def test_keys_alone_go_to_a_tag_and_press_it(panel: CodebookPanel, qtbot: QtBot) -> None:
    pressed: list[object] = []
    panel.tag_pressed.connect(pressed.append)
    panel.setFocus()
    panel.list.go_to(panel.model.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert pressed == [panel.model.index(1).data(Role.ID)] * 2


def test_counts_follow_the_document_and_its_steps(at: Desk, panel: CodebookPanel) -> None:
    document, other = at.add("One"), at.add("Two")
    at.mark(document, "bridge", "claim")
    panel.show_document(document)
    at.mark(document, "closed", "claim")
    at.mark(other, "closed", "claim")
    claim = panel.model.index(0)
    assert claim.data(Role.COUNT) == 2
    assert "2 in this text, 3 in the project" in str(claim.data(Qt.ItemDataRole.ToolTipRole))
    assert claim.data(Qt.ItemDataRole.AccessibleTextRole) == "claim, key 1, 2 annotations"
    at.project.undo(at.hand())
    at.project.undo(at.hand())
    assert claim.data(Role.COUNT) == 1


def test_a_name_is_changed_in_place(at: Desk, panel: CodebookPanel, qtbot: QtBot) -> None:
    panel.list.setFocus()
    panel.list.go_to(panel.model.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    field = panel.list.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, "assertion")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(panel)[0] == "assertion")
    at.project.undo(at.hand())
    assert names(panel)[0] == "claim"


def test_tags_move_by_keys_and_keep_the_current_row(panel: CodebookPanel, qtbot: QtBot) -> None:
    panel.list.setFocus()
    panel.list.go_to(panel.model.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(panel) == ["quote", "claim", "opinion", "statistic"]
    assert panel.list.currentIndex().data() == "claim"
    for _ in range(3):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(panel)[-1] == "claim"
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(panel) == ["quote", "opinion", "claim", "statistic"]


def drop(panel: CodebookPanel, data: QMimeData, point: QPoint) -> None:
    event = QDropEvent(
        QPointF(point), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    panel.list.dropEvent(event)


def test_a_dragged_tag_lands_where_it_was_dropped(at: Desk, panel: CodebookPanel) -> None:
    data = panel.model.mimeData([panel.model.index(3)])
    row = panel.list.visualRect(panel.model.index(1))
    drop(panel, data, row.topLeft() + QPoint(20, 3))
    assert names(panel) == ["claim", "statistic", "quote", "opinion"]
    drop(panel, panel.model.mimeData([panel.model.index(0)]), QPoint(20, panel.list.height() - 2))
    assert names(panel) == ["statistic", "quote", "opinion", "claim"]
    assert not at.refused


def test_delete_removes_a_tag_with_its_annotations_in_one_step(at: Desk, panel: CodebookPanel, qtbot: QtBot) -> None:
    document = at.add("One")
    at.mark(document, "bridge", "claim")
    panel.show_document(document)
    panel.list.setFocus()
    panel.list.go_to(panel.model.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert names(panel) == ["quote", "opinion", "statistic"]
    assert at.project.annotations(document) == []
    at.project.undo(at.hand())
    assert names(panel)[0] == "claim" and panel.model.index(0).data(Role.COUNT) == 1


def test_the_menu_names_what_goes_along(at: Desk, panel: CodebookPanel) -> None:
    at.mark(at.add("One"), "bridge", "claim")
    index = panel.model.index(0)
    menu = panel.menu(at.tag("claim"), index)
    texts = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert texts == [
        "Tag as claim",
        "Show the definition",
        "Show its marks",
        "Show its marks alone",
        "Rename",
        "Change colour, pattern, key…",
        "Edit in the codebook…",
        "Move up",
        "Move down",
        "Retire: keep its marks, offer it no more",
        "Remove with its 1 annotation",
    ]
    assert [a.isEnabled() for a in menu.actions() if a.text().startswith("Move")] == [False, True]
    next(a for a in menu.actions() if "Move down" in a.text()).trigger()
    assert names(panel)[:2] == ["quote", "claim"]


def test_a_tag_is_added_through_the_dialog(at: Desk, panel: CodebookPanel, qtbot: QtBot) -> None:
    def fill(dialog: TagDialog) -> None:
        qtbot.keyClicks(dialog.name, "irony")
        assert (dialog.letter.text(), dialog.key.text()) == ("I", "5")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    in_dialog(fill)
    qtbot.mouseClick(panel.add_button, Qt.MouseButton.LeftButton)
    tag = at.tag("irony")
    assert (tag.key, tag.letter, tag.colour, tag.pattern) == ("5", "I", "rose", "dashed")
    assert names(panel)[-1] == "irony"


def test_a_double_click_opens_a_tag_while_there_is_nothing_to_mark(
    at: Desk, panel: CodebookPanel, qtbot: QtBot
) -> None:
    def fill(dialog: TagDialog) -> None:
        dialog.swatches.swatches[8].click()
        dialog.accept()

    in_dialog(fill)
    qtbot.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=middle(panel, 0))
    assert (at.tag("claim").colour, at.tag("claim").pattern) == ("teal", "zigzag")


def test_leaving_the_dialog_changes_nothing(at: Desk, panel: CodebookPanel) -> None:
    before = at.project.codebook.ordered()
    in_dialog(QDialog.reject)
    panel.edit_tag(at.tag("claim").id)
    in_dialog(QDialog.accept)
    panel.edit_tag(at.tag("claim").id)
    assert at.project.codebook.ordered() == before
    assert not at.refused


def test_an_empty_codebook_offers_a_way_out(at: Desk, panel: CodebookPanel) -> None:
    for tag in at.project.codebook.ordered():
        panel.remove(tag.id)
    assert panel.empty.isVisible()
    assert panel.empty.button.text() == "Add a tag…"


def test_what_is_opened_for_reading_can_not_be_changed(at: Desk, theme: Theme, qtbot: QtBot) -> None:
    from rubricate.project import Project

    with Project.open(at.project.path, read_only=True) as project:
        panel = CodebookPanel(project, at.act, theme)
        qtbot.addWidget(panel)
        assert not panel.add_button.isEnabled() and panel.add_button.toolTip()
        assert not panel.model.flags(panel.model.index(0)) & Qt.ItemFlag.ItemIsEditable
        menu = panel.menu(at.tag("claim"), QModelIndex())
        able = [action.text() for action in menu.actions() if action.text() and action.isEnabled()]
        looking = ["Show the definition", "Show its marks", "Show its marks alone", "Edit in the codebook…"]
        assert able == looking, "looking changes nothing"


def test_the_marker_and_another_theme_are_painted(panel: CodebookPanel, at: Desk, qapp: Any) -> None:
    plain = panel.grab().toImage()
    panel.set_marker(at.tag("claim").id)
    marked = panel.grab().toImage()
    assert marked != plain
    panel.set_theme(Theme.load("contrast-light"))
    assert panel.grab().toImage() != marked


def test_the_marks_of_a_tag_are_hidden_or_shown_alone_by_its_menu(panel: CodebookPanel) -> None:
    asked: list[tuple[object, ...]] = []
    panel.shown.connect(lambda tag_id, on: asked.append((tag_id, on)))
    panel.alone.connect(lambda tag_id: asked.append((tag_id,)))
    index = panel.model.index(1)
    tag = panel.model.tag_at(index)
    assert tag is not None
    others = frozenset(panel.model.id_at(panel.model.index(row)) for row in range(4)) - {tag.id}
    for hidden, shown, alone in ((frozenset(), True, False), ({tag.id}, False, False), (others, True, True)):
        panel.set_hidden(frozenset(hidden))  # type: ignore[arg-type]
        menu = panel.menu(tag, index)
        switches = [action for action in menu.actions() if action.isCheckable()]
        assert [action.isChecked() for action in switches] == [shown, alone]
        for action in switches:
            action.trigger()
    assert asked == [(tag.id, False), (tag.id,), (tag.id, True), (tag.id,), (tag.id, False), (tag.id,)]


def test_a_hidden_tag_is_named_so_and_looks_so(panel: CodebookPanel) -> None:
    index = panel.model.index(0)
    before = panel.list.viewport().grab().toImage()
    panel.set_hidden(frozenset({index.data(Role.ID)}))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "claim, hidden, 0 annotations"
    assert panel.list.viewport().grab().toImage() != before
    panel.set_hidden(frozenset())
    assert panel.list.viewport().grab().toImage() == before


def add_below(at: Desk, name: str, parent: str) -> None:
    parent_id = at.tag(parent).id
    at.act(lambda state, hand: actions.add_tag(state, hand, name, colour="rose", pattern="dashed", parent_id=parent_id))


def test_a_tag_goes_into_the_one_before_and_out_again_by_keys(at: Desk, panel: CodebookPanel, qtbot: QtBot) -> None:
    panel.list.setFocus()
    panel.list.go_to(panel.model.index(1))
    qtbot.keyClick(panel.list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert at.tag("quote").parent_id == at.tag("claim").id
    assert panel.list.currentIndex().data() == "quote"
    qtbot.keyClick(panel.list, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert at.tag("quote").parent_id is None and names(panel)[:2] == ["claim", "quote"]
    panel.list.go_to(panel.model.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert at.tag("claim").parent_id is None and not at.refused, "there is none before it"


def test_parents_fold_by_keys_and_by_their_arrow(at: Desk, panel: CodebookPanel, qtbot: QtBot) -> None:
    add_below(at, "forecast", "claim")
    panel.list.setFocus()
    panel.list.go_to(panel.model.index(1))
    qtbot.keyClick(panel.list, Qt.Key.Key_Left)
    assert panel.list.currentIndex().data() == "claim", "first to the parent"
    qtbot.keyClick(panel.list, Qt.Key.Key_Left)
    assert names(panel) == ["claim", "quote", "opinion", "statistic"]
    spoken = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "claim, key 1, 0 annotations, folded, 1 inside"
    qtbot.keyClick(panel.list, Qt.Key.Key_Right)
    qtbot.keyClick(panel.list, Qt.Key.Key_Right)
    assert panel.list.currentIndex().data() == "forecast"
    pressed: list[object] = []
    panel.tag_pressed.connect(pressed.append)
    row = panel.list.visualRect(panel.model.index(0))
    arrow = panel.rows.arrow(row, panel.layoutDirection(), 0).center().toPoint()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert "forecast" not in names(panel) and pressed == []


def test_what_is_folded_is_remembered(at: Desk, theme: Theme, qtbot: QtBot) -> None:
    add_below(at, "forecast", "claim")
    kept: dict[str, Any] = {}
    first = CodebookPanel(at.project, at.act, theme, folds=Folds(kept, at.project.id))
    qtbot.addWidget(first)
    first.fold(at.tag("claim").id, on=True)
    second = CodebookPanel(at.project, at.act, theme, folds=Folds(kept, at.project.id))
    qtbot.addWidget(second)
    assert "forecast" not in names(second)


def test_a_tag_dropped_on_another_stands_below_it(at: Desk, panel: CodebookPanel) -> None:
    drop(panel, panel.model.mimeData([panel.model.index(3)]), middle(panel, 0))
    assert at.tag("statistic").parent_id == at.tag("claim").id
    assert names(panel) == ["claim", "statistic", "quote", "opinion"]
    drop(panel, panel.model.mimeData([panel.model.index(0)]), middle(panel, 1))
    assert len(at.refused) == 1, "no tag stands below itself"
    edge = panel.list.visualRect(panel.model.index(2)).bottomLeft() - QPoint(-20, 2)
    drop(panel, panel.model.mimeData([panel.model.index(1)]), edge)
    assert at.tag("statistic").parent_id is None
    assert names(panel) == ["claim", "quote", "statistic", "opinion"]


def test_retired_tags_are_listed_when_asked_for(at: Desk, panel: CodebookPanel) -> None:
    menu = panel.menu(at.tag("claim"), panel.model.index(0))
    next(a for a in menu.actions() if a.text().startswith("Retire")).trigger()
    assert names(panel) == ["quote", "opinion", "statistic"]
    assert panel.heading.count.text() == "3 tags"
    menu = panel.menu(at.tag("quote"), panel.model.index(0))
    next(a for a in menu.actions() if a.text() == "List retired tags too").trigger()
    assert names(panel)[0] == "claim"
    menu = panel.menu(at.tag("claim"), panel.model.index(0))
    next(a for a in menu.actions() if a.text() == "Offer it again").trigger()
    assert not at.tag("claim").retired


def test_when_all_are_retired_there_is_a_way_to_see_them(at: Desk, panel: CodebookPanel) -> None:
    panel.verbs.retire([tag.id for tag in at.project.codebook.ordered()], on=True)
    assert panel.empty.isVisible()
    panel.empty.button.click()
    assert len(names(panel)) == 4
    at.project.undo(at.hand())
    assert not any(tag.retired for tag in at.project.codebook.values()), "one gesture, one undo"
