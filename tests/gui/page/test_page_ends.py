"""Where pages of paper end."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QTextDocument

from rubricate.core.document import Mark
from rubricate.gui.page.document import Matter, build_document
from rubricate.gui.page.page_ends import keep_together
from rubricate.gui.page.style import surface_for
from rubricate.gui.page.typesetting import Inks
from tests.gui.page.material import a_style

HEIGHT = 400.0
INKS = Inks(QColor(1, 1, 1), QColor(2, 2, 2), QColor(3, 3, 3))
SENTENCE = "Some words that fill a good part of a line, and then some more of them. "


@pytest.fixture(params=range(3, 14))
def matter(request: pytest.FixtureRequest) -> Matter:
    """Paragraphs of different lengths, with headings between them; each shifts the ends of pages otherwise."""
    lines, marks, at = list[str](), list[Mark](), 0
    for number in range(30):
        is_heading = number % 4 == 3
        line = f"Heading {number}" if is_heading else (SENTENCE * (1 + (number * request.param) % 5)).strip()
        if is_heading:
            marks.append(Mark(at, at + len(line), "h2"))
        lines.append(line)
        at += len(line) + 1
    return Matter.of("\n".join(lines), marks)


@pytest.fixture
def document(matter: Matter, qapp: object) -> Iterator[QTextDocument]:
    style = a_style()
    surface = surface_for(style, 500)
    made = build_document(matter, style, surface, INKS)
    made.setPageSize(QSizeF(surface.width, HEIGHT))
    keep_together(made, matter.blocks)
    yield made
    made.deleteLater()


def pages(document: QTextDocument) -> list[list[int]]:
    """The page of every line, block by block."""
    found, layout = list[list[int]](), document.documentLayout()
    for number in range(document.blockCount()):
        block = document.findBlockByNumber(number)
        top = layout.blockBoundingRect(block).top()
        lines = [block.layout().lineAt(n) for n in range(block.layout().lineCount())]
        found.append([int((top + line.y() + 0.5) // HEIGHT) for line in lines])
    return found


def test_no_page_ends_with_a_heading_or_with_the_first_line_of_a_paragraph(
    document: QTextDocument, matter: Matter
) -> None:
    found = pages(document)
    assert found[-1][-1] > 3, "there are some pages"
    for number, lines in enumerate(found[:-1]):
        if matter.blocks.look(number).kind == "h2":
            assert lines[-1] == found[number + 1][0], f"heading {number}"
        elif lines[0] != lines[-1]:
            assert lines.count(lines[0]) > 1, f"paragraph {number}"


def test_the_last_line_of_a_short_paragraph_begins_no_page(document: QTextDocument) -> None:
    for number, lines in enumerate(pages(document)):
        if lines[0] != lines[-1] and len(lines) <= 3:
            assert lines.count(lines[-1]) > 1, f"paragraph {number}"
