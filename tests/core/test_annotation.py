"""Where an annotation stands."""

from uuid import UUID

import pytest

from rubricate.core.annotation import PURPOSES, STATES, Annotation, Layer
from rubricate.core.text import Span

SOME = UUID(int=1)


@pytest.mark.parametrize(("start", "end", "span"), [(3, 7, Span(3, 7)), (None, None, None)])
def test_on_a_span_or_on_the_whole_document(start: int | None, end: int | None, span: Span | None) -> None:
    assert Annotation(SOME, SOME, b"", SOME, SOME, start, end, "", "hand", 0, 0).span == span


def test_a_layer_is_the_first_round_of_the_main_purpose_unless_it_is_said() -> None:
    layer = Layer(SOME, SOME)
    assert (layer.purpose, layer.round) == (PURPOSES[0], 1) == ("main", 1)


def test_a_document_is_new_before_anything_is_said_about_it() -> None:
    assert STATES[0] == "new"
