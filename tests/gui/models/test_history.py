"""The list of acts: pages, filters that look further back, new steps on top, what was undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Step
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.gui.models import history
from rubricate.gui.models.history import HistoryModel
from rubricate.gui.models.roles import Role
from rubricate.project import Project
from rubricate.project.history import Wanted
from tests.core.world import a_hand, adding, four_tags, later

BODY = "word " * 400


@pytest.fixture
def hand() -> Hand:
    return a_hand()


@pytest.fixture
def project(tmp_path: Path, hand: Hand) -> Iterator[Project]:
    with Project.create(tmp_path / "study.rubricate", hand, four_tags(hand.new_id)) as project:
        project.do(adding(project, hand, BODY))
        yield project


@pytest.fixture
def paged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small pages, small screens."""
    monkeypatch.setattr(history, "PAGE", 10)
    monkeypatch.setattr(history, "SCREENFUL", 8)


def mark(project: Project, hand: Hand, count: int, tag: int = 0) -> None:
    document, tags = next(iter(project.documents)), list(project.codebook)
    first = sum(project.counts().values())
    for n in range(first, first + count):
        project.do(actions.annotate(project, later(hand, n), document, Span(5 * n, 5 * n + 4), tags[tag]))


def rows(model: HistoryModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def follow(project: Project, model: HistoryModel) -> None:
    project.listen(lambda step, _: model.apply(step))


@pytest.mark.usefixtures("paged", "qapp")
def test_only_a_screenful_is_read_and_further_ones_as_one_scrolls(project: Project, hand: Hand) -> None:
    mark(project, hand, 30)
    model = HistoryModel(project)
    assert model.rowCount() == 9  # the tenth may go on
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert rows(model) == [*["Tag as claim"] * 30, "Add word wor", "Start the project"]
    assert model.is_complete


@pytest.mark.usefixtures("paged")
def test_a_filter_looks_back_between_the_events_until_it_has_enough(project: Project, hand: Hand, qtbot: QtBot) -> None:
    mark(project, hand, 45)
    model = HistoryModel(project)
    with qtbot.waitSignal(model.counted):
        model.set_filter("start the", Wanted())
    assert model.rowCount() == 0
    qtbot.waitUntil(lambda: rows(model) == ["Start the project"])
    assert model.is_complete
    model.set_filter("", Wanted(verbs=frozenset({"add_documents"})))
    qtbot.waitUntil(lambda: rows(model) == ["Add word wor"])


@pytest.mark.usefixtures("paged", "qapp")
def test_new_steps_come_on_top_and_a_gesture_stays_one_row(project: Project, hand: Hand) -> None:
    mark(project, hand, 12)
    model = HistoryModel(project)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    follow(project, model)
    annotation = project.annotations(next(iter(project.documents)))[0]
    group = hand.new_id()
    for words in ("a", "ab"):
        project.do(actions.edit_note(project, later(hand, 90), annotation.id, words, group))
    assert rows(model)[:2] == ["Note at claim", "Tag as claim"]
    act = model.act_at(model.index(0))
    assert act is not None
    assert len(act.entries) == 2
    assert model.index_of(act.first) == model.index(0)


@pytest.mark.usefixtures("paged", "qapp")
def test_what_was_undone_is_told_and_what_was_done_again(project: Project, hand: Hand) -> None:
    mark(project, hand, 3)
    model = HistoryModel(project)
    follow(project, model)

    def states() -> list[object]:
        return [model.index(row).data(Role.STATE) for row in range(model.rowCount())]

    project.undo(later(hand, 90))
    assert states()[:3] == ["", "undone", ""]
    project.redo(later(hand, 91))
    assert states()[:4] == ["", "undone", "", ""]
    project.undo_to(later(hand, 92), 3)
    assert states() == ["", "undone", "undone", "undone", "undone", "", "", ""][: model.rowCount()]
    told = HistoryModel(project)
    assert [told.index(row).data(Role.STATE) for row in range(told.rowCount())] == states()


@pytest.mark.usefixtures("qapp")
def test_a_coder_who_is_gone_still_has_a_name(project: Project, hand: Hand) -> None:
    ana = a_hand("Ana")
    document, tag = next(iter(project.documents)), next(iter(project.codebook))
    project.do(actions.annotate(project, ana, document, Span(0, 4), tag))
    project.undo(later(ana))
    model = HistoryModel(project)
    assert str(model.index(0).data(Role.LINE)).startswith("Ana, ")
    assert "Ana" in str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.usefixtures("qapp")
def test_the_moment_that_is_shown_is_marked(project: Project, hand: Hand) -> None:
    mark(project, hand, 2)
    model = HistoryModel(project)
    model.set_here(3)
    assert [model.index(row).data(Role.STATE) for row in range(model.rowCount())].index("here") == 1
    model.set_here(None)
    assert "here" not in [model.index(row).data(Role.STATE) for row in range(model.rowCount())]


@pytest.mark.usefixtures("qapp")
def test_a_name_that_changes_is_read_anew(project: Project, hand: Hand) -> None:
    mark(project, hand, 1)
    model = HistoryModel(project)
    follow(project, model)
    coder = project.coders[hand.coder.id]
    project.do(actions.rename_coder(project, later(hand, 9), coder.id, "Berta"))
    assert str(model.index(1).data(Role.LINE)).startswith("Berta")
    assert [line.coder for _, line in model.lines()] == ["Berta"] * 4


@pytest.mark.usefixtures("qapp")
def test_a_verb_of_a_newer_program_is_listed(project: Project, hand: Hand) -> None:
    mark(project, hand, 1)
    annotation = project.annotations(next(iter(project.documents)))[0]
    assert isinstance(annotation, Annotation)
    project.do(Step("dream_up", hand.coder.id, 9_000, hand.new_id(), (Change(annotation, None),)))
    assert rows(HistoryModel(project))[0] == "Dream up"


@pytest.mark.usefixtures("qapp")
def test_what_is_forgotten_for_good_leaves_the_list(project: Project, hand: Hand) -> None:
    mark(project, hand, 2)
    model = HistoryModel(project)
    follow(project, model)
    project.erase(later(hand, 9), next(iter(project.documents.values())))
    assert rows(model) == rows(HistoryModel(project))
    assert "Add word wor" not in rows(model)
