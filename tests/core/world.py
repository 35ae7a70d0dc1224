"""A project in memory, for the tests of the verbs: applies steps and nothing else. Verbs by chance: see moves.py."""

from collections.abc import Callable, Collection, Mapping, Sequence
from uuid import UUID

from rubricate.core import actions
from rubricate.core.annotation import Annotation, Coder, Layer, Status
from rubricate.core.attributes import Option
from rubricate.core.changes import Change, Entity, Step, inverse, net
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.document import Document, DocumentSet, Formatting, Mark, Reading, Source, Text, Units
from rubricate.core.errors import NoSuch
from rubricate.core.linking import Link
from rubricate.core.notes import Note
from rubricate.core.state import Hand, State
from rubricate.core.summary import Summary
from rubricate.core.text import Span
from rubricate.core.units import cut
from rubricate.core.versions import CodebookVersion

BODIES = (
    "The mayor says: “Traffic fell by half.” Nobody agrees.\n\nA second paragraph.",
    "Two families 👨‍👩‍👧 and a flag 🇩🇪 stand here. كتب القصة. 短い文。",
    "Here the headline\nstands twice.\n\nHere the headline\nstands twice.",
)

MAYOR = Span(4, 9)  # in the first of them


class Ids:
    """New ids in an order that is the same in every run."""

    def __init__(self, first: int = 1) -> None:
        self._next = first

    def __call__(self) -> UUID:
        self._next += 1
        return UUID(int=self._next << 64)


def a_hand(label: str = "Coder 1", now: int = 1_000, new_id: Callable[[], UUID] | None = None) -> Hand:
    ids = new_id or Ids()
    return Hand(Coder(UUID(int=sum(label.encode())), label), now, ids)


def later(hand: Hand, by: int = 1) -> Hand:
    return Hand(hand.coder, hand.now + by, hand.new_id)


def four_tags(new_id: Callable[[], UUID]) -> list[Tag]:
    names = ("claim", "quote", "opinion", "statistic")
    return [Tag(new_id(), name, n, "blue", "solid", name[0].upper(), str(n + 1)) for n, name in enumerate(names)]


def a_reading(name: str, body: str) -> Reading:
    marks = (Mark(0, min(3, len(body)), "strong"),)
    source = Source(name=f"{name}.txt", media_type="text/plain", encoding="utf-8", reader="plain", reader_version=1)
    return Reading(name, Text.of(body), Formatting.of(marks), source, {"outlet": "Gazette"})


def adding(state: State, hand: Hand, *bodies: str) -> Step:
    """The step that adds documents with these texts."""
    return actions.add_documents(state, hand, [(a_reading(body[:8], body), cut(body)) for body in bodies])


class World:
    """The simplest thing that is a State."""

    def __init__(self) -> None:
        self.entities: dict[UUID, Entity] = {}
        self.contents: dict[bytes, Text | Formatting] = {}

    def do(self, step: Step) -> Step:
        self.apply(step.changes)
        self.contents |= {content.sha256: content for content in step.contents}
        return step

    def take_back(self, step: Step) -> None:
        self.apply(net(inverse(step.changes)))

    def apply(self, changes: Sequence[Change]) -> None:
        for change in changes:
            assert self.entities.get(change.id) == change.before
            if change.after is None:
                del self.entities[change.id]
            else:
                self.entities[change.id] = change.after

    @property
    def _summary(self) -> Summary:
        return Summary.of(self.entities.values())

    @property
    def codebook(self) -> Codebook:
        return self._summary.codebook

    @property
    def coders(self) -> Mapping[UUID, Coder]:
        return self._summary.coders

    @property
    def layers(self) -> Mapping[UUID, Layer]:
        return self._summary.layers

    @property
    def documents(self) -> Mapping[UUID, Document]:
        return self._summary.documents

    @property
    def statuses(self) -> Mapping[UUID, Status]:
        return self._summary.statuses

    @property
    def sets(self) -> Mapping[UUID, DocumentSet]:
        return self._summary.sets

    @property
    def notes(self) -> Mapping[UUID, Note]:
        return self._summary.notes

    @property
    def versions(self) -> Mapping[UUID, CodebookVersion]:
        return self._summary.versions

    def units(self, document_id: UUID) -> Units:
        return next(e for e in self.entities.values() if isinstance(e, Units) and e.document_id == document_id)

    def overlapping(self, document_id: UUID, layer_id: UUID, start: int, end: int) -> list[Annotation]:
        here = (a for a in self.annotations_of_document(document_id) if a.layer_id == layer_id)
        return [a for a in here if a.start is not None and a.end is not None and a.start < end and start < a.end]

    def links(self) -> list[Link]:
        return [entity for entity in self.entities.values() if isinstance(entity, Link)]

    def links_of(self, annotation_ids: Collection[UUID]) -> list[Link]:
        return [link for link in self.links() if link.from_id in annotation_ids or link.to_id in annotation_ids]

    def text(self, document_id: UUID) -> str:
        text = self.contents[self.documents[document_id].text_sha256]
        assert isinstance(text, Text)
        return text.body

    def annotation(self, annotation_id: UUID) -> Annotation:
        found = self.entities.get(annotation_id)
        if not isinstance(found, Annotation):
            raise NoSuch("annotation", str(annotation_id))
        return found

    def annotations(self) -> list[Annotation]:
        return [entity for entity in self.entities.values() if isinstance(entity, Annotation)]

    def same_place(self, document_id: UUID, layer_id: UUID, start: int | None, end: int | None) -> list[Annotation]:
        here = (a for a in self.annotations_of_document(document_id) if a.layer_id == layer_id)
        return [a for a in here if (a.start, a.end) == (start, end)]

    def annotations_of_tag(self, tag_id: UUID) -> list[Annotation]:
        return [a for a in self.annotations() if a.tag_id == tag_id]

    def annotations_of_document(self, document_id: UUID) -> list[Annotation]:
        return [a for a in self.annotations() if a.document_id == document_id]

    def belongings(self, document_id: UUID) -> list[Units | Status | Note]:
        theirs = (e for e in self.entities.values() if isinstance(e, Units | Status | Note))
        return [e for e in theirs if document_id == (e.subject_id if isinstance(e, Note) else e.document_id)]


def first_document(world: World) -> UUID:
    return next(iter(world.documents))


def tag(world: World, name: str) -> UUID:
    found = world.codebook.named(name)
    assert found is not None
    return found.id


def attribute(world: World, name: str) -> UUID:
    return next(a.id for a in world.codebook.attributes.values() if a.name == name)


def asking(world: World, hand: Hand, name: str, kind: str = "text", of: str | None = "claim", *options: str) -> UUID:
    """A new attribute of a tag (None: of documents) with these answers."""
    owner = None if of is None else tag(world, of)
    answers = tuple(Option(option) for option in options)
    step = world.do(actions.add_attribute(world, hand, owner, name, kind, options=answers))
    return step.changes[0].id


def mark(world: World, hand: Hand, span: Span | None = MAYOR, name: str = "claim") -> Annotation:
    """A new annotation on the first document."""
    step = world.do(actions.annotate(world, hand, first_document(world), span, tag(world, name)))
    made = step.changes[-1].after
    assert isinstance(made, Annotation)
    return made
