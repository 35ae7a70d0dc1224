"""A whole page in one piece: head with its own style sheet and a policy that lets nothing else in, text, lists."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from rubricate import __version__
from rubricate.formats.exporters.html.article import Part, article, text_of
from rubricate.formats.exporters.html.notes import codebook, filters, listed, on_whole
from rubricate.formats.exporters.html.signs import Cast
from rubricate.formats.exporters.html.styling import policy, style
from rubricate.formats.leaving import Leaving
from rubricate.formats.said import Said
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.ties import ties

BOM: Final = "\ufeff"  # what beats a server that calls it by another encoding
GENERATOR: Final = '<meta name="generator" content="Rubricate'


def part(snapshot: Snapshot, cast: Cast, leaving: Leaving, number: int = 0) -> Part:
    """A document as a part; with a number, which counts from 1, one of several of a page."""
    document_id = leaving.document.id
    units = snapshot.units(document_id)
    prefix = f"{number}-" if number else ""
    signs = {sign.mark.id: sign for sign in cast.signs(leaving, prefix)}
    return Part(leaving, snapshot.formatting(document_id), units.paragraphs, units.language,
                signs, ties(snapshot.links(document_id), signs), f"d{number}")  # fmt: skip


def page(
    snapshot: Snapshot, cast: Cast, parts: Sequence[Part], said: Said, *, title: str = "", with_codebook: bool
) -> Iterator[str]:
    """The page of these documents. Several have a `title` and a list of contents."""
    signs = [sign for one in parts for sign in one.signs.values()]
    seen = {name for sign in signs for name in sign.classes.split()}
    tags = [(name, cast.tag(tag_id)) for tag_id, name in cast.tags.items() if with_codebook or name in seen]
    sheet = style(tags, [name for name in cast.coders.values() if name in seen])
    yield from _head(title or parts[0].name, sheet, said)
    if title:
        yield f"<header><h1>{text_of(title)}</h1></header>"
        yield from contents([(f"#{one.anchor}", one.name) for one in parts], said)
    elif parts[0].has_title:
        yield f'<header><p class="name">{text_of(parts[0].name)}</p></header>'
    else:
        yield f"<header><h1>{text_of(parts[0].name)}</h1></header>"
    yield "<main>"
    yield from filters(cast, signs, said)
    for one in parts:
        yield from _document(cast, one, said, is_one_of_many=title != "")
    if with_codebook:
        yield from codebook(snapshot.codebook, cast, said)
    yield from _foot(said)


def index(title: str, entries: Sequence[tuple[str, str]], said: Said) -> Iterator[str]:
    """A page that leads to others: `entries` are addresses and names."""
    yield from _head(title, style([], []), said)
    yield f"<header><h1>{text_of(title)}</h1></header><main>"
    yield from contents(entries, said)
    yield from _foot(said)


def contents(entries: Sequence[tuple[str, str]], said: Said) -> Iterator[str]:
    """A list of links."""
    yield f'<nav aria-label="{escape(said.contents)}"><ol class="contents">'
    yield from (f'<li><a href="{escape(to)}">{text_of(name)}</a></li>' for to, name in entries)
    yield "</ol></nav>"


def _document(cast: Cast, one: Part, said: Said, *, is_one_of_many: bool) -> Iterator[str]:
    if is_one_of_many:
        yield f'<section id="{one.anchor}" aria-label="{escape(one.name)}">'
        yield "" if one.has_title else f"<h2>{text_of(one.name)}</h2>"
    if not one.signs:
        yield f"<p>{text_of(said.none)}</p>"
    yield from on_whole(cast, one, said)
    language = f' lang="{escape(one.language)}"' if one.language else ""
    yield f"<article{language}>"
    yield from article(one, said, 0 if one.has_title and not is_one_of_many else 1)
    yield "</article>"
    yield from listed(cast, one, said)
    yield "</section>" if is_one_of_many else ""


def _head(title: str, sheet: str, said: Said) -> Iterator[str]:
    yield f'{BOM}<!DOCTYPE html>\n<html lang="{escape(said.language)}"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy(sheet)}">'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f'{GENERATOR} {__version__}"><title>{text_of(title)}</title><style>{sheet}</style></head><body>\n'


def _foot(said: Said) -> Iterator[str]:
    yield f'</main>\n<footer class="page">{text_of(said.made_with)}</footer></body></html>\n'
