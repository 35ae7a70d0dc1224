"""The dialogs before tags are merged, split, taken in and written."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate import resources
from rubricate.core.book import Book
from rubricate.gui.codebook_editor.export_dialog import ExportCodebookDialog
from rubricate.gui.codebook_editor.import_dialog import ImportDialog, after
from rubricate.gui.codebook_editor.merge_dialog import MergeDialog
from rubricate.gui.codebook_editor.split_dialog import SplitDialog, splitting
from rubricate.gui.panels.act import refusal
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def test_merging_names_what_goes_along(at: Desk, theme: Theme, parent: QWidget, qtbot: QtBot) -> None:
    document = at.add("One")
    at.mark(document, "bridge", "opinion")
    at.mark(document, "closed", "opinion")
    dialog = MergeDialog(at.project, [at.tag("opinion").id], theme, parent)
    dialog.show()
    assert [dialog.list.item(n).text() for n in range(dialog.list.count())] == ["claim", "quote", "statistic"]
    assert dialog.target() == at.tag("claim").id
    assert dialog.what.text().startswith("2 annotations go over to claim")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.target() == at.tag("quote").id
    assert "over to quote" in dialog.what.text()
    assert dialog.list.accessibleDescription() == dialog.what.text(), "who can't see it hears it"


def test_of_several_one_is_left(at: Desk, theme: Theme, parent: QWidget) -> None:
    ids = [at.tag("opinion").id, at.tag("quote").id]
    dialog = MergeDialog(at.project, ids, theme, parent)
    assert dialog.list.count() == 4
    assert dialog.target() == ids[0]


def test_splitting_takes_a_name_and_what_is_ticked(at: Desk, theme: Theme, parent: QWidget, qtbot: QtBot) -> None:
    document = at.add("One")
    first, second = at.mark(document, "bridge", "claim"), at.mark(document, "closed", "claim")
    claim = at.tag("claim").id
    check = lambda name: refusal(at.project, splitting(at.project, claim, name, []))  # noqa: E731
    dialog = SplitDialog(at.project, claim, check, theme, parent)
    dialog.show()
    assert not dialog._accept.isEnabled() and dialog.chosen() == []
    qtbot.keyClicks(dialog.name, "quote")
    assert dialog.refusal.text() == "There is a tag quote already. Choose another name."
    assert dialog.name.accessibleDescription() == dialog.refusal.text()
    qtbot.keyClicks(dialog.name, "d")
    assert dialog._accept.isEnabled()
    dialog.list.setFocus()
    dialog.list.go_to(dialog.model.index(1))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.name.accessibleDescription() == "" and dialog.list.accessibleDescription() == "1 of 2 go over"
    assert dialog.chosen() == [second] and dialog.count.text() == "1 of 2 go over"
    at.act(splitting(at.project, claim, "quoted", dialog.chosen()))
    assert at.project.annotation(second).tag_id == at.tag("quoted").id
    assert at.project.annotation(first).tag_id == claim


def test_presets_say_what_they_would_add(at: Desk, theme: Theme, parent: QWidget) -> None:
    dialog = ImportDialog(at.project.codebook, lambda: None, lambda _plan: "", theme, parent)
    dialog.show()
    names = resources.presets()
    assert dialog.presets.count() == len(names)
    dialog.presets.setCurrentRow(names.index("policy_frames"))
    lines = dialog.preview.toPlainText().splitlines()
    assert lines[0] == "New: the tag Economic."
    assert "Published in:" in dialog.about.text()
    assert dialog.presets.accessibleDescription() == dialog.about.text()
    planned = dialog.chosen()
    assert planned is not None and len(planned.added) >= 15
    assert dialog.accept_button.text() == f"Take in {len(planned.changes)} changes"
    assert len(after(at.project.codebook, planned)) == 19


def test_a_file_is_read_and_one_that_is_none_refused(at: Desk, theme: Theme, parent: QWidget, tmp_path: Path) -> None:
    from rubricate.formats import codebooks
    from rubricate.words.codebooks import page_words

    good, bad = tmp_path / "own.json", tmp_path / "bad.json"
    codebooks.write(Book.of(at.project.codebook, "Own"), good, page_words())
    bad.write_text("nothing", encoding="utf-8")
    dialog = ImportDialog(at.project.codebook, lambda: good, lambda _plan: "", theme, parent)
    dialog.show()
    dialog.file.click()
    assert dialog.presets.currentRow() == -1
    assert not dialog.accept_button.isEnabled(), "all of it is there"
    assert "are there already and stay" in dialog.preview.toPlainText()
    dialog.show_file(bad)
    assert dialog.refusal.isVisible() and "Nothing was taken." in dialog.refusal.text()
    assert dialog.chosen() is None and dialog.presets.accessibleDescription() == dialog.refusal.text()
    dialog.show_file(tmp_path / "gone.json")
    assert dialog.refusal.text() == "gone.json cannot be opened. Nothing was taken."


def test_what_stands_against_a_plan_is_said(at: Desk, theme: Theme, parent: QWidget) -> None:
    dialog = ImportDialog(at.project.codebook, lambda: None, lambda _plan: "It is frozen.", theme, parent)
    dialog.show()
    dialog.presets.setCurrentRow(2)
    assert dialog.refusal.text() == "It is frozen." and not dialog.accept_button.isEnabled()


def test_a_kind_of_file_says_what_it_is_for_and_what_is_lost(at: Desk, parent: QWidget) -> None:
    dialog = ExportCodebookDialog(Book.of(at.project.codebook, "Own"), parent)
    dialog.show()
    assert dialog.kind() == "json" and dialog.lost.text() == "Nothing is lost."
    dialog.kinds.button("qdc").click()
    assert dialog.kind() == "qdc"
    assert "4 keys are not in it." in dialog.lost.text()
