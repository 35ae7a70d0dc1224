"""Placed marks become annotations: new ones, changed ones, or such as are here already."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final, Literal
from uuid import UUID, uuid5

from rubricate.core.actions.bringing.documents import Home
from rubricate.core.actions.people import People
from rubricate.core.annotation import Annotation, Layer
from rubricate.core.attributes import NO_VALUES, Attribute, Values, canonical, held
from rubricate.core.bringing.found import FoundMark, Lost
from rubricate.core.bringing.placing import Placed
from rubricate.core.changes import Change
from rubricate.core.codebook import Codebook
from rubricate.core.errors import BadValue, NoSuch
from rubricate.core.linking import Link
from rubricate.core.state import Hand, State
from rubricate.core.text import Span, storable

CONTINUES: Final = "continues"
SEVERAL: Final = " | "
ORIGINS: Final = ("hand", "rule", "import")
_NAMED_MOST: Final = 20
_OF_A_NOTE: Final = 60

Fate = Literal["new", "changed", "already", "unplaced"]
Twin = tuple[UUID, UUID, UUID, Span | None]
Said = tuple[str, Mapping[str, tuple[str, ...]]]
NOTHING_SAID: Final[Said] = ("", {})


class Marks:
    """Takes placed marks one after the other; `changes` are their annotations, and the links between their pieces.

    `ids` are the annotations by the keys of their marks: the first piece of each.
    """

    def __init__(
        self,
        state: State,
        hand: Hand,
        codebook: Codebook,
        people: People,
        tag_ids: Mapping[UUID, UUID],
        updates: Collection[str],
        taken: Collection[UUID] = (),
    ) -> None:
        self._state, self._hand, self._codebook, self._people = state, hand, codebook, people
        self._tag_ids, self._updates, self._taken = tag_ids, updates, taken
        self._asked = {tag_id: {a.name: a for a in codebook.asked_by(tag_id)} for tag_id in codebook}
        self._loaded: set[UUID] = set()
        self._by_id: dict[UUID, Annotation] = {}
        self._twins: dict[Twin, UUID] = {}
        self._noted: dict[tuple[Twin, str], UUID] = {}
        self._notes: dict[Twin, set[str]] = defaultdict(set)
        self._made: dict[Twin, list[tuple[Said, UUID]]] = defaultdict(list)
        self._misfits: dict[str, Counter[str]] = defaultdict(Counter)
        self.ids: dict[str, UUID] = {}
        self.changes: list[Change] = []

    def tag_name(self, mark: FoundMark) -> str:
        """What its tag is called here."""
        return self._codebook[self._tag_ids[mark.tag_id]].name

    def take(self, home: Home, placed: Placed) -> Fate:
        """Makes the annotations of a mark, and says what became of it."""
        if placed.how == "unplaced":
            return "unplaced"
        self._load(home)
        mark = placed.mark
        known = self._by_id.get(mark.id) if mark.id is not None else None
        if known is not None and known.document_id == home.document.id:
            return self._update(known, placed)
        return self._make(home, placed)

    def lost(self) -> list[Lost]:
        """The answers that had no place: to questions nobody asks here, or with values that do not fit."""
        return [
            Lost(kind, sum(names.values()), tuple(name for name, _ in names.most_common(_NAMED_MOST)))
            for kind, names in self._misfits.items()
        ]

    def _load(self, home: Home) -> None:
        """What the document has, once."""
        document = home.document
        if home.is_new or document.id in self._loaded:
            return
        self._loaded.add(document.id)
        for annotation in self._state.annotations_of_document(document.id):
            self._by_id[annotation.id] = annotation
            twin = (document.id, annotation.layer_id, annotation.tag_id, annotation.span)
            self._twins.setdefault(twin, annotation.id)
            self._noted.setdefault((twin, annotation.note), annotation.id)
            self._notes[twin].add(annotation.note)

    def _update(self, known: Annotation, placed: Placed) -> Fate:
        mark = placed.mark
        self._remember(mark, known.id)
        new: dict[str, Any] = {}
        if "tag" in self._updates:
            new["tag_id"] = self._tag_ids[mark.tag_id]
        if "note" in self._updates:
            new["note"] = storable(mark.note)
        if "place" in self._updates and len(placed.spans) == 1:
            new |= {"start": placed.spans[0].start, "end": placed.spans[0].end}
        if "attributes" in self._updates:
            kept = {} if new.get("tag_id", known.tag_id) != known.tag_id else dict(known.attributes)
            new["attributes"] = self._values(new.get("tag_id", known.tag_id), mark, kept)
        after = replace(known, **new)
        if after == known:
            return "already"
        after = replace(after, changed=self._hand.now, tag_revision=self._codebook[after.tag_id].revision)
        self._by_id[known.id] = after
        self.changes.append(Change(known, after))
        return "changed"

    def _make(self, home: Home, placed: Placed) -> Fate:
        mark = placed.mark
        layer = self._people.layer(mark.coder, mark.purpose, mark.round)
        tag_id = self._tag_ids[mark.tag_id]
        spans: tuple[Span | None, ...] = placed.spans or (None,)
        said = [(mark.note, mark.attributes), *[NOTHING_SAID] * (len(spans) - 1)]
        twins = [
            self._twin((home.document.id, layer.id, tag_id, span), one) for span, one in zip(spans, said, strict=True)
        ]
        if twins[0] is not None and all(twin is not None for twin in twins):
            self._remember(mark, twins[0])
            self._compare(mark, self._notes.get((home.document.id, layer.id, tag_id, spans[0])))
            return "already"
        made: list[UUID] = []
        for number, (span, twin) in enumerate(zip(spans, twins, strict=True)):
            made.append(twin or self._piece(home, layer, mark, span, number))
        self._remember(mark, made[0])
        now = self._hand.now if mark.created is None else mark.created
        for before, after in pairwise(made):
            self.changes.append(Change(None, Link(self._hand.new_id(), before, after, CONTINUES, now)))
        return "new"

    def _twin(self, twin: Twin, said: Said) -> UUID | None:
        """The annotation of this place and tag that is here, or one that the file has had with the same words."""
        here = self._noted.get((twin, storable(said[0]))) or self._twins.get(twin)
        return here or next((one for known, one in self._made[twin] if known == said), None)

    def _piece(self, home: Home, layer: Layer, mark: FoundMark, span: Span | None, number: int) -> UUID:
        """One annotation; note and answers of a mark in pieces stand with the first."""
        tag_id = self._tag_ids[mark.tag_id]
        created = self._hand.now if mark.created is None else mark.created
        annotation = Annotation(
            id=self._new_id(mark, number),
            document_id=home.document.id,
            text_sha256=home.document.text_sha256,
            layer_id=layer.id,
            tag_id=tag_id,
            start=None if span is None else span.start,
            end=None if span is None else span.end,
            note="" if number else storable(mark.note),
            origin=mark.origin if mark.origin in ORIGINS else "import",
            created=created,
            changed=created if mark.changed is None else max(created, mark.changed),
            attributes=NO_VALUES if number else self._values(tag_id, mark, {}),
            tag_revision=self._codebook[tag_id].revision,
        )
        self._by_id[annotation.id] = annotation
        twin = (home.document.id, layer.id, tag_id, span)
        self._made[twin].append((NOTHING_SAID if number else (mark.note, mark.attributes), annotation.id))
        self.changes.append(Change(None, annotation))
        return annotation.id

    def _new_id(self, mark: FoundMark, number: int) -> UUID:
        """The id that the file gives, unless something here or in the file has it."""
        if mark.id is None:
            return self._hand.new_id()
        wanted = mark.id if number == 0 else uuid5(mark.id, str(number))
        is_taken = wanted in self._by_id or wanted in self._taken or self._is_here(wanted)
        return self._hand.new_id() if is_taken else wanted

    def _is_here(self, annotation_id: UUID) -> bool:
        """Whether a document that no mark of the file stands on has an annotation of this id."""
        if self._loaded.issuperset(self._state.documents):
            return False
        try:
            self._state.annotation(annotation_id)
        except NoSuch:
            return False
        return True

    def _values(self, tag_id: UUID, mark: FoundMark, kept: dict[UUID, tuple[str, ...]]) -> Values:
        """The answers by the ids of their questions; a value that does not fit is counted and left out."""
        for name, given in mark.attributes.items():
            attribute: Attribute | None = self._asked.get(tag_id, {}).get(name)
            if attribute is None:
                if any(given):
                    self._misfits["attributes"][name] += 1
                continue
            try:
                kept[attribute.id] = canonical(attribute, _several(attribute, [storable(value) for value in given]))
            except BadValue:
                self._misfits["values"][f"{name}: {' | '.join(given)}"] += 1
        return held(kept)

    def _compare(self, mark: FoundMark, notes: Collection[str] | None) -> None:
        """A note that the annotation here does not have stays out, which is said: nothing here is altered."""
        note = storable(mark.note)
        if notes is not None and note and note not in notes:
            self._misfits["other_notes"][" ".join(note.split())[:_OF_A_NOTE]] += 1

    def _remember(self, mark: FoundMark, annotation_id: UUID) -> None:
        if mark.key:
            self.ids.setdefault(mark.key, annotation_id)


def _several(attribute: Attribute, given: list[str]) -> list[str]:
    """The answers one by one: files that do not know of several have them in one cell."""
    if attribute.kind == "several_of" and len(given) == 1:
        return given[0].split(SEVERAL)
    return given
