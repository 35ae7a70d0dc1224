import pytest

from rubricate.formats.looks import PLAIN, Look, is_code, kind_of, marks_of, raised


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("heading 1", "h1"), ("Heading  9", "h6"), ("Überschrift 2", "h2"), ("Titre 3", "h3"), ("見出し 1", "h1"),
        ("标题 2", "h2"), ("Title", "h1"), ("Untertitel", "h2"), ("Intense Quote", "quote"), ("Zitat", "quote"),
        ("Caption", "caption"), ("Heading", None), ("heading 10", None), ("Normal", None), ("", None),
    ],
)  # fmt: skip
def test_the_name_of_a_style_says_what_its_paragraphs_are(name: str, wanted: str | None) -> None:
    assert kind_of(name) == wanted


def test_what_is_silent_leaves_it_to_what_stands_above() -> None:
    assert Look(strong=False, script="").over(Look(strong=True, em=True, script="sup")) == Look(False, True, script="")
    assert PLAIN.over(PLAIN) == PLAIN


def test_marks_of_a_look() -> None:
    look = Look(strong=True, underline=True, script="sub")
    assert marks_of(look, "") == (("strong", ""), ("underline", ""), ("sub", ""))
    assert marks_of(look, "https://a") == (("link", "https://a"), ("strong", ""), ("sub", ""))
    assert raised(marks_of(look, "")) == (("strong", ""), ("underline", ""), ("sup", ""))
    assert is_code("HTML  Code") and not is_code("Code of conduct")
