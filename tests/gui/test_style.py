"""The application's dress: palette and style sheet hold the theme's values, at every size."""

import re
import runpy
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QListWidget, QPushButton

from rubricate import resources
from rubricate.gui import style
from rubricate.gui.theme import NAMES, Theme

MAKER = Path(__file__).parents[2] / "packaging" / "theme_drawings.py"


@pytest.fixture
def dressed(qapp):
    """The application as it was before."""
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [100, 200])
def test_the_sheet_is_filled_in_whole(qapp, name, size):
    sheet = style.sheet(Theme.load(name, size))
    assert "$" not in sheet
    drawings = re.findall(r'url\("([^"]+)"\)', sheet)
    assert drawings
    assert all(Path(drawing).is_file() for drawing in drawings)


def test_lengths_grow_and_lines_stay_thin(qapp):
    sheet = style.sheet(Theme.load("light", 200))
    assert "min-height: 64px" in sheet
    assert "1px solid" in sheet
    assert "13px" not in sheet


def test_borders_change_sides_with_the_direction(qapp):
    theme = Theme.load("light")
    before = style.sheet(theme)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = style.sheet(theme)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert before.count("border-left") == mirrored.count("border-right") > 0
    assert before.count("border-right") == mirrored.count("border-left")


def test_the_palette_is_the_themes(qapp):
    theme = Theme.load("dark")
    palette = style.palette(theme)
    assert palette.color(QPalette.ColorRole.Window) == theme.color("window")
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == theme.color("text_disabled")


def test_a_primary_button_is_painted_in_the_accent(dressed: QApplication, qtbot):
    theme = Theme.load("light")
    style.apply(dressed, theme)
    button = QPushButton("Export…")
    button.setProperty("primary", True)
    qtbot.addWidget(button)
    button.resize(120, 40)
    assert button.grab().toImage().pixelColor(12, 20) == theme.color("accent")


def test_the_current_row_has_the_bar(dressed: QApplication, qtbot):
    theme = Theme.load("light")
    style.apply(dressed, theme)
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.addItems(["one", "two"])
    rows.setCurrentRow(0)
    image = rows.viewport().grab().toImage()
    middle = rows.visualItemRect(rows.item(0)).center().y()
    assert image.pixelColor(1, middle) == theme.color("accent")
    assert image.pixelColor(rows.visualItemRect(rows.item(0)).right() - 2, middle) == theme.color("selected")


def test_the_drawings_of_the_sheet_are_the_icons_in_the_themes_colours():
    for file, svg in runpy.run_path(str(MAKER))["drawings"]():
        assert file.read_text(encoding="utf-8") == svg, f"run packaging/{MAKER.name}: {file.name}"


def test_python_names_no_colour():
    """House rule: colours are data."""
    gui = resources.folder().parent / "app" / "rubricate" / "gui"
    named = [file.name for file in gui.rglob("*.py") if re.search(r"[\"']#[0-9a-fA-F]{6}\b", file.read_text("utf-8"))]
    assert named == []


def test_what_a_field_is_for_can_be_read(dressed: QApplication, qtbot):
    theme = Theme.load("light")
    style.apply(dressed, theme)
    field = QLineEdit(placeholderText="Search this text")
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.PlaceholderText) == theme.color("text_muted")


@pytest.mark.parametrize("name", NAMES)
def test_a_list_that_is_a_window_of_its_own_has_a_ground(dressed: QApplication, qtbot, name):
    """What a field offers while one types lies over nothing that could shine through."""
    theme = Theme.load(name, 100)
    style.apply(dressed, theme)
    line = QLineEdit()
    qtbot.addWidget(line)
    completer = QCompleter(["Merrow Beacon"], line)
    line.setCompleter(completer)
    line.show()
    completer.complete()
    offered = completer.popup()
    qtbot.waitUntil(offered.isVisible)
    ground = offered.grab().toImage().pixelColor(offered.width() - 6, offered.height() - 6)
    offered.hide()
    assert ground == theme.color("raised")
