"""The status line."""

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
