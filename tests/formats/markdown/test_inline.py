import pytest

from rubricate.formats import markdown


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("&copy; &#8217; &#x1F600; &eacute;", "© ’ 😀 é"),
        ("&bogus; AT&T &; &#;", "&bogus; AT&T &; &#;"),
        ("a&#0;b", "a\ufffdb"),
        ("a&#13;b&#xFEFF;c", "a b c"),
        ("x&nbsp;y&shy;z", "x\xa0y\xadz"),
        ("`&copy;`", "&copy;"),
        (r"\&copy;", "&copy;"),
        ("*&lt;b&gt;*", "<b>"),
    ],
)
def test_entities_become_their_character(text: str, body: str) -> None:
    assert markdown.read(text.encode(), "a.md").text.body == body


@pytest.mark.parametrize(
    ("text", "body", "address"),
    [
        ("<https://x.example/a_b_c>", "https://x.example/a_b_c", "https://x.example/a_b_c"),
        ("<a.b@x.example>", "a.b@x.example", "mailto:a.b@x.example"),
        ("<mailto:a@x.example>", "a@x.example", "mailto:a@x.example"),
        ("<not an address>", "<not an address>", ""),
        ("<a href='https://x.example'>y</a>", "<a href='https://x.example'>y</a>", ""),
    ],
)
def test_addresses_in_angle_brackets(text: str, body: str, address: str) -> None:
    reading = markdown.read(text.encode(), "a.md")
    assert reading.text.body == body
    assert [m.value for m in reading.formatting.marks if m.kind == "link"] == ([address] if address else [])


def test_a_backslash_at_the_end_of_a_line_breaks_it() -> None:
    reading = markdown.read(b"one\\\ntwo \\\\\nthree\n\n`a\\\nb`", "a.md")
    assert reading.text.body == "one\ntwo \\\nthree\na\\ b"
