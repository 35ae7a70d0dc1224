"""Icons are sharp, take the theme's colours, and exist for every name that the program asks for."""

import gc
import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QPushButton

from rubricate import resources
from rubricate.gui.icons import app_icon, icon
from rubricate.gui.theme import Theme


def colours(image: QImage) -> set[str]:
    """The colours of all opaque pixels."""
    at = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {colour.name() for colour in at if colour.alpha() > 250}


def test_an_icon_takes_the_colour_of_its_role(qapp):
    theme = Theme.load("light")
    picture = icon("x", theme, "error").pixmap(QSize(64, 64), 1.0).toImage()
    assert colours(picture) == {theme.color("error").name()}


def test_a_disabled_icon_is_paler(qapp):
    theme = Theme.load("light")
    picture = icon("x", theme).pixmap(QSize(64, 64), 1.0, QIcon.Mode.Disabled).toImage()
    assert colours(picture) == {theme.color("text_disabled").name()}


@pytest.mark.parametrize("dpr", [1, 1.5, 2])
def test_an_icon_is_drawn_at_the_screens_own_size(qapp, dpr):
    picture = icon("search", Theme.load("light")).pixmap(QSize(16, 16), dpr)
    assert picture.size() == QSize(round(16 * dpr), round(16 * dpr))
    assert picture.devicePixelRatio() == dpr


def test_a_name_without_drawing_is_a_mistake(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no such", Theme.load("light"))


def test_the_programs_own_sign_is_there(qapp):
    assert not app_icon().pixmap(32, 32).isNull()


def test_every_icon_that_the_program_names_is_there():
    gui = resources.folder().parent / "app" / "rubricate" / "gui"
    source = "".join(file.read_text(encoding="utf-8") for file in gui.rglob("*.py"))
    for name in set(re.findall(r'\bicon\("([a-z0-9-]+)"', source)):
        assert resources.path(f"icons/{name}.svg")


def test_a_wider_icon_is_not_stretched(qapp):
    picture = icon("circle", Theme.load("light")).pixmap(QSize(40, 32), 1.0).toImage()
    inked = [(x, y) for x in range(40) for y in range(32) if picture.pixelColor(x, y).alpha() > 99]
    columns, rows = {x for x, _ in inked}, {y for _, y in inked}
    assert max(columns) < 32
    assert max(columns) - min(columns) == max(rows) - min(rows)


def test_less_than_nothing_is_no_picture(qapp):
    """What a button asks for that a layout has squeezed for a moment; nothing is painted, and Qt warns of nothing."""
    assert icon("x", Theme.load("light")).pixmap(QSize(16, -6), 1.0).isNull()


def test_an_icon_outlives_a_circle_of_things_that_held_it(qapp):
    """The collector took its engine with the circle, and the process died when the button let go of it."""
    button, theme = QPushButton(), Theme.load("light")

    class Holder:
        pass

    holder = Holder()
    holder.itself, holder.icon = holder, icon("x", theme, "error")
    button.setIcon(holder.icon)
    del holder
    gc.collect()
    picture = button.icon().pixmap(QSize(64, 64), 1.0).toImage()
    assert colours(picture) == {theme.color("error").name()}


def test_an_icon_that_is_changed_draws_as_before(qapp):
    theme = Theme.load("light")
    changed = QIcon(first := icon("x", theme, "error"))
    changed.setIsMask(True)  # makes Qt clone the engine
    gc.collect()
    assert colours(changed.pixmap(QSize(64, 64), 1.0).toImage()) == colours(first.pixmap(QSize(64, 64), 1.0).toImage())
