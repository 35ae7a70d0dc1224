"""Where one is, in words."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core.text import Span
from rubricate.gui.dialogs.incoming.dialog import IncomingDialog
from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.flows.following import place_words
from rubricate.gui.main_window import MainWindow
from tests.formats.pdf.written import lines, pdf
from tests.gui.windows import marked, place_of

PARAGRAPHS = (0, 10, 12, 30)
SENTENCES = (0, 5, 6, 10, 12, 30)


def test_paragraph_and_sentence() -> None:
    assert place_words(PARAGRAPHS, SENTENCES, 7) == "Paragraph 1 of 2, sentence 2 of 3"
    assert place_words(PARAGRAPHS, SENTENCES, 29) == "Paragraph 2 of 2, sentence 3 of 3"


def test_behind_a_unit_one_is_still_in_it() -> None:
    assert place_words(PARAGRAPHS, SENTENCES, 5) == "Paragraph 1 of 2, sentence 1 of 3"
    assert place_words(PARAGRAPHS, SENTENCES, 11) == "Paragraph 1 of 2, sentence 2 of 3"
    assert place_words(PARAGRAPHS, SENTENCES, 30) == "Paragraph 2 of 2, sentence 3 of 3"


def test_long_texts_have_grouped_numbers() -> None:
    many = tuple(range(20_000))
    assert place_words(many, many, 13_000) == "Paragraph 6,501 of 10,000, sentence 6,501 of 10,000"


def test_a_text_without_sentences_has_paragraphs() -> None:
    assert place_words(PARAGRAPHS, (), 5) == "Paragraph 1 of 2"


def test_the_page_of_the_original_stands_behind_the_place() -> None:
    assert place_words(PARAGRAPHS, SENTENCES, 7, "xii") == "Paragraph 1 of 2, sentence 2 of 3, p. xii"
    assert place_words(PARAGRAPHS, (), 5, "12") == "Paragraph 1 of 2, p. 12"


def test_the_status_line_says_on_which_page_of_a_pdf_one_is(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(IncomingDialog, "exec", lambda _dialog: 1)
    workspace = reading.workspace
    assert workspace is not None
    assert "p. " not in reading.status.place_words(), "a text of which no pages are known"
    article = workspace.document_id
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf(lines("The first page."), lines("The second page.")))
    reading.open_paths([file])
    qtbot.waitUntil(lambda: "second" in workspace.text)
    workspace.page.select(Span(0, 0))
    assert reading.status.place_words().endswith(", p. 1")
    qtbot.keyClick(workspace.page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert reading.status.place_words().endswith(", p. 2")
    workspace.show_document(article)
    assert "p. " not in reading.status.place_words()


def test_the_status_line_goes_on_to_say_how_many_are_chosen(reading: MainWindow) -> None:
    assert reading.workspace is not None and reading.session is not None
    page, claim = reading.workspace.page, reading.session.project.codebook.named("claim")
    assert claim is not None
    for words in ("The bridge", "41 million"):
        reading.flows.editing.mark(place_of(reading, words), claim.id)
    for one in [page.rows.id(slot) for slot in page.rows.index]:
        page.pick(one)
    reading.status.end_answer()
    assert reading.status.answer() == "2 annotations chosen. Esc lets go."
    page.focus.take(None)
    assert reading.commands["tag.remove"].isEnabled(), "it is about those chosen"
    page.picked.clear()
    reading.status.end_answer()
    assert reading.status.answer() == ""
    assert not reading.commands["tag.remove"].isEnabled()


def test_ctrl_enter_on_a_selection_asks_for_a_tag_and_opens_the_note(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    page.select(place_of(reading, "41 million"))
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    picker = page.findChild(TagPicker)
    assert isinstance(picker, TagPicker)
    qtbot.keyClicks(picker.field, "stat")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert marked(reading) == [("statistic", "41 million")]
    note = QApplication.focusWidget()
    assert note is not None and note is not page
    qtbot.keyClicks(note, "Who counted?")
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert reading.session is not None and reading.workspace.document_id is not None
    (made,) = reading.session.project.annotations(reading.workspace.document_id)
    assert made.note == "Who counted?"
