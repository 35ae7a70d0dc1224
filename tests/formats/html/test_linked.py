import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats import registry
from rubricate.formats.html.linked import completed


def page(*held: object, head: str = "") -> str:
    scripts = (one if isinstance(one, str) else json.dumps(one) for one in held)
    linked = "".join(f'<script async type="application/ld+json">{one}</script>' for one in scripts)
    return f"<html><head>{head}{linked}</head><body><p>Words.</p></body></html>"


def facts(*held: object, head: str = "") -> Mapping[str, str]:
    return dict(registry.read(page(*held, head=head).encode(), "a.html").variables)


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "A &amp; B",
    "author": [{"@type": "Person", "name": "Ann"}, "Béa", {"url": "x"}, "https://example.org/x"],
    "datePublished": "2026-01-02T03:04:05Z",
    "publisher": {"name": "The Paper"},
    "mainEntityOfPage": {"@id": "https://example.org/a"},
    "inLanguage": "en",
}
SAID = {
    "title": "A & B",
    "author": "Ann | Béa",
    "date": "2026-01-02T03:04:05Z",
    "source": "The Paper",
    "address": "https://example.org/a",
    "language": "en",
}


@pytest.mark.parametrize("held", [ARTICLE, [ARTICLE], {"@graph": [{"@type": "WebSite", "name": "x"}, ARTICLE]}])
def test_an_article_says_who_wrote_it_and_when(held: object) -> None:
    assert facts(held) == SAID
    assert facts("{broken", {"@type": "BreadcrumbList"}, held) == SAID


def test_what_the_page_says_itself_counts_more() -> None:
    head = "<title>T</title><meta name=author content=Cy><meta name=dcterms.date content=2025-01-01>"
    found = facts(ARTICLE, head=head)
    assert (found["title"], found["author"], found["date"], found["source"]) == ("T", "Cy", "2025-01-01", "The Paper")


@pytest.mark.parametrize(
    "held", [{"@type": "Product", "name": "x"}, [], "null", '"Article"', "[" * 9_000, {"@type": 1}]
)
def test_what_is_no_article_says_nothing(held: object) -> None:
    assert facts(held) == {}


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*ARTICLE, "@id", "name"]), inner),
    max_leaves=12,
)


@given(held=st.dictionaries(st.sampled_from([*ARTICLE, "@graph", "url"]), VALUES))
def test_any_json_gives_words_or_nothing(held: dict[str, object]) -> None:
    found = completed({}, page({**held, "@type": "Article"}))
    assert all(words and words == " ".join(words.split()) for words in found.values())
