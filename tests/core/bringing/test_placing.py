"""Marks of a file are placed exactly, found again by their words, or told to have no place."""

from uuid import UUID

from rubricate.core.bringing.counting import Counting
from rubricate.core.bringing.found import FoundMark
from rubricate.core.bringing.placing import Ground, place_marks
from rubricate.core.text import Span

TEXT = "The mayor 😀 says: traffic fell by half. The mayor says no more."
TAG = UUID(int=1)


def found(*places: tuple[int, int], quote: str | None = None, **fields: object) -> FoundMark:
    return FoundMark("d", TAG, places, quote, **fields)  # type: ignore[arg-type]


def placed(mark: FoundMark, theirs: str | None = None, text: str = TEXT) -> tuple[str, str, list[str]]:
    (one,), _ = place_marks(Ground(text, theirs), [mark], Counting())
    return one.how, one.why, [span.of(text) for span in one.spans]


def test_place_and_words_that_agree_are_exact() -> None:
    assert placed(found((4, 9), quote="mayor")) == ("exact", "", ["mayor"])


def test_white_space_at_the_edges_is_not_taken_and_no_letter_is_cut() -> None:
    assert placed(found((3, 10))) == ("exact", "", ["mayor"])
    assert placed(found((0, 1)), text="e\u0301a") == ("exact", "", ["e\u0301"])


def test_where_they_disagree_the_words_win_and_it_is_said() -> None:
    assert placed(found((0, 5), quote="traffic fell")) == ("moved", "disagrees", ["traffic fell"])


def test_of_two_equal_places_the_nearest_is_meant() -> None:
    how, _, _ = placed(found((42, 46), quote="The mayor"))
    (one,), _ = place_marks(Ground(TEXT), [found((42, 46), quote="The mayor")], Counting())
    assert how == "moved"
    assert one.spans == (Span(40, 49),)


def test_words_alone_are_enough_where_they_stand_once() -> None:
    assert placed(found(quote="fell by half")) == ("exact", "", ["fell by half"])
    assert placed(found(quote="The mayor"))[0] == "unplaced"
    assert placed(found(quote="The mayor", suffix=" says no"))[2] == ["The mayor"]


def test_what_stands_nowhere_is_unplaced_with_its_reason() -> None:
    assert placed(found((900, 905)))[:2] == ("unplaced", "outside")
    assert placed(found())[:2] == ("unplaced", "no_words")
    assert placed(found((0, 4), quote="zebra"))[:2] == ("unplaced", "not_found")
    assert placed(found((3, 4)))[:2] == ("unplaced", "blank")


def test_a_mark_about_the_whole_document_needs_no_place() -> None:
    assert placed(found(whole=True)) == ("exact", "", [])


def test_marks_on_another_edition_of_the_text_are_found_in_this_one() -> None:
    theirs = TEXT.replace("The mayor 😀", "Yesterday the mayor")
    start = theirs.index("traffic")
    assert placed(found((start, start + 7)), theirs) == ("moved", "", ["traffic"])
    assert placed(found((0, 9)), theirs)[0] == "unplaced"


def test_a_file_with_a_byte_order_mark_and_crlf_is_read_as_it_counts() -> None:
    text = "eins\nzwei\ndrei"
    marks = [found((7, 11), quote="zwei"), found((13, 17), quote="drei")]
    placed_marks, counting = place_marks(Ground(text), marks, Counting())
    assert counting == Counting(crlf=True, bom=True)
    assert [one.spans[0].of(text) for one in placed_marks] == ["zwei", "drei"]
    assert {one.how for one in placed_marks} == {"exact"}


def test_a_mark_in_pieces_keeps_them() -> None:
    assert placed(found((4, 9), (19, 26), quote="mayor traffic")) == ("exact", "", ["mayor", "traffic"])


def test_words_as_a_program_shows_them_are_those_of_the_place() -> None:
    text = "Ame\u0301lie says: de\u00adbate “now” – the zw\u200bsp."
    for there, said in (
        ("Ame\u0301lie", "Amélie"),
        ("de\u00adbate “now” –", 'debate "now" -'),
        ("the zw\u200bsp", "The zwsp"),
    ):
        start = text.index(there)
        assert placed(found((start, start + len(there)), quote=said), text=text) == ("exact", "", [there])


def test_words_without_the_signs_that_nobody_sees_are_found() -> None:
    text = "A de\u00adbate, no de\u00adbating; zw\u200bsp."
    assert placed(found(quote="debating"), text=text) == ("exact", "", ["de\u00adbating"])
    assert placed(found(quote="zwsp."), text=text) == ("exact", "", ["zw\u200bsp."])
    assert placed(found(quote="deba"), text=text)[:2] == ("unplaced", "not_found")
    assert placed(found(quote="\u00ad"), text=text)[0] == "unplaced"
