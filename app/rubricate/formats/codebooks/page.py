"""A codebook as a page of Markdown: to print, to pin up, to discuss. It is not read back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rubricate.core.attributes import Attribute
from rubricate.core.book import Book
from rubricate.core.codebook import Tag


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of the page, in the language of who reads it; kinds and units by their names in data."""

    codebook: str
    key: str
    letter: str
    short: str
    unit: str
    alone: str
    retired: str
    use_when: str
    not_when: str
    example: str
    counter_example: str
    source: str
    attribute: str
    kind: str
    answers: str
    variables: str
    required: str
    condition: str
    names: dict[str, str]


def content(book: Book, words: PageWords) -> str:
    """The whole page."""
    parts = [f"# {plain(book.name or words.codebook)}", book.description.strip()]
    parts.append(f"{words.source}: {plain(book.citation)}" if book.citation else "")
    depths = _depths(book)
    for tag in book.tags:
        parts += _tag(book, tag, depths, words)
    if variables := list(book.under(None)):
        parts += [f"## {words.variables}", _table(book, variables, words)]
    return "\n\n".join(part for part in parts if part) + "\n"


def plain(text: str) -> str:
    """Words on one line that Markdown leaves as they are."""
    return re.sub(r"([\\`*_\[\]<>|#~])", r"\\\1", " ".join(text.split()))


def _depths(book: Book) -> dict[object, int]:
    """How deep each tag stands, the roots at 0."""
    depths: dict[object, int] = {None: -1}
    for tag in book.tags:
        depths[tag.id] = depths.get(tag.parent_id, -1) + 1
    return depths


def _tag(book: Book, tag: Tag, depths: dict[object, int], words: PageWords) -> Iterator[str]:
    yield f"{'#' * min(2 + depths[tag.id], 6)} {plain(tag.name)}"
    yield " · ".join(_facts(tag, words))
    yield tag.definition.strip()
    for label, said in (
        (words.use_when, tag.use_when),
        (words.not_when, tag.not_when),
        (words.example, tag.example),
        (words.counter_example, tag.counter_example),
    ):
        yield f"**{label}** {said.strip()}" if said.strip() else ""
    if tag.citation and tag.citation != book.citation:
        yield f"{words.source}: {plain(tag.citation)}"
    if asked := list(book.under(tag.id)):
        yield _table(book, asked, words)


def _facts(tag: Tag, words: PageWords) -> Iterator[str]:
    yield f"{words.letter} {plain(tag.letter)}"
    if tag.key:
        yield f"{words.key} {plain(tag.key)}"
    if tag.short:
        yield f"{words.short} {plain(tag.short)}"
    if tag.unit != "free":
        yield f"{words.unit} {words.names[tag.unit]}"
    if not tag.overlap:
        yield words.alone
    if tag.retired:
        yield words.retired


def _table(book: Book, attributes: list[Attribute], words: PageWords) -> str:
    names = {attribute.id: attribute.name for attribute in book.attributes}
    lines = [f"| {words.attribute} | {words.kind} | {words.answers} |", "|---|---|---|"]
    for attribute in attributes:
        kind = words.names[attribute.kind]
        if attribute.required:
            kind += f", {words.required}"
        if attribute.retired:
            kind += f", {words.retired}"
        answers = [plain(attribute.help)] if attribute.help else []
        answers += [", ".join(plain(option.words) for option in attribute.options)] if attribute.options else []
        if attribute.shown_if:
            given = ", ".join(attribute.shown_values)
            condition = f"{names.get(attribute.shown_if, '')}{' = ' if given else ''}{given}"
            answers.append(f"{words.condition} {plain(condition)}")
        lines.append(f"| {plain(attribute.name)} | {kind} | {'<br>'.join(answers)} |")
    return "\n".join(lines)
