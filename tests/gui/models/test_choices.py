"""What a chooser offers for the letters that are typed."""

from uuid import uuid4

import pytest

from rubricate.core.codebook import Codebook, Tag
from rubricate.gui.models.choices import ChoicesModel, matching

NAMES = ("claim", "counter claim", "quote", "Résumé", "loc")


@pytest.fixture
def book() -> Codebook:
    tags = [Tag(uuid4(), name, n, "blue", "solid", name[0].upper(), str(n + 1)) for n, name in enumerate(NAMES)]
    gone = Tag(uuid4(), "closed", 9, "blue", "solid", "X", retired=True)
    return Codebook([*tags, gone])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["claim", "counter claim", "quote", "Résumé", "loc"]),
        ("cl", ["claim", "counter claim"]),
        ("C", ["claim", "counter claim", "loc"]),
        ("3", ["quote"]),
        ("oc", ["loc"]),
        ("RÉS", ["Résumé"]),
        ("closed", []),
    ],
)
def test_the_best_match_comes_first(book: Codebook, typed: str, found: list[str]) -> None:
    assert [tag.name for tag in matching(book, typed)] == found


@pytest.mark.parametrize(
    ("typed", "new"), [("", ""), ("irony ", "irony"), ("CLAIM", ""), ("closed", ""), ("clai", "clai")]
)
def test_a_new_tag_is_offered_where_none_has_the_name(qapp: object, book: Codebook, typed: str, new: str) -> None:
    model = ChoicesModel(book, may_add=True)
    model.type(typed)
    assert model.new_name == new
    last = model.index(model.rowCount() - 1)
    if new:
        assert last.data() == f"New tag “{new}”" and model.tag_at(last) is None


def test_no_new_tag_where_none_may_be_added(qapp: object, book: Codebook) -> None:
    model = ChoicesModel(book, may_add=False)
    model.type("irony")
    assert model.rowCount() == 0
