"""The codebook that lies beside the files of an export of ours, and answers that fit what it asks."""

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from rubricate.core.book import Book
from rubricate.core.book_errors import BadCodebook
from rubricate.core.bringing.found import FoundFile, FoundMark
from rubricate.formats import uima
from rubricate.formats.codebooks import json_file
from rubricate.formats.csv_cells import joined


def codebook(data: bytes | None) -> Book | None:
    """The codebook beside files of ours; None where there is none, or none that can be read."""
    try:
        return None if data is None else json_file.read(data, uima.CODEBOOK).book
    except BadCodebook:
        return None


def under(made: FoundFile, book: Book) -> FoundFile:
    """The file with the tags of the codebook in the place of those that bear their names; others come behind."""
    known = {tag.name: tag.id for tag in book.tags}
    ids: dict[UUID, UUID] = {tag.id: known.get(tag.name, tag.id) for tag in made.book.tags}
    asked = {(one.tag_id, one.name) for one in book.attributes}
    more = [replace(tag, position=len(book.tags) + n) for n, tag in enumerate(made.book.tags) if tag.name not in known]
    questions = [
        replace(one, tag_id=ids.get(one.tag_id, one.tag_id) if one.tag_id else None)
        for one in made.book.attributes
        if (ids.get(one.tag_id) if one.tag_id else None, one.name) not in asked
    ]
    whole = replace(
        book,
        tags=(*book.tags, *more),
        attributes=(*book.attributes, *questions),
        said={**made.book.said, **book.said},
    )
    return replace(made, book=whole, marks=tuple(replace(mark, tag_id=ids[mark.tag_id]) for mark in made.marks))


def fitting(made: FoundFile) -> FoundFile:
    """The file with lists of answers in one, where their question takes words and not several options."""
    several = {(one.tag_id, one.name) for one in made.book.attributes if one.kind == "several_of"}
    return replace(made, marks=tuple(_in_words(mark, several) for mark in made.marks))


def _in_words(mark: FoundMark, several: Collection[tuple[UUID | None, str]]) -> FoundMark:
    if all(len(values) < 2 for values in mark.attributes.values()):
        return mark
    answers = {
        name: (joined(values),) if len(values) > 1 and (mark.tag_id, name) not in several else values
        for name, values in mark.attributes.items()
    }
    return replace(mark, attributes=answers)
