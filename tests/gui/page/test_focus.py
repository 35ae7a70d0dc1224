from pytestqt.qtbot import QtBot

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page import Page
from rubricate.gui.page.document import Matter
from rubricate.gui.page.focus import Focus
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.wholes import Wholes
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import an_id, annotation, columns, loaded, step


def test_clicks_go_round() -> None:
    rows = Rows(Matter.of(TEXT), columns([(0, 40, "claim"), (4, 11, "quote")]))
    focus, seen = Focus(rows, Wholes()), []
    for _ in range(3):
        focus.click(rows.stack(5))
        seen.append((focus.slot, focus.number))
    assert seen == [(1, (1, 2)), (0, (2, 2)), (1, (1, 2))]
    focus.click([])
    assert (focus.slot, focus.number, focus.annotation_id) == (None, (0, 0), None)


def test_elsewhere_a_click_begins_with_the_shortest_again() -> None:
    rows = Rows(Matter.of(TEXT), columns([(0, 40, "claim"), (4, 11, "quote"), (20, 30, "quote")]))
    focus = Focus(rows, Wholes())
    focus.click(rows.stack(5))
    focus.click(rows.stack(5))
    assert focus.slot == 0
    focus.click(rows.stack(25))
    assert focus.slot == 2


def test_what_is_removed_is_no_longer_in_focus(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "claim"), (4, 11, "quote")])
    page.focus_annotation(an_id(0))
    with qtbot.waitSignal(page.focus_changed) as changed:
        page.apply(step(Change(annotation(0, Span(4, 11)), None)))
    assert changed.args == [None, 0, 0]
    page.grab()


def test_a_retagged_one_stays_in_focus(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    page.focus_annotation(an_id(0))
    page.apply(step(Change(annotation(0, Span(4, 11)), annotation(0, Span(4, 14), "quote"))))
    assert page.focused() == an_id(0)
    assert page.rows.span(0) == Span(4, 14)


def test_the_focus_leaves_with_the_caret(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    page.focus_annotation(an_id(0))
    page.put_caret(8)
    assert page.focused() == an_id(0)
    page.put_caret(50)
    assert page.focused() is None
