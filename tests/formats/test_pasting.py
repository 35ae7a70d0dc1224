import pytest

from rubricate.formats import pasted
from rubricate.formats.errors import Empty
from rubricate.formats.pasting import pasted_page


def test_the_first_line_is_the_name() -> None:
    reading = pasted("\n  The tram  comes \nNobody knows when.", "")
    assert reading.name == "The tram comes"
    assert reading.text.body == "\n  The tram  comes \nNobody knows when."
    assert reading.source.name == ""
    assert reading.source.reader == "plain"


def test_a_title_counts() -> None:
    assert pasted("Words", " My title ").name == "My title"


def test_a_long_line_is_cut_at_a_word() -> None:
    name = pasted("word " * 40, "").name
    assert name.endswith("word…") and len(name) <= 60


def test_markdown_is_seen_where_it_plainly_is() -> None:
    reading = pasted("# The tram\n\nIt **comes** soon.\n\n- one\n- two\n", "")
    assert reading.name == "The tram"
    assert reading.source.reader == "markdown"
    assert reading.text.body == "The tram\nIt comes soon.\none\ntwo"


@pytest.mark.parametrize(
    "text", ["- one\n- two\n", "> quoted\nin a mail", "#tag 5 * 3 * 2", "a [note] and **loud** words"]
)
def test_one_sign_alone_is_no_markdown(text: str) -> None:
    assert pasted(text, "").text.body == text


def test_what_was_replaced_is_told() -> None:
    assert pasted("a\ud800b\r\n", "").warnings == ("surrogate_replaced",)
    assert pasted("a\ud800b\r\n", "").text.body == "a\ufffdb\n"


@pytest.mark.parametrize("text", ["", " \n", "\ufeff"])
def test_nothing(text: str) -> None:
    with pytest.raises(Empty):
        pasted(text, "")


BROWSER = (
    "<html><body><!--StartFragment--><h2>A bridge</h2><p>It is the <b>best</b> idea,&nbsp;<a href='https://e.org'>they"
    "</a> say.</p><ul><li>One</li><li>Two</li></ul><!--EndFragment--></body></html>"
)
PLAIN = "A bridge\nIt is the best idea,\u00a0they say.\n\n    • One\n    • Two\n"
WORD = (
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style>p.MsoNormal {margin:0cm}</style></head><body>"
    "<!--StartFragment--><p class=MsoNormal><b>Bold</b> words<o:p></o:p></p><![if !supportLists]><![endif]>"
    "<p class=MsoNormal>More<o:p></o:p></p><!--EndFragment--></body></html>"
)


def test_what_a_browser_copies_keeps_its_looks() -> None:
    reading = pasted_page(BROWSER, PLAIN, "")
    assert reading.name == "A bridge"
    assert reading.text.body == "A bridge\nIt is the best idea,\u00a0they say.\nOne\nTwo"
    assert {mark.kind for mark in reading.formatting.marks} == {"h2", "p", "strong", "link", "li"}
    assert not reading.variables


def test_what_word_copies_keeps_its_looks_too() -> None:
    reading = pasted_page(WORD, "Bold words\r\nMore\r\n", "Letter")
    assert (reading.name, reading.text.body) == ("Letter", "Bold words\nMore")
    assert "strong" in {mark.kind for mark in reading.formatting.marks}


def test_the_plain_text_wins_where_the_words_differ_or_there_are_no_looks() -> None:
    assert pasted_page(BROWSER, "Something else", "").text.body == "Something else"
    assert pasted_page("<p>a</p><p>b</p>", "a\n\nb", "").text.body == "a\n\nb"
    assert pasted_page("", "a", "").text.body == "a"
    assert pasted_page("<script>x</script>", "a", "").text.body == "a"
