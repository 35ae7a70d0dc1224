"""The magnifying glass in a field."""

from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from rubricate.gui.panels.search_icon import add_search_icon
from rubricate.gui.theme import Theme


def test_it_is_a_picture_and_a_screen_reader_hears_the_fields_name(qtbot: QtBot, theme: Theme) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setAccessibleName("Filter by words")
    action = add_search_icon(field, theme)
    assert action in field.actions()
    assert not action.icon().isNull()
    assert {button.accessibleName() for button in field.findChildren(QToolButton)} == {"Filter by words"}
