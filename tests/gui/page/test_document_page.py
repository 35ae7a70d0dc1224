from pytestqt.qtbot import QtBot

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import TAGS, an_id, loaded, step


def test_a_tag_that_goes_takes_the_marker_along(page: Page, qtbot: QtBot) -> None:
    page.set_marker(TAGS[0].id)
    with qtbot.waitSignal(page.marker_changed) as changed:
        page.apply(step(Change(TAGS[0], None)))
    assert changed.args == [None]
    assert TAGS[0].id not in page.codebook


def test_the_signals_of_loading_say_where_one_is(page: Page, qtbot: QtBot) -> None:
    page.select(Span(0, 3))
    seen: list[object] = []
    page.selection_changed.connect(seen.append)
    page.position_changed.connect(seen.append)
    loaded(page, TEXT, place=10)
    assert seen == [None, 10]
    assert page.selection() is None


def test_a_flash_ends_by_itself(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    page.flash(an_id(0))
    assert page.scene.flashed == 0
    page.grab()
    qtbot.waitUntil(lambda: page.scene.flashed is None, timeout=3_000)
    page.flash(an_id("nobody"))
    assert page.scene.flashed is None


def test_going_to_an_annotation_that_is_not_here(page: Page) -> None:
    assert not page.focus_annotation(an_id("nobody"))
    assert not page.next_annotation(1)
    page.clear()
    assert not page.next_annotation(-1)
    assert page.text == ""
