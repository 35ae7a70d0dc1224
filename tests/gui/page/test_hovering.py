from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from rubricate.gui.page import Display, Page
from rubricate.gui.page.hovering import FINGER, spot_at
from tests.gui.page.conftest import TEXT, point_of
from tests.gui.page.material import an_id, loaded


def beside(page: Page, lane: int) -> QPointF:
    line = page.sheet.geometry.frame(0).lines[0]
    return QPointF(page.scene.surface.left + page.scene.surface.measure + 24 + 17 * lane + 8, line.base - 6)


def test_words_have_their_stack_and_bare_ones_none(page: Page) -> None:
    loaded(page, TEXT, [(0, 40, "claim"), (4, 11, "quote")])
    assert spot_at(page, QPointF(point_of(page, 6, after=3))).stack == (1, 0)
    assert spot_at(page, QPointF(point_of(page, 20, after=3))).stack == (0,)
    assert spot_at(page, QPointF(point_of(page, 60, after=3))).slot is None


def test_an_edge_is_that_of_the_one_in_focus_else_of_the_shortest(page: Page) -> None:
    loaded(page, TEXT, [(4, 40, "claim"), (4, 11, "quote")])
    point = QPointF(point_of(page, 4, after=0))
    assert spot_at(page, point).edge == (1, False)
    page.scene.focus = 0
    assert spot_at(page, point).edge == (0, False)
    assert spot_at(page, point, with_edges=False).edge is None
    assert spot_at(page, QPointF(point_of(page, 11, after=0))).edge == (1, True)


def test_for_a_finger_the_ends_of_the_one_in_focus_reach_farther(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "quote"), (20, 40, "claim")])
    near, other = (QPointF(point_of(page, place, after=0)) + QPointF(FINGER - 2, 0) for place in (11, 40))
    page.scene.focus = 0
    assert spot_at(page, near).edge is None
    assert spot_at(page, near, by_finger=True).edge == (0, True)
    assert spot_at(page, other, by_finger=True).edge is None


def test_brackets_and_the_number_of_those_without(page: Page) -> None:
    loaded(page, TEXT, [(0, 5 + n, "claim") for n in range(7)])
    assert [spot_at(page, beside(page, lane)).bracket for lane in range(5)] == [0, 1, 2, 3, 4]
    assert spot_at(page, beside(page, 5)).spare == (5, 6)
    assert spot_at(page, beside(page, 0) + QPointF(-22, 0)).slot is None


def test_what_is_not_shown_is_not_there(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "quote")])
    page.set_display(Display.NONE)
    for point in (QPointF(point_of(page, 6, after=3)), QPointF(point_of(page, 4, after=0)), beside(page, 0)):
        spot = spot_at(page, point)
        assert (spot.slot, spot.edge) == (None, None)


def test_the_tooltip_tells_of_each_that_lies_there(page: Page) -> None:
    loaded(page, TEXT, [(0, 40, "claim"), (4, 11, "quote")])

    def told() -> str:
        point = point_of(page, 6, after=3)
        rest = QHelpEvent(QEvent.Type.ToolTip, point, page.viewport().mapToGlobal(point))
        QApplication.sendEvent(page.viewport(), rest)
        return QToolTip.text()

    assert told() == "quote\nclaim"
    page.describe = lambda found: "the quote" if found == an_id(1) else "the <b>claim</b>"
    assert told().startswith("<p")
    assert "the quote\nthe &lt;b>claim&lt;/b>" in told()
    QToolTip.hideText()
