"""What a page says of itself: title, author, date, the site, its address, its language."""

from collections.abc import Mapping
from typing import Final

from rubricate.formats.html import elements
from rubricate.formats.safe_xml import Element

SAYING: Final = frozenset({"html", "meta", "link", "time"})  # by their attributes; a title does by its words
# The names under which pages give each fact, the best first.
_NAMES: Final = {
    "title": ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"),
    "author": ("author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author"),
    "date": (
        *("article:published_time", "citation_publication_date", "citation_date", "dc.date", "dc.date.issued"),
        *("dcterms.date", "dcterms.created", "datepublished", "date", "pubdate", "parsely-pub-date", "sailthru.date"),
    ),
    "source": ("og:site_name", "citation_journal_title", "application-name"),
    "address": ("og:url",),
}
_LONGEST: Final = 1_000
_SEVERAL: Final = " | "


class About:
    """What was said so far, in the order of the page. To hear a thing twice changes nothing."""

    def __init__(self) -> None:
        self._said: dict[str, list[str]] = {}
        self._moments: dict[str, None] = {}
        self._title: str | None = None
        self._address = ""
        self._language = ""

    def take(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element of SAYING."""
        if tag == "meta":
            key = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
            value = _line(attributes.get("content") or "")
            if key and value:
                self._said.setdefault(key.strip().lower(), []).append(value)
        elif tag == "time":
            self._moments[_line(attributes.get("datetime") or "")] = None
        elif tag == "link":
            if "canonical" in (attributes.get("rel") or "").lower().split():
                self._address = self._address or elements.address(attributes)
        elif not self._language:
            self._language = _line(attributes.get("lang") or attributes.get("xml:lang") or "")

    def entitle(self, words: str) -> None:
        """The words of a title; the first one is the page's."""
        if self._title is None:
            self._title = _line(words)

    def facts(self) -> dict[str, str]:
        """The facts that are there, each on one line; several authors are joined by " | "."""
        facts = {fact: self._first(names) for fact, names in _NAMES.items()}
        facts["title"] = facts["title"] or self._title or ""
        facts["date"] = facts["date"] or self._moment()
        facts["address"] = self._address or facts["address"]
        facts["language"] = self._language
        return {fact: value for fact, value in facts.items() if value}

    def _first(self, names: tuple[str, ...]) -> str:
        for name in names:
            values = [value for value in self._said.get(name, ()) if not (name == "author" and "://" in value)]
            if values:
                return _SEVERAL.join(dict.fromkeys(values)) if "author" in name or "creator" in name else values[0]
        return ""

    def _moment(self) -> str:
        """The only moment that the page marks as one; of several nobody knows which is the page's."""
        return next(iter(self._moments)) if len(self._moments) == 1 else ""


def about(root: Element) -> dict[str, str]:
    """The same of a tree."""
    said = About()
    for element in root.iter("title", *SAYING):
        if element.tag == "title":
            said.entitle(element.text or "")
        else:
            said.take(element.tag, element.attrib)
    return said.facts()


def _line(words: str) -> str:
    return " ".join(words.replace("\0", "").split())[:_LONGEST]
