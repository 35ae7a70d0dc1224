"""The swatches: chosen by mouse and keys, spoken, and marked where in use."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate import resources
from rubricate.gui.dialogs.tag_swatches import Swatches, colour_word, pattern_icon, pattern_word
from rubricate.gui.patterns import PATTERNS
from rubricate.gui.theme import Theme

LOOKS = [resources.tag_look(n + 1) for n in range(12)]


def test_each_says_what_it_is_and_who_has_it(qtbot: QtBot, theme: Theme) -> None:
    swatches = Swatches(LOOKS, {"blue": ["claim", "fact"]}, theme, None)  # type: ignore[arg-type]
    qtbot.addWidget(swatches)
    names = [swatch.accessibleName() for swatch in swatches.swatches]
    assert names[0] == "blue, solid, in use: claim, fact"
    assert names[5] == "cyan, dash and dot"


def test_one_is_chosen_by_mouse_and_by_keys(qtbot: QtBot, theme: Theme) -> None:
    swatches = Swatches(LOOKS, {}, theme, None)  # type: ignore[arg-type]
    qtbot.addWidget(swatches)
    swatches.show()
    chosen: list[tuple[str, str]] = []
    swatches.chosen.connect(lambda colour, pattern: chosen.append((colour, pattern)))
    qtbot.mouseClick(swatches.swatches[3], Qt.MouseButton.LeftButton)
    swatches.swatches[3].setFocus()
    qtbot.keyClick(swatches.swatches[3], Qt.Key.Key_Right)
    qtbot.keyClick(swatches.swatches[4], Qt.Key.Key_Space)
    assert chosen[0] == ("violet", "wave") and chosen[-1] == ("rose", "dashed")
    swatches.show_colour("teal")
    assert [s.colour for s in swatches.swatches if s.isChecked()] == ["teal"]
    swatches.show_colour("#123456")
    assert not any(s.isChecked() for s in swatches.swatches)


def test_every_colour_and_pattern_has_a_word_and_a_picture(qtbot: QtBot, theme: Theme) -> None:
    assert len({colour_word(colour) for colour, _ in LOOKS}) == 12
    assert len({pattern_word(pattern) for pattern in PATTERNS}) == len(PATTERNS)
    pictures = {pattern_icon(p, theme).pixmap(44, 16).toImage().constBits().tobytes() for p in PATTERNS}
    assert len(pictures) == len(PATTERNS)
