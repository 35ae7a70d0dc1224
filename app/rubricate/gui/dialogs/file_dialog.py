"""The dialog for files: the system's where it has one, else Qt's own with the icons of the program."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QFileIconProvider,
    QHeaderView,
    QSplitter,
    QToolButton,
    QTreeView,
    QWidget,
)

from rubricate.gui.icons import icon
from rubricate.gui.theme import Theme

WIDTH, HEIGHT = 760, 500
PLACES = 150  # beside the files
LONG = 120  # characters of the kinds of files, with their endings
_BUTTONS: Final = {
    "backButton": "arrow-left",
    "forwardButton": "arrow-right",
    "toParentButton": "arrow-up",
    "newFolderButton": "folder-plus",
    "listModeButton": "list",
    "detailModeButton": "table",
}


class FileDialog(QFileDialog):
    """Asks for files in a folder. `run` gives what was chosen; nothing when the user left it."""

    def __init__(self, title: str, folder: Path, kinds: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, title, str(folder), kinds)
        if len(kinds) > LONG:  # a list of thirty endings would make the dialog as wide as itself
            self.setOption(QFileDialog.Option.HideNameFilterDetails)
        self._icons = FileIcons(theme)  # the dialog does not keep it
        self.setIconProvider(self._icons)
        for name, picture in _BUTTONS.items():
            button = self.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icon(picture, theme))
        for box in self.findChildren(QDialogButtonBox):
            for plain in box.findChildren(QAbstractButton):
                plain.setIcon(QIcon())
        details = self.findChild(QTreeView)
        if isinstance(details, QTreeView):  # sizes, kinds and dates are not cut off, whatever their language
            details.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            details.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        places = self.findChild(QSplitter)
        if isinstance(places, QSplitter):
            places.setSizes([theme.px(PLACES), theme.px(WIDTH - PLACES)])

    def run(self) -> list[Path]:
        """Ask, and give back the chosen paths."""
        chosen = [Path(name) for name in self.selectedFiles()] if self.exec() else []
        self.deleteLater()
        return chosen


class FileIcons(QFileIconProvider):
    """Folders, drives and files as the rest of the program draws them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._folder = icon("folder", theme, "text_muted")
        self._file = icon("file-text", theme, "text_muted")
        self._drive = icon("hard-drive", theme, "text_muted")

    def icon(self, what: QFileIconProvider.IconType | QFileInfo) -> QIcon:
        if isinstance(what, QFileInfo):
            return self._drive if what.isRoot() else self._folder if what.isDir() else self._file
        kinds = QFileIconProvider.IconType
        if what == kinds.File:
            return self._file
        return self._drive if what in (kinds.Computer, kinds.Drive, kinds.Network) else self._folder
