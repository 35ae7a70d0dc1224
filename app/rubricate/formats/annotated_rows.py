"""The rows of an annotated CSV. Every export of a large project spends its time here, so the cells are cut once."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from rubricate.core.annotation import Layer
from rubricate.core.document import Document, Units
from rubricate.core.errors import NoSuch
from rubricate.formats.answers import attributes, cell, variables
from rubricate.formats.csv_cells import guard
from rubricate.formats.csv_form import Row
from rubricate.formats.datapackage import Field
from rubricate.formats.link_rows import End, Ends
from rubricate.formats.snapshot import Mark, Snapshot
from rubricate.formats.tables import iso, tag_path

CONTEXT: Final = 32

FIELDS: Final = (
    Field("project", "string", "The project's name."),
    Field("document", "string", "The document's name."),
    Field("coder", "string", "Who made the annotation: the coder's label."),
    Field("layer", "string", "What it was made for: main, training, pilot, recode, key, gold or rule; from the second "
          "round on with its number behind a space."),
    Field("tag", "string", "The tag's name in data: its short name where it has one."),
    Field("tag_path", "string", "The names from the root of the codebook down to the tag, joined by ' > '. A > or \\ "
          "inside a name has a \\ before it, so every > without one parts two names."),
    Field("start", "integer", "The first character of the span, counted in Unicode code points from 0. Empty where the "
          "annotation is about the whole document."),
    Field("end", "integer", "The character after the last one of the span: half-open, the length is end - start. "
          "Empty where start is."),
    Field("text", "string", "The words of the span: text[start:end] of the document. Empty where start is."),
    Field("note", "string", "The coder's note; Markdown."),
    Field("before", "string", f"Up to {CONTEXT} code points of the text before the span."),
    Field("after", "string", f"Up to {CONTEXT} code points of the text after the span."),
    Field("sentence", "integer", "The sentence that the span begins in, counted from 1. Empty where in none."),
    Field("paragraph", "integer", "The paragraph that the span begins in, counted from 1. Empty where in none."),
    Field("origin", "string", "How it was made: hand, rule or import."),
    Field("created", "datetime", "When it was made; ISO 8601, UTC."),
    Field("changed", "datetime", "When it was last changed; ISO 8601, UTC."),
    Field("annotation_id", "string", "The annotation's id (UUID); the same in every export."),
    Field("document_id", "string", "The document's id (UUID); the same in every export."),
    Field("tag_id", "string", "The tag's id (UUID); the same in every export."),
    Field("coder_id", "string", "The coder's id (UUID); the same in every export."),
    Field("text_sha256", "string", "SHA-256 of the document's text in UTF-8, hexadecimal: the text that start and end "
          "count in."),
)  # fmt: skip
COLUMNS: Final = tuple(field.name for field in FIELDS)


def rows(
    snapshot: Snapshot, documents: Collection[Document], *, guarded: bool, ends: Ends | None = None
) -> Iterator[Row]:
    """One row an annotation: `COLUMNS`, attributes, the documents' variables.

    `guarded`: as a spreadsheet may open them. `ends` meets the ends of links on the way. The project may change
    meanwhile: what is removed before its turn is left out.
    """
    cells = _Cells(snapshot, documents, guard if guarded else _as_it_is, ends or Ends())
    by_id = {document.id: document for document in documents}
    for document_id, marks in snapshot.export_rows(by_id):
        if not marks:
            continue
        try:
            text, units = snapshot.text(document_id), snapshot.units(document_id)
        except NoSuch:
            continue
        yield from cells.of(by_id[document_id], text, units, marks)


def layer_name(layer: Layer) -> str:
    """How an export names a layer: its purpose, and its round from the second on."""
    return layer.purpose if layer.round == 1 else f"{layer.purpose} {layer.round}"


def _as_it_is(cell: str) -> str:
    return cell


def _uuid_text(sixteen: bytes) -> str:
    h = sixteen.hex()
    return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"


@dataclass(frozen=True, slots=True)
class _Ranges:
    """The sentences or paragraphs of a text, for counting from 1."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def number(self, place: int) -> int | None:
        n = bisect_right(self.starts, place)
        return n if n and place < self.ends[n - 1] else None


class _Known(dict[bytes, tuple[str, str, str]]):
    """Three cells for each id, made when it is first met. KeyError for an id that the project doesn't hold."""

    def __init__(self, make: Callable[[UUID], tuple[str, str, str]]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: bytes) -> tuple[str, str, str]:
        self[key] = cells = self._make(UUID(bytes=key))
        return cells


class _Cells:
    """The cells that many rows share: those of tags, layers and documents."""

    def __init__(
        self, snapshot: Snapshot, documents: Collection[Document], safe: Callable[[str], str], ends: Ends
    ) -> None:
        self._snapshot = snapshot
        self._safe = safe
        self._ends = ends
        self._variables = variables(snapshot, documents)
        self._attributes = [(attribute.id.hex, attribute) for attribute in attributes(snapshot)]
        self._project = safe(snapshot.name)
        self._tags = _Known(self._tag)
        self._layers = _Known(self._layer)

    def _tag(self, tag_id: UUID) -> tuple[str, str, str]:
        name = self._snapshot.codebook[tag_id].data_name
        return self._safe(name), self._safe(tag_path(self._snapshot, tag_id)), str(tag_id)

    def _layer(self, layer_id: UUID) -> tuple[str, str, str]:
        layer = self._snapshot.layers[layer_id]
        return self._safe(self._snapshot.coders[layer.coder_id].label), layer_name(layer), str(layer.coder_id)

    def of(self, document: Document, text: str, units: Units, marks: Iterable[Mark]) -> Iterator[Row]:
        """The rows of one document."""
        safe, tags, layers, project = self._safe, self._tags, self._layers, self._project
        sentence = _Ranges(units.sentences[::2], units.sentences[1::2]).number
        paragraph = _Ranges(units.paragraphs[::2], units.paragraphs[1::2]).number
        name, document_id, sha256 = safe(document.name), str(document.id), document.text_sha256.hex()
        facts = tuple(safe(cell(v, document.variables.get(v.id, ()))) for v in self._variables)
        unanswered = ("",) * len(self._attributes) + facts
        linked, met = self._ends.wanted, self._ends.met
        for start, end, tag_key, layer_key, note, origin, created, changed, key, values in marks:
            try:
                tag, path, tag_id = tags[tag_key]
                coder, layer, coder_id = layers[layer_key]
            except KeyError:  # removed since, with the annotation
                continue
            if start is None or end is None:
                words = before = after = ""
                in_sentence = in_paragraph = None
            else:
                words, after = safe(text[start:end]), safe(text[end : end + CONTEXT])
                before = safe(text[start - CONTEXT if start > CONTEXT else 0 : start])
                in_sentence, in_paragraph = sentence(start), paragraph(start)
            if key in linked:
                met[key] = End(document.name, tag_key, "" if start is None else text[start:end])
            rest = (*self._answers(values), *facts) if values else unanswered
            made = iso(created)
            yield (
                project, name, coder, layer, tag, path, start, end, words, safe(note), before, after,
                in_sentence, in_paragraph, origin, made, made if changed == created else iso(changed),
                _uuid_text(key), document_id, tag_id, coder_id, sha256, *rest,
            )  # fmt: skip

    def _answers(self, values: Mapping[str, Sequence[str]]) -> Iterator[str]:
        """The cells of the attributes."""
        return (self._safe(cell(a, values[name])) if name in values else "" for name, a in self._attributes)
