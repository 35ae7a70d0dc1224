"""A project in memory, for the tests of the verbs: applies steps and nothing else. And verbs by chance."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from rubricate.core import actions
from rubricate.core.annotation import Annotation, Coder, Layer, Status
from rubricate.core.changes import Change, Entity, Step, inverse, net
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.document import Document, Formatting, Mark, Reading, Source, Text, Units
from rubricate.core.errors import NoSuch
from rubricate.core.state import Hand, State
from rubricate.core.summary import Summary
from rubricate.core.text import Span
from rubricate.core.units import cut

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

    def belongings(self, document_id: UUID) -> list[Units | Status]:
        theirs = (e for e in self.entities.values() if isinstance(e, Units | Status))
        return [e for e in theirs if e.document_id == document_id]


def first_document(world: World) -> UUID:
    return next(iter(world.documents))


def tag(world: World, name: str) -> UUID:
    found = world.codebook.named(name)
    assert found is not None
    return found.id


def mark(world: World, hand: Hand, span: Span | None = MAYOR, name: str = "claim") -> Annotation:
    """A new annotation on the first document."""
    step = world.do(actions.annotate(world, hand, first_document(world), span, tag(world, name)))
    made = step.changes[-1].after
    assert isinstance(made, Annotation)
    return made


Move = tuple[str, int, int, int]
VERBS = (
    "annotate",
    "annotate",
    "annotate_many",
    "autotag",
    "retag",
    "retag_many",
    "resize",
    "note",
    "remove",
    "add",
    "rename_document",
    "move_document",
    "remove_documents",
    "add_tag",
    "edit_tag",
    "move_tag",
    "remove_tag",
    "rename_coder",
    "set_status",
)


def a_step(state: State, hand: Hand, move: Move) -> Step:
    """The step of a move: a verb and three numbers that choose what it acts on. Raises Refused, or LookupError."""
    verb, a, b, c = move
    chosen = {
        "annotate": lambda: actions.annotate(state, hand, _document(state, a), _span(b, c), _tag(state, a + b)),
        "annotate_many": lambda: actions.annotate_many(state, hand, _rows(state, a, b, c)),
        "autotag": lambda: actions.autotag(
            state, hand, _tag(state, c), {_document(state, a): [Span(b % 20, b % 20 + 6)]}
        ),
        "retag": lambda: actions.retag(state, hand, _annotation(state, a, b), _tag(state, c)),
        "retag_many": lambda: actions.retag_many(
            state, hand, [_annotation(state, a, b), _annotation(state, a, b + 1)], _tag(state, c)
        ),
        "resize": lambda: actions.resize(state, hand, _annotation(state, a, b), Span(b % 9, b % 9 + 1 + c % 30)),
        "note": lambda: actions.edit_note(state, hand, _annotation(state, a, b), f"note {c}", UUID(int=1 + c % 2)),
        "remove": lambda: actions.remove(state, hand, [_annotation(state, a, b), _annotation(state, a, c)]),
        "add": lambda: adding(state, hand, *(BODIES[n % 3] for n in range(a % 3, a % 3 + 1 + b % 2))),
        "rename_document": lambda: actions.rename_document(state, hand, _document(state, a), f"name {b}"),
        "move_document": lambda: actions.move_document(state, hand, _document(state, a), _document(state, b)),
        "remove_documents": lambda: actions.remove_documents(state, hand, [_document(state, a)]),
        "add_tag": lambda: actions.add_tag(
            state, hand, f"tag {a}", colour="red", pattern="dots", parent_id=_tag(state, b) if c % 2 else None
        ),
        "edit_tag": lambda: actions.edit_tag(state, hand, _tag(state, a), definition=f"about {b}", retired=bool(c % 2)),
        "move_tag": lambda: actions.move_tag(state, hand, _tag(state, a)),
        "remove_tag": lambda: actions.remove_tag(state, hand, _tag(state, a)),
        "rename_coder": lambda: actions.rename_coder(state, hand, hand.coder.id, f"Coder {a}"),
        "set_status": lambda: actions.set_status(state, hand, _document(state, a), ("started", "done")[b % 2]),
    }
    return chosen[verb]()


def _nth(ids: Sequence[UUID], n: int) -> UUID:
    if not ids:
        raise LookupError
    return ids[n % len(ids)]


def _document(state: State, n: int) -> UUID:
    return _nth(list(state.documents), n)


def _tag(state: State, n: int) -> UUID:
    return _nth(list(state.codebook), n)


def _annotation(state: State, n: int, m: int) -> UUID:
    return _nth(sorted(a.id for a in state.annotations_of_document(_document(state, n))), m)


def _span(b: int, c: int) -> Span | None:
    return None if b % 7 == 0 else Span(b % 40, b % 40 + 1 + c % 12)


def _rows(state: State, a: int, b: int, c: int) -> list[actions.NewMark]:
    other = Coder(UUID(int=99), "Coder 2")
    places = ((a, b), (a + 1, c))
    return [actions.NewMark(_document(state, n), _span(m, c), _tag(state, m), "seen", other) for n, m in places]
