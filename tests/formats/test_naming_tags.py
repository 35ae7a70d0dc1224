"""A codebook of names alone."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.naming_tags import named_book, tag_ids


def test_the_same_names_have_the_same_ids_in_every_file_of_that_name() -> None:
    book = named_book("study", {"claim": ("why",), "quote": ()})
    assert [tag.id for tag in book.tags] == list(tag_ids("study", ["claim", "quote"]).values())
    assert [(a.name, a.tag_id) for a in book.attributes] == [("why", book.tags[0].id)]


@given(st.lists(st.text(max_size=6), max_size=8, unique=True))
def test_whatever_the_names_are_the_tags_can_be_told_apart(names: list[str]) -> None:
    book = named_book("study", dict.fromkeys(names, ()))
    shown = [tag.name for tag in book.tags]
    assert len(set(shown)) == len(names)
    assert all(name.strip() and name.isprintable() for name in shown)
    assert len({tag.id for tag in book.tags}) == len(names)
