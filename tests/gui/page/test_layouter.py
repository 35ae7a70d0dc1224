from PySide6.QtCore import QTimerEvent
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from rubricate.gui.page.document import Matter, build_document
from rubricate.gui.page.layouter import Layouter
from rubricate.gui.page.style import surface_for
from rubricate.gui.page.typesetting import Inks
from tests.gui.page.material import a_style

INKS = Inks(QColor("black"), QColor("grey"), QColor("blue"))
TEXT = "\n".join("words of a paragraph that breaks into lines " * 8 for _ in range(300))


def document(text: str = TEXT) -> object:
    found = build_document(Matter.of(text), a_style(), surface_for(a_style(), 760), INKS)
    found.setTextWidth(768)
    return found


def test_all_tops_are_known_in_the_end_and_they_are_qts_own(qtbot: QtBot) -> None:
    doc = document()
    layouter = Layouter(doc)
    layouter.start()
    with qtbot.waitSignal(layouter.done, timeout=10_000):
        assert not layouter.complete
    assert len(layouter.tops) == doc.blockCount() == 300
    assert layouter.tops == sorted(layouter.tops)
    block = doc.findBlockByNumber(123)
    assert layouter.tops[123] == doc.documentLayout().blockBoundingRect(block).top()
    layouter.stop()


def test_it_works_in_slices(qtbot: QtBot) -> None:
    layouter, grown = Layouter(document(TEXT * 4)), []
    layouter.grown.connect(lambda: grown.append(len(layouter.tops)))
    with qtbot.waitSignal(layouter.done, timeout=20_000):
        layouter.start()
    assert len(grown) > 2
    assert grown == sorted(grown)


def test_it_reaches_a_block_or_a_height_at_once(qtbot: QtBot) -> None:
    layouter = Layouter(document())
    layouter.reach(10)
    assert len(layouter.tops) == 11
    layouter.reach_height(5_000)
    assert layouter.tops[-1] > 5_000
    assert layouter.block_at(layouter.tops[20] + 1) == 20
    assert layouter.block_at(-5) == 0
    layouter.stop()


def test_the_height_is_guessed_until_it_is_known(qtbot: QtBot) -> None:
    layouter = Layouter(document())
    assert layouter.height() == 0
    layouter.reach(100)
    guess = layouter.height()
    layouter.reach(300)
    assert layouter.complete
    assert abs(guess - layouter.height()) < 0.05 * layouter.height()


def test_qts_own_layout_timer_does_no_work(qtbot: QtBot) -> None:
    """The layout timer is the one that comes a second time; the others of the layout come once and are let through."""
    layouter = Layouter(document())
    seen = [layouter.eventFilter(layouter, QTimerEvent(number)) for number in (7, 8, 7, 7, 9)]
    assert seen == [False, False, True, True, False]
    layouter.reach(300)
    assert not layouter.eventFilter(layouter, QTimerEvent(7))
