"""The search panel by itself: what it asks, and what it says of what was found."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.search import Mode, Query, Snippet
from rubricate.core.text import Span
from rubricate.gui.models.search_hits import Hit
from rubricate.gui.panels import search
from rubricate.gui.panels.search import SearchPanel
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk, desk


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as made:
        made.add("Harbour")
        yield made


@pytest.fixture
def panel(at: Desk, theme: Theme, qtbot: QtBot) -> SearchPanel:
    made = SearchPanel(at.project, theme)
    qtbot.addWidget(made)
    made.resize(248, 600)
    made.show()
    return made


def hits(at: Desk, count: int) -> list[Hit]:
    document = next(iter(at.project.documents))
    return [Hit(document, Span(n, n + 1), Snippet("", "x", "")) for n in range(count)]


def test_it_asks_once_when_the_keys_rest(panel: SearchPanel, qtbot: QtBot) -> None:
    asked: list[Query] = []
    panel.asked.connect(lambda: asked.append(panel.query))
    qtbot.keyClicks(panel.field, "abc")
    panel.whole.click()
    assert asked == []
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert asked == [Query("abc", Mode.PHRASE, whole_words=True)]


def test_enter_asks_at_once(panel: SearchPanel, qtbot: QtBot) -> None:
    asked: list[Query] = []
    panel.asked.connect(lambda: asked.append(panel.query))
    qtbot.keyClicks(panel.field, "abc")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert len(asked) == 1


def test_what_was_found_before_stays_until_something_new_is_there(panel: SearchPanel, at: Desk) -> None:
    panel.field.setText("x")
    panel.begin()
    panel.add(hits(at, 3))
    panel.end()
    panel.begin()
    assert panel.model.total == 3
    panel.add(hits(at, 1))
    assert panel.model.total == 1
    panel.begin()
    panel.end()
    assert panel.model.total == 0
    assert panel.empty.sentence.text() == "Nothing found."


def test_a_document_says_over_its_hits_that_it_is_no_data(panel: SearchPanel, at: Desk) -> None:
    at.act(lambda project, hand: actions.set_purpose(project, hand, list(project.documents), "pilot"))
    panel.begin()
    panel.add(hits(at, 1))
    assert panel.model.index(0, 0).data() == "Harbour, for a pilot"


def test_more_than_can_be_shown_is_said_and_not_tagged(
    panel: SearchPanel, at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST", 2)
    panel.field.setText("x")
    panel.begin()
    panel.add(hits(at, 3))
    panel.end(is_cut=True)
    assert panel.model.total == 2
    assert panel.heading.count.text() == "more than 2 hits"
    assert not panel.tag_these.isEnabled()
    assert panel.tag_these.toolTip() == "These are too many to look through. Search for something narrower."


def test_escape_empties_the_field_then_closes(panel: SearchPanel, qtbot: QtBot) -> None:
    closed: list[int] = []
    panel.closed.connect(lambda: closed.append(1))
    panel.field.setText("x")
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
    assert (panel.field.text(), closed) == ("", [])
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
    assert closed == [1]


def test_names_follow_and_new_texts_are_searched(panel: SearchPanel, at: Desk, qtbot: QtBot) -> None:
    panel.field.setText("x")
    panel.search_now()
    panel.begin()
    panel.add(hits(at, 1))
    panel.end()
    document = next(iter(at.project.documents))
    step = at.act(lambda s, h: actions.rename_document(s, h, document, "Docks"))
    assert step is not None
    panel.apply(step)
    assert panel.model.index(0).data() == "Docks"
    with qtbot.waitSignal(panel.asked):
        step = at.act(lambda s, h: actions.remove_documents(s, h, [document]))
        assert step is not None
        panel.apply(step)


def test_while_nobody_sees_it_nothing_is_searched(panel: SearchPanel, at: Desk, qtbot: QtBot) -> None:
    panel.field.setText("x")
    panel.search_now()
    panel.hide()
    step = at.act(lambda s, h: actions.remove_documents(s, h, list(s.documents)))
    assert step is not None
    panel.apply(step)
    assert not panel._wait.isActive()
    with qtbot.waitSignal(panel.asked):
        panel.show()


def test_a_document_that_is_gone_has_no_name(panel: SearchPanel) -> None:
    panel.begin()
    panel.add([Hit(UUID(int=9), Span(0, 1), Snippet("", "x", ""))])
    assert panel.model.index(0).data() == ""


def test_it_is_heard_and_reached(panel: SearchPanel) -> None:
    for part in (panel.field, panel.case, panel.whole, panel.all_words, panel.regex, panel.notes, panel.where):
        assert part.accessibleName()
        assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert panel.list.accessibleName() == "Hits"


def test_it_takes_every_theme(panel: SearchPanel) -> None:
    for name in ("dark", "contrast-light"):
        panel.set_theme(Theme.load(name))


def test_a_search_that_was_stopped_says_so(panel: SearchPanel, at: Desk) -> None:
    panel.field.setText("x")
    panel.begin()
    panel.end(was_stopped=True)
    assert panel.empty.sentence.text() == "Stopped before anything was found."
    panel.begin()
    panel.add(hits(at, 2))
    panel.end(was_stopped=True)
    assert panel.heading.count.text() == "2 hits in 1 document, stopped"


def test_a_hit_has_a_menu_and_can_be_copied(panel: SearchPanel, at: Desk, qtbot: QtBot) -> None:
    asked: list[object] = []
    panel.tag_asked.connect(lambda: asked.append("tag"))
    panel.go_asked.connect(lambda hit, takes_keys: asked.append((hit.span, takes_keys)))
    panel.field.setText("x")
    panel.begin()
    panel.add(hits(at, 1))
    panel.end()
    panel.list.go_to(panel.model.index(1))
    menu = panel.menu(panel.list.currentIndex())
    assert [action.text().partition("\t")[0] for action in menu.actions() if action.text()] == [
        "Go there", "Copy the line", "Tag these…",
    ]  # fmt: skip
    for action in menu.actions():
        action.trigger()
    assert asked == [(Span(0, 1), True), "tag"]
    qtbot.keyClick(panel.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "x"
