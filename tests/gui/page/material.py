"""Texts and annotations for tests of the page, without a project."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid5

import numpy as np
from numpy.typing import NDArray

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Step
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.document import Mark
from rubricate.core.text import Span
from rubricate.gui.page import Page, PageStyle
from rubricate.gui.theme import Theme, reading_font
from rubricate.storage.queries import Ids

NAMESPACE = UUID(int=7)
DOCUMENT = UUID(int=1)
LAYER = UUID(int=2)
CODER = UUID(int=3)


def an_id(name: object) -> UUID:
    """The same id for the same name."""
    return uuid5(NAMESPACE, str(name))


TAGS = (
    Tag(an_id("claim"), "claim", 1, "blue", "solid", "C", "1"),
    Tag(an_id("quote"), "quote", 2, "ochre", "double", "Q", "2"),
    Tag(an_id("opinion"), "opinion", 3, "violet", "wave", "O", "3"),
    Tag(an_id("statistic"), "statistic", 4, "green", "dotted", "S", "4"),
)
CODEBOOK = Codebook(TAGS)


@dataclass(frozen=True, slots=True)
class Columns:
    """What a project gives for one document."""

    start: NDArray[np.int32]
    end: NDArray[np.int32]
    tag: NDArray[np.int16]
    noted: NDArray[np.bool_]
    ids: Ids
    tags: Sequence[UUID]


@dataclass(frozen=True, slots=True)
class Units:
    sentences: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()


def columns(rows: Sequence[tuple[int, int, str]], noted: Sequence[int] = ()) -> Columns:
    """Rows of start, end and tag; the id of row n is `an_id(n)`."""
    tags = [tag.name for tag in TAGS]
    return Columns(
        np.array([row[0] for row in rows], np.int32),
        np.array([row[1] for row in rows], np.int32),
        np.array([tags.index(row[2]) for row in rows], np.int16),
        np.array([n in noted for n in range(len(rows))], np.bool_),
        Ids([an_id(n).bytes for n in range(len(rows))]),
        [tag.id for tag in TAGS],
    )


def paragraphs_of(text: str) -> tuple[int, ...]:
    """Each line that is not empty, flat."""
    flat, at = [], 0
    for line in text.split("\n"):
        if line:
            flat += [at, at + len(line)]
        at += len(line) + 1
    return tuple(flat)


def sentences_of(text: str) -> tuple[int, ...]:
    """Each piece of a line that ends with a full stop, flat."""
    flat: list[int] = []
    for start, end in zip(*[iter(paragraphs_of(text))] * 2, strict=True):
        at = start
        while at < end:
            stop = text.find(". ", at, end)
            after = stop + 1 if stop >= 0 else end
            flat += [at, after]
            at = after + 1
    return tuple(flat)


def units_of(text: str) -> Units:
    return Units(sentences_of(text), paragraphs_of(text))


def annotation(name: object, span: Span, tag: str = "claim", note: str = "") -> Annotation:
    """An annotation of the test document."""
    return Annotation(an_id(name), DOCUMENT, b"", LAYER, an_id(tag), span.start, span.end, note, "hand", 0, 0)


def a_whole(name: object, tag: str = "claim", note: str = "") -> Annotation:
    """An annotation of the whole test document."""
    return replace(annotation(name, Span(0, 0), tag, note), start=None, end=None)


def step(*changes: Change) -> Step:
    return Step("test", CODER, 0, an_id("group"), changes)


def added(name: object, span: Span, tag: str = "claim", note: str = "") -> Step:
    return step(Change(None, annotation(name, span, tag, note)))


def a_style(key: str = "serif", **fields: object) -> PageStyle:
    return PageStyle(reading_font(key), **fields)  # type: ignore[arg-type]


def a_page(theme: str = "light", **fields: object) -> Page:
    return Page(Theme.load(theme), a_style(**fields))


def loaded(
    page: Page,
    text: str,
    rows: Sequence[tuple[int, int, str]] = (),
    marks: Sequence[Mark] = (),
    place: int = 0,
    wholes: Sequence[Annotation] = (),
) -> Page:
    """The page with a text on it."""
    page.load(DOCUMENT, text, marks, units_of(text), columns(rows), CODEBOOK, wholes=wholes, place=place)
    return page
