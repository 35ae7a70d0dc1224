"""Which letters a file's bytes mean: each guess with the words at which it differs from the others."""

import re
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QRadioButton, QWidget

from rubricate.formats.encoding import normal
from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.parts import called
from rubricate.words import tr

GUESSES: Final = 3  # that are shown at once
OTHERS = (
    "utf-8", "utf-16-le", "utf-16-be", "windows-1252", "iso-8859-1", "iso-8859-15", "windows-1250", "iso-8859-2",
    "windows-1251", "koi8-r", "koi8-u", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
    "windows-1257", "windows-1258", "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "mac-roman", "cp437", "cp850",
)  # fmt: skip
_BEYOND_ASCII: Final = re.compile(rb"[\x80-\xff]+")
_LAST_ROW: Final = 99  # below all that may be added
_LOOKED_AT: Final = 4_000  # places
_BEFORE, _AFTER, _UNIT = 24, 120, 4  # bytes: the sample begins where every encoding begins a letter


class Encodings(QWidget):
    """`chosen(encoding)` comes when the user presses one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sample = b""
        self.buttons: dict[str, QRadioButton] = {}
        self._labels: list[ElidingLabel] = []
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.others = QComboBox(self)
        self.others.activated.connect(lambda _n: self._take_other(str(self.others.currentData())))
        called(self.others, tr("Another encoding"))

    def show_guesses(self, data: bytes, guesses: tuple[str, ...], value: str) -> None:
        """The guesses for a file; `value` is chosen, and one of its own where it is none of them."""
        self._sample = sample(data, guesses)
        self._clear()
        for encoding in dict.fromkeys((*guesses[:GUESSES], value)):
            self._add(encoding)
        self.buttons[value].setChecked(True)
        self.others.clear()
        self.others.addItem(tr("Another encoding…"), "")
        for encoding in dict.fromkeys(map(normal, (*guesses, *OTHERS))):
            self.others.addItem(title(encoding), encoding)
        self._grid.addWidget(self.others, _LAST_ROW, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def stops(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        return [*self.buttons.values(), self.others]

    def value(self) -> str:
        return next((encoding for encoding, button in self.buttons.items() if button.isChecked()), "")

    def choose(self, encoding: str) -> None:
        """As if the user had pressed it; one that isn't there yet gets a line."""
        if encoding not in self.buttons:
            self._add(encoding)
        self.buttons[encoding].click()

    def _take_other(self, encoding: str) -> None:
        if encoding:
            self.choose(encoding)
            self.others.setCurrentIndex(0)

    def _add(self, encoding: str) -> None:
        words = decoded(self._sample, encoding)
        button = QRadioButton(title(encoding), self)
        button.setAccessibleName(tr("{name}: {value}", name=title(encoding), value=words))
        button.clicked.connect(lambda _on=True: self.chosen.emit(encoding))
        shown = ElidingLabel("encodingSample", self)
        shown.setText(words)
        row = len(self.buttons)
        self._grid.addWidget(button, row, 0)
        self._grid.addWidget(shown, row, 1)
        self._group.addButton(button)
        self.buttons[encoding] = button
        self._labels.append(shown)

    def _clear(self) -> None:
        for widget in (*self.buttons.values(), *self._labels):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.buttons.clear()
        self._labels.clear()


def title(encoding: str) -> str:
    """What people call an encoding: "Windows-1252" for the codec "cp1252"."""
    pages = re.fullmatch(r"(?:cp|windows-)(125\d)", encoding)
    parts = re.fullmatch(r"iso-?8859[-_](\d+)", encoding)
    if pages or parts:
        return f"Windows-{pages[1]}" if pages else f"ISO 8859-{parts[1] if parts else ''}"
    return encoding.replace("_", "-").upper()


def sample(data: bytes, guesses: tuple[str, ...]) -> bytes:
    """The bytes around the first place that two guesses read differently; else around the first that is no ASCII."""
    at = _first_difference(data, guesses)
    start = max(0, at - _BEFORE)
    start = max(start, *(data.rfind(sign, start, at) + 1 for sign in (b" ", b"\n"))) if b"\0" not in data else start
    if b"\0" in data:
        start -= start % _UNIT
    return data[start : start + _AFTER]


def decoded(data: bytes, encoding: str) -> str:
    """The bytes in this encoding on one line; what it has no letter for is shown as U+FFFD."""
    return " ".join(data.decode(encoding, errors="replace").replace("\0", " ").split())


def _first_difference(data: bytes, guesses: tuple[str, ...]) -> int:
    first = -1
    for number, found in enumerate(_BEYOND_ASCII.finditer(data)):
        if number >= _LOOKED_AT:
            break
        first = found.start() if first < 0 else first
        if len({found[0].decode(encoding, errors="replace") for encoding in guesses[:2]}) > 1:
            return found.start()
    return max(first, 0)
