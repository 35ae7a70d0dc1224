"""In which of several ways a file becomes a text: each as it would stand, decided before the text freezes."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QTextEdit, QWidget

from rubricate.core.document import Reading
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.parts import label
from rubricate.gui.segments import Option, Segments
from rubricate.words import tr, trn, warning
from rubricate.words.kinds import variant

SHOWN = 20_000  # characters: a preview is for a glance
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class VariantsDialog(DialogFrame):
    """Shows a file's text in each way. `chosen()` is the name of the way, `is_for_all()` whether for files like it."""

    def __init__(
        self,
        name: str,
        readings: Mapping[str, Reading],
        waiting: int = 0,
        parent: QWidget | None = None,
        *,
        first: str = "",
    ) -> None:
        super().__init__(tr("How shall it be read?"), parent)
        self._readings = readings
        self.line(f"{name}. {tr('This cannot be changed once the text is in.')}")
        options = [Option(way, variant(way)) for way in readings]
        self.ways = Segments(tr("Read as"), options, first if first in readings else next(iter(readings)), self)
        self.content.addWidget(self.ways, 0, Qt.AlignmentFlag.AlignLeft)
        self.about = label(self, "", "dialogQuiet", wraps=True)
        self.content.addWidget(self.about)
        self.view = QTextEdit(self)
        self.view.setReadOnly(True)
        self.view.setTabChangesFocus(True)
        self.view.setAccessibleName(tr("The text as it would stand"))
        self.view.setMinimumHeight(180)
        self.content.addWidget(self.view, 1)
        self.for_all = QCheckBox(trn("Read {n} other file like this", "Read {n} other files like this", waiting), self)
        self.for_all.setVisible(waiting > 0)
        self.content.addWidget(self.for_all)
        self.foot(self.cancel_button(tr("Leave it out")), self.primary(tr("Add text")))
        self.ways.chosen.connect(lambda _: self._show())
        self._show()
        self.fit(760, 600)

    def chosen(self) -> str:
        return self.ways.value()

    def is_for_all(self) -> bool:
        return self.for_all.isChecked()

    def _show(self) -> None:
        reading = self._readings[self.chosen()]
        length = len(reading.text.body)
        facts = [trn("{n} character", "{n} characters", length)]
        facts += [reading.variables[fact] for fact in ("title", "author", "date") if reading.variables.get(fact)]
        self.about.setText("\n".join([", ".join(facts), *map(warning, reading.warnings)]))
        _set(self.view, reading)


def _set(view: QTextEdit, reading: Reading) -> None:
    """The text in paragraphs, headings told by their weight; words alone, nothing in it is mark-up."""
    body = reading.text.body[:SHOWN] + ("…" if len(reading.text.body) > SHOWN else "")
    headings = {mark.start for mark in reading.formatting.marks if mark.kind in HEADINGS}
    view.clear()
    cursor = view.textCursor()
    look = cursor.charFormat()
    place = 0
    for number, line in enumerate(body.split("\n")):
        if number:
            cursor.insertBlock()
        look.setFontWeight(QFont.Weight.Bold if place in headings else QFont.Weight.Normal)
        cursor.insertText(line, look)
        place += len(line) + 1
    cursor.movePosition(cursor.MoveOperation.Start)
    view.setTextCursor(cursor)
