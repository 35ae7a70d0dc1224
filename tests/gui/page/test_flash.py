"""What is there already is thickened for a moment."""

from pytestqt.qtbot import QtBot

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import a_whole, an_id, annotation, loaded, step


def test_it_ends_by_itself_and_one_follows_another(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "claim"), (50, 60, "quote")])
    page.flash(an_id(0))
    assert page.scene.flashed == 0
    page.flash(an_id(1))
    assert page.scene.flashed == 1
    qtbot.waitUntil(lambda: page.scene.flashed is None)


def test_one_that_goes_meanwhile_is_no_trouble(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    page.flash(an_id(0))
    page.apply(step(Change(annotation(0, Span(4, 11)), None)))
    qtbot.waitUntil(lambda: page.scene.flashed is None)


def test_on_the_whole_document_it_comes_into_focus(page: Page) -> None:
    loaded(page, TEXT, wholes=[a_whole("w")])
    page.flash(an_id("w"))
    assert page.focused() == an_id("w")
