"""Files over the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.drop import DropOverlay, address_of, copy_of, files_of, text_of, words_for
from rubricate.gui.theme import Theme


def test_files_of_this_computer_alone() -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/texts/é 1.md"), QUrl("https://example.org/a.txt")])
    assert files_of(data) == [Path("/texts/é 1.md")]
    assert files_of(QMimeData()) == []


def test_what_a_drop_would_do_is_said_in_words() -> None:
    files, link, words, bare, none = (QMimeData() for _ in range(5))
    files.setUrls([QUrl.fromLocalFile("/a.md"), QUrl.fromLocalFile("/b.md")])
    link.setUrls([QUrl("https://example.org/a")])
    link.setText("https://example.org/a")
    words.setText("Some words from https://example.org/a")
    bare.setText(" https://example.org/a ")
    none.setText(" \n")
    assert [words_for(data) for data in (files, link, words, bare, none)] == [
        "Drop to add 2 files",
        "Drop to add this web page",
        "Drop to make a document of this text",
        "Drop to add this web page",
        "",
    ]
    assert (address_of(bare), text_of(bare)) == ("https://example.org/a", "")


def test_words_are_kept_with_their_looks_when_the_drag_is_over() -> None:
    data = QMimeData()
    data.setText("Words")
    data.setHtml("<b>Words</b>")
    copied = copy_of(data)
    assert (copied.text(), copied.html()) == ("Words", "<b>Words</b>")


def test_it_lies_over_the_whole_window_and_lets_the_drop_through(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    overlay = DropOverlay(theme, window)
    window.show()
    assert not overlay.isVisible()
    overlay.show_words("Drop to add 2 files")
    assert overlay.isVisible()
    assert overlay.geometry() == window.rect()
    assert window.childAt(QPoint(200, 150)) is None, "the window itself gets the drop"


def test_what_is_shown_says_how_many_in_the_theme_of_the_moment(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    overlay = DropOverlay(theme, window)
    window.show()
    overlay.show_words("Drop to add 1 file")
    one = overlay.grab().toImage()
    overlay.show_words("Drop to add 12 files")
    twelve = overlay.grab().toImage()
    assert one != twelve
    assert one.pixelColor(200, 142).name() == theme.color("raised").name()
    overlay.set_theme(Theme.load("dark"))
    assert overlay.grab().toImage().pixelColor(200, 142).name() == Theme.load("dark").color("raised").name()
