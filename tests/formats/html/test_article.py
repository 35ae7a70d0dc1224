"""The article of a page: pages as different programs build them."""

import pytest

from rubricate.core.document import Reading
from rubricate.formats.html.reading import NO_ARTICLE, read, read_article

LONG = "The council voted on Tuesday to build the line, after nine years of reports, hearings and excuses. "
MORE = "Nobody asked the people who live there, says Nadia Farouk, who runs the bakery at the corner of Quay Street. "
NAV = '<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>'


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><title>T</title>{head}</head><body>{body}</body></html>".encode()


PAGES = {
    "semantic": (
        f'<div class="cookie-banner"><p>We use cookies to make this page better for you, dear reader.</p></div>{NAV}'
        f"<main><article><header><h1>A line</h1><p>By Ann Reed</p></header><p>{LONG}</p><figure><img alt='A tram'>"
        f"<figcaption>A tram in spring</figcaption></figure><p>{MORE}</p><blockquote><p>{LONG}</p></blockquote>"
        f'<aside><p>Read also: {MORE}</p></aside><div class="share">Share this</div></article></main>'
        f'<section id="comments"><p>{MORE * 3}</p></section><footer><p>© Gazette</p></footer>'
    ),
    "wordpress": (
        f'<div id="page"><div id="masthead"><a href="/">Gazette</a></div>{NAV}<div id="content">'
        '<div class="post hentry">'
        f'<h1 class="entry-title">A line</h1><div class="entry-content"><p>By Ann Reed</p><p>{LONG}</p><p>{MORE}</p>'
        f'<p>{LONG}</p></div><div class="sharedaddy share">Tweet</div></div>'
        f'<div id="comments"><p>{MORE}</p></div></div>'
        '<div id="secondary" class="widget-area sidebar"><p>Most read this week in our town, by our readers.</p></div>'
    ),
    "tables of 1998": (
        '<table><tr><td><a href="1">News</a><br><a href="2">Sport</a></td><td><h1>A line</h1>'
        f"<p>By Ann Reed</p><p>{LONG}</p><p>{MORE}</p><p>{LONG}</p></td>"
        "<td><a href='3'>Advertisement</a></td></tr></table>"
    ),
    "divs alone": (
        f'<div class="top"><a href="/">G</a></div><div><div><h1>A line</h1><div>By Ann Reed</div><div>{LONG}</div>'
        f"<div>{MORE}</div><div>{LONG}</div></div><div class='teaser-list'><div>{MORE}</div></div></div>"
    ),
    "headline outside": (
        f'{NAV}<div class="head"><h1>A line</h1></div><div itemprop="articleBody"><p>By Ann Reed</p><p>{LONG}</p>'
        f'<p>{MORE}</p><p>{LONG}</p></div><div class="related"><p>{MORE}</p></div>'
    ),
}
WANTED = ("A line", "By Ann Reed", LONG.strip(), MORE.strip())
UNWANTED = ("cookies", "Home", "Sport", "Read also", "Share this", "Tweet", "©", "Most read", "Advertisement")


def lines(reading: Reading) -> list[str]:
    return reading.text.body.split("\n")


@pytest.mark.parametrize("name", PAGES)
def test_the_article_is_all_there_and_nothing_else(name: str) -> None:
    reading = read_article(page(PAGES[name]), "a.html")
    found = lines(reading)
    assert NO_ARTICLE not in reading.warnings
    assert found[0] == "A line"
    assert all(words in found for words in WANTED)
    assert not [words for words in UNWANTED if words in reading.text.body]
    assert found.count(LONG.strip()) == 2, "what stands twice is kept twice"


@pytest.mark.parametrize("name", PAGES)
def test_every_line_of_the_article_is_one_of_the_page(name: str) -> None:
    whole = lines(read(page(PAGES[name]), "a.html"))
    cells = {words for line in whole for words in line.split("\t")}
    assert set(lines(read_article(page(PAGES[name]), "a.html"))) <= {*whole, *cells}


def test_other_scripts_have_articles_too() -> None:
    arabic = "صوت المجلس يوم الثلاثاء على بناء الخط بعد تسع سنوات من التقارير والجلسات والأعذار الكثيرة. "
    chinese = "市议会周二投票决定修建这条线路，此前九年里有过许多报告、听证会和借口，没有人问过住在那里的人们。"
    for words in (arabic, chinese * 2):
        body = f'{NAV}<div class="content"><p>{words}</p><p>{words}</p></div><div class="footer"><p>{words}</p></div>'
        assert lines(read_article(page(body), "a.html")) == [words.strip()] * 2


def test_a_page_without_an_article_is_read_as_it_is_and_says_so() -> None:
    data = page(f"{NAV}<p>Nothing here.</p>")
    reading = read_article(data, "a.html")
    assert reading.text == read(data, "a.html").text
    assert NO_ARTICLE in reading.warnings
