"""Every reason why a page was not fetched has a sentence."""

from typing import get_args

import pytest

from rubricate.core.errors import FetchReason, FetchStopped, NotFetched
from rubricate.words import explain


@pytest.mark.parametrize("reason", get_args(FetchReason))
def test_every_reason_has_a_sentence(reason: FetchReason) -> None:
    sentence = explain(NotFetched("https://example.org/", reason, "404"))
    assert sentence.endswith("Nothing was added.")
    assert len(sentence) > len("Nothing was added.") + 10


def test_a_page_for_readers_alone_is_told_from_one_that_is_gone() -> None:
    assert "Save it in your browser" in explain(NotFetched("https://example.org/", "status", "403"))
    assert "answered with the error 500" in explain(NotFetched("https://example.org/", "status", "500"))
    assert explain(FetchStopped()) == "Stopped. Nothing was added."
