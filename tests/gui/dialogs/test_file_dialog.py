"""The dialog for files, where the system has none of its own."""

from pathlib import Path

from PySide6.QtCore import QFileInfo, QSize
from PySide6.QtWidgets import QFileIconProvider, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.file_dialog import FileDialog, FileIcons
from rubricate.gui.icons import icon
from rubricate.gui.theme import Theme

SIZE = QSize(16, 16)


def test_its_buttons_can_be_seen_in_the_dark(qtbot: QtBot, tmp_path: Path) -> None:
    dark, parent = Theme.load("dark"), QWidget()
    qtbot.addWidget(parent)
    dialog = FileDialog("Open", tmp_path, "", dark, parent)
    for name, picture in (("backButton", "arrow-left"), ("toParentButton", "arrow-up")):
        button = dialog.findChild(QToolButton, name)
        assert isinstance(button, QToolButton)
        assert button.icon().pixmap(SIZE).toImage() == icon(picture, dark).pixmap(SIZE).toImage()


def test_folders_and_files_differ(qapp: object, tmp_path: Path) -> None:
    light = Theme.load("light")
    (tmp_path / "a.txt").touch()
    icons = FileIcons(light)
    folder, file, drive = (
        icon(name, light, "text_muted").pixmap(SIZE).toImage() for name in ("folder", "file-text", "hard-drive")
    )
    assert icons.icon(QFileInfo(str(tmp_path))).pixmap(SIZE).toImage() == folder
    assert icons.icon(QFileInfo(str(tmp_path / "a.txt"))).pixmap(SIZE).toImage() == file
    assert icons.icon(QFileInfo(tmp_path.anchor)).pixmap(SIZE).toImage() == drive
    assert icons.icon(QFileIconProvider.IconType.Computer).pixmap(SIZE).toImage() == drive
    assert icons.icon(QFileIconProvider.IconType.File).pixmap(SIZE).toImage() == file
