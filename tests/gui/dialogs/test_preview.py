"""The print preview wears the theme."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from pytestqt.qtbot import QtBot

from rubricate.gui.colours import contrast
from rubricate.gui.dialogs.preview import buttons, dress
from rubricate.gui.theme import Theme


@pytest.mark.parametrize("name", ["light", "dark", "contrast-dark"])
def test_its_buttons_have_our_icons_in_the_colour_of_the_text(qtbot: QtBot, name: str) -> None:
    theme, printer = Theme.load(name), QPrinter()
    dialog = QPrintPreviewDialog(printer)
    qtbot.addWidget(dialog)
    named = [action.text() for action in dialog.findChildren(QAction) if action.text()]
    assert sorted(named) == sorted(buttons()), "this Qt calls them as we know them"
    dress(dialog, theme)
    for action in dialog.findChildren(QAction):
        if action.text():
            image = action.icon().pixmap(24, 24).toImage()
            colours = {
                image.pixelColor(x, y).name()
                for x in range(24)
                for y in range(24)
                if image.pixelColor(x, y).alpha() > 250
            }
            assert theme.color("text").name() in colours
            assert action.toolTip() == action.text()
    assert contrast(theme.color("text"), theme.color("window")) > 4.5
