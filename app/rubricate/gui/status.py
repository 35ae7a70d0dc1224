"""The status line: where one is, what to do next or what was just answered, zoom, coder, and what is kept."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from rubricate.gui.announce import announce
from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.icons import icon
from rubricate.gui.parts import label, timer, tool_button
from rubricate.gui.theme import Theme
from rubricate.words import tr, trn

ANSWER_MS = 6000
OFFER_MS = 15_000
HINT_FROM = 700


class Kept(Enum):
    """What the last part of the line says about the file."""

    NOTHING = "nothing"
    SAVED = "saved"
    NOT_KEPT = "not kept"
    READING = "reading"


SIGNS = {Kept.SAVED: ("check", "ok"), Kept.NOT_KEPT: ("triangle-alert", "warn"), Kept.READING: ("lock", "text_muted")}


class StatusLine(QFrame):
    """Says things in one line. `zoom_asked` and `coder_asked` come when their part is clicked."""

    zoom_asked = Signal()
    coder_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(theme.height("status"))
        self._theme = theme
        self._hint = self._said = ""
        self._place = ElidingLabel("statusPlace", self)
        self._middle = ElidingLabel("statusHint", self)
        self._middle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._offer = tool_button(self, tr("Do it"), self._take_offer, name="statusOffer")
        self._offer.hide()
        self._offered: Callable[[], object] | None = None
        self._zoom = tool_button(self, tr("Text size"), self.zoom_asked.emit, name="statusZoom")
        self._coder = tool_button(self, tr("Coder"), self.coder_asked.emit, name="statusCoder")
        self._tick = label(self, name="statusTick")
        self._kept = label(self, name="statusKept")
        self._kept_as = (Kept.NOTHING, 0)
        self._answer_timer = timer(self, ANSWER_MS, self.end_answer, once=True)
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.height("status"))
        self.set_kept(*self._kept_as)
        self._make_room()

    def set_place(self, words: str) -> None:
        """Where the caret is, or how much is selected."""
        self._place.setText(words)

    def set_hint(self, words: str) -> None:
        """What can be done next; it makes room for an answer for six seconds."""
        self._hint = words
        if not self._answer_timer.isActive():
            self.end_answer()

    def explain(self, words: str) -> None:
        """What the entry of a menu does, for as long as it is under the mouse; "": what stood there before."""
        self._middle.setText(words or self._said or self._hint)
        self._make_room()

    def say(self, sentence: str) -> None:
        """Answer the user: shown for six seconds, and announced."""
        self._withdraw()
        self._said = sentence
        self._middle.setText(sentence)
        self._make_room()
        self._answer_timer.start(ANSWER_MS)
        announce(self, sentence)

    def offer(self, sentence: str, action: str, call: Callable[[], object], spoken: str = "") -> None:
        """Answer with something that can be done about it: a button, for fifteen seconds. `spoken` is announced."""
        self.say(sentence)
        self._offered = call
        self._offer.setText(action)
        self._offer.setToolTip(spoken or action)
        self._offer.setAccessibleName(spoken or action)
        self._offer.show()
        self._answer_timer.start(OFFER_MS)

    def set_zoom(self, percent: int) -> None:
        self._zoom.setText(tr("{n} %", n=percent))
        self._zoom.setAccessibleName(tr("Text size, {n} %", n=percent))

    def set_coder(self, name: str) -> None:
        self._coder.setText(tr("Coder: {name}", name=name) if name else "")
        self._coder.setAccessibleName(self._coder.text() or tr("Coder"))
        self._make_room()

    def set_kept(self, kept: Kept, annotations: int) -> None:
        """What is on the disk, and how many annotations the document has."""
        self._kept_as = (kept, annotations)
        count = trn("{n} annotation", "{n} annotations", annotations)
        words = {
            Kept.NOTHING: "",
            Kept.SAVED: tr("Saved, {count}", count=count),
            Kept.NOT_KEPT: tr("The last change is not kept, {count}", count=count),
            Kept.READING: tr("Reading only, {count}", count=count),
        }
        self._kept.setText(words[kept])
        self._tick.setVisible(kept in SIGNS)
        if kept in SIGNS:
            name, role = SIGNS[kept]
            self._tick.setPixmap(icon(name, self._theme, role).pixmap(self._theme.px(16), self._theme.px(16)))

    def answer(self) -> str:
        """What stands in the middle now."""
        return str(self._middle.text())

    def kept_words(self) -> str:
        return str(self._kept.text())

    def place_words(self) -> str:
        return str(self._place.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()
        super().resizeEvent(event)

    def take_back(self, sentence: str) -> None:
        """What a sentence says holds no longer: it goes, if it still stands there."""
        if self.answer() == sentence:
            self.end_answer()

    def end_answer(self) -> None:
        """Show the hint again."""
        self._answer_timer.stop()
        self._withdraw()
        self._said = ""
        self._middle.setText(self._hint)
        self._make_room()

    def _take_offer(self) -> None:
        call = self._offered
        self.end_answer()
        if call is not None:
            call()

    def _withdraw(self) -> None:
        self._offered = None
        self._offer.hide()

    def _make_room(self) -> None:
        """A narrow line keeps the answer and what is saved, and leaves out the rest."""
        is_narrow = self.width() < HINT_FROM * self._theme.scale
        has_coder = bool(self._coder.text())
        self._zoom.setVisible(has_coder and not is_narrow)
        self._coder.setVisible(has_coder and not is_narrow)
        self._place.setVisible(not (is_narrow and self._middle.text()))

    def _arrange(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.addWidget(self._place)
        line.addWidget(self._middle, 1)
        line.addWidget(self._offer)
        for part in (self._zoom, self._coder):
            line.addWidget(part)
        line.addWidget(self._tick)
        line.addWidget(self._kept)
        line.setSpacing(8)
