"""Says what changed between two moments of a project: in one line, and entity by entity with before and now."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from rubricate.core.annotation import Annotation, Coder, Status
from rubricate.core.attributes import Attribute, Values
from rubricate.core.between import Between, changed_fields
from rubricate.core.changes import Change, Entity
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.differences import Difference, differences
from rubricate.core.document import Document, DocumentSet, Units
from rubricate.core.linking import Link
from rubricate.core.notes import Note
from rubricate.core.versions import CodebookVersion
from rubricate.words import differences as said
from rubricate.words.catalogue import tr, trn

Quote = Callable[[Annotation], str]

FEW: Final = 3  # changes of the codebook that are named one by one


@dataclass(frozen=True, slots=True)
class Told:
    """One line: what it is about, what it was before, what it is now; "" where it was not there."""

    what: str
    before: str
    now: str


def summary(between: Between) -> str:
    """All of it in one line: "12 annotations added, 3 retagged, the tag claim: definition changed"; "" for nothing."""
    return ", ".join((*_annotations(between), *_documents(between), *_book(between), *_others(between)))


def told(between: Between, quote: Quote) -> Iterator[Told]:
    """Line by line: annotations as they came, then documents and the rest, the codebook at last."""
    names = _Names(between, quote)
    for change in between.changes:
        yield from names.lines(change)
    for fact in book_differences(between):
        yield Told(*said.cells(fact))


def book_differences(between: Between) -> tuple[Difference, ...]:
    """What of the codebook differs."""
    if not any(isinstance(change.entity, Tag | Attribute) for change in between.changes):
        return ()
    old, new = dict(between.known), dict(between.known)
    for change in between.changes:
        for book, entity in ((old, change.before), (new, change.after)):
            book.pop(change.id, None)
            if entity is not None:
                book[change.id] = entity
    return differences(_codebook(old), _codebook(new))


def _codebook(entities: Mapping[UUID, Entity]) -> Codebook:
    tags = [entity for entity in entities.values() if isinstance(entity, Tag)]
    return Codebook(tags, [entity for entity in entities.values() if isinstance(entity, Attribute)])


def _annotations(between: Between) -> Iterator[str]:
    counts = between.counts()
    n = {word: count for (kind, word), count in counts.items() if kind == "annotation"}
    if n.get("added"):
        yield trn("{n} annotation added", "{n} annotations added", n["added"])
    if n.get("removed"):
        yield trn("{n} annotation removed", "{n} annotations removed", n["removed"])
    if n.get("retagged"):
        yield trn("{n} retagged", "{n} retagged", n["retagged"])
    if n.get("moved"):
        yield trn("{n} with another edge", "{n} with other edges", n["moved"])
    if n.get("noted"):
        yield trn("{n} with another note", "{n} with other notes", n["noted"])
    if n.get("answered"):
        yield trn("{n} with other answers", "{n} with other answers", n["answered"])
    if n.get("changed"):
        yield trn("{n} looked through", "{n} looked through", n["changed"])


def _documents(between: Between) -> Iterator[str]:
    n = {word: count for (kind, word), count in between.counts().items() if kind == "document"}
    if n.get("added"):
        yield trn("{n} document added", "{n} documents added", n["added"])
    if n.get("removed"):
        yield trn("{n} document removed", "{n} documents removed", n["removed"])
    if n.get("changed"):
        yield trn("{n} document changed", "{n} documents changed", n["changed"])


def _book(between: Between) -> Iterator[str]:
    facts = book_differences(between)
    if len(facts) <= FEW:
        yield from map(said.in_brief, facts)
    else:
        yield trn("{n} change of the codebook", "{n} changes of the codebook", len(facts))


def _others(between: Between) -> Iterator[str]:
    counts = between.counts()
    for happening, counted in _COUNTED.items():
        if counts[happening]:
            yield counted(counts[happening])


_COUNTED: Final[Mapping[tuple[str, str], Callable[[int], str]]] = {
    ("link", "added"): lambda n: trn("{n} link added", "{n} links added", n),
    ("link", "removed"): lambda n: trn("{n} link removed", "{n} links removed", n),
    ("link", "changed"): lambda n: trn("{n} link changed", "{n} links changed", n),
    ("note", "added"): lambda n: trn("{n} note written", "{n} notes written", n),
    ("note", "removed"): lambda n: trn("{n} note removed", "{n} notes removed", n),
    ("note", "changed"): lambda n: trn("{n} note changed", "{n} notes changed", n),
    ("status", "added"): lambda n: trn("{n} status set", "{n} statuses set", n),
    ("status", "removed"): lambda n: trn("{n} status taken back", "{n} statuses taken back", n),
    ("status", "changed"): lambda n: trn("{n} status changed", "{n} statuses changed", n),
    ("units", "changed"): lambda n: trn(
        "sentences of {n} document corrected", "sentences of {n} documents corrected", n
    ),
    ("document_set", "added"): lambda n: trn("{n} set added", "{n} sets added", n),
    ("document_set", "removed"): lambda n: trn("{n} set removed", "{n} sets removed", n),
    ("document_set", "changed"): lambda n: trn("{n} set changed", "{n} sets changed", n),
    ("version", "added"): lambda n: trn("{n} version kept", "{n} versions kept", n),
    ("version", "removed"): lambda n: trn("{n} version removed", "{n} versions removed", n),
    ("version", "changed"): lambda n: trn("{n} version changed", "{n} versions changed", n),
    ("coder", "added"): lambda n: trn("{n} coder joined", "{n} coders joined", n),
    ("coder", "removed"): lambda n: trn("{n} coder left", "{n} coders left", n),
    ("coder", "changed"): lambda n: trn("{n} coder renamed", "{n} coders renamed", n),
}


class _Names:
    """What things are called, and a line for each thing that changed."""

    def __init__(self, between: Between, quote: Quote) -> None:
        self._between, self._quote = between, quote
        marks = (change.entity for change in between.changes)
        self._is_one_document = len({mark.document_id for mark in marks if isinstance(mark, Annotation)}) == 1

    def lines(self, change: Change) -> Iterator[Told]:
        entity = change.entity
        if isinstance(entity, Tag | Attribute) or (isinstance(entity, Units) and change.before is None):
            return
        if change.before is None or change.after is None:
            if self._stands_for_itself(entity):
                yield Told(self.what(entity), self._whole(change.before), self._whole(change.after))
            return
        for name in changed_fields(change):
            yield from self._field(name, change.before, change.after)

    def what(self, entity: Entity) -> str:
        """A thing in a table: "claim: Traffic fell by half." """
        match entity:
            case Annotation():
                return self._marked(entity)
            case Document():
                return tr("the document {name}", name=entity.name)
            case DocumentSet():
                return tr("the set {name}", name=entity.name)
            case CodebookVersion():
                return tr("the version {name} of the codebook", name=entity.name)
            case Coder():
                return tr("the coder {name}", name=entity.label)
            case Link():
                ends = (self._tag_at(entity.from_id), self._tag_at(entity.to_id))
                return tr("the link from {tag} to {to}", tag=ends[0], to=ends[1])
            case Note():
                return tr("a note on {name}", name=self._called(entity.subject_id) or tr("the project"))
            case Status():
                return tr("how far {name} is", name=self._called(entity.document_id))
            case Units():
                return tr("the sentences of {name}", name=self._called(entity.document_id))
        return ""

    def _stands_for_itself(self, entity: Entity) -> bool:
        return bool(self.what(entity)) and not isinstance(entity, Units)

    def _whole(self, entity: Entity | None) -> str:
        """All there is to say about something that came or went."""
        match entity:
            case Annotation():
                answers = [f"{self._called(name)}: {_listed(given)}" for name, given in entity.attributes.items()]
                return "\n".join(part for part in (self._called(entity.tag_id), *answers, entity.note) if part)
            case Note():
                return entity.body
            case Status():
                return _state(entity.state)
            case Link():
                return _link_type(entity.type)
            case Document() | DocumentSet() | CodebookVersion():
                return entity.name
            case Coder():
                return entity.label
        return ""

    def _field(self, name: str, before: Entity, after: Entity) -> Iterator[Told]:
        what = self.what(after)
        if name in ("attributes", "variables"):
            yield from self._answers(what, getattr(before, name), getattr(after, name))
            return
        if name == "end" and getattr(before, "start", None) != getattr(after, "start", None):
            return  # the words were told with the start
        old, new = (self._value(name, entity) for entity in (before, after))
        if old != new:
            yield Told(what, old, new)

    def _answers(self, what: str, before: Values, after: Values) -> Iterator[Told]:
        for name in dict.fromkeys((*before, *after)):
            old, new = before.get(name, ()), after.get(name, ())
            if old != new:
                yield Told(tr("{what}: {name}", what=what, name=self._called(name)), _listed(old), _listed(new))

    def _value(self, name: str, entity: Entity) -> str:
        """The value of a field as people call it."""
        value = getattr(entity, name)
        if name in ("start", "end") and isinstance(entity, Annotation):
            return self._quote(entity)
        if name in _VALUES:
            return _VALUES[name](value)
        if name == "set_ids":
            return ", ".join(self._called(found) for found in value)
        if isinstance(value, UUID):
            return self._called(value)
        return value if isinstance(value, str) else ""

    def _marked(self, entity: Annotation) -> str:
        words = self._quote(entity)
        document = self._called(entity.document_id)
        if entity.span is None:
            return tr("{tag} on the whole of {name}", tag=self._called(entity.tag_id), name=document)
        if self._is_one_document:
            return tr("{tag}: {words}", tag=self._called(entity.tag_id), words=words)
        return tr("{tag}: {words} ({name})", tag=self._called(entity.tag_id), words=words, name=document)

    def _tag_at(self, annotation_id: UUID) -> str:
        found = self._between.known.get(annotation_id)
        return self._called(found.tag_id) if isinstance(found, Annotation) else tr("something that is gone")

    def _called(self, uuid: UUID | None) -> str:
        """A name; "" for nothing."""
        if uuid is None:
            return ""
        found = self._between.known.get(uuid)
        return str(getattr(found, "name", None) or getattr(found, "label", None) or tr("something that is gone"))


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(values)


def _sentences(places: tuple[int, ...]) -> str:
    return trn("{n} sentence", "{n} sentences", len(places) // 2)


def _paragraphs(places: tuple[int, ...]) -> str:
    return trn("{n} paragraph", "{n} paragraphs", len(places) // 2)


def _state(state: str) -> str:
    known: Mapping[str, str] = {
        "new": tr("new"),
        "started": tr("started"),
        "done": tr("done"),
        "skipped": tr("skipped"),
    }
    return known.get(state, state)


def _purpose(purpose: str) -> str:
    known: Mapping[str, str] = {"main": tr("in the data"), "training": tr("for training"), "pilot": tr("for the pilot")}
    return known.get(purpose, purpose)


def _link_type(kind: str) -> str:
    known: Mapping[str, str] = {
        "source_content": tr("source of what it says"),
        "premise_claim": tr("premise of a claim"),
        "statistic_claim": tr("statistic that backs a claim"),
        "supports": tr("supports"),
        "attacks": tr("speaks against"),
        "continues": tr("continues"),
    }
    return known.get(kind, kind)


_VALUES: Final[Mapping[str, Callable[[Any], str]]] = {
    "state": _state,
    "type": _link_type,
    "purpose": _purpose,
    "frozen": lambda value: tr("frozen") if value else tr("not frozen"),
    "position": lambda value: tr("place {n}", n=value + 1),
    "tag_revision": lambda value: tr("by revision {n} of the tag", n=value),
    "sentences": _sentences,
    "paragraphs": _paragraphs,
}
