import pytest

from rubricate.formats import pasted
from rubricate.formats.errors import Empty


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
