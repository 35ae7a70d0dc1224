"""Versions: kept, compared in words, frozen, cited, renamed, removed."""

import hashlib
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.versions import canonical
from rubricate.gui.codebook_editor.versions_dialog import VersionsDialog, next_name
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk
from tests.gui.windows import Answers


@pytest.fixture
def ask() -> Answers:
    return Answers()


@pytest.fixture
def dialog(at: Desk, ask: Answers, theme: Theme, qtbot: QtBot) -> Iterator[VersionsDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = VersionsDialog(at.project, at.act, ask, theme, parent)
    dialog.show()
    yield dialog


def test_the_first_version_is_kept_under_a_name(at: Desk, ask: Answers, dialog: VersionsDialog) -> None:
    assert dialog.none.isVisible() and not dialog.freeze.isEnabled()
    ask.words = "1.0"
    dialog.keep.click()
    version = dialog.current()
    assert version is not None and version.name == "1.0"
    assert version.sha256 == hashlib.sha256(canonical(at.project.codebook).encode()).hexdigest()
    assert dialog.list.item(0).text().startswith("1.0, ")
    assert version.sha256[:12] in dialog.list.item(0).text()
    assert dialog.changes.toPlainText() == "From 1.0 to now: nothing has changed."
    assert next_name(at.project) == "2.0"


def test_two_versions_are_compared_in_words(at: Desk, ask: Answers, dialog: VersionsDialog) -> None:
    ask.words = "1.0"
    dialog.keep.click()
    at.act(lambda s, h: actions.edit_tag(s, h, at.tag("claim").id, name="assertion"))
    ask.words = "2.0"
    dialog.keep.click()
    at.act(lambda s, h: actions.remove_tag(s, h, at.tag("quote").id))
    dialog.list.setCurrentRow(1)
    lines = dialog.changes.toPlainText().splitlines()
    assert lines[0] == "From 1.0 to now: 2 changes."
    assert "Renamed: the tag claim is now called assertion." in lines
    dialog.other.setCurrentIndex(1)
    lines = dialog.changes.toPlainText().splitlines()
    assert lines[0] == "From 1.0 to 2.0: 1 change." and len(lines) == 2


def test_freezing_holds_until_it_is_let_go(at: Desk, ask: Answers, dialog: VersionsDialog) -> None:
    ask.words = "1.0"
    dialog.keep.click()
    dialog.freeze.click()
    assert "frozen" in dialog.list.item(0).text()
    at.act(lambda s, h: actions.edit_tag(s, h, at.tag("claim").id, name="assertion"))
    assert len(at.refused) == 1
    dialog.remove.click()
    assert len(at.refused) == 2, "a frozen one stays"
    dialog.freeze.click()
    dialog.remove.click()
    assert dialog.list.count() == 0 and dialog.none.isVisible()


def test_it_is_renamed_and_cited(at: Desk, ask: Answers, dialog: VersionsDialog) -> None:
    said: list[str] = []
    dialog.said.connect(said.append)
    ask.words = "1.0"
    dialog.keep.click()
    ask.words = "1.1"
    dialog.rename.click()
    dialog.cite.click()
    version = dialog.current()
    assert version is not None
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Codebook “Test”, version 1.1, ") and copied.endswith(f"sha256:{version.sha256}")
    assert said == ["The citation of 1.1 is in the clipboard."]
