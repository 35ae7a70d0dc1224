from rubricate.gui.page import spoken
from rubricate.gui.page.blocks import Look
from rubricate.gui.page.document import Matter
from rubricate.gui.page.places import Places
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.wholes import Wholes
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import CODEBOOK, a_whole, columns, units_of


def rows_of(*rows: tuple[int, int, str], noted: tuple[int, ...] = ()) -> Rows:
    return Rows(Matter.of(TEXT), columns(rows, noted))


def test_the_page_says_what_it_holds() -> None:
    assert spoken.page_name(14, 1) == "Text, 14 paragraphs, 1 annotation"


def test_where_one_is() -> None:
    matter, rows = Matter.of(TEXT), rows_of((0, 60, "claim"), (4, 11, "claim"), (50, 70, "quote"))
    places = Places(matter, units_of(TEXT))
    words = spoken.where(places, rows, Wholes(), CODEBOOK, 55, Look())
    assert words == "Sentence 2 of 5. Paragraph 1 of 3. In quote and claim, 2 annotations."
    assert spoken.where(places, rows, Wholes(), CODEBOOK, 5, Look()).endswith("In claim, 2 annotations.")
    words = spoken.where(places, rows, Wholes(), CODEBOOK, len(TEXT), Look("h2"))
    assert words.startswith("Heading of level 2.")
    assert words.endswith("In no annotation.")


def test_what_stands_on_the_whole_document_is_named() -> None:
    wholes = Wholes([a_whole("w"), a_whole("v", "quote", "a note")])
    words = spoken.where(Places(Matter.of(TEXT), units_of(TEXT)), rows_of(), wholes, CODEBOOK, 0, Look())
    assert words.endswith("In no annotation. On the whole document: claim, quote.")
    one, other = wholes
    assert spoken.whole_in_focus(CODEBOOK, one, (1, 1)) == "claim, whole document"
    assert spoken.whole_in_focus(CODEBOOK, other, (2, 2)) == "quote, whole document, 2 of 2, with a note"
    assert spoken.whole(CODEBOOK, other) == "quote, whole document, with a note"


def test_how_many_are_chosen() -> None:
    assert [spoken.picked(n) for n in (0, 1, 3)] == [
        "No annotation is chosen any more.",
        "1 annotation chosen.",
        "3 annotations chosen.",
    ]


def test_each_annotation_is_said_when_the_caret_comes_into_it() -> None:
    crossing = spoken.Crossing()
    assert crossing.enter([3]) == ([3], [])
    assert crossing.enter([3, 1]) == ([1], [])
    assert crossing.enter([1]) == ([], [3])
    assert crossing.enter([]) == ([], [1])
    assert crossing.enter([3]) == ([3], [])


def test_a_heading_is_said_when_the_caret_comes_into_it() -> None:
    crossing = spoken.Crossing()
    assert [crossing.enter_block(block) for block in (0, 1, 1, 0)] == [False, True, False, True]
    assert spoken.heading(Look("h3")) == "Heading of level 3."
    assert spoken.heading(Look("p")) == spoken.heading(Look("hr")) == ""
