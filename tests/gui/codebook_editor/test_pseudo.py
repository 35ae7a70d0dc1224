"""The editor and its dialogs in the pseudo-language: nothing in English, nothing cut off."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate import words
from rubricate.core import actions
from rubricate.core.book import Book
from rubricate.gui import style
from rubricate.gui.codebook_editor.editor import CodebookEditor
from rubricate.gui.codebook_editor.export_dialog import ExportCodebookDialog
from rubricate.gui.codebook_editor.import_dialog import ImportDialog
from rubricate.gui.codebook_editor.merge_dialog import MergeDialog
from rubricate.gui.codebook_editor.recode_panel import RecodePanel
from rubricate.gui.codebook_editor.split_dialog import SplitDialog
from rubricate.gui.codebook_editor.versions_dialog import VersionsDialog
from rubricate.gui.panels.tag_folds import Folds
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk
from tests.gui.test_pseudo_language import SAID, cut_off, unsaid
from tests.gui.windows import Answers
from tests.tools import pseudo

KINDS = ("JSON", "CSV", "Markdown", "QDC")


@pytest.fixture(autouse=True)
def strange(tmp_path: Path, qapp: Any, theme: Theme) -> Iterator[None]:
    folder = tmp_path / "words"
    pseudo.write(folder)
    words.install(pseudo.LANGUAGE, folder)
    style.apply(qapp, theme)
    yield
    words.install("none", folder)


def prepared(at: Desk) -> None:
    """A claim that is older than its definition, an attribute, a version."""
    at.mark(at.add("One"), "bridge", "claim")
    claim = at.tag("claim").id
    at.act(lambda s, h: actions.add_attribute(s, h, claim, "claim", "scale", required=True))
    at.act(lambda s, h: actions.keep_version(s, h, "1.0"))
    at.act(lambda s, h: actions.edit_tag(s, h, claim, definition="claim"))


@pytest.mark.parametrize("width", [1366, 1024])
def test_the_editor(at: Desk, theme: Theme, follow: Any, width: int) -> None:
    prepared(at)
    editor = CodebookEditor(at.project, at.act, Folds({}, at.project.id), theme)
    follow(editor)
    editor.resize(width, 1400)
    quiet = [text for text in unsaid(editor) if text not in ("claim", "Test", "1.0")]
    assert quiet == [] and cut_off(editor) == []
    menu = editor.tree.menu()
    assert all(SAID in action.text() for action in menu.actions() if action.text())


def test_the_queue(at: Desk, theme: Theme, follow: Any) -> None:
    prepared(at)
    panel = RecodePanel(at.project, at.act, theme)
    follow(panel)
    panel.resize(248, 700)
    panel.show_tag(at.tag("claim").id)
    assert unsaid(panel) == [] and cut_off(panel) == []


def test_the_dialogs(at: Desk, theme: Theme, qtbot: QtBot) -> None:
    prepared(at)
    parent = QWidget()
    qtbot.addWidget(parent)
    claim = at.tag("claim").id
    dialogs = (
        VersionsDialog(at.project, at.act, Answers(), theme, parent),
        MergeDialog(at.project, [claim], theme, parent),
        SplitDialog(at.project, claim, lambda _name: "", theme, parent),
        ExportCodebookDialog(Book.of(at.project.codebook), parent, kind="qdc"),
        ImportDialog(at.project.codebook, lambda: None, lambda _plan: "", theme, parent),
    )
    for dialog in dialogs:
        dialog.show()
        assert [text for text in unsaid(dialog) if text not in ("1.0", "One", *KINDS)] == [], type(dialog)
        assert cut_off(dialog) == [], type(dialog)
        dialog.close()
