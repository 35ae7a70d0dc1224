"""The list of annotations: order, filters, and that a step changes just its own rows."""

from typing import Any, ClassVar
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Step
from rubricate.core.text import Span
from rubricate.gui.models import annotations
from rubricate.gui.models.annotations import AnnotationsModel
from rubricate.gui.models.roles import Role
from tests.gui.desk import Desk


@pytest.fixture
def model(qapp: object, at: Desk) -> AnnotationsModel:
    """Follows the project; Qt's own tester watches every signal."""
    model = AnnotationsModel(at.project)
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)  # type: ignore[attr-defined]
    at.project.listen(lambda step, origin: model.apply(step))
    return model


def quotes(model: AnnotationsModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def lines(model: AnnotationsModel) -> list[str]:
    return [str(model.index(row).data(Role.LINE)) for row in range(model.rowCount())]


def counting(model: AnnotationsModel) -> list[str]:
    """The names of the signals that come from now on."""
    seen: list[str] = []
    for name in ("modelReset", "rowsInserted", "rowsRemoved", "rowsMoved", "dataChanged"):
        getattr(model, name).connect(lambda *_, name=name: seen.append(name))
    return seen


def test_rows_stand_in_text_order_the_longer_first(at: Desk, model: AnnotationsModel) -> None:
    document = at.add("One")
    for words in ("closed", "The bridge", "The bridge is closed."):
        at.mark(document, words, "claim")
    model.show(document)
    assert quotes(model) == ["The bridge is closed.", "The bridge", "closed"]
    at.mark(document, "bridge is", "opinion")
    assert quotes(model) == ["The bridge is closed.", "The bridge", "bridge is", "closed"]


def test_a_row_says_tag_paragraph_and_note(at: Desk, model: AnnotationsModel) -> None:
    document = at.add("One")
    at.mark(document, "Nobody asked us", "quote", note="who?")
    model.show(document)
    assert lines(model) == ["quote, paragraph 2 · note"]
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Nobody asked us. quote, paragraph 2 · note"
    assert model.index(0).data(Role.TAG) == at.tag("quote")


def test_a_step_changes_its_own_rows_and_nothing_is_reset(at: Desk, model: AnnotationsModel) -> None:
    document, other = at.add("One"), at.add("Two")
    first = at.mark(document, "bridge", "claim")
    model.show(document)
    seen = counting(model)
    second = at.mark(document, "closed", "claim")
    at.mark(other, "closed", "claim")
    assert seen == ["rowsInserted"]
    at.act(lambda state, hand: actions.retag(state, hand, second, at.tag("opinion").id))
    assert seen == ["rowsInserted", "dataChanged"]
    assert lines(model) == ["claim, paragraph 1", "opinion, paragraph 1"]
    at.act(lambda state, hand: actions.remove(state, hand, [first]))
    assert seen[2:] == ["rowsRemoved"]
    at.project.undo(at.hand())
    assert seen[3:] == ["rowsInserted"]
    assert quotes(model) == ["bridge", "closed"]


def test_a_resized_annotation_moves_and_keeps_its_index(at: Desk, model: AnnotationsModel) -> None:
    document = at.add("One")
    moving, _ = at.mark(document, "The", "claim"), at.mark(document, "bridge", "claim")
    model.show(document)
    held = QPersistentModelIndex(model.index_of(moving))
    at.act(lambda state, hand: actions.resize(state, hand, moving, Span(14, 20)))
    assert quotes(model) == ["bridge", "closed"]
    assert held.row() == 1


def test_words_are_looked_for_in_text_and_note(at: Desk, model: AnnotationsModel) -> None:
    document = at.add("One")
    at.mark(document, "“Nobody asked us,” said Ada.", "quote")
    noted = at.mark(document, "ugly", "opinion", note="Taste, **nobody’s** fact")
    at.mark(document, "closed", "claim")
    model.show(document)
    model.set_filter("nobody")
    assert quotes(model) == ["“Nobody asked us,” said Ada.", "ugly"]
    model.set_filter("FACT nobody's")
    assert quotes(model) == ["ugly"]
    at.act(lambda state, hand: actions.edit_note(state, hand, noted, "nothing"))
    assert quotes(model) == []
    at.project.undo(at.hand())
    assert quotes(model) == ["ugly"]
    model.set_filter(" ")
    assert model.rowCount() == model.total == 3


def test_tags_are_a_filter_too(at: Desk, model: AnnotationsModel) -> None:
    document = at.add("One")
    first = at.mark(document, "bridge", "claim")
    at.mark(document, "ugly", "opinion")
    model.show(document)
    model.set_filter("", {at.tag("claim").id})
    assert quotes(model) == ["bridge"]
    at.mark(document, "closed", "claim")
    at.mark(document, "costs", "statistic")
    assert quotes(model) == ["bridge", "closed"]
    at.act(lambda state, hand: actions.retag(state, hand, first, at.tag("quote").id))
    assert quotes(model) == ["closed"]
    model.set_filter("", set())
    assert (model.rowCount(), model.total) == (0, 4)


def test_an_annotation_of_the_whole_document_comes_first(at: Desk, model: AnnotationsModel) -> None:
    document = at.add("One")
    at.mark(document, "The bridge", "claim")
    at.act(lambda state, hand: actions.annotate(state, hand, document, None, at.tag("opinion").id))
    model.show(document)
    assert quotes(model) == ["Whole document", "The bridge"]
    assert lines(model)[0] == "opinion"
    at.project.undo(at.hand())
    assert quotes(model) == ["The bridge"]


def test_numbers_and_neighbours_do_not_ask_the_filter(at: Desk, model: AnnotationsModel) -> None:
    document = at.add("One")
    first, second = at.mark(document, "bridge", "claim"), at.mark(document, "ugly", "opinion")
    model.show(document)
    model.set_filter("ugly")
    assert (model.number_of(first), model.number_of(second), model.number_of(uuid4())) == (1, 2, 0)
    assert model.neighbour(first, 1) == second
    assert model.neighbour(second, 1) is None
    assert model.neighbour(first, -1) is None
    assert not model.index_of(first).isValid()


def test_a_long_span_is_shortened_to_one_line(at: Desk, model: AnnotationsModel) -> None:
    document = at.add("One", "word\n" * 500)
    at.act(lambda state, hand: actions.annotate(state, hand, document, Span(0, 2000), at.tag("claim").id))
    model.show(document)
    quote = quotes(model)[0]
    assert quote.startswith("word word") and quote.endswith("…") and len(quote) <= annotations.QUOTE + 1


def test_coders_are_named_where_there_are_several(at: Desk, model: AnnotationsModel) -> None:
    from rubricate.core.annotation import Coder

    document = at.add("One")
    at.mark(document, "bridge", "claim")
    model.show(document)
    other = actions.NewMark(document, Span(0, 3), at.tag("claim").id, coder=Coder(uuid4(), "Bo"))
    at.act(lambda state, hand: actions.annotate_many(state, hand, [other]))
    assert lines(model) == ["claim, paragraph 1, Bo", "claim, paragraph 1, Coder 1"]


Act = tuple[str, tuple[int, int], int, str, int]  # what, place, tag, note, which one


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    words=st.sampled_from(["", "a", "note", "b note"]),
    tags=st.sampled_from([None, {0}]),
    steps=st.lists(
        st.lists(
            st.tuples(
                st.sampled_from(["add", "remove", "change"]),
                st.tuples(st.integers(0, 6), st.integers(0, 6)),
                st.integers(0, 1),
                st.sampled_from(["", "note"]),
                st.integers(0, 9),
            ),
            min_size=1,
            max_size=6,
        ),
        max_size=6,
    ),
)
def test_steps_end_where_a_fresh_look_ends(
    qapp: object, words: str, tags: set[int] | None, steps: list[list[Act]]
) -> None:
    """Whatever was added, changed and removed, in one go or one by one, the rows are those that pass, in order."""
    book = Stub()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(annotations, "MANY", 3)
        model = AnnotationsModel(book)  # type: ignore[arg-type]
        model.show(book.document)
        model.set_filter(words, None if tags is None else {book.tags[n] for n in tags})
        alive = book.alive
        for acts in steps:
            changes = tuple(change for act in acts if (change := book.change(act)))
            model.apply(Step("x", uuid4(), 0, uuid4(), changes))
    asked, allowed = words.split(), None if tags is None else {book.tags[n] for n in tags}
    passing = [
        a.id
        for a in alive.values()
        if (allowed is None or a.tag_id in allowed)
        and all(word in book.TEXT[a.start : a.end] or word in a.note for word in asked)
    ]
    shown = [model.id_at(model.index(row)) for row in range(model.rowCount())]
    assert model.total == len(alive)
    assert sorted(map(str, shown)) == sorted(map(str, passing))
    keys = [(alive[i].start, -(alive[i].end or 0)) for i in shown if i]
    assert keys == sorted(keys)


class Stub:
    """As much of a project as the model asks for, without a file."""

    TEXT = "abcabca"
    visible_layers = None
    layers: ClassVar[dict[UUID, object]] = {}
    coders: ClassVar[dict[UUID, object]] = {}
    codebook: ClassVar[dict[UUID, object]] = {}

    def __init__(self) -> None:
        self.document, self.layer = uuid4(), uuid4()
        self.tags = [uuid4(), uuid4()]
        self.alive: dict[UUID, Annotation] = {}

    def change(self, act: Act) -> Change | None:
        """Does one act to the annotations that there are."""
        alive = self.alive
        what, place, tag, note, which = act
        before = list(alive.values())[which % len(alive)] if alive and what != "add" else None
        if what != "add" and before is None:
            return None
        if what == "remove" and before is not None:
            return Change(alive.pop(before.id), None)
        name = before.id if before else uuid4()
        start, end = min(place), max(place) + 1
        after = Annotation(name, self.document, b"", self.layer, self.tags[tag], start, end, note, "hand", 0, 0)
        alive[name] = after
        return Change(before, after)

    def text(self, _: UUID) -> str:
        return self.TEXT

    def units(self, _: UUID) -> Any:
        return type("Units", (), {"paragraphs": (0, 7)})

    def columns(self, _: UUID) -> None:
        return None

    def on_whole(self, *_: object) -> list[Annotation]:
        return []

    def export_rows(self, _: object) -> list[tuple[UUID, list[tuple[object, ...]]]]:
        rows = [(a.start, a.end, b"", b"", a.note, "", 0, 0, a.id.bytes) for a in self.alive.values()]
        return [(self.document, rows)]


def test_paragraphs_that_were_split_count_in_the_rows(at: Desk, model: AnnotationsModel) -> None:
    document = at.add("One")
    model.show(document)
    at.mark(document, "It costs", "claim")
    seen, before = counting(model), lines(model)
    place = at.project.text(document).index("is closed")
    at.act(lambda state, hand: actions.split_unit(state, hand, document, "paragraph", place))
    assert seen == ["dataChanged"]
    assert (before, lines(model)) == (["claim, paragraph 3"], ["claim, paragraph 4"])
