"""The magnifying glass at the start of a field for searching."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QToolButton

from rubricate.gui.icons import icon
from rubricate.gui.theme import Theme


def add_search_icon(field: QLineEdit, theme: Theme) -> QAction:
    """Puts it in; for a screen reader it bears the name of the field."""
    action = field.addAction(icon("search", theme, "text_muted"), QLineEdit.ActionPosition.LeadingPosition)
    for button in field.findChildren(QToolButton):
        if not button.accessibleName():
            button.setAccessibleName(field.accessibleName())
    return action
