"""What the elements of a page do when they begin, and what is to be done when they end."""

from collections.abc import Callable
from functools import partial
from typing import Final

from rubricate.formats.html import elements
from rubricate.formats.html.elements import Attributes
from rubricate.formats.html.ground import Ground, Leave, List
from rubricate.formats.html.tape import Begun

Way = Callable[[Ground, Attributes], Leave | None]

_COLUMNS_MOST: Final = 1_000


def _link(walk: Ground, attributes: Attributes) -> Leave | None:
    if attributes.get("role") == "doc-backlink":  # back from a footnote: an arrow
        walk.skip()
        return None
    where = elements.address(attributes)
    if not where:
        return None
    walk.builder.begin("link", where)
    return walk.builder.end


def _line_break(walk: Ground, attributes: Attributes) -> None:
    """A line ends; where two ends follow each other a paragraph does."""
    del attributes
    builder = walk.builder
    if walk.in_cell:
        walk.data(" ")
    elif walk.line_end is not None and walk.kinds[-1] == "p" and not builder.says(walk.line_end):
        walk.flush()
    else:
        builder.line_break()
        walk.line_end = None if walk.exact else len(builder.pieces)


def _picture(walk: Ground, attributes: Attributes) -> None:
    alt = " ".join((attributes.get("alt") or "").split())
    if alt:
        with walk.builder.inline("image"):
            walk.data(f"[{alt}]")


def _block(walk: Ground, attributes: Attributes) -> Leave:
    """A block that is of the kind of the one around it."""
    del attributes
    walk.flush()
    return walk.flush


def _kind(kind: str) -> Way:
    """A block that is of one kind in all of its parts."""

    def begin(walk: Ground, attributes: Attributes) -> Leave:
        del attributes
        walk.flush()
        if walk.in_cell:
            return walk.flush
        walk.kinds.append(kind)
        return leave_of(walk)

    def leave_of(walk: Ground) -> Leave:
        def leave() -> None:
            walk.flush()
            walk.kinds.pop()

        return leave

    return begin


_preformatted: Final = _kind("pre")


def _exact(walk: Ground, attributes: Attributes) -> Leave | None:
    """Preformatted text."""
    was_in_cell = walk.in_cell
    leave_block = _preformatted(walk, attributes)
    if was_in_cell or leave_block is None:
        return leave_block
    walk.exact += 1
    walk.builder.exact(on=True)

    def leave() -> None:
        leave_block()
        walk.exact -= 1
        walk.builder.exact(walk.exact > 0)

    return leave


def _list(walk: Ground, attributes: Attributes) -> Leave:
    del attributes
    return _listed(walk, None)


def _numbered(walk: Ground, attributes: Attributes) -> Leave:
    return _listed(walk, elements.number(attributes, "start", 1))


def _listed(walk: Ground, number: int | None) -> Leave:
    walk.flush()
    if walk.in_cell:
        return walk.flush
    walk.lists.append(List(number))

    def leave() -> None:
        walk.flush()
        walk.lists.pop()

    return leave


def _item(walk: Ground, attributes: Attributes) -> Leave:
    """An item of a list; without one it is a paragraph."""
    walk.flush()
    if walk.in_cell:
        return walk.flush
    if walk.lists:
        around, sign = walk.lists[-1], "•"
        if around.number is not None:
            number = elements.number(attributes, "value", around.number)
            sign, around.number = f"{number}.", number + 1
        walk.sign = f"{len(walk.lists)} {sign}"

    def leave() -> None:
        walk.flush()
        walk.sign = ""

    return leave


def _quote(walk: Ground, attributes: Attributes) -> Leave:
    del attributes
    walk.flush()
    if walk.in_cell:
        return walk.flush
    walk.quotes += 1
    start, level = walk.builder.next_start, str(walk.quotes)

    def leave() -> None:
        walk.flush()
        walk.builder.wrap(start, "quote", level)
        walk.quotes -= 1

    return leave


def _rule(walk: Ground, attributes: Attributes) -> Leave:
    del attributes
    walk.flush()
    if not walk.in_cell:
        walk.builder.rule()
    return walk.flush


def _skip(walk: Ground, attributes: Attributes) -> None:
    del attributes
    walk.skip()


def _fact(tag: str) -> Way:
    def begin(walk: Ground, attributes: Attributes) -> None:
        walk.about.take(tag, attributes)

    return begin


def _page(walk: Ground, attributes: Attributes) -> Leave:
    walk.about.take("html", attributes)
    return _block(walk, attributes)


def _title(walk: Ground, attributes: Attributes) -> Leave:
    del attributes
    walk.start_title()
    return walk.end_title


def _taped(tag: str) -> Way:
    def begin(walk: Ground, attributes: Attributes) -> None:
        walk.record(tag, attributes)

    return begin


def _table(walk: Ground, begun: Begun) -> Leave:
    walk.flush()
    says_so = (begun.attributes.get("role") or "") in ("presentation", "none")
    walk.frames.append(walk.in_cell or says_so or begun.is_frame)

    def leave() -> None:
        walk.flush()
        walk.frames.pop()

    return leave


def _row(walk: Ground, begun: Begun) -> Leave:
    walk.flush()
    if walk.in_cell or not walk.frames or walk.frames[-1]:
        return walk.flush
    return partial(_end_row, walk, begun)


def _end_row(walk: Ground, begun: Begun) -> None:
    if walk.builder.finish("row", "head" if begun.is_head else "") is not None:
        walk.line_end = None


def _cell(walk: Ground, begun: Begun) -> Leave:
    """A cell, parted by a tab from the one before; further columns that it spans are empty cells."""
    if not walk.frames or walk.frames[-1]:
        walk.flush()
        return walk.flush
    if not begun.is_first:
        walk.builder.tab()
    was_in_cell, walk.in_cell = walk.in_cell, True
    columns = min(max(elements.number(begun.attributes, "colspan", 1), 1), _COLUMNS_MOST)

    def leave() -> None:
        walk.in_cell = was_in_cell
        for _ in range(columns - 1):
            walk.builder.tab()
        walk.columns += columns
        walk.check(walk.columns)

    return leave


# Of all elements but those that are looks alone.
WAYS: Final[dict[str, Way]] = {
    **dict.fromkeys(elements.BLOCKS, _block),
    **{tag: _kind(tag) for tag in elements.HEADINGS},
    **dict.fromkeys(("figcaption", "caption"), _kind("caption")),
    **dict.fromkeys(elements.PREFORMATTED, _exact),
    **dict.fromkeys(("ul", "menu", "dir"), _list),
    "ol": _numbered,
    "li": _item,
    "blockquote": _quote,
    "hr": _rule,
    "a": _link,
    "br": _line_break,
    "img": _picture,
    **dict.fromkeys(elements.DROPPED, _skip),
    **{tag: _fact(tag) for tag in ("meta", "link", "time")},
    **dict.fromkeys(("html", "body"), _page),
    "title": _title,
    **{tag: _taped(tag) for tag in elements.GRIDS},
}
# What they do in a table, whose end is known.
IN_TABLES: Final[dict[str, Callable[[Ground, Begun], Leave | None]]] = {
    "table": _table,
    **{tag: lambda walk, begun: _block(walk, begun.attributes) for tag in ("thead", "tbody", "tfoot")},
    "tr": _row,
    **dict.fromkeys(("td", "th"), _cell),
    "colgroup": lambda _walk, _begun: None,
}
