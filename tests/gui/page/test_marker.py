import pytest
from PySide6.QtCore import Qt

from rubricate.gui.page import Page
from rubricate.gui.page.marker import marker_cursor
from rubricate.gui.theme import Theme
from tests.gui.page.material import TAGS


@pytest.mark.parametrize("sharpness", [1.0, 1.5, 2.0])
def test_the_pointer_has_the_tags_letter(theme: Theme, sharpness: float) -> None:
    pictures = [marker_cursor(theme.tag(tag), theme, sharpness).pixmap().toImage() for tag in TAGS[:2]]
    assert pictures[0] != pictures[1]
    assert pictures[0].width() == round(36 * sharpness)
    assert pictures[0].pixelColor(round(10 * sharpness), round(10 * sharpness)).alpha() > 200


def test_the_page_wears_it_while_it_marks(page: Page) -> None:
    page.set_marker(TAGS[0].id)
    assert page.viewport().cursor().shape() == Qt.CursorShape.BitmapCursor
    page.set_marker(None)
    assert page.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
