"""Letters from right to left: what is written in the order of the paper is read in the order of the language."""

import pytest

from rubricate.formats.pdf.direction import straightened
from rubricate.formats.pdf.glyphs import seen
from rubricate.formats.pdf.reading import REFLOWED, reading
from rubricate.formats.pdf.shapes import Glyph, Line
from tests.formats.pdf.written import Piece, pdf

# The capitals stand for letters of Hebrew: "ABC" on the paper is read "CBA".
HEBREW = {chr(ord("A") + n): f"{0x05D0 + n:04X}" for n in range(26)}


def read(seen_from_left: str, x: float = 300, size: float = 12) -> str:
    wide = (72.0, 700.0, size, "this line of the page goes from its left margin to its right one, by and by")
    pieces: list[Piece] = [wide, (x, 600, size, seen_from_left)]
    found = reading(pdf(pieces, letters=HEBREW), "a.pdf", REFLOWED)
    return "".join(_capital(letter) for letter in found.text.body.split("\n")[1])


def _capital(letter: str) -> str:
    return chr(ord(letter) - 0x05D0 + ord("A")) if "\u05d0" <= letter <= "\u05ea" else letter


@pytest.mark.parametrize(
    ("paper", "meant"),
    [
        (".FED CBA", "ABC DEF."),
        (",1,234.56 FED CBA", "ABC DEF 1,234.56,"),
        (".hello world CBA", "ABC hello world."),
        (".FED (CBA) J", "J (ABC) DEF."),
        (".FED [hello] CBA", "ABC [hello] DEF."),
        (".50% CBA", "ABC 50%."),
        (".2024 12 CBA", "ABC 12 2024."),
        (".def ABC", "CBA def."),
        ("hello CBA world.", "hello ABC world."),
        ("hello FED CBA world, GFED.", "hello ABC DEF world, DEFG."),
        ("hello (CBA) world.", "hello (ABC) world."),
        ("123 .FED :CBA hello.", "ABC: DEF. 123 hello."),
    ],
)
def test_a_line_is_read_as_it_was_written(paper: str, meant: str) -> None:
    assert read(paper) == meant


def test_where_a_line_of_both_begins_tells_its_direction() -> None:
    assert read("hello CBA FED GIH world", x=72) == "hello HIG DEF ABC world"
    assert read("CBA hello FED", x=72) == "ABC hello DEF"
    assert read("CBA hello FED", x=430) == "DEF hello ABC"


def test_a_point_goes_with_its_letter_wherever_the_file_has_it() -> None:
    shin, dot, lamed = "\u05e9", "\u05c1", "\u05dc"
    places = [(lamed, (10.0, 16.0)), (dot, (22.0, 22.5)), (shin, (17.0, 24.0))]
    for order in (places, places[::-1]):
        glyphs = seen(order, 12)
        assert [glyph.text for glyph in glyphs] == [lamed, shin + dot]


def test_brackets_that_the_file_has_as_they_are_seen_open_before_words() -> None:
    line = Line("", 0, 60, 0, 12, 0, glyphs=[Glyph(letter, 6.0 * n, 6.0 * n + 6) for n, letter in enumerate("ג )ב( א")])
    assert straightened(line, (0, 500)).text == "א (ב) ג"


def test_numbers_in_arabic_stay_as_they_are_read() -> None:
    paper = "٪٥٠ ١٢٣ ابحرم"
    line = Line("", 0, 60, 0, 12, 0, glyphs=[Glyph(letter, 6.0 * n, 6.0 * n + 6) for n, letter in enumerate(paper)])
    assert straightened(line, (0, 500)).text == "مرحبا ١٢٣ ٪٥٠"


@pytest.mark.parametrize("order", ["as they are read", "turned round"])
def test_letters_of_one_glyph_are_in_the_order_of_reading(order: str) -> None:
    one = (10.0, 17.0)
    lam, alef = ("\u0644", one), ("\u0627", one)
    yeh, waw = ("\u064a", (17.0, 21.0)), ("\u0648", (21.0, 28.0))
    letters = [alef, lam, yeh, waw] if order == "as they are read" else [waw, yeh, alef, lam]
    assert [glyph.text for glyph in seen(letters, 12)] == ["\u0644\u0627", "\u064a", "\u0648"]
    heh = [("\u0641", one), ("\u064a", one)]  # fi as one glyph, in a font that has it
    turned = [yeh, *heh[::-1]] if order == "turned round" else [*heh, yeh]
    assert seen(turned, 12)[0].text == "\u0641\u064a"


def test_lines_from_the_right_that_stand_at_the_left_margin_are_paragraphs() -> None:
    rows = ["ABCD EFG HIJKL MNO PQRS TUVW XYZ ABC", ".ABC DEF GHI", "ABCD hello HIJKL MNO PQRS TUVW ABCD EFG", ".CBA"]
    pieces = [(72.0, 700.0 - 14 * n, 11.0, words) for n, words in enumerate(rows)]
    found = reading(pdf(pieces, letters=HEBREW), "a.pdf", REFLOWED).text.body.split("\n")
    assert ["".join(map(_capital, words)) for words in found] == [
        "CBA ZYX WVUT SRQP ONM LKJIH GFE DCBA IHG FED CBA.",
        "GFE DCBA WVUT SRQP ONM LKJIH hello DCBA ABC.",
    ]


def test_the_end_of_a_paragraph_tells_for_the_lines_above_it() -> None:
    def words(*rows: str) -> str:
        pieces = [(72.0, 700.0 - 14 * n, 11.0, row) for n, row in enumerate(rows)]
        return reading(pdf(pieces, letters=HEBREW), "a.pdf", REFLOWED).text.body.replace("\n", " ")

    long = "CBA FED IHG hello world LKJ ONM"
    from_left = "".join(map(_capital, words(long, "CBA DEF.")))
    from_right = "".join(map(_capital, words(long, ".CBA FED")))
    assert from_left == "GHI DEF ABC hello world MNO JKL FED ABC."
    assert from_right == "MNO JKL hello world GHI DEF ABC DEF ABC."
