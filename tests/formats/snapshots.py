"""A project in memory, as exporters see it: made from texts and marks, without storage."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid5

from rubricate.core.annotation import Coder, Layer, Status
from rubricate.core.attributes import Attribute, variable_id
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.document import Document, DocumentSet, Formatting, Source, Text, Units
from rubricate.core.document import Mark as Style
from rubricate.core.linking import Link
from rubricate.core.notes import Note
from rubricate.formats.snapshot import Mark

SPACE = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NOON = 1_764_072_000_123  # 2025-11-25T12:00:00.123Z


def named(kind: str, name: object) -> UUID:
    return uuid5(SPACE, f"{kind}/{name}")


def tag(name: str, position: int = 0, parent: Tag | None = None, **fields: str) -> Tag:
    parent_id = parent.id if parent else None
    look = {"colour": "blue", "pattern": "solid", "letter": name[:1], **fields}
    return Tag(named("tag", name), name, position, parent_id=parent_id, **look)  # type: ignore[arg-type]


CLAIM, QUOTE = tag("claim", 0, key="1"), tag("quote", 1, key="2")
ANN = Coder(named("coder", "Ann"), "Ann")
MAIN = Layer(named("layer", "Ann"), ANN.id)


@dataclass
class FakeProject:
    """Documents and marks are added with `add` and `mark`; everything else is there from the start."""

    name: str = "study"
    id: UUID = field(default_factory=lambda: named("project", 1))
    file_format: int = 1
    codebook: Codebook = field(default_factory=lambda: Codebook([CLAIM, QUOTE]))
    coders: dict[UUID, Coder] = field(default_factory=lambda: {ANN.id: ANN})
    layers: dict[UUID, Layer] = field(default_factory=lambda: {MAIN.id: MAIN})
    documents: dict[UUID, Document] = field(default_factory=dict)
    sets: dict[UUID, DocumentSet] = field(default_factory=dict)
    notes: dict[UUID, Note] = field(default_factory=dict)
    linked: list[Link] = field(default_factory=list)
    texts: dict[UUID, str] = field(default_factory=dict)
    pieces: dict[UUID, Units] = field(default_factory=dict)
    marks: dict[UUID, list[Mark]] = field(default_factory=dict)
    styled: dict[UUID, tuple[Style, ...]] = field(default_factory=dict)
    said: dict[tuple[UUID, UUID], str] = field(default_factory=dict)  # what a layer said of a document

    def add(self, name: str, text: str, sentences: tuple[int, ...] = (), **variables: str) -> Document:
        body, formatting = Text.of(text), Formatting.of(())
        document = Document(
            id=named("document", len(self.documents)),
            name=name,
            position=len(self.documents),
            text_sha256=body.sha256,
            formatting_sha256=formatting.sha256,
            characters=len(text),
            created=NOON,
            source=Source(f"{name}.txt", "text/plain", "ab", "utf-8", "plain", 1),
            variables={self._variable(name): (value,) for name, value in variables.items()},
        )
        self.documents[document.id], self.texts[document.id] = document, text
        whole = (0, len(text)) if text else ()
        unit_id = named("units", name)
        self.pieces[document.id] = Units(
            unit_id, document.id, body.sha256, "uax29", 1, "en", "guess", False, sentences or whole, whole
        )
        self.marks[document.id] = []
        return document

    def ask(self, *attributes: Attribute) -> None:
        """More attributes in the codebook."""
        self.codebook = Codebook(self.codebook.values(), [*self.codebook.attributes.values(), *attributes])

    def _variable(self, name: str) -> UUID:
        """The variable of this name, a new one behind the others where it isn't there."""
        if variable_id(name) not in self.codebook.attributes:
            self.ask(Attribute(variable_id(name), None, name, len(self.codebook.attributes), "text"))
        return variable_id(name)

    def mark(
        self,
        document: Document,
        start: int | None,
        end: int | None,
        of: Tag = CLAIM,
        note: str = "",
        layer: Layer = MAIN,
        answers: Mapping[UUID, Sequence[str]] | None = None,
    ) -> None:
        marks = self.marks[document.id]
        key = named("annotation", (document.id, len(marks))).bytes
        values = {attribute.hex: given for attribute, given in (answers or {}).items()}
        marks.append((start, end, of.id.bytes, layer.id.bytes, note, "hand", NOON, NOON + 60_000, key, values))
        marks.sort(key=lambda m: (-1, 0) if m[0] is None or m[1] is None else (m[0], -m[1]))

    def links(self, _document_id: UUID | None = None) -> Sequence[Link]:
        return self.linked

    def text(self, document_id: UUID) -> str:
        return self.texts[document_id]

    def formatting(self, document_id: UUID) -> Sequence[Style]:
        return self.styled.get(document_id, ())

    def units(self, document_id: UUID) -> Units:
        return self.pieces[document_id]

    @property
    def statuses(self) -> Mapping[UUID, Status]:
        made = (Status(named("status", str(one)), *one, state) for one, state in self.said.items())
        return {one.id: one for one in made}

    def states(self, layer_id: UUID | None) -> Mapping[UUID, str]:
        at_work = {
            document_id: any(mark[3] == layer_id.bytes for mark in marks) if layer_id else False
            for document_id, marks in self.marks.items()
        }
        named = {document: state for (layer, document), state in self.said.items() if layer == layer_id}
        return {document: named.get(document, "started" if begun else "new") for document, begun in at_work.items()}

    def counts(self, document_id: UUID | None = None) -> Mapping[UUID, int]:
        of = self.marks.values() if document_id is None else [self.marks[document_id]]
        return Counter(UUID(bytes=mark[2]) for marks in of for mark in marks)

    def document_counts(self) -> Mapping[UUID, int]:
        return {document_id: len(marks) for document_id, marks in self.marks.items()}

    def export_rows(self, document_ids: Collection[UUID] | None = None) -> Iterator[tuple[UUID, Sequence[Mark]]]:
        for document_id, marks in self.marks.items():
            if document_ids is None or document_id in document_ids:
                yield document_id, marks
