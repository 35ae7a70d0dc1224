from rubricate.formats import plain


def test_plain_is_plain() -> None:
    body = "A HEADLINE\n\n# no heading\n- no item\n> no quote *no emphasis*\n"
    reading = plain.read(body.encode(), "a.txt")
    assert reading.text.body == body
    assert reading.formatting.marks == ()
    assert dict(reading.variables) == {}


def test_line_ends_alone_change() -> None:
    reading = plain.read("a\r\nb\rc\xa0 \xad\u2028d\n".encode(), "a.txt")
    assert reading.text.body == "a\nb\nc\xa0 \xad\u2028d\n"
    assert reading.warnings == ()
