"""Web pages with the traps that they hold, one each."""

from pathlib import Path

import pytest

from rubricate.core.document import Reading
from rubricate.formats import registry
from rubricate.formats.errors import Damaged, Empty, TooLarge, Unsafe
from tests.formats.mutations import COUNT, survives
from tests.formats.test_golden import check_sound

GOLDEN = Path(__file__).parent.parent.parent / "golden" / "html"
PAGES = [path.read_bytes() for path in sorted(GOLDEN.iterdir()) if path.suffix != ".json"]


def read(page: str | bytes, name: str = "a.html") -> Reading:
    return registry.read(page if isinstance(page, bytes) else page.encode(), name)


def text(page: str) -> str:
    return read(page).text.body


def marks(page: str, *kinds: str) -> list[tuple[str, str, str]]:
    reading = read(page)
    found = ((m.kind, m.value, reading.text.body[m.start : m.end]) for m in reading.formatting.marks)
    return [one for one in found if one[0] in kinds]


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("a \n b<div>c</div>d", "a b\nc\nd"),
        ("<p>a<i>b<div>c</div></i>d", "ab\nc\nd"),
        ("<p>a<br>b<br> <br>c", "a\nb\nc"),
        ("<p>a&nbsp;&nbsp;b&shy;c", "a\xa0\xa0b\xadc"),
        ("<pre>\n a\n\n  b</pre>c  d", " a\n\n  b\nc d"),
        ("a<script>b</script><style>c</style><template>d</template><noscript>e</noscript>f", "af"),
        ("a<b hidden>b</b><i style='color:red; display : none'>c</i>d", "ad"),
        ("a<button>b</button><textarea>c</textarea><select><option>d</select>e", "ae"),
        ("<dl><dt>a<dd>b</dl><details><summary>c</summary>d</details>", "a\nb\nc\nd"),
        ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字", "漢字"),
        ("<p>a<!-- b -->c<?d e?>f", "acf"),
        ("<html><body><p>a</p></body></html>\n<p>b</p>", "a\nb"),
        ("a<title>b</title>c<svg><title>d</title></svg>e", "ace"),
        ("<p>a<br> <script>b</script><br>c", "a\nc"),
        ("<tr> <b>a</b> <i>b</i>", "ab"),
    ],
)
def test_words(page: str, wanted: str) -> None:
    assert text(page) == wanted


def test_two_line_ends_part_paragraphs() -> None:
    assert marks("<p>a<br>b<br><br>c", "p") == [("p", "", "a\nb"), ("p", "", "c")]


def test_lists_have_levels_and_numbers_that_are_no_text() -> None:
    page = "<ol start=3><li>a<ul><li>b</ul><li value=9>c<p>d<li>e</ol>"
    signs = [("1 3.", "a"), ("2 •", "b"), ("1 9.", "c"), ("1", "d"), ("1 10.", "e")]
    assert marks(page, "li") == [("li", sign, words) for sign, words in signs]


def test_quotations_have_levels() -> None:
    page = "<blockquote>a<blockquote>b</blockquote></blockquote>c"
    assert marks(page, "quote") == [("quote", "1", "a\nb"), ("quote", "2", "b")]


def test_tables() -> None:
    page = "<table>\n<tr><th>A </th> <th>B</th></tr><tr><td><p>a</p><p>b</p><td colspan=2> c<br>d <td>e</table>"
    assert marks(page, "row") == [("row", "head", "A\tB"), ("row", "", "a b\tc d\t\te")]


def test_a_table_with_headings_or_tables_is_a_frame() -> None:
    page = "<table><tr><td><h2>a</h2>b<td><table><tr><td>c<td>d</table></table>"
    assert (text(page), marks(page, "row")) == ("a\nb\nc\td", [("row", "", "c\td")])


def test_looks_links_and_pictures() -> None:
    page = (
        "<b>a</b><i>b</i><kbd>c</kbd><del>d</del><ins>e</ins><sub>f</sub><sup>g</sup><img alt='h  i'><img src=j>"
        "<a href='https://k.example/'>k</a><a href='javascript:l'>l</a><a href='/m'>m</a>"
    )
    assert [(kind, words) for kind, _, words in marks(page, "strong", "em", "code", "strike", "underline")] == [
        *(("strong", "a"), ("em", "b"), ("code", "c"), ("strike", "d"), ("underline", "e"))
    ]
    assert [one[2] for one in marks(page, "sub", "sup", "image")] == ["f", "g", "[h i]"]
    assert marks(page, "link") == [("link", "https://k.example/", "k")]


def test_a_look_ends_with_the_cell_whose_space_went() -> None:
    assert marks("<table><tr><td><b>a </b></td><td>b</td></tr></table>", "strong") == [("strong", "", "a")]


class TestEncoding:
    def test_the_page_names_it(self) -> None:
        reading = read("<meta charset=windows-1251><p>Привет".encode("cp1251"))
        assert (reading.text.body, reading.source.encoding, reading.warnings) == ("Привет", "cp1251", ())

    def test_an_xml_declaration_names_it(self) -> None:
        assert read("<?xml version='1.0' encoding='latin-1'?><p>é".encode("latin-1"), "a.xhtml").text.body == "é"

    def test_nobody_is_asked_then(self) -> None:
        guess = registry.guess("<meta charset=windows-1251><p>Привет".encode("cp1251"), "a.html")
        assert guess and guess.sure

    def test_utf_8_is_known_better_than_what_is_named(self) -> None:
        assert text("<meta charset=latin-1><p>Grüße") == "Grüße"

    @pytest.mark.parametrize("named", ["klingon", "utf-16", "shift_jis"])
    def test_what_does_not_fit_is_guessed(self, named: str) -> None:
        page = f"<meta charset={named}><p>" + "Die größte Brücke über den Fluß wurde für Fußgänger geöffnet. " * 5
        assert "Brücke" in read(page.encode("cp1252") + b"\x80\xff").text.body


def test_facts() -> None:
    page = (
        "<html lang=en><title>T | Site</title><meta name=author content=Ann><meta name=author content=Bob>"
        "<meta property=og:site_name content=Site><link rel=canonical href='https://a.example/b'>"
        "<p>a <time datetime=2026-01-02>yesterday</time>"
    )
    assert dict(read(page).variables) == {
        "title": "T | Site",
        "author": "Ann | Bob",
        "date": "2026-01-02",
        "source": "Site",
        "address": "https://a.example/b",
        "language": "en",
    }


def test_html_under_no_ending_is_a_page_and_a_text_may_be_about_it() -> None:
    assert read("<!doctype html><p>a", "a").source.reader == "html"
    assert read("<!doctype html><p>a", "a.txt").source.reader == "html"
    assert read("Begin with <!doctype html><p>a", "a.txt").source.reader == "plain"


def test_a_body_says_its_language_and_ways_back_from_notes_are_no_words() -> None:
    reading = read("<html><body lang=de><p>Ja<a href='#n1'>1</a><p>Note <a role=doc-backlink href='#r1'>\u21a9</a>")
    assert (reading.text.body, reading.variables["language"]) == ("Ja1\nNote", "de")


def test_a_page_without_words_is_empty() -> None:
    with pytest.raises(Empty):
        read("<html><script>a</script></html>")


@pytest.mark.parametrize("depth", [3_000, 100_000])
@pytest.mark.parametrize("nested", ["<div>", "<font></b>", "<table><tr><td>", "<b hidden>"])
def test_what_is_nested_without_end_is_refused_and_not_cut(nested: str, depth: int) -> None:
    with pytest.raises(Unsafe):
        read(nested * depth + "a")


def test_a_long_page_reaches_the_walk_in_parts_and_loses_nothing() -> None:
    words = "naïve 😀 café " * 20_000
    assert text(f"<p>{words}<b>b</b></p>") == f"{words}b"


def test_a_table_that_is_left_out_leaves_its_facts() -> None:
    page = "<p>a<table hidden><tr><td>b<time datetime=2026-01-02>c</time></table><table><tr><td hidden>d<td>e</table>"
    reading = read(page)
    assert (reading.text.body, dict(reading.variables)) == ("a\n\te", {"date": "2026-01-02"})


class TestMhtml:
    def test_the_part_that_is_named_first(self) -> None:
        page = (
            b'Content-Type: multipart/related; boundary=x; start="<2>"\n\n--x\nContent-Type: text/html\n\nframe\n'
            b"--x\nContent-Type: text/html; charset=utf-8\nContent-ID: <2>\n"
            b"Content-Transfer-Encoding: base64\n\nPHA+w6k=\n--x--\n"
        )
        assert read(page, "a.mht").text.body == "é"

    def test_without_a_page(self) -> None:
        with pytest.raises(Damaged):
            read(b"Content-Type: text/plain\n\na", "a.mht")


@pytest.mark.parametrize(
    ("page", "body"),
    [
        (b"<title>A</title><nav>Menu</nav><article>One</article>", "Menu\nOne"),
        (b"<meta charset=utf-8><article><h1>A</h1>One</article>", "A\nOne"),
        (b"<html><head><title>A</title></head><body><title>B</title>One</body></html>", "One"),
    ],
)
def test_a_page_without_its_outermost_elements_is_read_all_the_same(page: bytes, body: str) -> None:
    assert read(page, "a.html").text.body == body


@pytest.mark.fuzz
@pytest.mark.parametrize("name", ["a.html", "a.mhtml"])
@pytest.mark.parametrize("page", [*PAGES, b"<table><tr><td>a<table><td>", b"<b><td>x <td></b><li>y<pre>"])
def test_any_damage_gives_a_reading_or_a_reason(page: bytes, name: str) -> None:
    survives(lambda data: check_sound(read(data, name)), page, f"{name} {page!r}", COUNT // len(PAGES))


def test_a_page_of_more_elements_than_can_be_walked_is_refused_at_once() -> None:
    with pytest.raises(TooLarge) as caught:
        read(b"<html><body>" + b"<p>x" * 1_200_000, "a.html")
    assert caught.value.unit == "elements"
