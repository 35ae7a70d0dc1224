"""What stands for what in WebAnno TSV, both ways."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats import webanno


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("", "*"), ("*", "\\*"), ("_", "\\_"), ("a|b", "a\\|b"), ("x[1]", "x\\[1\\]"), ("a;b", "a\\;b"),
        ("a->b", "a\\->b"),
        ("a - > b", "a - > b"), ("\\", "\\\\"), ("\\t", "\\\\t"), ("\t\n", "\\t\\n"),
    ],
)  # fmt: skip
def test_signs_of_the_format_are_escaped_in_cells(words: str, cell: str) -> None:
    assert webanno.value(words) == cell
    assert webanno.plain_value(cell) == words or not words


@given(st.text(st.sampled_from("\\[]|_->;\t\n\r*tnr x😀\u2028")))
def test_cells_come_back(words: str) -> None:
    cell = webanno.value(words)
    assert not re.search(r"[\t\n\r]", cell)
    assert (webanno.plain_value(cell) if cell != webanno.NULL else "") == words


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n")))
def test_lines_of_a_text_come_back(line: str) -> None:
    made = webanno.text(line)
    assert webanno.plain_text(made) == webanno.plain_text(made, is_java=True) == line
    assert not re.search(r"[\t\n\r]", made)
