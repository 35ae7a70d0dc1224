"""Pictures of the styled widgets, chips and patterns in every theme, for a designer's eye.

QT_QPA_PLATFORM=offscreen PYTHONPATH=app python -m tests.tools.gallery FOLDER [INTERFACE_SIZE]
"""

import sys
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rubricate import resources
from rubricate.gui import chips, style
from rubricate.gui.icons import app_icon, icon
from rubricate.gui.theme import NAMES, Theme

OWN = ("#ff0000", "#00ff00", "#ffff88", "#101010", "#8040c0")


class Tags(QWidget):
    """Every tag look of the palette, the thirteenth, and some own colours."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._looks = [theme.look(*resources.tag_look(n), "CQSOTRBMZPIX"[n % 12]) for n in range(1, 14)]
        self._looks += [theme.look(colour, "solid", "Ab") for colour in OWN]
        self.setFixedSize(QSize(theme.px(300), theme.px(22) * len(self._looks)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.color("page"))
        row = theme.px(22)
        for n, look in enumerate(self._looks):
            middle = n * row + row / 2
            cap = QRectF(4, middle - theme.px(9), chips.cap_width(theme, str(n + 1)), theme.px(18))
            chips.draw_cap(painter, cap, str(n + 1), theme)
            chips.draw_chip(painter, chips.chip_rect(theme, theme.px(36), middle), look, theme)
            chips.draw_chip(painter, chips.chip_rect(theme, theme.px(58), middle), look, theme, solid=True)
            word = QRectF(theme.px(84), n * row + 2, theme.px(60), row - 4)
            painter.fillRect(word, look.tint)
            painter.setPen(theme.color("text"))
            painter.drawText(word, Qt.AlignmentFlag.AlignCenter, "harbour")
            painter.setPen(look.text)
            name = QRectF(theme.px(150), n * row, theme.px(50), row)
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, "name")
            chips.draw_sample(painter, QRectF(theme.px(200), n * row, theme.px(90), row), look, theme)


def buttons(theme: Theme) -> QHBoxLayout:
    line = QHBoxLayout()
    primary, plain, quiet, off = (QPushButton(text) for text in ("Export…", "Cancel", "Quiet", "Not now"))
    primary.setProperty("primary", True)
    quiet.setProperty("quiet", True)
    off.setEnabled(False)
    plain.setIcon(icon("file-down", theme))
    tool = QToolButton(icon=icon("eye", theme), autoRaise=True)
    for widget in (primary, plain, quiet, off, tool, segments(theme)):
        line.addWidget(widget)
    line.addStretch(1)
    return line


def segments(theme: Theme) -> QFrame:
    frame = QFrame(objectName="segments")
    line = QHBoxLayout(frame)
    line.setContentsMargins(2, 2, 2, 2)
    line.setSpacing(0)
    for name, drawing, on in (("Span", "text-select", True), ("Marker", "highlighter", False)):
        button = QToolButton(text=name, checkable=True, checked=on, icon=icon(drawing, theme))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        line.addWidget(button)
    return frame


def fields(theme: Theme) -> QGridLayout:
    grid = QGridLayout()
    search = QLineEdit(placeholderText="Search this text")
    search.addAction(icon("search", theme, "text_muted"), QLineEdit.ActionPosition.LeadingPosition)
    combo, note = QComboBox(), QPlainTextEdit("Stands above as a headline too.")
    combo.addItems(["Anton Reeve, mayor", "Nadia Farouk"])
    note.setFixedHeight(theme.px(56))
    tick, part, radio = QCheckBox("Also write the codebook"), QCheckBox("Some of them"), QRadioButton("for data")
    tick.setChecked(True)
    part.setTristate(True)
    part.setCheckState(Qt.CheckState.PartiallyChecked)
    radio.setChecked(True)
    progress = QProgressBar(value=40, textVisible=False)
    rest = (search, combo, note, tick, part, radio, QRadioButton("for a spreadsheet"), progress)
    for n, widget in enumerate(rest):
        grid.addWidget(widget, n // 2, n % 2)
    return grid


def rows() -> QHBoxLayout:
    line = QHBoxLayout()
    listed = QListWidget()
    listed.ensurePolished()
    listed.addItems([f"Row {n} of a list that scrolls" for n in range(20)])
    listed.setCurrentRow(1)
    table = QTableWidget(3, 3)
    table.setHorizontalHeaderLabels(["coder", "tag", "text"])
    table.verticalHeader().hide()
    table.setItem(0, 0, QTableWidgetItem("A"))
    table.setItem(0, 2, QTableWidgetItem("the council has voted"))
    for widget in (listed, table):
        widget.setFixedHeight(140)
        line.addWidget(widget)
    return line


def sheet(theme: Theme) -> QWidget:
    """One window with all of it."""
    window = QWidget(objectName="gallery")
    window.setWindowTitle(theme.name)
    menu_bar = QMenuBar()
    for name in ("File", "Edit", "Tag", "View"):
        menu_bar.addMenu(name).addAction(name)
    heading = QLabel("Annotated CSV", objectName="dialogHeading")
    left = QVBoxLayout()
    left.addWidget(menu_bar)
    head = QHBoxLayout()
    sign = QLabel()
    sign.setPixmap(app_icon().pixmap(48, 48))
    head.addWidget(sign)
    head.addWidget(heading, 1)
    left.addLayout(head)
    left.addLayout(buttons(theme))
    left.addLayout(fields(theme))
    left.addLayout(rows())
    left.addWidget(QLabel("One row per annotation", objectName="dialogQuiet"))
    left.addStretch(1)
    across = QHBoxLayout(window)
    across.addLayout(left, 1)
    across.addWidget(Tags(theme), 0, Qt.AlignmentFlag.AlignTop)
    window.setPalette(QApplication.palette())
    window.setAutoFillBackground(True)
    return window


def menu() -> QMenu:
    found = QMenu()
    found.addAction("Tag as claim\t1")
    found.addAction("Only what is chosen").setCheckable(True)
    found.actions()[1].setChecked(True)
    found.addSeparator()
    found.addMenu("Theme")
    found.addAction("Not now").setEnabled(False)
    found.setActiveAction(found.actions()[0])
    return found


def main(folder: Path, size: int) -> None:
    app = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        theme = Theme.load(name, size)
        style.apply(app, theme)
        window, popup = sheet(theme), menu()
        window.ensurePolished()
        window.resize(theme.px(960), theme.px(480))
        window.show()
        app.processEvents()
        picture = window.grab()
        popup.ensurePolished()
        painter = QPainter(picture)
        painter.drawPixmap(theme.px(700), theme.px(410), popup.grab())
        painter.end()
        picture.save(str(folder / f"{name}-{size}.png"))
        window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100)
