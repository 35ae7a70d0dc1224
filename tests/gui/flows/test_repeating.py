"""The same words elsewhere: offered after a passage was tagged, and asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.autotag import AutotagDialog
from rubricate.gui.flows.repeating import has_words, repeats
from rubricate.gui.main_window import MainWindow
from rubricate.project.shelf import Shelf
from tests.gui.windows import place_of

OTHER = "Again:  the best\nidea of all. THE BEST IDEA. the best idea. “Bests.”\n"


@pytest.fixture
def two(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A second text that repeats words of the first, which is shown."""
    other = tmp_path / "Again.txt"
    other.write_text(OTHER, encoding="utf-8")
    reading.open_paths([other])
    assert reading.session is not None
    assert reading.workspace is not None
    project = reading.session.project
    qtbot.waitUntil(lambda: len(project.documents) == 2)
    reading.workspace.show_document(next(iter(project.documents)))
    return reading


def tagged(window: MainWindow, words: str) -> None:
    assert window.session is not None
    window.flows.editing.mark(place_of(window, words), window.session.project.codebook.ordered()[0].id)


def preview(window: MainWindow, qtbot: QtBot) -> AutotagDialog:
    found: list[AutotagDialog] = []

    def is_there() -> bool:
        found[:] = [d for d in window.findChildren(AutotagDialog) if d.isVisible() and d.count.text() != "Looking…"]
        return bool(found)

    qtbot.waitUntil(is_there)
    return found[0]


def test_repeats_of_a_tagged_passage_are_offered_and_tagged_in_one_act(two: MainWindow, qtbot: QtBot) -> None:
    assert two.session is not None
    tagged(two, "the best idea")
    qtbot.waitUntil(lambda: two.status.answer() == "The same words stand at 2 other places.")
    qtbot.mouseClick(two.status._offer, Qt.MouseButton.LeftButton)
    dialog = preview(two, qtbot)
    assert dialog.tag_id == two.session.project.codebook.ordered()[0].id
    assert not dialog.unit.isVisible()
    dialog.accept_button.click()
    second = list(two.session.project.documents)[1]
    words = [a.span.of(OTHER) for a in two.session.project.annotations(second) if a.span]
    assert words == ["the best\nidea", "the best idea"]
    assert two.status.answer() == "Tagged 2 places as claim."


def test_two_words_are_too_few_to_speak_of(two: MainWindow, qtbot: QtBot) -> None:
    tagged(two, "best idea")
    qtbot.waitUntil(lambda: not two.flows.repeating._wait.isActive())
    assert two.status.answer() == "Tagged as claim."


def test_they_are_shown_on_request_for_a_selection(two: MainWindow, qtbot: QtBot) -> None:
    assert two.workspace is not None
    two.workspace.page.select(place_of(two, "best"))
    two.commands["tag.repeats"].trigger()
    dialog = preview(two, qtbot)
    assert dialog.tag_id is None
    assert dialog.model.rowCount() == 2
    dialog.reject()


def test_they_are_shown_on_request_for_an_annotation(two: MainWindow, qtbot: QtBot) -> None:
    assert two.session is not None
    assert two.workspace is not None
    tagged(two, "the best idea")
    (mark,) = two.session.project.annotations(next(iter(two.session.project.documents)))
    two.workspace.page.focus_annotation(mark.id)
    two.commands["tag.repeats"].trigger()
    assert preview(two, qtbot).tag_id == mark.tag_id


def test_words_that_stand_alone_and_nothing_chosen_are_said(two: MainWindow, qtbot: QtBot) -> None:
    assert two.workspace is not None
    two.commands["tag.repeats"].trigger()
    assert two.status.answer() == "Select a passage first, or go to an annotation."
    two.workspace.page.select(place_of(two, "41 million"))
    two.commands["tag.repeats"].trigger()
    qtbot.waitUntil(lambda: two.status.answer().startswith("These words stand nowhere else"))


def test_an_undo_ends_the_offer_before_it_comes(two: MainWindow, qtbot: QtBot) -> None:
    tagged(two, "the best idea")
    two.flows.editing.undo()
    assert not two.flows.repeating._wait.isActive()


def test_repeats_have_the_same_letters_and_any_spaces(two: MainWindow) -> None:
    assert two.session is not None
    assert two.workspace is not None
    here = two.workspace.document_id
    assert here is not None
    span = place_of(two, "the best idea")
    found = repeats(two.session.project, "the best idea", here, span, Shelf(), lambda: False)
    second = list(two.session.project.documents)[1]
    assert {d: [s.of(OTHER) for s in spans] for d, spans in found.items()} == {
        second: ["the best\nidea", "the best idea"]
    }


@pytest.mark.parametrize(("passage", "is_long"), [("one two", False), ("one, two – three", True), ("短い文", True)])
def test_words_are_counted_in_every_script(passage: str, is_long: bool) -> None:
    assert has_words(passage, 3) is is_long
