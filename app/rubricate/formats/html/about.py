"""What a page says of itself in its head: title, author, date, the site, its address, its language."""

from collections.abc import Iterable, Iterator
from typing import Final

from rubricate.formats.html import elements
from rubricate.formats.safe_xml import Element

# The names under which pages give each fact, the best first.
_NAMES: Final = {
    "title": ("og:title", "citation_title", "dc.title", "twitter:title"),
    "author": ("author", "citation_author", "dc.creator", "parsely-author", "sailthru.author"),
    "date": ("article:published_time", "citation_publication_date", "dc.date", "datepublished", "date", "pubdate"),
    "source": ("og:site_name", "citation_journal_title", "application-name"),
    "address": ("og:url",),
}
_LONGEST: Final = 1_000
_SEVERAL: Final = " | "


def about(root: Element) -> dict[str, str]:
    """The facts that are there, each on one line; several authors are joined by " | "."""
    said: dict[str, list[str]] = {}
    for key, value in _metas(root):
        said.setdefault(key, []).append(value)
    facts = {fact: _first(said, names) for fact, names in _NAMES.items()}
    facts["title"] = facts["title"] or _words(root.iter("title"))
    facts["date"] = facts["date"] or _timed(root)
    facts["address"] = _canonical(root) or facts["address"]
    facts["language"] = _line(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    return {fact: value for fact, value in facts.items() if value}


def _metas(root: Element) -> Iterator[tuple[str, str]]:
    for meta in root.iter("meta"):
        key = meta.get("name") or meta.get("property") or meta.get("itemprop") or ""
        value = _line(meta.get("content") or "")
        if key and value:
            yield key.strip().lower(), value


def _first(said: dict[str, list[str]], names: tuple[str, ...]) -> str:
    for name in names:
        values = [value for value in said.get(name, ()) if not (name == "author" and "://" in value)]
        if values:
            return _SEVERAL.join(dict.fromkeys(values)) if "author" in name or "creator" in name else values[0]
    return ""


def _words(found: Iterable[Element]) -> str:
    return next((_line(one.text or "") for one in found), "")


def _timed(root: Element) -> str:
    """The only moment that the page marks as one; of several nobody knows which is the page's."""
    moments = list(dict.fromkeys(_line(time.get("datetime") or "") for time in root.iter("time")))
    return moments[0] if len(moments) == 1 else ""


def _canonical(root: Element) -> str:
    links = (link for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    return next((where for link in links if (where := elements.address(link))), "")


def _line(words: str) -> str:
    return " ".join(words.replace("\0", "").split())[:_LONGEST]
