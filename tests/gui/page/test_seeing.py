"""What of a step a page sees."""

from dataclasses import replace
from uuid import UUID

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page.seeing import Seeing
from tests.gui.page.material import DOCUMENT, LAYER, TAGS, annotation

HERE = annotation("a", Span(0, 3))
ELSEWHERE = replace(HERE, document_id=UUID(int=9))
HIDDEN = replace(HERE, layer_id=UUID(int=9))


def test_another_document_and_a_hidden_layer_are_nothing() -> None:
    seeing = Seeing(DOCUMENT, frozenset({LAYER}))
    assert seeing.change(Change(None, HERE)) == Change(None, HERE)
    for unseen in (ELSEWHERE, HIDDEN, TAGS[0]):
        assert seeing.change(Change(None, unseen)) is None
    assert seeing.change(Change(HERE, HIDDEN)) == Change(HERE, None)
    assert Seeing(DOCUMENT).change(Change(HIDDEN, None)) == Change(HIDDEN, None)
