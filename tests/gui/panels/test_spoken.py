"""What assistive technology is told: every control and every row of the panels has a name."""

from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QTableView, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.tag_dialog import TagDialog
from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.panels.annotation_list import AnnotationList
from rubricate.gui.panels.codebook import CodebookPanel
from rubricate.gui.panels.documents import DocumentsPanel
from rubricate.gui.panels.inspector import Inspector
from rubricate.gui.theme import Theme
from tests.gui.desk import CODER, Desk

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QTextBrowser, QTableView)


def spoken(widget: QWidget) -> str:
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


def nameless(widget: QWidget) -> list[str]:
    """The controls that are reached by keys and say nothing."""
    parts = [part for part in widget.findChildren(QWidget) if isinstance(part, CONTROLS)]
    return [f"{type(part).__name__} {part.objectName()}" for part in parts if part.isVisible() and not spoken(part)]


def row_names(view: QTableView) -> list[str]:
    table = QAccessible.queryAccessibleInterface(view)
    children = [table.child(at) for at in range(table.childCount())]
    headers = [c for c in children if c.role() in (QAccessible.Role.RowHeader, QAccessible.Role.ColumnHeader)]
    assert not any(header.text(QAccessible.Text.Name) for header in headers)
    return [str(c.text(QAccessible.Text.Name)) for c in children if c.role() == QAccessible.Role.Cell]


@pytest.fixture
def shown(at: Desk, ask: Any, theme: Theme, qtbot: QtBot) -> dict[str, QWidget]:
    document = at.add("One")
    mark = at.mark(document, "bridge", "claim", note="why")
    listed = AnnotationList(at.project, at.act, theme)
    panels: dict[str, QWidget] = {
        "codebook": CodebookPanel(at.project, at.act, theme),
        "documents": DocumentsPanel(at.project, at.act, ask, CODER.id, theme),
        "list": listed,
        "inspector": Inspector(at.project, at.act, ask, CODER.id, listed.model, theme),
    }
    for name, panel in panels.items():
        qtbot.addWidget(panel)
        panel.show()
        if name != "inspector":
            panel.show_document(document)  # type: ignore[attr-defined]
    panels["inspector"].show_annotation(mark)  # type: ignore[attr-defined]
    return panels


@pytest.mark.parametrize("name", ["codebook", "documents", "list", "inspector"])
def test_every_control_of_a_panel_has_a_name(shown: dict[str, QWidget], name: str) -> None:
    assert nameless(shown[name]) == []
    assert shown[name].accessibleName()


def test_rows_are_read_as_sentences(shown: dict[str, Any]) -> None:
    assert "claim, key 1, 1 annotation" in row_names(shown["codebook"].list)
    assert row_names(shown["documents"].list) == ["One, started, 1 annotation"]
    assert row_names(shown["list"].list) == ["bridge. claim, paragraph 1 · note"]


def test_the_inspector_is_summed_up(shown: dict[str, QWidget]) -> None:
    assert shown["inspector"].accessibleDescription().startswith("claim. 1 of 1. bridge. Paragraph 1, by Coder 1")


def test_dialogs_have_names_too(at: Desk, theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = TagDialog(at.tag("claim"), at.project.codebook, lambda _: "", theme, window, new=False)
    dialog.show()
    assert nameless(dialog) == []
    dialog.close()
    picker = TagPicker(at.project.codebook, theme, window)
    picker.show()
    assert nameless(picker) == []
    picker.close()
