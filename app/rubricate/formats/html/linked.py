"""What a page says of its article as linked data (JSON-LD of schema.org): many say author and date nowhere else."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, Final

from rubricate.formats.office import SAFE

_BEGINS: Final = re.compile(
    r"""<script\b[^<>]{0,300}?\btype\s*=\s*["']?application/ld\+json\b[^<>]{0,300}>""", re.IGNORECASE
)
_ENDS: Final = re.compile("</script", re.IGNORECASE)
_SCRIPTS_MOST: Final = 50
_LONGEST: Final = 1_000_000
_LINE: Final = 1_000
_SEVERAL: Final = " | "
_ARTICLES: Final = re.compile(r"(?:https?://schema\.org/)?(?:\w*Article|\w*BlogPosting|Report|Review)")


def completed(facts: dict[str, str], page: str) -> dict[str, str]:
    """The facts of a page with what they lack and its linked data says; the first article in that counts."""
    if "ld+json" not in page:
        return facts
    found = next((node for node in _nodes(page) if _is_article(node)), None)
    if found is None:
        return facts
    said = {
        "title": _words(found.get("headline")) or _words(found.get("name")),
        "author": _SEVERAL.join(dict.fromkeys(_names(found.get("author")))),
        "date": _words(found.get("datePublished")) or _words(found.get("dateCreated")),
        "source": next(_names(found.get("publisher")), ""),
        "address": _address(found.get("mainEntityOfPage")) or _address(found.get("url")),
        "language": _words(found.get("inLanguage")),
    }
    return {**{name: words for name, words in said.items() if words}, **facts}


def _nodes(page: str) -> Iterator[Mapping[str, Any]]:
    """The things that are described, those of a graph one by one; what is no JSON says nothing."""
    for begins in islice(_BEGINS.finditer(page), _SCRIPTS_MOST):
        ends = _ENDS.search(page, begins.end(), begins.end() + _LONGEST)
        try:
            held = json.loads(page[begins.end() : ends.start()]) if ends else None
        except (ValueError, RecursionError):
            continue
        for one in held if isinstance(held, list) else [held]:
            if isinstance(one, dict):
                yield one
                graph = one.get("@graph")
                yield from (node for node in (graph if isinstance(graph, list) else ()) if isinstance(node, dict))


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLES.fullmatch(kind) for kind in named)


def _names(value: object) -> Iterator[str]:
    """The names of people or organizations, one or many, named outright or described."""
    for one in value if isinstance(value, list) else [value]:
        words = _words(one.get("name") if isinstance(one, dict) else one)
        if words and "://" not in words:
            yield words


def _address(value: object) -> str:
    words = _words(value.get("@id") if isinstance(value, dict) else value)
    return words if SAFE.fullmatch(words) else ""


def _words(value: object) -> str:
    """Words on one line; of anything but words none. Some pages write them as in HTML."""
    if not isinstance(value, str):
        return ""
    clean = html.unescape(value).replace("\0", "").encode("utf-8", "replace").decode()
    return " ".join(clean.split())[:_LINE]
