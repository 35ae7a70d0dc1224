"""A codebook outside of a project: order, ids that are the same everywhere, ids that are new."""

from dataclasses import replace
from itertools import count
from uuid import UUID

from hypothesis import given

from rubricate.core.attributes import Attribute, variable_id
from rubricate.core.book import Book, made_attribute_id, made_tag_id, with_new_ids
from rubricate.core.codebook import Codebook, Tag
from tests.core.books import books

ONE, TWO, THREE = (UUID(int=n) for n in (1, 2, 3))


def tag(tag_id: UUID, name: str, position: int, parent: UUID | None = None) -> Tag:
    return Tag(tag_id, name, position, "blue", "solid", name[0].upper(), parent_id=parent)


def test_positions_are_counted_anew_in_the_order_of_the_tree() -> None:
    book = Book.of(Codebook([tag(ONE, "a", 40), tag(TWO, "b", 7), tag(THREE, "under b", 9, TWO)]))
    assert [(t.name, t.position) for t in book.tags] == [("b", 0), ("under b", 1), ("a", 2)]


def test_a_parent_that_is_gone_is_none_and_so_are_attributes_of_no_tag() -> None:
    lost = Attribute(UUID(int=9), UUID(int=8), "lost", 0, "text")
    book = Book.of(Codebook([tag(ONE, "a", 0, UUID(int=7))], [lost]))
    assert book.tags[0].parent_id is None
    assert book.attributes == ()


def test_ids_that_are_made_are_the_same_in_every_project() -> None:
    assert made_tag_id("scheme", "label") == made_tag_id("scheme", "label")
    assert made_tag_id("scheme", "label") != made_tag_id("other", "label")
    assert made_attribute_id(None, "outlet") == variable_id("outlet")
    assert made_attribute_id(ONE, "outlet") != made_attribute_id(TWO, "outlet")


@given(books())
def test_a_codebook_made_once_more_is_the_same_but_for_its_ids(book: Book) -> None:
    numbers = count(1)
    again = with_new_ids(book, lambda: UUID(int=next(numbers)))
    assert not {t.id for t in book.tags} & {t.id for t in again.tags}
    back = dict(
        zip(
            (p.id for p in (*again.tags, *again.attributes)),
            (p.id for p in (*book.tags, *book.attributes)),
            strict=True,
        )
    )

    def of(part: UUID | None) -> UUID | None:
        return back[part] if part else None

    assert tuple(replace(t, id=back[t.id], parent_id=of(t.parent_id)) for t in again.tags) == book.tags
    attributes = (replace(a, id=back[a.id], tag_id=of(a.tag_id), shown_if=of(a.shown_if)) for a in again.attributes)
    assert tuple(attributes) == book.attributes
