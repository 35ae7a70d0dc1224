"""Each way in which an export can be stopped has its sentence."""

from typing import get_args

import pytest

from rubricate.formats.writing import Cancelled, InTheWay, NotWritten, Reason
from rubricate.words import explain


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_says_what_happened_and_what_is_kept(reason: Reason) -> None:
    sentence = explain(NotWritten("results.csv", "Exports", reason))
    assert "results.csv" in sentence or "Exports" in sentence
    assert "Nothing was written" in sentence or "as it was" in sentence


def test_a_busy_target_is_said_as_designed() -> None:
    assert explain(NotWritten("results.csv", "Exports", "busy")) == (
        "results.csv is open in another program. Nothing was written. Close it there and try again, or choose another "
        "name."
    )


def test_files_in_the_way_are_named() -> None:
    assert "codebook.csv, documents.csv" in explain(InTheWay("Exports", ("codebook.csv", "documents.csv")))


def test_stopping_is_no_failure() -> None:
    assert explain(Cancelled()) == "Stopped. Nothing was written."
