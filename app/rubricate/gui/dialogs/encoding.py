"""Which letters a file's bytes mean, decided before the text freezes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.parts import called
from rubricate.words import tr, trn

PREVIEW_BYTES = 4000
PREVIEW_LINES = 14
OTHERS = (
    "utf-8", "utf-16-le", "utf-16-be", "windows-1252", "iso-8859-1", "iso-8859-15", "windows-1250", "iso-8859-2",
    "windows-1251", "koi8-r", "koi8-u", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
    "windows-1257", "windows-1258", "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "mac-roman", "cp437", "cp850",
)  # fmt: skip


class Side(QWidget):
    """The first lines as one encoding reads them, under the button that chooses it."""

    def __init__(self, data: bytes, encoding: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._data = data
        self.encoding = encoding
        self.button = QRadioButton(self)
        self.view = QPlainTextEdit(self)
        self.view.setReadOnly(True)
        self.view.setTabChangesFocus(True)
        self.view.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(self.view, 1)
        self.show_as(encoding)

    def show_as(self, encoding: str) -> None:
        self.encoding = encoding
        self.button.setText(encoding.upper())
        self.view.setAccessibleName(encoding.upper())
        self.view.setPlainText(decoded(self._data, encoding))


class EncodingDialog(DialogFrame):
    """Two guesses side by side; another encoding from the list takes the right side. `chosen()` names the decision."""

    def __init__(
        self, name: str, data: bytes, guesses: tuple[str, ...], waiting: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Which one reads right?"), parent)
        sentence = tr("{name} does not say how its letters are stored.", name=name)
        self.line(f"{sentence} {tr('This cannot be changed once the text is in.')}")
        first, second = _two(guesses)
        self.sides = (Side(data[:PREVIEW_BYTES], first, self), Side(data[:PREVIEW_BYTES], second, self))
        self.sides[0].button.setChecked(True)
        across = QHBoxLayout()
        across.setSpacing(16)
        for side, other in (self.sides, self.sides[::-1]):
            across.addWidget(side, 1)
            side.button.setAutoExclusive(False)
            side.button.clicked.connect(lambda _on=True, this=side, that=other: _choose(this, that))
        self.content.addLayout(across, 1)
        self.others = QComboBox(self)
        self.others.addItem(tr("Another encoding…"), "")
        for encoding in dict.fromkeys((*guesses, *OTHERS)):
            self.others.addItem(encoding.upper(), encoding)
        self.others.activated.connect(lambda _n: self.choose(str(self.others.currentData())))
        self.for_all = QCheckBox(trn("Read {n} other file like this", "Read {n} other files like this", waiting), self)
        self.for_all.setVisible(waiting > 0)
        row = QHBoxLayout()
        row.addWidget(self.others)
        row.addWidget(self.for_all)
        row.addStretch(1)
        self.content.addLayout(row)
        called(self.others, tr("Another encoding"))
        self.foot(self.cancel_button(tr("Leave it out")), self.primary(tr("Add text")))
        self.fit(820, 520)

    def chosen(self) -> str:
        return next(side.encoding for side in self.sides if side.button.isChecked())

    def choose(self, encoding: str) -> None:
        """Show this encoding (at the right, unless it is shown) and choose it."""
        if not encoding:
            return
        left, right = self.sides
        if encoding == left.encoding:
            _choose(left, right)
            return
        right.show_as(encoding)
        _choose(right, left)

    def is_for_all(self) -> bool:
        return self.for_all.isChecked()


def decoded(data: bytes, encoding: str) -> str:
    """The first lines of the bytes in this encoding; what it has no letter for is shown as U+FFFD."""
    return "\n".join(data.decode(encoding, errors="replace").splitlines()[:PREVIEW_LINES])


def _two(guesses: tuple[str, ...]) -> tuple[str, str]:
    first = guesses[0]
    return first, next(g for g in (*guesses[1:], "windows-1252", "utf-8") if g != first)


def _choose(this: Side, that: Side) -> None:
    this.button.setChecked(True)
    that.button.setChecked(False)
