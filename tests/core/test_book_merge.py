"""Taking one codebook into another: what is found again, what is added, what clashes."""

from dataclasses import replace
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate import resources
from rubricate.core.attributes import Attribute, Option
from rubricate.core.book import Book, with_new_ids
from rubricate.core.book_merge import GivenUp, Plan, plan
from rubricate.core.book_reading import book_of
from rubricate.core.codebook import Codebook, Tag
from tests.core.books import LOOKS, books
from tests.core.world import Ids

FOUR = resources.preset("four")
EMPTY = Codebook()


def after(codebook: Codebook, done: Plan) -> Codebook:
    tags = {tag.id: tag for tag in codebook.values()}
    attributes = dict(codebook.attributes)
    for change in done.changes:
        if isinstance(change.after, Tag):
            tags[change.id] = change.after
        elif isinstance(change.after, Attribute):
            attributes[change.id] = change.after
    return Codebook(tags.values(), attributes.values())


def read(*tags: dict[str, object], **rest: object) -> Book:
    return book_of({"tags": list(tags), **rest}, LOOKS)


@given(books())
def test_into_an_empty_codebook_it_comes_as_it_is(book: Book) -> None:
    done = plan(
        EMPTY, replace(book, said={part.id: frozenset({"key", "letter", "short"}) for part in book.tags}), LOOKS
    )
    got = Book.of(after(EMPTY, done))
    assert got.attributes == book.attributes
    # looks that two share in the file, and a short name that is another's name, can't stay
    alone = [replace(tag, colour="", pattern="", short="") for tag in got.tags]
    assert alone == [replace(tag, colour="", pattern="", short="") for tag in book.tags]


@settings(max_examples=30)
@given(books())
def test_what_is_there_already_changes_nothing(book: Book) -> None:
    there = after(EMPTY, plan(EMPTY, book, LOOKS))
    again = plan(there, Book.of(there), LOOKS)
    assert again.changes == ()
    assert len(again.kept) == len(book.tags) + len(book.attributes)


@settings(max_examples=30)
@given(books(), books(), st.booleans())
def test_nothing_is_lost_and_nothing_clashes(mine: Book, other: Book, same_ids: bool) -> None:
    there = after(EMPTY, plan(EMPTY, mine, LOOKS))
    if same_ids and other.tags[0].id not in there:
        first = Book.of(there).tags[0]
        renamed = {other.tags[0].id: first.id}
        other = replace(
            other,
            tags=tuple(
                replace(t, id=renamed.get(t.id, t.id), parent_id=renamed.get(t.parent_id, t.parent_id))
                for t in other.tags  # type: ignore[arg-type]
            ),
            attributes=tuple(replace(a, tag_id=renamed.get(a.tag_id, a.tag_id)) for a in other.attributes),  # type: ignore[arg-type]
        )
    got = after(there, plan(there, other, LOOKS))
    assert set(there) <= set(got)
    assert set(there.attributes) <= set(got.attributes)
    assert len(got.ordered()) == len(got)  # no circle
    for field in ("name", "letter", "key"):
        held = [value for tag in got.values() if (value := getattr(tag, field))]
        assert len(set(held)) == len(held)
    in_data = [tag.data_name for tag in got.values()]
    assert len(set(in_data)) == len(in_data)


def test_a_tag_is_found_by_its_name_and_updated_by_what_is_said() -> None:
    there = Codebook(FOUR.tags, FOUR.attributes)
    done = plan(there, read({"name": "Claim", "example": "“It rained.”"}), LOOKS)
    ((before, claim),) = done.changed
    assert isinstance(claim, Tag)
    assert isinstance(before, Tag)
    assert claim == replace(before, name="Claim", example="“It rained.”")


def test_a_change_of_meaning_is_a_new_revision() -> None:
    there = Codebook(FOUR.tags)
    done = plan(there, read({"name": "claim", "definition": "Something else."}), LOOKS)
    assert [tag.revision for tag in after(there, done).values()] == [2, 1, 1, 1]


def test_a_tag_is_found_by_its_id_and_renamed() -> None:
    there = Codebook(FOUR.tags)
    claim = FOUR.tags[0]
    done = plan(there, read({"name": "assertion", "id": str(claim.id)}), LOOKS)
    assert [tag.name for tag in after(there, done).ordered()] == ["assertion", "quote", "opinion", "statistic"]


def test_a_name_that_another_has_is_given_up() -> None:
    there = Codebook(FOUR.tags)
    done = plan(there, read({"name": "quote", "id": str(FOUR.tags[0].id)}), LOOKS)
    assert done.changes == ()
    assert done.given_up == (GivenUp("name", "quote", "claim", "claim"),)


def test_a_new_tag_gets_a_free_key_letter_and_look() -> None:
    there = Codebook(FOUR.tags)
    new = {"name": "cause", "key": "1", "letter": "C", "colour": "blue", "pattern": "solid"}
    done = plan(there, read(new), LOOKS)
    (tag,) = done.added
    assert isinstance(tag, Tag)
    assert (tag.key, tag.letter, tag.position) == ("5", "A", 4)
    assert (tag.colour, tag.pattern) == ("rose", "dashed")
    assert {given.field for given in done.given_up} == {"key", "letter"}


def test_a_tag_without_a_key_keeps_none_where_the_file_says_so() -> None:
    done = plan(EMPTY, read({"name": "a", "key": ""}, {"name": "b"}), LOOKS)
    assert [tag.key for tag in after(EMPTY, done).ordered()] == ["", "1"]


def test_a_tree_is_taken_over_without_a_circle() -> None:
    there = Codebook(read({"name": "a"}, {"name": "b", "parent": "a"}).tags)
    got = after(there, plan(there, read({"name": "b"}, {"name": "a", "parent": "b"}), LOOKS))
    assert [got.path(tag) for tag in got.ordered()] == [("b",), ("b", "a")]


def test_answers_that_are_there_stay_behind_those_of_the_file() -> None:
    def asking(*options: str) -> Book:
        asked = {"name": "why", "kind": "one_of", "options": list(options)}
        return read({"name": "t", "attributes": [asked]}, variables=[asked])

    mine = asking("a", "b")
    there = Codebook(mine.tags, mine.attributes)
    done = plan(there, asking("c", "b"), LOOKS)
    assert [a.options for a in after(there, done).attributes.values()] == [(Option("c"), Option("b"), Option("a"))] * 2


def test_a_condition_that_would_lead_back_stays_as_it_was() -> None:
    def asking(*rows: dict[str, str]) -> Book:
        return read({"name": "t", "attributes": list(rows)})

    mine = asking({"name": "x"}, {"name": "y", "shown_if": "x"})
    there = Codebook(mine.tags, mine.attributes)
    done = plan(there, asking({"name": "y"}, {"name": "x", "shown_if": "y"}), LOOKS)
    assert done.changes == ()


def test_a_preset_twice_is_there_once() -> None:
    there = after(EMPTY, plan(EMPTY, FOUR, LOOKS))
    assert plan(there, FOUR, LOOKS).changes == ()
    fresh = with_new_ids(FOUR, Ids())
    renewed = after(EMPTY, plan(EMPTY, fresh, LOOKS))
    assert plan(renewed, FOUR, LOOKS).changes == ()


def test_a_variable_is_found_by_its_name() -> None:
    outlet = Attribute(UUID(int=5), None, "outlet", 3, "text")
    there = Codebook([], [outlet])
    done = plan(there, book_of({"variables": [{"name": "outlet", "required": True}]}, LOOKS), LOOKS)
    assert [attribute for _, attribute in done.changed] == [replace(outlet, required=True)]
