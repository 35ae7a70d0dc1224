"""A project under any sequence of verbs, undo, redo and reopening, against the same in plain dictionaries."""

import shutil
import tempfile
from dataclasses import fields, replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Entity, Step, StepId, inverse
from rubricate.core.errors import ChangedSince, NothingToRedo, NothingToUndo, Refused
from rubricate.core.state import Hand
from rubricate.project import Project
from rubricate.project.history import Undone, acts
from rubricate.project.past import past
from tests.core.moves import Move, a_step, moves
from tests.core.world import BODIES, Ids, World, a_hand, adding, four_tags


class Model:
    """The journal as a list, and undo and redo as they are defined, without a thought for speed."""

    def __init__(self) -> None:
        self.world = World()
        self.journal: list[Step] = []
        self.past: list[dict] = []  # what was there after each step

    def do(self, step: Step) -> None:
        self.world.do(step)
        self.remember(step)

    def remember(self, step: Step) -> None:
        self.journal.append(step)
        self.past.append(dict(self.world.entities))

    def then(self, number: int) -> World:
        """The world after the step of a row number."""
        world = World()
        world.entities, world.contents = dict(self.past[number - 1]), self.world.contents
        return world

    def taken_back_already(self, hand: Hand) -> set[StepId]:
        """What undos name, and redos of others, but for those that a later one took back."""
        found: set[StepId] = set()
        for step in reversed(self.journal):
            if (step.verb == "undo" or step.coder_id != hand.coder.id) and step.id not in found:
                found.update(step.undoes)
        return found

    def undoable(self, hand: Hand) -> list[Step]:
        taken_back = self.taken_back_already(hand)
        own = [s for s in self.journal if s.coder_id == hand.coder.id and s.verb not in ("undo", "start")]
        standing = [step for step in own if step.id not in taken_back]
        return [step for step in standing if step.group == standing[-1].group] if standing else []

    def redoable(self, hand: Hand) -> Step | None:
        done_again: set[StepId] = set()
        for step in reversed([s for s in self.journal if s.coder_id == hand.coder.id]):
            if step.verb == "redo":
                done_again.update(step.undoes)
            elif step.verb != "undo":
                return None
            elif step.id not in done_again:
                return step
        return None

    def can_take_back(self, steps: list[Step]) -> bool:
        """Whether what the steps left still stands, field by field, and what they need is there."""
        entities = dict(self.world.entities)
        for step in reversed(steps):
            for change in inverse(step.changes):
                present = entities.get(change.id)
                if not _stands(change, present):
                    return False
                _set(entities, change, present)
        return all(_has_its_own(entity, entities) for entity in entities.values())

    def taken_back(self, steps: list[Step]) -> dict[object, Entity]:
        entities = dict(self.world.entities)
        for step in reversed(steps):
            for change in inverse(step.changes):
                _set(entities, change, entities.get(change.id))
        return dict(entities)


def _differing(change: Change) -> list[str]:
    names = (field.name for field in fields(change.entity))
    return [name for name in names if getattr(change.before, name) != getattr(change.after, name)]


def _stands(change: Change, present: Entity | None) -> bool:
    if change.before is None or change.after is None:
        return present == change.before
    if present is None:
        return False
    return all(getattr(present, name) == getattr(change.before, name) for name in _differing(change))


def _set(entities: dict, change: Change, present: Entity | None) -> None:
    if change.after is None:
        del entities[change.id]
    elif change.before is None or present is None:
        entities[change.id] = change.after
    else:
        values = {name: getattr(change.after, name) for name in _differing(change)}
        entities[change.id] = replace(present, **values)


def _has_its_own(entity: Entity, entities: dict) -> bool:
    names = ("coder_id", "layer_id", "tag_id", "document_id", "parent_id", "shown_if", "from_id", "to_id")
    needed = [getattr(entity, name, None) for name in names]
    return all(uuid is None or uuid in entities for uuid in needed)


def _links(world: World, annotations: dict) -> dict:
    return {link.id: link for link in world.links_of(list(annotations))}


class ProjectMachine(RuleBasedStateMachine):
    @initialize()
    def create(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        ids = Ids()
        self.hands = [a_hand("Coder 1", new_id=ids), a_hand("Coder 2", new_id=ids)]
        self.path = self.folder / "study.rubricate"
        self.model = Model()
        self.project = Project.create(self.path, self.hands[0])
        self.project.listen(lambda step, _: self.model.do(step))
        self.reader = Project.open(self.path, read_only=True)
        self.followed = World()
        self.reader.listen(lambda step, _: self.followed.do(step))
        self.model.do(next(iter(self.project.steps())))
        self.followed.apply(self.model.journal[0].changes)
        for tag in four_tags(ids):
            self.project.do(
                actions.add_tag(self.project, self.hands[0], tag.name, colour=tag.colour, pattern=tag.pattern)
            )
        self.project.do(adding(self.project, self.hands[0], *BODIES[:2]))
        self.clock = 2_000

    def teardown(self) -> None:
        if hasattr(self, "project"):
            assert self.project.check() == []
            assert [step.id for step in self.project.steps()] == [step.id for step in self.model.journal]
            assert [s.changes for s in self.project.steps()] == [s.changes for s in self.model.journal]
            self.project.close()
            self.reader.close()
            shutil.rmtree(self.folder)

    def _hand(self, who: int) -> Hand:
        self.clock += 1
        hand = self.hands[who]
        return Hand(hand.coder, self.clock, hand.new_id)

    @rule(move=moves, who=st.integers(0, 1))
    def act(self, move: Move, who: int) -> None:
        try:
            step = a_step(self.project, self._hand(who), move)
        except (Refused, LookupError):
            return
        self.project.do(step)

    @rule(who=st.sampled_from([0, 0, 0, 1]))
    def undo(self, who: int) -> None:
        hand = self._hand(who)
        group = self.model.undoable(hand)
        named = self.project.next_undo(hand.coder.id)
        assert (named.id if named else None) == (group[0].id if group else None)
        self._turn(lambda: self.project.undo(hand), group, NothingToUndo)

    @rule(who=st.sampled_from([0, 0, 0, 1]))
    def redo(self, who: int) -> None:
        hand = self._hand(who)
        undone = self.model.redoable(hand)
        named = self.project.next_redo(hand.coder.id)
        assert (named.id if named else None) == (undone.id if undone else None)
        self._turn(lambda: self.project.redo(hand), [undone] if undone else [], NothingToRedo)

    def _turn(self, act, steps: list[Step], nothing: type[Refused]) -> None:
        possible = self.model.can_take_back(steps)
        expected = self.model.taken_back(steps) if possible else None
        try:
            act()
        except nothing:
            assert not steps
        except ChangedSince:
            assert not possible
        else:
            assert self.model.world.entities == expected

    @rule(who=st.sampled_from([0, 0, 0, 1]), back=st.integers(0, 9), others=st.booleans())
    def undo_to(self, who: int, back: int, others: bool) -> None:
        hand, journal = self._hand(who), self.model.journal
        number = max(1, len(journal) - back)
        later = [step for step in journal[number:] if others or step.coder_id == hand.coder.id]
        possible = self.model.can_take_back(later)
        expected = self.model.taken_back(later) if possible else None
        there = sum(1 for step in journal[number:] if step.coder_id != hand.coder.id)
        assert sum(self.project.later_of_others(number, hand.coder.id).values()) == there
        before = dict(self.model.world.entities)
        try:
            done = self.project.undo_to(hand, number, others=others)
        except NothingToUndo:
            assert expected == before
        except ChangedSince as refused:
            assert not possible
            assert refused.later == there
        else:
            assert self.model.world.entities == expected
            assert set(done.undoes) == {step.id for step in later}
            assert self.project.next_redo(hand.coder.id) == replace(done, changes=())
            if there == 0 or others:
                assert self.model.world.entities == self.model.past[number - 1]
            if back % 2:
                self.project.redo(self._hand(who))
                assert self.model.world.entities == before

    @rule(back=st.integers(0, 30))
    def see_it_then(self, back: int) -> None:
        number = max(1, len(self.model.journal) - back)
        with past(self.project, number) as then:
            self._same(then, self.model.then(number))
            assert then.read_only
            assert then.step.id == self.model.journal[number - 1].id

    @rule(back=st.integers(0, 12), further=st.integers(0, 12))
    def what_changed(self, back: int, further: int) -> None:
        later = max(1, len(self.model.journal) - back)
        earlier = max(0, later - further)
        old = self.model.past[earlier - 1] if earlier else {}
        new = self.model.past[later - 1]
        expected = {uuid: (old.get(uuid), new.get(uuid)) for uuid in old.keys() | new.keys()}
        found = self.project.changed(earlier, later)
        assert {c.id: (c.before, c.after) for c in found.changes} == {k: v for k, v in expected.items() if v[0] != v[1]}

    @rule()
    def list_the_history(self) -> None:
        told = list(acts(self.project.walk(), Undone()))
        assert [entry.step.id for act in told for entry in act.entries] == [s.id for s in self.model.journal[::-1]]
        gone = {entry.step.id for act in told if act.is_undone for entry in act.entries}
        for who in range(2):
            group = self.model.undoable(self.hands[who])
            assert not {step.id for step in group} & gone

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = Project.open(self.path)
        self.project.listen(lambda step, _: self.model.do(step))

    @rule()
    def follow(self) -> None:
        self.reader.follow()
        assert self.followed.entities == self.model.world.entities

    @invariant()
    def project_is_the_model(self) -> None:
        if hasattr(self, "clock"):
            self._same(self.project, self.model.world)

    def _same(self, project: Project, world: World) -> None:
        assert dict(project.documents) == dict(world.documents)
        assert list(project.documents) == list(world.documents)
        assert dict(project.codebook) == dict(world.codebook)
        assert (dict(project.layers), dict(project.coders)) == (dict(world.layers), dict(world.coders))
        assert dict(project.statuses) == dict(world.statuses)
        assert dict(project.codebook.attributes) == dict(world.codebook.attributes)
        assert (dict(project.sets), dict(project.versions)) == (dict(world.sets), dict(world.versions))
        assert dict(project.notes) == dict(world.notes)
        for document_id in project.documents:
            here = {a.id: a for a in project.annotations(document_id)}
            assert here == {a.id: a for a in world.annotations_of_document(document_id)}
            assert project.text(document_id) == world.text(document_id)
            theirs = {entity.id: entity for entity in world.belongings(document_id)}
            assert {entity.id: entity for entity in project.belongings(document_id)} == theirs
            assert {link.id: link for link in project.links(document_id)} == _links(world, here)
            self._columns_are(project, document_id, here)

    def _columns_are(self, project: Project, document_id, here: dict) -> None:
        columns = project.columns(document_id)
        rows = zip(columns.ids, columns.start.tolist(), columns.end.tolist(), columns.tag, columns.layer, strict=True)
        found = {uuid: (s, e, columns.tags[t], columns.layers[y]) for uuid, s, e, t, y in rows}
        spans = (a for a in here.values() if isinstance(a, Annotation) and a.start is not None)
        assert found == {a.id: (a.start, a.end, a.tag_id, a.layer_id) for a in spans}
        wholes = {a.id for a in here.values() if isinstance(a, Annotation) and a.start is None}
        assert {a.id for a in project.on_whole(document_id)} == wholes


TestProjectMachine = ProjectMachine.TestCase
TestProjectMachine.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
