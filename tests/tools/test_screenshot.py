"""The pictures of the documentation can be drawn."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.tools.screenshot import PICTURES, draw


def test_the_main_picture_shows_the_window_at_its_size(qapp: QApplication, tmp_path: Path) -> None:
    quits = qapp.quitOnLastWindowClosed()
    qapp.setQuitOnLastWindowClosed(False)
    image = QImage(str(draw(qapp, PICTURES[0], tmp_path)))
    qapp.setQuitOnLastWindowClosed(quits)
    qapp.setStyleSheet("")
    assert (image.width(), image.height()) == (PICTURES[0].width, PICTURES[0].height)
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 50
