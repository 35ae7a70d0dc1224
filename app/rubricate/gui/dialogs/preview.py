"""Qt's print preview in the look of the program: our icons, in the colours of the theme, and our words."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from rubricate.gui.icons import icon
from rubricate.gui.theme import Theme
from rubricate.words import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintPreviewDialog


def dress(dialog: "QPrintPreviewDialog", theme: Theme) -> None:
    """Give its buttons our icons and words. One that another Qt calls otherwise keeps what it has."""
    known = buttons()
    for action in dialog.findChildren(QAction):
        if action.text() in known:
            name, words = known[action.text()]
            action.setIcon(icon(name, theme))
            action.setText(words)
            action.setToolTip(words)


def buttons() -> dict[str, tuple[str, str]]:
    """Icon and words of each button, by what Qt calls it."""
    return {
        "Next page": ("chevron-right", tr("Next sheet")),
        "Previous page": ("chevron-left", tr("Previous sheet")),
        "First page": ("chevron-first", tr("First sheet")),
        "Last page": ("chevron-last", tr("Last sheet")),
        "Fit width": ("move-horizontal", tr("As wide as the window")),
        "Fit page": ("maximize", tr("The whole sheet")),
        "Zoom in": ("zoom-in", tr("Larger")),
        "Zoom out": ("zoom-out", tr("Smaller")),
        "Portrait": ("rectangle-vertical", tr("Upright")),
        "Landscape": ("rectangle-horizontal", tr("Across")),
        "Show single page": ("square", tr("One sheet")),
        "Show facing pages": ("columns-2", tr("Two sheets side by side")),
        "Show overview of all pages": ("layout-grid", tr("All sheets")),
        "Print": ("printer", tr("Print")),
        "Page setup": ("settings", tr("Paper and margins")),
    }
