import pytest

from rubricate.core.document import Reading
from rubricate.formats import registry
from rubricate.formats.errors import Damaged, OnlyPictures, Protected, TooLarge
from rubricate.formats.pdf.extracting import LINE_BY_LINE
from rubricate.formats.pdf.reading import REFLOWED, reading
from tests.formats.mutations import survives
from tests.formats.pdf.written import lines, pdf, whole
from tests.formats.test_golden import check_sound

LONG = "Words fill this line of the page up to its right edge and"


def of(data: bytes, variant: str = REFLOWED) -> Reading:
    found = reading(data, "a.pdf", variant)
    check_sound(found)
    return found


def text(data: bytes, variant: str = REFLOWED) -> list[str]:
    return of(data, variant).text.body.split("\n")


def marks(found: Reading, kind: str) -> list[tuple[str, str]]:
    return [(m.value, found.text.body[m.start : m.end]) for m in found.formatting.marks if m.kind == kind]


def test_lines_become_paragraphs() -> None:
    data = pdf(lines(LONG, "the end.", LONG, "another end."))
    assert text(data) == [f"{LONG} the end.", f"{LONG} another end."]
    assert text(data, LINE_BY_LINE) == [LONG, "the end.", LONG, "another end."]


def test_letters_beyond_the_first_plane_are_whole() -> None:
    found = of(pdf([(72, 760, 11, "A B C")], letters={"A": "D83DDE00", "B": "D842DFB7", "C": "0043"}))
    assert found.text.body == "😀 𠮷 C"
    assert found.warnings == ()


def test_a_gap_and_an_indent_part_paragraphs() -> None:
    assert text(pdf([*lines(LONG, LONG), *lines(LONG, y=700)])) == [f"{LONG} {LONG}", LONG]
    three = [*lines(LONG, LONG + " on"), *lines(LONG, x=90, y=732), *lines(LONG + " on", y=718)]
    assert text(pdf(three)) == [f"{LONG} {LONG} on", f"{LONG} {LONG} on"]


def test_a_sentence_goes_on_after_a_line_that_was_a_little_short_for_a_word_of_wide_letters() -> None:
    short = "Words fill this line of the page up to its right edge"
    assert text(pdf(lines(LONG, short, "mmm is a wide word"))) == [f"{LONG} {short} mmm is a wide word"]
    assert text(pdf(lines(LONG, f"{short}.", "A wide word"))) == [f"{LONG} {short}.", "A wide word"]


def test_a_word_that_was_parted_is_joined_and_recorded() -> None:
    found = of(pdf(lines("The committee gave new infor-", "mation about the matter.")))
    assert found.text.body == "The committee gave new information about the matter."
    assert marks(found, "joined") == [("infor-mation", "information")]
    assert found.warnings == ("pdf_words_joined 1",)


def test_a_hyphen_that_belongs_to_the_word_stays() -> None:
    assert text(pdf(lines("This is a well-", "known one."))) == ["This is a well-known one."]
    seen = lines("A low-cost flight, and then another low-", "cost flight.")
    assert text(pdf(seen)) == ["A low-cost flight, and then another low-cost flight."]
    assert text(pdf(lines("He saw the Franco-", "German border."))) == ["He saw the Franco-German border."]


def test_pages_stand_beside_a_text_that_goes_on() -> None:
    found = of(pdf(lines("It begins here and goes on", "and"), lines("ends there.")))
    assert [value for value, _ in marks(found, "page")] == ["1", "2"]
    assert marks(found, "page")[1][1] == "ends there."


def test_heads_and_numbers_of_pages_go_where_they_come_again() -> None:
    pages = [[(72, 805, 9, "A running head"), *lines(LONG, f"part {n}."), (300, 40, 9, str(n))] for n in (1, 2, 3)]
    found = of(pdf(*pages))
    assert "head" not in found.text.body
    assert "pdf_heads_left_out 6" in found.warnings
    assert "A running head" in text(pdf(*pages), LINE_BY_LINE)


def test_a_number_that_counts_most_pages_goes_however_near_it_stands() -> None:
    found = of(pdf(*(lines(LONG, f"part {n}.", str(n)) for n in (1, 2))))
    assert found.text.body == f"{LONG} part 1.\n{LONG} part 2."
    assert "1" in text(pdf(lines(LONG, "there are", "1"), lines(LONG, "of them.")))


def test_a_first_line_that_comes_again_is_no_head() -> None:
    body = text(pdf(*(lines("The same words", "and others.") for _ in range(4))))
    assert sum(line.startswith("The same words") for line in body) == 4


@pytest.mark.parametrize("place", [(72, 900), (72, -40), (700, 400), (-400, 400)])
def test_what_stands_beyond_the_edge_of_the_page_is_not_read(place: tuple[float, float]) -> None:
    x, y = place
    assert text(pdf([(x, y, 11, "Never seen"), *lines(LONG, "the end.")])) == [f"{LONG} the end."]


def test_columns_are_read_one_after_the_other() -> None:
    rows = [
        piece
        for n in range(6)
        for piece in (
            *lines(f"left words {n} go on", y=700 - 14 * n),
            *lines(f"right words {n} go on", x=320, y=700 - 14 * n),
        )
    ]
    body = " ".join(text(pdf(rows)))
    assert body.index("left words 5") < body.index("right words 0")


def test_larger_letters_are_a_heading() -> None:
    found = of(pdf([(72, 780, 20, "Title of it"), *lines(LONG, LONG, "the end.")]))
    assert marks(found, "h1") == [("", "Title of it")]


def test_links_lead_outside_alone() -> None:
    assert marks(of(pdf(lines("Click me"), link="https://example.org/a")), "link") == [
        ("https://example.org/a", "Click me")
    ]
    assert not marks(of(pdf(lines("Click me"), link="javascript:alert")), "link")


@pytest.mark.parametrize(("rotate", "angle"), [(90, "0 1 -1 0"), (270, "0 -1 1 0"), (180, "-1 0 0 -1")])
def test_a_turned_page_is_read_as_it_is_seen(rotate: int, angle: str) -> None:
    step = {90: (14, 0), 270: (-14, 0), 180: (0, 14)}[rotate]
    pieces = [(300 + step[0] * n, 400 + step[1] * n, 11.0, words) for n, words in enumerate((LONG, "the end."))]
    assert text(pdf(pieces, rotate=rotate, angle=angle)) == [f"{LONG} the end."]


def test_pictures_alone_are_said() -> None:
    with pytest.raises(OnlyPictures) as caught:
        of(pdf([], []))
    assert caught.value == OnlyPictures("a.pdf", 2)


def test_a_password_is_said() -> None:
    locked = b"<< /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >>" % (b"o" * 32, b"u" * 32)
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>", locked]
    with pytest.raises(Protected):
        of(whole(objects, b"/Encrypt 3 0 R /ID [(a) (a)]"))


@pytest.mark.parametrize("data", [b"", b"words", b"%PDF-1.4\n%%EOF", pdf(lines("a"))[:60]])
def test_damage_is_said(data: bytes) -> None:
    with pytest.raises(Damaged):
        of(data)


def test_the_registry_knows_it_by_its_first_bytes() -> None:
    assert registry.read(pdf(lines("Some words")), "a.txt").source.reader == "pdf"


def test_pages_that_lead_to_themselves_are_too_many() -> None:
    data = whole([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 100000 >>"])
    with pytest.raises(TooLarge) as caught:
        of(data)
    assert (caught.value.unit, caught.value.size) == ("pages", 100_000)


@pytest.mark.fuzz
def test_any_damage_gives_a_text_or_a_reason() -> None:
    good = pdf(lines(LONG, "the infor-", "mation."), lines("Two", "three"), link="https://example.org")
    survives(of, good, "pdf")


def test_what_stands_on_one_line_with_raised_letters_is_one_line() -> None:
    raised = [(72.0, 700.0, 12.0, "The square x"), (138.5, 704.6, 7.0, "2"), (142.5, 700.0, 12.0, ", and a note.")]
    assert text(pdf(raised)) == ["The square x2, and a note."]
    note = [(72.0, 104.0, 6.0, "1"), (77.5, 100.0, 9.0, "The note says it.")]
    assert text(pdf([*lines(LONG), *note])) == [LONG, "1 The note says it."]
    assert text(
        pdf([(72, 700, 36, "T"), (94.5, 722, 12, "he chapter begins so."), (94.5, 708, 12, "And goes on.")])
    ) == ["The chapter begins so. And goes on."]


def test_words_that_the_file_draws_last_stand_where_they_are_seen() -> None:
    line = b"BT /F1 12 Tf 72 700 Td (Before ) Tj 60 0 Td (after it.) Tj -20 0 Td (x) Tj ET\n"
    data = pdf([(72, 700, 12, "@")]).replace(b"BT /F1 12 Tf 1 0 0 1 72 700 Tm (@) Tj ET\n", line)
    assert text(data) == ["Before x after it."]


def test_a_wide_heading_above_columns_does_not_part_their_lines() -> None:
    column = ("Words that fill a column", "to its edge, and go on in", "the next line, and end.")
    left, right = lines(*column, size=10), lines(*column, x=320, y=760, size=10)
    data = pdf([(72, 800, 24, "A heading that is wider than that"), *left, *right])
    paragraph = " ".join(column)
    assert text(data) == ["A heading that is wider than that", paragraph, paragraph]
    across = lines("An abstract goes over both of the columns of the page, so that all of it is one line wide", y=790)
    assert text(pdf([*across, *left, *right]))[1:] == [paragraph, paragraph]


def test_lines_in_the_middle_are_each_a_paragraph() -> None:
    middle = [(173.8, 700.0, 11.0, "Jane Doe of X"), (147.7, 686.0, 11.0, "University of Somewhere")]
    wide = lines("Words fill this line of the page up to its right edge and on", y=660)
    assert text(pdf([*middle, *wide]))[:2] == ["Jane Doe of X", "University of Somewhere"]
    short = lines("Words fill this line of the page up to its right", y=660)  # none reaches the edge
    assert text(pdf([*middle, *short]))[:2] == ["Jane Doe of X", "University of Somewhere"]


def test_lines_of_paragraphs_are_nearer_than_paragraphs_even_where_most_have_one_line() -> None:
    full = "Words fill this line of the page up to its right edge and."
    ys = (700, 672, 644, 630, 602, 588, 560)
    data = pdf([(72.0, float(y), 11.0, full) for y in ys])
    assert text(data) == [full, full, f"{full} {full}", f"{full} {full}", full]


def test_a_frame_that_the_file_has_first_is_no_beginning_of_the_text() -> None:
    frame = lines("Words in a frame that is drawn", "first, with a second line", y=500)
    beside = lines("And words beside the frame", x=330, y=500)
    data = pdf([*frame, *lines("A heading", f"{LONG} on", "to the end.", y=760), *beside])
    assert text(data) == [
        "Words in a frame that is drawn first, with a second line",
        "A heading",
        f"{LONG} on to the end.",
        "And words beside the frame",
    ]


def test_bullets_of_fonts_of_signs_are_bullets() -> None:
    found = of(pdf([*lines("# one", "# two"), *lines("a # b", y=700)], letters={"#": "F0B7"}))
    assert found.text.body.split("\n") == ["• one", "• two", "a \uf0b7 b"]


def test_pages_of_pictures_among_others_are_told() -> None:
    picture = b"q 90 0 0 90 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n"
    words = b"BT /F1 11 Tf 1 0 0 1 72 760 Tm (@) Tj ET\n"
    found = of(pdf(lines("Words."), lines("@"), []).replace(words, picture))
    assert (found.text.body, found.warnings) == ("Words.", ("pdf_pages_of_pictures 1",))


def test_some_room_between_ideographs_and_latin_letters_is_no_space() -> None:
    letters = {"H": "4E2D", "K": "D55C"}
    pieces = [(72.0, 700.0, 11.0, "HH"), (90.6, 700.0, 11.0, "abc"), (110.7, 700.0, 11.0, "K x H")]
    found = of(pdf(pieces, letters=letters))
    assert found.text.body == "中中abc한 x 中"
    linked = of(
        pdf([(x, 760.0, size, words) for x, _, size, words in pieces], letters=letters, link="https://a.example")
    )
    assert linked.text.body == found.text.body


def test_letters_that_are_drawn_apart_are_words() -> None:
    def drawn(words: str, step: float = 14.0) -> list[tuple[float, float, float, str]]:
        return [(72.0 + step * n, 700.0, 11.0, letter) for n, letter in enumerate(words) if letter != " "]

    assert text(pdf(drawn("ABOUT US AND"))) == ["ABOUT US AND"]
    assert text(pdf(lines("A B C D E F G"))) == ["A B C D E F G"]


def test_what_juts_out_of_the_first_line_of_a_page_is_not_read_above_it() -> None:
    first = [*lines(LONG, "the end."), (72.0, 60.0, 11.0, "É É"), (200.0, -8.0, 11.0, "beyond")]
    second = lines("École is a school, and État is a state", "of its own.")
    assert text(pdf(first, second)) == [f"{LONG} the end.", "École is a school, and État is a state of its own."]
    assert text(pdf([*lines(LONG, "the end."), (72.0, 60.0, 11.0, "É O")], second))[1] == "É O"
    footed = [[*page, (280.0, 20.0, 9.0, f"- {n} -")] for n, page in enumerate((first[:3], second, lines(LONG)), 1)]
    assert text(pdf(*footed))[:2] == [f"{LONG} the end.", "École is a school, and État is a state of its own."]
