"""What stands around a text in Word: its name, what is about the whole of it, the codebook behind everything."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from rubricate.core.codebook import Codebook, Tag
from rubricate.formats.exporters.docx.comments import comment_words
from rubricate.formats.exporters.docx.elements import lines, new, paragraph, run, sub
from rubricate.formats.leaving import LeavingMark
from rubricate.formats.said import Said


def title(name: str, *, on_new_page: bool) -> Any:
    """The name of one of several documents."""
    element = paragraph("Title", name)
    if on_new_page:
        element[0].insert(1, new("pageBreakBefore"))
    run(element, name)
    return element


def on_whole(marks: Sequence[LeavingMark], labels: Mapping[UUID, str], said: Said) -> Iterator[Any]:
    """A table of the annotations about the whole document."""
    yield from lines("Heading2", said.whole)
    table = new("tbl")
    properties = sub(table, "tblPr")
    sub(properties, "tblStyle", val="TableGrid")
    sub(properties, "tblW", w="0", type="auto")
    grid = sub(table, "tblGrid")
    for width in (2500, 6500):
        sub(grid, "gridCol", w=str(width))
    for mark in marks:
        row = sub(table, "tr")
        for words in (labels[mark.layer.id], comment_words(mark)):
            cell = sub(row, "tc")
            sub(sub(cell, "tcPr"), "tcW", w="0", type="auto")
            cell.extend(lines("", words))
    yield table
    yield paragraph()


def codebook(book: Codebook, said: Said) -> Iterator[Any]:
    """The tags with their rules, on a new page."""
    head = paragraph("Heading1")
    head[0].append(new("pageBreakBefore"))
    run(head, said.codebook)
    yield head
    for tag in book.ordered():
        yield from lines(f"Heading{min(1 + len(book.path(tag)), 6)}", f"{tag.name} ({tag.letter})")
        for words in _rules(tag, said):
            yield from lines("", words)


def _rules(tag: Tag, said: Said) -> Iterator[str]:
    if tag.definition:
        yield tag.definition
    for label, words in (
        (said.use_when, tag.use_when),
        (said.not_when, tag.not_when),
        (said.example, tag.example),
        (said.counter_example, tag.counter_example),
    ):
        if words:
            yield f"{label}: {words}"
