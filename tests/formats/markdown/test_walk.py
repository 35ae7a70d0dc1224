import pytest

from rubricate.core.document import Mark, Reading
from rubricate.formats import markdown


def read(text: str) -> Reading:
    return markdown.read(text.encode(), "a.md")


def marks(text: str) -> list[tuple[str, str, str]]:
    reading = read(text)
    return [(m.kind, m.value, reading.text.body[m.start : m.end]) for m in reading.formatting.marks]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("a\nb", "a b"),
        ("a  \nb", "a\nb"),
        ("a\n\n\n\nb", "a\nb"),
        ("**a** _b_ `c`", "a b c"),
        (r"\*a\* \_b", "*a* _b"),
        ("a & b &lt; c &nbsp;d", "a & b < c \xa0d"),
        ("`&amp; <b>`", "&amp; <b>"),
        ("<b>a</b>", "<b>a</b>"),
        ("![alt](x)", "[alt]"),
        ("a ![](x) b", "a  b"),
        ("a\xa0b\xadc", "a\xa0b\xadc"),
        ("|a|b|\n|-|-|\n|c|d|", "a\tb\nc\td"),
        ("a\n\n---\n\nb", "a\n\nb"),
        ("---\n\na\n\n---", "a"),
        ("&#13;&#10;x", "x"),
    ],
)
def test_the_text(text: str, body: str) -> None:
    assert read(text).text.body == body


def test_emphasis_at_the_edge_of_a_block() -> None:
    assert marks("** a**\n\n**a **b") == [("p", "", "** a**"), ("p", "", "**a **b")]
    assert ("strong", "", "a") in marks("**a**  ")


def test_nested_inlines_overlap() -> None:
    assert set(marks("[a **b _c_**](https://x.example)")) == {
        ("link", "https://x.example", "a b c"),
        ("strong", "", "b c"),
        ("em", "", "c"),
        ("p", "", "a b c"),
    }


def test_a_rule_in_a_quotation_is_no_quotation() -> None:
    assert marks("a\n\n> ---\n\nb") == [("p", "", "a"), ("rule", "", ""), ("p", "", "b")]


def test_a_note_keeps_its_lines_and_is_read_whatever_it_is() -> None:
    assert markdown.written("one\n**two**\n\n- three") == (
        "one\ntwo\nthree",
        (Mark(0, 7, "p"), Mark(4, 7, "strong"), Mark(8, 13, "li", "1 •")),
    )
    assert markdown.written("[" * 5_000)[0] == "[" * 5_000


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "../a.md", "#here", "ftp://x.example", "//x.example"]
)
def test_addresses_that_are_not_kept(address: str) -> None:
    assert marks(f"[a]({address})") == [("p", "", "a")]


def test_items_know_level_and_sign() -> None:
    assert marks("3. a\n   - b\n\n     more") == [("li", "1 3.", "a"), ("li", "2 •", "b"), ("li", "2", "more")]


def test_a_quote_lies_over_its_blocks() -> None:
    assert marks("> # a\n>\n> b") == [("h1", "", "a"), ("quote", "1", "a\nb"), ("p", "", "b")]


def test_code_keeps_its_lines() -> None:
    assert marks("```\na <b>\n\n  &amp;\n```") == [("pre", "", "a <b>\n\n  &amp;")]


def test_a_maze_is_read_as_plain_text() -> None:
    text = "[" * 5000
    reading = read(text)
    assert (reading.text.body, reading.warnings) == (text, ("markdown_read_as_plain",))


def test_too_deep_a_nesting_is_read_as_plain_text() -> None:
    text = "\n".join("  " * n + "- a" for n in range(400))
    reading = read(text)
    assert reading.text.body in (text, "\n".join("a" * 400))
    assert reading.warnings in ((), ("markdown_read_as_plain",))


@pytest.mark.parametrize(
    ("text", "body", "kinds"),
    [
        ("#MeToo is a hashtag", "#MeToo is a hashtag", ["p"]),
        ("# C#\n## Two ##\ntext", "C#\nTwo\ntext", ["h1", "h2", "p"]),
        ("####### seven", "####### seven", ["p"]),
        ("###### a \\# b", "a # b", ["h6"]),
    ],
)
def test_a_heading_has_a_space_behind_its_signs(text: str, body: str, kinds: list[str]) -> None:
    reading = markdown.read(text.encode(), "a.md")
    assert reading.text.body == body
    assert [mark.kind for mark in reading.formatting.marks] == kinds
