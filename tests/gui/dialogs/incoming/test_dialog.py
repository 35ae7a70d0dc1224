"""Texts before they freeze."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.formats import registry
from rubricate.formats.incoming import Incoming, Way, of_file, of_guess
from rubricate.gui.dialogs.incoming.dialog import IncomingDialog
from rubricate.gui.dialogs.incoming.page import SHOWN
from rubricate.gui.page.style import PageStyle
from rubricate.gui.theme import Theme, reading_font
from tests.formats.packages import docx, p, r
from tests.formats.pdf.written import lines, pdf

WORDS = "The bridge is the best idea in years, says Ann Reed, who waited. " * 4
PAGE = f"<html><body><nav>Home</nav><article><h1>A bridge</h1><p>{WORDS}</p></article></body></html>".encode()
VERSE = pdf(lines("The bridge is the best", "idea in years, says Ann", "who waited for it."))
LETTERS = "Über die Brücke führt kein Weg.".encode("windows-1252")
Control = Qt.KeyboardModifier.ControlModifier
Show = Callable[..., IncomingDialog]


def file(name: str, data: bytes) -> Incoming:
    return of_file(Path(name), lambda: data, data, registry.read(data, name))


def unsure(name: str, data: bytes = LETTERS) -> Incoming:
    guess = registry.guess(data, name)
    assert guess is not None
    return of_guess(Path(name), lambda: data, data, guess, registry.read(data, name))


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    def shown(*files: Incoming, usual: tuple[str, ...] = ()) -> IncomingDialog:
        dialog = IncomingDialog(files, usual, theme, PageStyle(reading_font("serif")))
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return shown


def first_line(dialog: IncomingDialog) -> str:
    return dialog.page.toPlainText().split("\n")[0]


def test_a_web_page_is_shown_in_the_way_that_is_chosen(show: Show, qtbot: QtBot) -> None:
    dialog = show(file("a.html", PAGE), usual=("article",))
    assert dialog.ways is not None
    assert not dialog.files.isVisible(), "one file needs no list"
    assert first_line(dialog) == "A bridge"
    assert dialog.page.matter.blocks.look(0).kind == "h1", "as it will look"
    assert dialog.ways.button("article").hasFocus()
    qtbot.keyClick(dialog.ways.button("article"), Qt.Key.Key_Left)
    assert first_line(dialog) == "Home"
    assert [decision.way for decision in dialog.decisions()] == [Way("", "page")]
    assert dialog.chosen_variants() == {"page": "page"}


def test_the_lines_of_a_pdf_are_read_when_they_are_asked_for(show: Show, qtbot: QtBot) -> None:
    dialog = show(file("verse.pdf", VERSE))
    assert dialog.ways is not None
    assert first_line(dialog).startswith("The bridge is the best idea")
    qtbot.mouseClick(dialog.ways.button("lines"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: first_line(dialog) == "The bridge is the best")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == IncomingDialog.DialogCode.Accepted
    (decision,) = dialog.decisions()
    assert decision.reading().text.body.startswith("The bridge is the best\nidea")


def test_letters_are_shown_as_an_encoding_has_them(show: Show, qtbot: QtBot) -> None:
    dialog = show(unsure("old.txt"))
    assert dialog.encodings.isVisible()
    dialog.encodings.choose("koi8-r")
    qtbot.waitUntil(lambda: first_line(dialog) == LETTERS.decode("koi8-r"))
    assert dialog.remarks.text() == "", "what is asked is no remark"
    assert dialog.decisions()[0].way == Way("koi8-r")


def test_an_encoding_that_cannot_be_is_said(show: Show, qtbot: QtBot) -> None:
    dialog = show(unsure("old.txt"))
    dialog.encodings.choose("utf-8")
    qtbot.waitUntil(lambda: "old.txt" in dialog.remarks.text())
    assert dialog.page.toPlainText() == ""


def test_what_a_text_is_called_and_what_is_known_of_it_is_written_over(show: Show, qtbot: QtBot) -> None:
    page = PAGE.replace(b"<body>", b"<head><title>Bridges</title><meta name='author' content='Ann'></head><body>")
    dialog = show(file("a.html", page))
    fields = dialog.fields
    assert [fields.name.text(), fields.facts["title"].text(), fields.facts["author"].text()] == ["a", "Bridges", "Ann"]
    for field, words in ((fields.name, "The bridge"), (fields.facts["date"], "2026-11-28")):
        field.selectAll()
        qtbot.keyClicks(field, words)
    fields.facts["author"].selectAll()
    qtbot.keyClick(fields.facts["author"], Qt.Key.Key_Delete)
    reading = dialog.decisions()[0].reading()
    assert reading.name == "The bridge"
    assert reading.variables == {"title": "Bridges", "date": "2026-11-28"}


def test_a_name_that_is_emptied_is_the_files_own_again(show: Show, qtbot: QtBot) -> None:
    dialog = show(file("a.html", PAGE))
    dialog.fields.name.setFocus()
    dialog.fields.name.selectAll()
    qtbot.keyClicks(dialog.fields.name, " ")
    qtbot.keyClick(dialog.fields.name, Qt.Key.Key_Tab)
    assert dialog.fields.name.text() == "a"
    assert dialog.decisions()[0].reading().name == "a"


def test_several_stand_in_a_list_and_the_keys_go_through_it(show: Show, qtbot: QtBot) -> None:
    essay = docx(p(inner=r("Old words. ") + "<w:ins>" + r("new ") + "</w:ins>"))
    dialog = show(file("a.html", PAGE), unsure("old.txt"), file("essay.docx", essay))
    rows = [dialog.files.item(row).text() for row in range(dialog.files.count())]
    assert rows == ["a.html · Whole page", "old.txt · Windows-1252", "essay.docx · 1 remark"]
    assert dialog.files.hasFocus()
    qtbot.keyClick(dialog.files, Qt.Key.Key_Down)
    assert dialog.encodings.isVisible() and dialog.ways is None
    qtbot.keyClick(dialog.page, Qt.Key.Key_PageDown, Control)
    assert first_line(dialog) == "Old words. new"
    assert dialog.remarks.isVisible() and not dialog.encodings.isVisible()
    qtbot.keyClick(dialog.files, Qt.Key.Key_Space)
    assert dialog.add.text() == "Add 2 texts"
    assert [decision.incoming.path.name for decision in dialog.decisions()] == ["a.html", "old.txt"]
    assert [decision.was_seen for decision in dialog.decisions()] == [True, True]


def test_letters_of_others_are_read_like_these(show: Show, qtbot: QtBot) -> None:
    dialog = show(unsure("one.txt"), unsure("two.txt"))
    dialog.encodings.choose("koi8-r")
    qtbot.mouseClick(dialog.like_this, Qt.MouseButton.LeftButton)
    assert [decision.way.encoding for decision in dialog.decisions()] == ["koi8-r", "koi8-r"]


def test_a_file_that_is_gone_meanwhile_is_said(show: Show, qtbot: QtBot, tmp_path: Path) -> None:
    gone = unsure("gone.txt")
    gone.load = (tmp_path / "gone.txt").read_bytes
    dialog = show(gone)
    dialog.encodings.choose("koi8-r")
    qtbot.waitUntil(lambda: dialog.remarks.text() == "gone.txt is not there any more. Nothing was added.")


def test_a_table_whose_letters_are_unsure_is_shown_as_it_is_written(show: Show, qtbot: QtBot) -> None:
    data = "id;text\n1;Über die Brücke führt kein Weg.\n".encode("cp1252")
    guess = registry.guess(data, "rows.csv")
    assert guess is not None
    dialog = show(of_guess(Path("rows.csv"), lambda: data, data, guess))
    qtbot.waitUntil(lambda: first_line(dialog) == "id;text")
    assert not dialog.fields.isEnabled(), "its rows have names of their own"


def test_nothing_ticked_is_nothing_to_add(show: Show) -> None:
    dialog = show(file("a.html", PAGE), file("b.html", PAGE))
    dialog.files.tick([0, 1], on=False)
    assert not dialog.add.isEnabled()


def test_others_are_read_like_this_one(show: Show, qtbot: QtBot) -> None:
    dialog = show(file("a.html", PAGE), file("verse.pdf", VERSE), file("b.html", PAGE), file("c.html", PAGE))
    assert dialog.ways is not None
    assert dialog.like_this.text() == "Read 2 others like this"
    dialog.ways.button("article").click()
    qtbot.keyClick(dialog.like_this, Qt.Key.Key_Space)
    assert [decision.way.variant for decision in dialog.decisions()] == ["article", "reflowed", "article", "article"]
    assert dialog.files.item(3).text() == "c.html · Article only"
    dialog.files.setCurrentRow(1)
    assert not dialog.like_this.isVisible(), "no other PDF"


def test_of_a_long_text_the_beginning_is_shown_and_said(show: Show) -> None:
    data = ("Words of it.\n" * (SHOWN // 10)).encode()
    dialog = show(file("long.txt", data))
    assert len(dialog.page.toPlainText()) <= SHOWN
    assert dialog.about.text() == "long.txt · Plain text · 130,000 characters · the first 100,000 are shown"


def test_the_page_is_read_with_keys_and_enter_still_adds(show: Show, qtbot: QtBot) -> None:
    dialog = show(file("a.html", PAGE))
    dialog.page.setFocus()
    qtbot.keyClick(dialog.page, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.page.scene.selection is not None
    qtbot.keyClick(dialog.page, Qt.Key.Key_Return)
    assert dialog.result() == IncomingDialog.DialogCode.Accepted


def test_what_is_still_read_when_it_is_left_is_read_for_nobody(show: Show, qtbot: QtBot) -> None:
    dialog = show(file("verse.pdf", VERSE), usual=("lines",))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == IncomingDialog.DialogCode.Rejected
