from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QTextCursor
from pytestqt.qtbot import QtBot

from rubricate.core.document import Mark
from rubricate.core.text import canonical
from rubricate.gui.page.document import Matter, build_document
from rubricate.gui.page.shown import shown
from rubricate.gui.page.style import PageStyle, surface_for
from rubricate.gui.page.typesetting import Inks
from tests.gui.page.material import a_style

INKS = Inks(QColor("black"), QColor("grey"), QColor("blue"))
STRANGE = (
    "a\nb\u2028c\u2029d\ufdd0\ufdd1\ufffc\t\u00ad\u200b\u200d\u202e\ufeff\x0b\x0c\x85\u00a0"
    "😀👨\u200d👩\u200d👧e\u0301\n\n\n"
)
KINDS = st.sampled_from(["h1", "h2", "li", "quote", "pre", "caption", "row", "rule", "em", "strong", "link", "sup"])


def build(matter: Matter, style: PageStyle | None = None) -> object:
    style = style or a_style()
    return build_document(matter, style, surface_for(style, 760), INKS)


def marks_of(text: str, places: list[tuple[int, int, str]]) -> list[Mark]:
    inside = [(min(a, b) % (len(text) + 1), max(a, b) % (len(text) + 1), kind) for a, b, kind in places]
    return [Mark(min(a, b), max(a, b), kind, "1 •" if kind == "li" else "") for a, b, kind in inside]


@given(st.text(max_size=200), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200), KINDS), max_size=6))
@example(STRANGE, [])
@example("\n\n", [(0, 2, "li")])
@example("", [(0, 0, "rule")])
@example("😀😀\n😀", [(1, 3, "h1")])
def test_position_n_of_the_page_is_position_n_of_the_text(
    qapp: object, raw: str, places: list[tuple[int, int, str]]
) -> None:
    text, _ = canonical(raw)
    matter = Matter.of(text, marks_of(text, places))
    document = build(matter)
    units = text.encode("utf-16-le")
    assert document.characterCount() - 1 == len(units) // 2
    for place in range(len(units) // 2):
        here = units[2 * place : 2 * place + 2].decode("utf-16-le", "surrogatepass")
        found = document.characterAt(place)
        assert found in (here, shown(here), {"\n": "\u2029", "\u2029": "\u2028"}.get(here)), (place, here, found)


@given(st.text(max_size=120))
@example(STRANGE)
def test_each_line_of_the_text_is_one_block(qapp: object, raw: str) -> None:
    text, _ = canonical(raw)
    matter = Matter.of(text)
    document = build(matter)
    assert document.blockCount() == text.count("\n") + 1 == len(matter.blocks)
    block = document.begin()
    for number in range(len(matter.blocks)):
        assert block.position() == matter.blocks.span(number)[0]
        block = block.next()


def test_formatting_is_laid_over_the_text(qtbot: QtBot) -> None:
    text = "Title\nSome bold words\n• is no bullet\nlast"
    marks = [Mark(0, 5, "h1"), Mark(11, 15, "strong"), Mark(22, 35, "li", "1 •")]
    document = build(Matter.of(text, marks))
    title = document.findBlockByNumber(0)
    assert title.charFormat().font().pixelSize() == 31
    assert title.blockFormat().lineHeight() == 40
    cursor = QTextCursor(document)
    cursor.setPosition(12)
    assert cursor.charFormat().font().bold()
    cursor.setPosition(17)
    assert not cursor.charFormat().font().bold()
    assert document.findBlockByNumber(2).blockFormat().leftMargin() > 0
    assert document.findBlockByNumber(3).blockFormat().leftMargin() == 0


def test_bold_in_a_heading_keeps_its_size(qtbot: QtBot) -> None:
    document = build(Matter.of("A bold title", [Mark(0, 12, "h2"), Mark(2, 6, "em")]))
    cursor = QTextCursor(document)
    cursor.setPosition(4)
    assert cursor.charFormat().font().pixelSize() == 21
    assert cursor.charFormat().font().italic()


def test_zoom_and_spacing_scale_the_reading_type(qtbot: QtBot) -> None:
    style = a_style(zoom=150).spaced(True)
    document = build(Matter.of("words"), style)
    assert document.defaultFont().pixelSize() == 27
    assert document.begin().blockFormat().lineHeight() == 54
    assert document.defaultFont().letterSpacing() > 0


def test_lines_of_one_paragraph_stand_close_and_blank_lines_are_half_as_high(qtbot: QtBot) -> None:
    long = "three words " * 6
    text = f"one\ntwo\n\n{long}\nfour"
    document = build(Matter.of(text, (), (0, 7, 9, 9 + len(long), len(text) - 4, len(text))))
    below = [document.findBlockByNumber(n).blockFormat().bottomMargin() for n in range(5)]
    assert below == [0, 0, 0, 15, 15]
    assert document.findBlockByNumber(2).blockFormat().lineHeight() == 15
