"""Which elements of a page are blocks, which are looks, and which are no text."""

import re
from collections.abc import Mapping
from typing import Final

Attributes = Mapping[str, str]

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# No words of the page: programs, styles, controls of forms, other media; glosses above characters as in Word's files.
DROPPED: Final = frozenset(
    (
        *("script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "canvas", "svg"),
        *("audio", "video", "button", "input", "select", "textarea", "option", "datalist", "meter", "progress"),
        *("rt", "rp", "rtc", "annotation", "annotation-xml", "dialog", "noframes", "area", "map"),
    )
)
BLOCKS: Final = frozenset(
    (
        *("html", "head", "body", "div", "p", "section", "article", "main", "header", "footer", "nav", "aside"),
        "address",
        *("figure", "details", "summary", "dl", "dt", "dd", "form", "fieldset", "legend", "center", "hgroup", "search"),
        *("figcaption", "caption", "pre", "listing", "xmp", "blockquote", "ul", "ol", "menu", "dir", "li", "hr"),
        *("table", "thead", "tbody", "tfoot", "tr", "td", "th", *HEADINGS),
    )
)
LOOKS: Final = {
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), "em"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "code"),
    **dict.fromkeys(("s", "strike", "del"), "strike"),
    **dict.fromkeys(("u", "ins"), "underline"),
    "sub": "sub",
    "sup": "sup",
}
LISTS: Final = frozenset({"ul", "ol", "menu", "dir"})
PREFORMATTED: Final = frozenset({"pre", "listing", "xmp"})
# White space directly in these lays the source out; it stands between no words.
GRIDS: Final = frozenset({"table", "thead", "tbody", "tfoot", "tr", "colgroup"})
_UNSEEN: Final = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SCHEMES: Final = ("http://", "https://", "mailto:")
_NUMBER: Final = re.compile(r"-?[0-9]{1,9}")


def is_unseen(attributes: Attributes) -> bool:
    """Whether the page itself says that nobody sees an element."""
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    return bool(style and _UNSEEN.search(style))


def address(attributes: Attributes) -> str:
    """Where a link goes to: the web or a mailbox; '' for every other address."""
    href = (attributes.get("href") or "").strip()
    scheme = href[:8].lower()
    is_safe = scheme.startswith(_SCHEMES) and href.lower() not in _SCHEMES and len(href.split(None, 1)) == 1
    return href if is_safe else ""


def number(attributes: Attributes, name: str, otherwise: int) -> int:
    """A whole number that an attribute has."""
    value = (attributes.get(name) or "").strip()
    return int(value) if _NUMBER.fullmatch(value) else otherwise
