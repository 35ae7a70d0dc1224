from typing import get_args

import pytest

from rubricate import words
from rubricate.formats import errors

ALL = [
    *(errors.Binary("a.bin", kind) for kind in get_args(errors.Kind)),
    *(errors.Unsupported("a.bin", kind) for kind in get_args(errors.Kind)),
    errors.Empty("a.txt"),
    errors.TooLarge("a.txt", "bytes", 60_000_000, 50_000_000),
    errors.TooLarge("a.txt", "characters", 11_000_000, 10_000_000),
    errors.UnreadableEncoding("a.txt", "koi8-r"),
    errors.UnreadableEncoding("a.txt", ""),
]


@pytest.mark.parametrize("error", ALL, ids=repr)
def test_each_has_a_sentence_that_names_the_file(error: errors.Unreadable) -> None:
    sentence = words.explain(error)
    assert error.name in sentence and sentence.endswith(".")  # type: ignore[attr-defined]


def test_they_are_raised_with_their_facts() -> None:
    with pytest.raises(errors.Unreadable) as raised:
        raise errors.UnknownEncoding("klingon")
    assert "klingon" in words.explain(raised.value)
    assert errors.Empty("a") == errors.Empty("a") != errors.Empty("b")
