"""What differs between two codebooks, in words."""

import pytest

from rubricate.core.attributes import KINDS
from rubricate.core.codebook import UNITS
from rubricate.core.differences import _ATTRIBUTE, _TAG, Difference
from rubricate.words.differences import _field, _said, difference


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        (Difference("tag", "added", "claim"), "New: the tag claim."),
        (Difference("tag", "removed", "claim"), "Removed: the tag claim."),
        (Difference("variable", "added", "outlet"), "New: the variable outlet."),
        (
            Difference("attribute", "renamed", "reason", "claim", before="why", after="reason"),
            "Renamed: the attribute why of claim is now called reason.",
        ),
        (Difference("tag", "moved", "claim"), "Moved: the tag claim stands at another place."),
        (Difference("tag", "moved", "claim", before="a"), "Moved: the tag claim stands below no other tag now."),
        (Difference("tag", "moved", "claim", after="a / b"), "Moved: the tag claim stands below a / b now."),
        (
            Difference("tag", "changed", "claim", field="unit", before="free", after="words"),
            "Changed: the tag claim, unit from free to whole words.",
        ),
        (
            Difference("tag", "changed", "claim", field="overlap", before="yes", after="no"),
            "Changed: the tag claim, may lie on other tags from yes to no.",
        ),
        (
            Difference("tag", "changed", "claim", field="definition", before="Old.", after="New."),
            "Changed: the tag claim, definition. Before: Old. Now: New.",
        ),
        (
            Difference("tag", "changed", "claim", field="key", after="1"),
            "Changed: the tag claim has key now: 1.",
        ),
        (
            Difference("tag", "changed", "claim", field="key", before="1"),
            "Changed: the tag claim has no key any more; it was 1.",
        ),
    ],
)
def test_sentences(fact, sentence):
    assert difference(fact) == sentence


def test_no_field_unit_or_kind_is_without_words():
    assert [field for field in (*_TAG, *_ATTRIBUTE) if "_" in _field(field)] == []
    assert [value for value in (*UNITS, *KINDS) if "_" in _said(value)] == []
