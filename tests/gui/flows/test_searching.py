"""Searching everywhere by real keys: from the field to the place, and from the hits to tags."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core.text import Span
from rubricate.gui.dialogs.autotag import AutotagDialog
from rubricate.gui.flows.searching import batches
from rubricate.gui.main_window import MainWindow
from rubricate.gui.panels.search import SearchPanel
from rubricate.project.searching import Found
from tests.gui.windows import marked, place_of

OTHER = "The bridge is closed today.\n\nNobody was asked. A bridge, a bridge! 港湾の橋。\n"


@pytest.fixture
def two(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Two texts; the first is shown."""
    other = tmp_path / "Closed.txt"
    other.write_text(OTHER, encoding="utf-8")
    reading.open_paths([other])
    assert reading.session is not None
    assert reading.workspace is not None
    project = reading.session.project
    qtbot.waitUntil(lambda: len(project.documents) == 2)
    reading.workspace.show_document(next(iter(project.documents)))
    qtbot.waitUntil(lambda: "panels" in reading.workspace.__dict__)
    return reading


def opened(window: MainWindow, qtbot: QtBot) -> SearchPanel:
    """The panel, opened by its key."""
    assert window.workspace is not None
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    panel = window.workspace.panels.search
    qtbot.waitUntil(panel.field.hasFocus)
    return panel


def found(window: MainWindow, qtbot: QtBot, words: str) -> SearchPanel:
    """The panel when it has found what was typed."""
    panel = opened(window, qtbot)
    panel.field.clear()
    if words.isascii():
        qtbot.keyClicks(panel.field, words)
    else:
        panel.field.setText(words)
    qtbot.waitUntil(lambda: panel.model.total > 0)
    qtbot.waitUntil(lambda: not window.jobs.is_busy())
    return panel


def texts(panel: SearchPanel) -> list[str]:
    return [str(panel.model.index(row).data()) for row in range(panel.model.rowCount())]


def dialog_of(window: MainWindow, qtbot: QtBot) -> AutotagDialog:
    """The preview, when its places are there."""
    found: list[AutotagDialog] = []

    def is_there() -> bool:
        found[:] = [d for d in window.findChildren(AutotagDialog) if d.isVisible() and d.count.text() != "Looking…"]
        return bool(found)

    qtbot.waitUntil(is_there)
    return found[0]


class TestLooking:
    def test_hits_come_by_document_with_their_count(self, two: MainWindow, qtbot: QtBot) -> None:
        panel = found(two, qtbot, "bridge")
        assert panel.heading.count.text() == "4 hits in 2 documents"
        assert texts(panel)[0] == "A bridge"
        assert texts(panel)[2:4] == ["Closed", "The bridge is closed today."]

    def test_every_script_is_found(self, two: MainWindow, qtbot: QtBot) -> None:
        assert found(two, qtbot, "橋").heading.count.text() == "1 hit in 1 document"

    def test_switches_say_how(self, two: MainWindow, qtbot: QtBot) -> None:
        panel = found(two, qtbot, "A")
        before = panel.model.total
        panel.case.click()
        qtbot.waitUntil(lambda: 0 < panel.model.total < before)
        panel.whole.click()
        qtbot.waitUntil(lambda: panel.model.total == 1)
        panel.regex.click()
        panel.field.setText("A|B")
        qtbot.waitUntil(lambda: panel.heading.count.text() == "1 hit in 1 document")

    def test_one_of_two_ways_to_read_the_words(self, two: MainWindow, qtbot: QtBot) -> None:
        panel = opened(two, qtbot)
        panel.regex.click()
        panel.all_words.click()
        assert not panel.regex.isChecked()
        panel.field.setText("asked nobody")
        qtbot.waitUntil(lambda: panel.model.total == 2)

    def test_nothing_found_and_nothing_typed_are_said(self, two: MainWindow, qtbot: QtBot) -> None:
        panel = opened(two, qtbot)
        assert panel.empty.sentence.text() == "Type a word or a phrase. It is looked for in all texts."
        qtbot.keyClicks(panel.field, "nowhere")
        qtbot.waitUntil(lambda: panel.empty.sentence.text() == "Nothing found.")
        assert panel.empty.isVisible()
        assert not panel.tag_these.isVisible()
        qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: panel.empty.sentence.text().startswith("Type a word"))

    def test_a_bad_pattern_is_said_where_the_hits_would_be(self, two: MainWindow, qtbot: QtBot) -> None:
        panel = opened(two, qtbot)
        panel.regex.click()
        qtbot.keyClicks(panel.field, "(b")
        qtbot.waitUntil(lambda: panel.empty.sentence.text().startswith("The regular expression ends too early."))

    def test_inside_of_annotations_and_in_notes(self, two: MainWindow, qtbot: QtBot) -> None:
        assert two.session is not None
        claim = two.session.project.codebook.ordered()[0]
        two.flows.editing.mark(place_of(two, "bridge is"), claim.id)
        panel = found(two, qtbot, "bridge")
        panel.where.toggle_tag(claim.id)
        qtbot.waitUntil(lambda: panel.heading.count.text() == "1 hit in 1 document")
        two.flows.editing.undo()
        qtbot.waitUntil(lambda: panel.empty.sentence.text() == "Nothing found there.")
        qtbot.mouseClick(panel.empty.button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: panel.model.total == 4)
        panel.notes.click()
        qtbot.waitUntil(lambda: panel.empty.sentence.text() == "No note has that.")

    def test_the_selection_is_looked_for(self, two: MainWindow, qtbot: QtBot) -> None:
        assert two.workspace is not None
        two.workspace.page.select(place_of(two, "best idea"))
        panel = opened(two, qtbot)
        assert panel.field.text() == "best idea"
        qtbot.waitUntil(lambda: panel.model.total == 1)

    def test_a_document_that_comes_or_goes_is_seen(self, two: MainWindow, qtbot: QtBot) -> None:
        assert two.session is not None
        panel = found(two, qtbot, "bridge")
        second = list(two.session.project.documents)[1]
        two.flows.editing.remove_document([second])
        qtbot.waitUntil(lambda: panel.model.documents == 1)
        two.flows.editing.undo()
        qtbot.waitUntil(lambda: panel.model.documents == 2)


class TestGoing:
    def test_down_shows_a_hit_and_enter_takes_it(self, two: MainWindow, qtbot: QtBot) -> None:
        assert two.workspace is not None
        page = two.workspace.page
        panel = found(two, qtbot, "bridge")
        qtbot.keyClick(panel.field, Qt.Key.Key_Down)
        assert panel.list.hasFocus()
        assert (page.scene.hit, len(page.scene.hits)) == (0, 1)
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
        assert two.workspace.text == OTHER
        assert (page.scene.hit, len(page.scene.hits)) == (0, 3)
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
        assert page.hasFocus()
        assert page.selection() == Span(4, 10)

    def test_f3_goes_through_all_texts_while_the_find_bar_is_closed(self, two: MainWindow, qtbot: QtBot) -> None:
        assert two.workspace is not None
        found(two, qtbot, "bridge")
        seen = []
        for _ in range(5):
            qtbot.keyClick(two, Qt.Key.Key_F3)
            seen.append((two.workspace.text == OTHER, two.workspace.page.scene.hit))
        assert seen == [(False, 0), (True, 0), (True, 1), (True, 2), (False, 0)]
        qtbot.keyClick(two, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
        assert two.workspace.page.scene.hit == 2

    def test_the_hits_of_the_text_that_is_shown_have_rings(self, two: MainWindow, qtbot: QtBot) -> None:
        assert two.workspace is not None
        found(two, qtbot, "bridge")
        assert len(two.workspace.page.scene.hits) == 1
        two.workspace.step_document(1)
        assert len(two.workspace.page.scene.hits) == 3

    def test_escape_closes_it_and_gives_the_keys_to_the_page(self, two: MainWindow, qtbot: QtBot) -> None:
        assert two.workspace is not None
        panel = found(two, qtbot, "bridge")
        qtbot.keyClick(panel.field, Qt.Key.Key_Escape)  # empties the field
        qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
        assert not panel.isVisible()
        assert two.workspace.panels.codebook.isVisible()
        assert two.workspace.page.hasFocus()
        assert two.workspace.page.scene.hits == []

    def test_a_note_is_gone_to(self, two: MainWindow, qtbot: QtBot) -> None:
        assert two.session is not None
        assert two.workspace is not None
        claim = two.session.project.codebook.ordered()[0]
        two.flows.editing.mark(place_of(two, "bridge is"), claim.id)
        (mark,) = two.session.project.annotations(next(iter(two.session.project.documents)))
        two.flows.editing.note(mark.id, "Who says so?")
        panel = opened(two, qtbot)
        panel.notes.click()
        qtbot.keyClicks(panel.field, "says")
        qtbot.waitUntil(lambda: panel.model.total == 1)
        qtbot.keyClick(panel.field, Qt.Key.Key_Down)
        assert two.workspace.page.focused() == mark.id
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: two.workspace.panels.inspector.isAncestorOf(QApplication.focusWidget()))
        assert not panel.tag_these.isEnabled()


class TestTagging:
    def test_what_stays_ticked_is_tagged_in_one_act(self, two: MainWindow, qtbot: QtBot) -> None:
        assert two.session is not None
        panel = found(two, qtbot, "bridge")
        qtbot.mouseClick(panel.tag_these, Qt.MouseButton.LeftButton)
        dialog = dialog_of(two, qtbot)
        assert not dialog.accept_button.isEnabled()
        picker = dialog.pick_tag()
        qtbot.keyClicks(picker.field, "quote")
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        qtbot.waitUntil(dialog.accept_button.isEnabled)
        dialog.list.setFocus()
        dialog.list.go_to(dialog.model.index(0))
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        assert dialog.accept_button.text() == "Tag 3 places"
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
        second = list(two.session.project.documents)[1]
        assert len(two.session.project.annotations(second)) == 3
        assert marked(two) == []
        assert two.status.answer() == "Tagged 3 places as quote."
        two.flows.editing.undo()
        assert two.session.project.annotations(second) == []

    def test_sentences_are_tagged_once(self, two: MainWindow, qtbot: QtBot) -> None:
        panel = found(two, qtbot, "bridge")
        panel.tag_these.click()
        dialog = dialog_of(two, qtbot)
        dialog.unit.button("sentence").click()
        qtbot.waitUntil(lambda: dialog.count.text() == "3 of 3 places")
        dialog.reject()

    def test_many_are_tagged_beside_the_window(
        self, two: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert two.session is not None
        monkeypatch.setattr("rubricate.gui.flows.previewing.AT_ONCE", 2)
        claim = two.session.project.codebook.ordered()[0]
        documents = list(two.session.project.documents)
        places = {documents[0]: [Span(4, 10)], documents[1]: [Span(4, 10), Span(0, 3)]}
        two.flows.searching._previewing.tag(claim.id, places)
        qtbot.waitUntil(lambda: two.status.answer() == "Tagged 3 places as claim.")
        assert marked(two) == [("claim", "bridge")]

    def test_all_tagged_already_is_said(self, two: MainWindow, qtbot: QtBot) -> None:
        assert two.session is not None
        claim = two.session.project.codebook.ordered()[0]
        first = next(iter(two.session.project.documents))
        two.flows.searching._previewing.tag(claim.id, {first: [Span(4, 10)]})
        two.flows.searching._previewing.tag(claim.id, {first: [Span(4, 10)]})
        assert two.status.answer() == "That place is tagged as claim already. Nothing changed."

    def test_without_hits_the_menu_says_what_to_do(self, two: MainWindow, qtbot: QtBot) -> None:
        two.commands["tag.hits"].trigger()
        assert two.status.answer() == "Search for something first; then every hit can be tagged."
        assert two.workspace is not None
        assert two.workspace.panels.search.isVisible()


class TestTagFromWords:
    def test_the_words_are_the_name_and_get_the_tag(
        self, two: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert two.session is not None
        assert two.workspace is not None
        asked: list[str] = []
        codebook = two.workspace.panels.codebook

        def ask(draft: object, refusal: Callable[..., str]) -> dict[str, object]:
            asked.append(getattr(draft, "name", ""))
            names = ("name", "colour", "pattern", "letter", "key", "definition")
            return {name: getattr(draft, name) for name in names}

        monkeypatch.setattr(codebook, "_ask", ask)
        two.workspace.page.select(place_of(two, "best idea"))
        two.commands["tag.from_words"].trigger()
        assert asked == ["best idea"]
        assert marked(two) == [("best idea", "best idea")]

    def test_without_a_selection_it_says_so(self, two: MainWindow) -> None:
        two.commands["tag.from_words"].trigger()
        assert two.status.answer().startswith("Nothing selected.")


def test_portions_end_when_there_are_too_many() -> None:
    one = Found(UUID(int=1), "x" * 10, tuple(Span(n, n + 1) for n in range(10)))
    assert [sum(map(len, batch)) for batch in batches([one, one, one], 15)] == [10, 6]
    assert list(batches([], 15)) == []
