"""The first line of the inspector: the tag, the place among the annotations of the text, the ways to the next ones."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rubricate.core.codebook import Tag
from rubricate.gui.chips import draw_chip
from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.icons import icon
from rubricate.gui.key_tips import keyed
from rubricate.gui.parts import label, tool_button
from rubricate.gui.theme import Theme
from rubricate.words import figure, tr

CHIP = 18
BUTTON, ICON = 26, 16


class TagMark(QWidget):
    """The letter of a tag, a little larger than in a row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tag: Tag | None = None
        self._theme: Theme | None = None

    def show_tag(self, tag: Tag | None, theme: Theme) -> None:
        self._tag, self._theme = tag, theme
        self.setFixedSize(theme.px(CHIP), theme.px(CHIP))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._tag is None or self._theme is None:
            return
        painter = QPainter(self)
        draw_chip(painter, QRectF(self.rect()), self._theme.tag(self._tag), self._theme)
        painter.end()


class InspectorHead(QWidget):
    """`step_asked(-1 or +1)` for the annotation before or after, `fold_asked` to show less or all."""

    step_asked = Signal(int)
    fold_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark = TagMark(self)
        self.name = ElidingLabel("inspectorTag", self)
        self.missing = label(self, "", "answerNeeded")
        self.missing.hide()
        self.number = label(self, "", "panelCount")
        self.back = keyed(
            tool_button(self, "", lambda: self.step_asked.emit(-1)), tr("Previous annotation"), "tag.previous"
        )
        self.on = keyed(tool_button(self, "", lambda: self.step_asked.emit(1)), tr("Next annotation"), "tag.next")
        self.fold = tool_button(self, "", self.fold_asked.emit)
        self._is_folded = False
        self._theme: Theme | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.missing)
        line.addWidget(self.mark)
        line.addWidget(self.name, 1)
        line.addWidget(self.number)
        line.addWidget(self.back)
        line.addWidget(self.on)
        line.addWidget(self.fold)
        line.setStretch(1, 1)

    def show_tag(self, tag: Tag | None, theme: Theme, name: str = "") -> None:
        """Name and letter of the tag, or the name of what has none; in a theme."""
        self.mark.show_tag(tag, theme)
        self.mark.setVisible(tag is not None)
        self.name.setFont(theme.ui_font("title", 600))
        self.name.setText(tag.name if tag else name)
        self._theme = theme
        self.show_folded(self._is_folded)
        for button, picture in ((self.back, "chevron-left"), (self.on, "chevron-right"), (self.fold, self._arrow())):
            button.setIcon(icon(picture, theme))
            button.setIconSize(QSize(theme.px(ICON), theme.px(ICON)))
            button.setFixedSize(theme.px(BUTTON), theme.px(BUTTON))

    def show_number(self, number: int, of: int) -> None:
        """ "4 of 25"."""
        self.number.setText(tr("{n} of {of}", n=figure(number), of=figure(of)) if number else "")
        self.back.setEnabled(number > 1)
        self.on.setEnabled(0 < number < of)

    def show_chosen(self, words: str) -> None:
        """Of several at once there is none before and none after: "3 chosen"."""
        self.number.setText(words)
        self.back.setEnabled(False)
        self.on.setEnabled(False)

    def show_missing(self, words: str) -> None:
        """ "3 answers needed"; "" for none."""
        self.missing.setText(words)
        self.missing.setVisible(bool(words))

    def show_folded(self, is_folded: bool) -> None:
        """Which way the last button goes."""
        self._is_folded = is_folded
        words = tr("Show all of it") if is_folded else tr("Show the heading alone")
        self.fold.setToolTip(words)
        self.fold.setAccessibleName(words)
        if self._theme is not None:
            self.fold.setIcon(icon(self._arrow(), self._theme))

    def _arrow(self) -> str:
        return "chevron-down" if self._is_folded else "chevron-up"
