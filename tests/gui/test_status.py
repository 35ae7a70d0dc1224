"""The status line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.status import Kept, StatusLine
from rubricate.gui.theme import Theme


def test_an_answer_makes_room_for_the_hint_again(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.set_hint("Press 1 to 4 to tag")
    line.say("Tagged as claim.")
    assert line.answer() == "Tagged as claim."
    line.set_hint("Another hint")
    assert line.answer() == "Tagged as claim.", "a hint does not push an answer away"
    line.end_answer()
    assert line.answer() == "Another hint"


def test_what_is_kept_is_said_in_words(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.set_kept(Kept.SAVED, 25)
    assert line.kept_words() == "Saved, 25 annotations"
    line.set_kept(Kept.SAVED, 1)
    assert line.kept_words() == "Saved, 1 annotation"
    line.set_kept(Kept.NOT_KEPT, 25)
    assert "not kept" in line.kept_words()
    line.set_kept(Kept.NOTHING, 0)
    assert line.kept_words() == ""


def test_a_narrow_line_keeps_the_answer_and_what_is_saved(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.set_place("Paragraph 2 of 28, sentence 3 of 70")
    line.set_coder("Coder 1")
    line.set_kept(Kept.SAVED, 12)
    line.resize(800, 28)
    line.show()
    assert line.findChild(QWidget, "statusPlace").isVisible()  # type: ignore[union-attr]
    line.set_theme(Theme.load("light", 200))  # needs room as a line of 400 pixels does
    assert line.findChild(QWidget, "statusPlace").isVisible()  # type: ignore[union-attr]
    assert not line.findChild(QWidget, "statusCoder").isVisible()  # type: ignore[union-attr]
    line.say("Tagged as claim.")
    assert not line.findChild(QWidget, "statusPlace").isVisible()  # type: ignore[union-attr]
    line.end_answer()
    assert line.findChild(QWidget, "statusPlace").isVisible()  # type: ignore[union-attr]


def test_an_answer_can_offer_something(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.resize(1200, 28)
    line.show()
    taken: list[int] = []
    line.offer("The same words stand elsewhere.", "See them…", lambda: taken.append(1), "See the same words")
    assert line._offer.isVisible()
    assert line._offer.accessibleName() == "See the same words"
    qtbot.mouseClick(line._offer, Qt.MouseButton.LeftButton)
    assert taken == [1]
    assert not line._offer.isVisible()
    line.offer("Once more.", "See", lambda: taken.append(2))
    line.say("Something else.")
    assert not line._offer.isVisible()


def test_a_sentence_that_holds_no_longer_goes(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.say("Tab leaves the text.")
    line.take_back("Something else.")
    assert line.answer() == "Tab leaves the text."
    line.take_back("Tab leaves the text.")
    assert line.answer() == ""
