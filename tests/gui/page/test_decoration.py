import pytest
from PySide6.QtGui import QColor, QImage

from rubricate.core.document import Mark
from rubricate.gui.page import Page
from tests.gui.page.material import loaded

TEXT = "An item of a list that is here\nOne more paragraph\nlast"
END = len("An item of a list that is here")


def colours(image: QImage, x1: float, x2: float, y1: float, y2: float) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(round(x1), round(x2)) for y in range(round(y1), round(y2))}


def decorated(page: Page, kind: str, value: str = "") -> tuple[QImage, float, float]:
    """The picture, and the box of the first line: left of it stands what is no text."""
    loaded(page, TEXT, marks=[Mark(0, END, kind, value)])
    page.put_caret(len(TEXT))
    line = page.sheet.geometry.frame(0).lines[0]
    return page.viewport().grab().toImage(), line.top, line.bottom


@pytest.mark.parametrize("value", ["1 •", "1 1.", "2 -"])
def test_bullets_and_numbers_are_painted_and_are_no_text(page: Page, value: str) -> None:
    image, top, bottom = decorated(page, "li", value)
    left = page.sheet.geometry.frame(0).lines[0].left
    assert len(colours(image, left - 26, left - 4, top, bottom)) > 1
    assert page.sheet.document.toPlainText() == TEXT


def test_a_further_line_of_an_item_has_no_bullet(page: Page) -> None:
    image, top, bottom = decorated(page, "li", "1")
    left = page.sheet.geometry.frame(0).lines[0].left
    assert len(colours(image, left - 26, left - 4, top, bottom)) == 1


def test_a_quote_has_a_bar_and_code_a_ground(page: Page) -> None:
    image, top, bottom = decorated(page, "quote", "1")
    x, middle = page.scene.surface.left, (top + bottom) / 2
    assert QColor(image.pixelColor(x + 2, round(middle))) == page.theme.color("hairline")
    image, top, bottom = decorated(page, "pre")
    assert image.pixelColor(x + 2, round((top + bottom) / 2)) == page.theme.color("panel")
    image, top, bottom = decorated(page, "p")
    assert image.pixelColor(x - 3, round((top + bottom) / 2)) == page.theme.color("page")
