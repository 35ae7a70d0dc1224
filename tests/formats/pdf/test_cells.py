"""Tables on paper: rows whose pieces stand in the same columns."""

from rubricate.core.document import Reading
from rubricate.formats.pdf.extracting import LINE_BY_LINE
from rubricate.formats.pdf.reading import REFLOWED, reading
from tests.formats.pdf.written import Piece, lines, pdf
from tests.formats.test_golden import check_sound

LONG = "Words fill this line of the page up to its right edge and"


def row(y: float, *cells: str, x: float = 72, step: float = 120) -> list[Piece]:
    return [(x + step * n, y, 11.0, cell) for n, cell in enumerate(cells) if cell]


def of(*pieces: Piece, variant: str = REFLOWED) -> Reading:
    found = reading(pdf(pieces), "a.pdf", variant)
    check_sound(found)
    return found


def rows(found: Reading) -> list[str]:
    return [found.text.body[m.start : m.end] for m in found.formatting.marks if m.kind == "row"]


def test_rows_are_parted_by_tabs() -> None:
    table = [*row(700, "Name", "Amount", "Remark"), *row(684, "Anna", "12", "first one"), *row(668, "Bob", "345", "x")]
    found = of(*lines(LONG, y=740), *table, *lines(LONG, y=630))
    assert found.text.body.split("\n") == [LONG, "Name\tAmount\tRemark", "Anna\t12\tfirst one", "Bob\t345\tx", LONG]
    assert rows(found) == ["Name\tAmount\tRemark", "Anna\t12\tfirst one", "Bob\t345\tx"]
    assert rows(of(*table, variant=LINE_BY_LINE)) == rows(found)


def test_a_cell_without_words_keeps_its_column() -> None:
    found = of(*row(700, "Name", "Amount", "Remark"), *row(684, "Anna", "", "first one"), *row(668, "Bob", "345", "x"))
    assert rows(found)[1] == "Anna\t\tfirst one"


def test_the_last_cell_goes_on_below_it() -> None:
    found = of(*row(700, "Name", "Amount", "Remark of all"), *row(684, "Anna", "12", "first"), *row(670, "", "", "one"))
    assert rows(found) == ["Name\tAmount\tRemark of all", "Anna\t12\tfirst one"]


def test_one_line_with_a_gap_is_no_table() -> None:
    assert rows(of(*lines(LONG), *row(700, "Left", "Right"), *lines(LONG, y=660))) == []


def test_gaps_at_other_places_are_no_table() -> None:
    prose = [*row(700, "Words before a gap", "and words"), *row(686, "Words", "and words that go on", step=60)]
    assert rows(of(*prose)) == []


def test_columns_that_are_written_across_the_page_are_read_one_after_the_other() -> None:
    left = [f"Words of the left column number {n}" for n in range(6)]
    right = [f"Other words of the right one {n}" for n in range(6)]
    for x in (280.0, 330.0):  # pdfium parts the lines of the second
        pieces: list[Piece] = []
        for n, (a, b) in enumerate(zip(left, right, strict=True)):
            pieces += [(72.0, 700.0 - 14 * n, 11.0, a), (x, 700.0 - 14 * n, 11.0, b)]
        across = lines("A heading that goes over both of them, from the left edge to the right edge of the page", y=730)
        read = of(*across, *pieces, variant=LINE_BY_LINE).text.body.split("\n")
        assert read == [across[0][3], *left, *right]


def test_rows_that_end_where_others_do() -> None:
    assert rows(of(*row(700, "Same", "a"), *row(684, "Same", "a"))) == ["Same\ta", "Same\ta"]


def test_words_that_are_read_from_afar_are_no_cells() -> None:
    letters = {chr(ord("A") + n): f"{0x05D0 + n:04X}" for n in range(26)}
    pieces = [(72.0, 700.0 - 28 * n, 11.0, "123 .ABCABC :DEF xyz.") for n in range(3)]
    assert rows(reading(pdf(pieces, letters=letters), "a.pdf", REFLOWED)) == []
