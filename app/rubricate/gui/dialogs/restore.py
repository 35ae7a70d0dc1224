"""The backups of a project, to open one of them beside it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.times import now
from rubricate.words import moment, tr


class RestoreDialog(DialogFrame):
    """The copies with their times, the newest first. `chosen()` is the path of the one to open."""

    def __init__(self, backups: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(tr("Restore"), parent)
        if backups:
            self.line(tr("Before the first change of a day the project is copied."))
            self.line(tr("The copy is opened beside this project; nothing is replaced."), "dialogQuiet")
        else:
            self.line(tr("There is no copy yet. One is made before the first change of each day."))
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Copies"))
        for path in sorted(backups, key=lambda p: p.stat().st_mtime, reverse=True):
            item = QListWidgetItem(_when(path))
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemDoubleClicked.connect(self.accept)
        self.content.addWidget(self.list, 1)
        self.list.setVisible(bool(backups))
        self.content.addStretch(0)
        accept = self.primary(tr("Open this copy"))
        accept.setEnabled(bool(backups))
        self.foot(self.cancel_button(), accept)
        self.fit(520, 360)

    def chosen(self) -> Path | None:
        item = self.list.currentItem()
        path = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return path if isinstance(path, Path) else None


def _when(path: Path) -> str:
    return moment(int(path.stat().st_mtime * 1000), now())
