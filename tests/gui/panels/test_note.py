"""The note: rendered safely, written in place."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QTextDocument
from pytestqt.qtbot import QtBot

from rubricate.gui.panels.note import NoteBox
from rubricate.gui.theme import Theme


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> NoteBox:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 300)
    box = NoteBox(theme, window)
    box.resize(280, 100)
    window.show()
    box.held = window  # type: ignore[attr-defined]
    return box


def test_line_breaks_of_a_note_are_kept(box: NoteBox) -> None:
    box.show_note("one\n**two**\n\nthree")
    assert box.view.toPlainText() == "one\u2028two\nthree".replace("\u2028", "\n")


def test_bold_is_no_heavier_than_the_familys_semibold(box: NoteBox) -> None:
    box.show_note("**two**")
    cursor = box.view.textCursor()
    cursor.setPosition(2)
    assert cursor.charFormat().fontWeight() == QFont.Weight.DemiBold


@pytest.mark.parametrize("address", ["file:///etc/hostname", "https://example.org/a.png", "a.png"])
def test_nothing_is_loaded_for_a_note(box: NoteBox, address: str) -> None:
    box.show_note(f"![picture]({address}) words")
    assert box.view.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(address)) is None
    assert "words" in box.view.toPlainText()


def test_mark_up_of_the_web_is_shown_as_it_stands(box: NoteBox) -> None:
    box.show_note('<script>x</script> <img src="file:///etc/hostname"> <b>b</b>')
    assert "<b>b</b>" in box.view.toPlainText()


def test_a_letter_begins_to_write_with_it(box: NoteBox, qtbot: QtBot) -> None:
    box.show_note("is")
    box.view.setFocus()
    qtbot.keyClicks(box.view, "X")
    assert box.is_writing and box.edit.toPlainText() == "isX"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_keys_begin_to_write(box: NoteBox, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(box.view, key)
    assert box.is_writing


def test_a_click_begins_to_write(box: NoteBox, qtbot: QtBot) -> None:
    qtbot.mouseClick(box.view.viewport(), Qt.MouseButton.LeftButton)
    assert box.is_writing


def test_what_may_not_be_changed_is_not_written(box: NoteBox, qtbot: QtBot) -> None:
    box.show_note("is", may_write=False)
    qtbot.keyClick(box.view, Qt.Key.Key_Return)
    assert not box.is_writing


def test_nothing_is_kept_when_nothing_was_written(box: NoteBox) -> None:
    kept: list[str] = []
    box.changed.connect(lambda text, group: kept.append(text))
    box.show_note("is")
    box.begin()
    box.finish()
    assert kept == [] and not box.is_writing


def test_a_pause_keeps_what_was_typed(box: NoteBox, qtbot: QtBot) -> None:
    box.begin()
    with qtbot.waitSignal(box.changed) as kept:
        qtbot.keyClicks(box.edit, "abc")
    assert kept.args is not None and kept.args[0] == "abc"


def test_the_box_grows_with_its_words_up_to_a_limit(box: NoteBox) -> None:
    box.show_note("a")
    low = box.height()
    box.show_note("a\n" * 8)
    middle = box.height()
    box.show_note("a\n" * 300)
    assert low < middle < box.height() <= 260


def test_delete_at_the_end_of_a_note_is_no_verb_on_the_annotation(box: NoteBox, qtbot: QtBot) -> None:
    reached: list[int] = []
    box.keyPressEvent = lambda event: reached.append(event.key())  # type: ignore[method-assign]
    box.begin("abc")
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Left):
        qtbot.keyClick(box.edit, key)
    assert reached == []


def test_what_escape_took_back_was_kept_before_so_that_undo_finds_it(box: NoteBox, qtbot: QtBot) -> None:
    kept: list[tuple[str, object]] = []
    box.changed.connect(lambda text, group: kept.append((text, group)))
    box.changed.connect(lambda text, _group: box.show_note(text))
    box.show_note("before")
    box.begin()
    qtbot.keyClicks(box.edit, " and more")
    qtbot.keyClick(box.edit, Qt.Key.Key_Escape)
    assert [text for text, _ in kept] == ["before and more", "before"]
    assert kept[0][1] != kept[1][1], "an undo for each"
    assert not box.is_writing
