"""The text of a page. Its `textContent` is the document's text, letter by letter: what else is seen is no text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final
from uuid import UUID

from rubricate.core.document import Mark
from rubricate.formats.exporters.html.signs import LANES, Sign
from rubricate.formats.laying import Block, blocks, cells, inlines, seen
from rubricate.formats.leaving import Leaving
from rubricate.formats.pieces import Pieces, endings
from rubricate.formats.said import Said
from rubricate.formats.ties import Tie

_INLINES: Final = {"strong": "strong", "em": "em", "code": "code", "strike": "s", "sub": "sub", "sup": "sup",
                   "underline": "u"}  # fmt: skip
_WRAPS: Final = {"quote": "blockquote", "list": 'div role="list"', "table": 'div role="table"'}


@dataclass(frozen=True, slots=True)
class Part:
    """A document of a page: its text, what it looks like, its annotations by their ids in order.

    `anchor` is unique on the page.
    """

    leaving: Leaving
    formatting: Sequence[Mark]
    paragraphs: Sequence[int]
    language: str
    signs: Mapping[UUID, Sign]
    ties: Mapping[UUID, Sequence[Tie]]
    anchor: str

    @property
    def name(self) -> str:
        return self.leaving.document.name

    @property
    def has_title(self) -> bool:
        """Whether the text has a heading of its own for all of it."""
        return any(mark.kind == "h1" for mark in self.formatting)


def article(part: Part, said: Said, below: int) -> Iterator[str]:
    """The parts of an `<article>` between its tags. Between two blocks stands the line feed of the text.

    Its headings stand `below` so many levels of the page.
    """
    text, formatting = part.leaving.text, part.formatting
    laid = blocks(text, formatting, part.paragraphs)
    return _wrapped_blocks(laid, _Body(text, formatting, laid, tuple(part.signs.values()), said.to_note, below))


def words_in_form(text: str, formatting: Sequence[Mark], below: int) -> Iterator[str]:
    """Words that nobody has marked, in blocks, as those of an article."""
    laid = blocks(text, formatting)
    return _wrapped_blocks(laid, _Body(text, formatting, laid, (), "", below))


def text_of(words: str) -> str:
    """Words as HTML; quotes stay as they are."""
    return escape(words, quote=False)


def _wrapped_blocks(laid: Sequence[Block], body: "_Body") -> Iterator[str]:
    """Blocks between the elements that hold several of them: quotations, lists, tables."""
    wraps: tuple[str, ...] = ()
    for number, block in enumerate(laid):
        wanted = _wrapped(block)
        kept = _common(wraps, wanted)
        yield from (f"</{_WRAPS[one].split()[0]}>" for one in reversed(wraps[kept:]))
        yield "\n" if number else ""
        yield from (f"<{_WRAPS[one]}>" for one in wanted[kept:])
        wraps = wanted
        yield from body.block(block)
    yield from (f"</{_WRAPS[one].split()[0]}>" for one in reversed(wraps))


def _wrapped(block: Block) -> tuple[str, ...]:
    inner = {"li": ("list",), "row": ("table",)}.get(block.kind, ())
    return (("quote",) if block.deep else ()) + inner


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many are the same from the beginning on."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


class _Body:
    """Blocks in the order of the text."""

    def __init__(
        self,
        text: str,
        formatting: Sequence[Mark],
        laid: Sequence[Block],
        signs: Sequence[Sign],
        to_note: str,
        below: int,
    ) -> None:
        self._text, self._to_note, self._below = text, to_note, below
        longest = sorted(signs, key=lambda sign: (-sign.length, sign.number))
        self._pieces: Pieces[Sign | Mark] = Pieces([*longest, *inlines(formatting)])
        # Behind its last letter stands that of a mark: between blocks and cells nothing is seen.
        self._ends = endings(signs, [place for block in laid for place in seen(self._text, block)])

    def block(self, block: Block) -> Iterator[str]:
        if block.kind == "rule" and block.start == block.end:
            yield "<hr>"
        elif block.kind == "row":
            yield from self._row(block)
        else:
            tag, attributes = _element(block, self._below)
            yield f"<{tag}{attributes}>"
            yield from self._words(block.start, block.end)
            yield f"</{tag}>"

    def _row(self, block: Block) -> Iterator[str]:
        role = "columnheader" if block.is_head else "cell"
        yield '<div role="row">'
        for number, (start, end) in enumerate(cells(self._text, block)):
            yield "\t" if number else ""
            yield f'<span role="{role}">'
            yield from self._words(start, end)
            yield "</span>"
        yield "</div>"

    def _words(self, start: int, end: int) -> Iterator[str]:
        """Marks and styles, nested: what two neighbours share stays open. A mark that ends has its letter behind it."""
        stack: list[Sign | Mark] = []
        for piece in self._pieces.of(start, end):
            yield from _closed(stack, _shared(stack, piece.over))
            for one in piece.over[len(stack) :]:
                stack.append(one)
                yield _opening(one)
            yield text_of(self._text[piece.start : piece.end])
            ending = self._ends.get(piece.end, ())
            yield from _closed(stack, min((stack.index(one) for one in ending if one in stack), default=len(stack)))
            yield from map(self._letter, ending)
        yield from _closed(stack, 0)

    def _letter(self, sign: Sign) -> str:
        """A link to its note; the letter is drawn by the style sheet, so that it is no part of the text."""
        label = self._to_note.format(n=sign.number)
        words = escape(f"{label}: {sign.mark.tag.name}")
        return (f'<a class="l {sign.classes}" id="m{sign.name}" href="#n{sign.name}" '
                f'data-l="{escape(sign.mark.tag.letter)}" aria-label="{words}"></a>')  # fmt: skip


def _closed(stack: list[Sign | Mark], keep: int) -> Iterator[str]:
    while len(stack) > keep:
        yield _closing(stack.pop())


def _shared(stack: Sequence[object], wanted: Sequence[object]) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(stack, wanted, strict=False)) if a is not b), min(len(stack), len(wanted))
    )


def _opening(one: Sign | Mark) -> str:
    if isinstance(one, Sign):
        lane = f" d{one.lane}" if one.lane < LANES else ""
        return f'<mark class="{one.classes}{lane}">'
    if one.kind in _INLINES:
        return f"<{_INLINES[one.kind]}>"
    title = f' title="{escape(one.value)}"' if one.kind == "link" and one.value else ""
    return f'<span class="{one.kind}"{title}>'


def _closing(one: Sign | Mark) -> str:
    return "</mark>" if isinstance(one, Sign) else f"</{_INLINES.get(one.kind, 'span')}>"


def _element(block: Block, below: int) -> tuple[str, str]:
    """Element and attributes; headings stand `below` their level. Never `<pre>`, which eats a first line feed."""
    deep = f" q{min(block.deep, 4)}" if block.deep > 1 else ""
    if block.kind == "li":
        level = min(block.level, 6)
        return "div", f' role="listitem" class="li i{level}{deep}" data-b="{escape(block.bullet)}"'
    if block.level:
        return f"h{min(block.level + below, 6)}", f' class="h{block.level}{deep}"'
    if block.kind == "pre":
        return "div", f' class="pre{deep}"'
    named = block.kind if block.kind in ("caption", "footer") else ""
    return "p", f' class="{(named + deep).strip()}"' if named or deep else ""
