"""The quote of the inspector: at most four lines, whatever it is."""

import pytest
from pytestqt.qtbot import QtBot

from rubricate.gui.panels.quote import MOST_LINES, Quote
from rubricate.gui.theme import Theme


@pytest.fixture
def quote(qtbot: QtBot, theme: Theme) -> Quote:
    made = Quote(theme, None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(284, 100)
    return made


def test_a_short_quote_stands_in_one_line(quote: Quote) -> None:
    quote.set_text("Nobody asked us.")
    assert quote.lines(284) == ["Nobody asked us."]
    assert quote.accessibleName() == "Nobody asked us."


def test_a_long_one_ends_after_four_lines(quote: Quote) -> None:
    quote.set_text("They want us to stand still while the town chokes. " * 20)
    lines = quote.lines(284)
    assert len(lines) == MOST_LINES and lines[-1].endswith("…")
    high = quote.heightForWidth(284)
    quote.set_text("x")
    assert high == pytest.approx(MOST_LINES * quote.heightForWidth(284), abs=MOST_LINES)


def test_line_breaks_and_letters_beyond_the_first_plane_are_no_trouble(quote: Quote) -> None:
    quote.set_text("🌉🌉 bridge\n\nclosed " * 8)
    joined = "".join(quote.lines(284))
    assert "\n" not in joined and "\ufffd" not in joined


def test_it_is_painted_in_both_directions(quote: Quote) -> None:
    quote.set_text("قالت")
    right = quote.grab().toImage()
    quote.set_text("said")
    assert quote.grab().toImage() != right
