"""Each refusal of the command line has its sentence."""

import pytest

from rubricate.cli import refusals
from rubricate.core.errors import NoSuch, RubricateError
from rubricate.words import explain

ALL = [
    refusals.NoSuchFile("a.txt"),
    refusals.NoSuchFile("exprot", "export"),
    refusals.NoSuchCodebook("mine", ("four",)),
    refusals.UnknownColumns(("outlet",), ()),
    refusals.UnknownColumns(("outlet",), ("date",)),
    refusals.NamedTwice("article"),
    refusals.NoDisplay(),
    refusals.NoWindow("libEGL.so.1"),
    refusals.BadLine("a.csv", 3, NoSuch("tag", "x", ("claim",))),
    refusals.CannotRead("a.csv", "Permission denied"),
    refusals.NoTable("a.csv"),
    refusals.NoTable("a.csv", ("tag",)),
    refusals.NoPlace("x", ""),
    refusals.NotTheQuote("a", "b"),
    refusals.NoRows("a.csv"),
    refusals.NoWords(5, 5),
    refusals.NoSuchOccurrence("a", 3, (0, 5)),
]


@pytest.mark.parametrize("error", ALL, ids=lambda error: type(error).__name__)
def test_it_is_said(error: RubricateError) -> None:
    sentence = explain(error)
    assert sentence[-1] in ".?)1"
    assert "\n" not in sentence


def test_none_is_forgotten() -> None:
    kinds = {
        kind
        for kind in vars(refusals).values()
        if isinstance(kind, type) and issubclass(kind, RubricateError) and kind.__module__ == refusals.__name__
    }
    assert {type(error) for error in ALL} == kinds
