"""The article of a page: which part of the tree it is. The words come from the same walk as those of the whole page.

A page says itself what its article is (`article`, `main`, `itemprop="articleBody"`), or it is the element with the most
running text: paragraphs count for the element they stand in, and half for the one around that, the less the more of
their words are links. Menus, boxes and comments are left out by their elements, roles and names.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rubricate.formats.html import elements
from rubricate.formats.safe_xml import Element

_BESIDE: Final = frozenset({"nav", "aside", "footer", "form"})
_ROLES: Final = frozenset(
    {"navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu", "toolbar"}
)
_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:cookie|consent|gdpr|newsletter|subscri|share|sharing|social|related|recommend|teaser|advert|ads?|"
    r"anzeige|werbung|promo|sponsor|sidebar|breadcrumbs?|menu|navi?|navigation|footer|masthead|login|paywall|comments?|"
    r"kommentare?|disqus|respond|pagination|pager|tag-?list|tagcloud|most-?read|popular|outbrain|taboola|widget|popup|"
    r"modal|banner|skip|print-only|byline-social)(?:$|[\s_-]|s\b)",
    re.IGNORECASE,
)
_PROSE: Final = frozenset({"p", "pre", "blockquote", "li", "dd", "td", "div", "section", "figcaption"})
_PARTS: Final = frozenset({"article", "main", "section", "div", "td", "body"})
_LEAST: Final = 25  # letters outside of links that make a paragraph count
_ENOUGH: Final = 140  # letters of running text that an article has
_SHARE: Final = 0.4  # of the running text of a page that its article has at least
_LINKED: Final = 0.5  # of the letters of a list may be links before it is one of teasers


@dataclass(frozen=True, slots=True)
class Article:
    """Where the article stands, and its headline where that stands before it."""

    part: Element
    headline: Element | None = None


def article(root: Element) -> Article | None:
    """The article of a page; None where nothing on it can be told from the rest."""
    body = next(root.iter("body"), root)
    prose = _Prose(body)
    if prose.total < _ENOUGH:
        return None
    said = _said(body, prose)
    part = prose.densest() if said is None else said
    if part is None or part is body or prose.within(part) < max(_ENOUGH, _SHARE * prose.total):
        return None
    if next(part.iter("h1"), None) is not None:
        return Article(part)
    headlines = [one for one in body.iter("h1") if "".join(one.itertext()).strip() and not _is_in(one, part)]
    return Article(part, headlines[0] if len(headlines) == 1 else None)


def is_beside(element: Element) -> bool:
    """Whether an element belongs to the page and not to what is written on it."""
    if element.tag in _BESIDE or (element.get("role") or "").lower() in _ROLES:
        return True
    if element.tag in elements.HEADINGS or element.tag in ("html", "body", "main", "article"):
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(names != " " and _NAMES.search(names)) or _is_teasers(element)


def _is_teasers(element: Element) -> bool:
    """A list of links to something else."""
    if element.tag not in ("ul", "ol"):
        return False
    whole = len("".join(element.itertext()).strip())
    linked = sum(len("".join(link.itertext()).strip()) for link in element.iter("a"))
    return whole > 0 and linked > _LINKED * whole and next(element.iter("a"), None) is not None


class _Prose:
    """The running text of a page: how many letters of it stand directly in which element."""

    def __init__(self, body: Element) -> None:
        self._own: dict[Element, float] = {}
        self.total = 0.0
        for element in _seen(body):
            if element.tag in _PROSE:
                letters = _letters(element)
                if letters >= _LEAST:
                    self._own[element] = letters
                    self.total += letters

    def within(self, part: Element) -> float:
        """The letters of running text in an element, without what stands beside."""
        return sum(self._own.get(one, 0.0) for one in _seen(part))

    def densest(self) -> Element | None:
        """The element whose paragraphs weigh most."""
        weights: dict[Element, float] = defaultdict(float)
        for element, letters in self._own.items():
            around = element.getparent() if element.tag not in ("div", "section", "td") else element
            if around is not None:
                weights[around] += letters
                outer = around.getparent()
                if outer is not None:
                    weights[outer] += letters / 2
        candidates = [one for one in weights if one.tag in _PARTS]
        return max(candidates, key=lambda one: weights[one], default=None)


def _said(body: Element, prose: _Prose) -> Element | None:
    """What the page itself calls its article, or the main part of it, if most of the running text is there."""
    bodies = [one for one in body.iter() if (one.get("itemprop") or "").lower() == "articlebody"]
    for candidates in (list(body.iter("article")), bodies, list(body.iter("main"))):
        weighed = [(prose.within(one), number, one) for number, one in enumerate(candidates)]
        if weighed:
            letters, _, best = max(weighed, key=lambda pair: pair[:2])
            if letters >= max(_ENOUGH, _SHARE * prose.total):
                return best
    return None


def _seen(part: Element) -> Iterator[Element]:
    """An element and all in it, without what stands beside the text or is not seen."""
    todo = [part]
    while todo:
        one = todo.pop()
        if not isinstance(one.tag, str) or one.tag in elements.DROPPED or elements.is_unseen(one.attrib):
            continue
        if one is not part and is_beside(one):
            continue
        yield one
        todo.extend(reversed(one))


def _letters(element: Element) -> int:
    """The letters that stand directly in an element or in its looks, outside of links."""
    count = len((element.text or "").strip())
    for child in element:
        if isinstance(child.tag, str) and child.tag in elements.LOOKS:
            count += len("".join(child.itertext()).strip())
        count += len((child.tail or "").strip())
    return count


def _is_in(element: Element, part: Element) -> bool:
    return any(one is part for one in element.iterancestors())
