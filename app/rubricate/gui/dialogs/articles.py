"""The articles that were found in what a newspaper database gave out, before any of them is in."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from rubricate.core.document import Reading
from rubricate.formats.collections.news.splitting import Export
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.dialogs.ticks import Ticks
from rubricate.gui.parts import label
from rubricate.words import tr, trn
from rubricate.words.collections import database

SHOWN_CHARACTERS = 4_000


class ArticlesDialog(DialogFrame):
    """`chosen()` are the numbers of the articles that are wanted, or None where the file shall be one document."""

    def __init__(self, name: str, export: Export, parent: QWidget | None = None) -> None:
        n = len(export.articles)
        super().__init__(trn("Add this {n} article?", "Add these {n} articles?", n), parent)
        self._readings = export.readings()
        self.line(tr("{name} comes from {base}. Each article that is ticked becomes a document.", name=name,
                     base=database(export.base)))  # fmt: skip
        self.articles = Ticks(tr("Articles"), self)
        self.articles.show_rows([_row(reading) for reading in self._readings], [True] * n)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(tr("The article"))
        self.all = self.secondary(tr("Tick all"))
        self.none = self.secondary(tr("Tick none"))
        self.all.clicked.connect(lambda _on=False: self.articles.tick(range(n), on=True))
        self.none.clicked.connect(lambda _on=False: self.articles.tick(range(n), on=False))
        self.whole = QCheckBox(tr("Keep it one document"), self)
        self._add = self.primary(tr("Add texts"))
        self._arrange()
        self.foot(self.cancel_button(tr("Leave it out")), self._add)
        self.articles.currentRowChanged.connect(self._show)
        self.articles.changed.connect(self._count)
        self.whole.toggled.connect(self._take_whole)
        self._show(0)
        self._count()
        self.fit(900, 560)
        self.articles.setFocus()

    def chosen(self) -> list[int] | None:
        return None if self.whole.isChecked() else self.articles.ticked()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.all)
        buttons.addWidget(self.none)
        buttons.addStretch(1)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, words, widget in (
            (left, tr("Articles"), self.articles),
            (right, tr("The article"), self.preview),
        ):
            heading = label(self, words, "panelHeading")
            heading.setBuddy(widget)
            column.addWidget(heading)
            column.addWidget(widget, 1)
        left.addLayout(buttons)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(left, 2)
        across.addLayout(right, 3)
        self.content.addLayout(across, 1)
        self.content.addWidget(self.whole)

    def _show(self, row: int) -> None:
        reading = self._readings[row] if 0 <= row < len(self._readings) else None
        if reading is None:
            self.preview.clear()
            return
        facts = [f"{name}: {words}" for name, words in reading.variables.items() if name != "title"]
        self.preview.setPlainText("\n".join([*facts, "", reading.text.body[:SHOWN_CHARACTERS]]))

    def _count(self) -> None:
        self._add.setEnabled(self.whole.isChecked() or bool(self.articles.ticked()))

    def _take_whole(self, on: bool) -> None:  # Qt's signal
        for widget in (self.articles, self.all, self.none):
            widget.setEnabled(not on)
        self._count()


def _row(reading: Reading) -> str:
    """Title, newspaper and date of an article on one line."""
    facts = (reading.variables.get(name, "") for name in ("source", "date"))
    return " · ".join([reading.name, *filter(None, facts)])
