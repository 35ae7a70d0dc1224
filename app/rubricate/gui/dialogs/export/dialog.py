"""The export dialog: format, what, how, the first of what will be written, what is kept and what stays behind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from rubricate.core.document import PURPOSES, in_data
from rubricate.formats.exporter import Exporter, Order
from rubricate.formats.losses import left_behind, things
from rubricate.gui.dialogs.export.formats import FormatList
from rubricate.gui.dialogs.export.questions import Questions
from rubricate.gui.dialogs.export.rows import FirstRows, copied, count_words, preview_of
from rubricate.gui.dialogs.export.sample import sample
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.icons import icon
from rubricate.gui.parts import label, named
from rubricate.gui.segments import Option, Segments
from rubricate.gui.theme import Theme
from rubricate.words import formats, tr, trn
from rubricate.words.pages import said

if TYPE_CHECKING:
    from rubricate.project import Project

ANNOTATED = "csv"
SPREADSHEET = {"for": "spreadsheet"}  # what people want first; scripts ask by the command line
COUNTED_MOST = 200_000  # annotations: what more of them have is not counted while somebody waits
LOSSES_MOST = 6
NARROW = 960  # a screen less wide at 100 % has the list of formats above


@dataclass(frozen=True, slots=True)
class Chosen:
    """A format and what to write in it."""

    exporter: Exporter
    order: Order


class ExportDialog(DialogFrame):
    """`chosen()` is what was decided. `last` are answers of last time by format and question."""

    def __init__(
        self,
        project: "Project",
        document_id: UUID | None,
        offered: Sequence[Exporter],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        first: str = ANNOTATED,
        last: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        super().__init__(tr("Export"), parent)
        self.setWindowTitle(tr("Export: {name}", name=project.name))
        self._project, self._document_id, self._theme = project, document_id, theme
        self._offered = {one.name: one for one in offered}
        self._last = {ANNOTATED: SPREADSHEET, **(last or {})}
        self._found: dict[tuple[UUID, ...] | None, Mapping[str, int]] = {}
        self.formats = FormatList(offered, theme, self)
        self.title = label(self, name="dialogSubheading", wraps=True)
        self.what = self._what()
        self._questions = {one.name: self._asked(one) for one in offered}
        self._explained = label(self, name="dialogQuiet", wraps=True)
        self._count = label(self, name="panelHeading")
        self.table = FirstRows(self)
        self.lines = self._lines()
        self._kept = [self._with_sign() for _ in range(2 + LOSSES_MOST)]
        rest = len(project.documents) - len(in_data(project.documents.values()))
        self.others = QCheckBox(
            trn("Also {n} document for training or a pilot", "Also {n} documents for training or a pilot", rest), self
        )
        self.others.setVisible(rest > 0)
        self._arrange()
        self.what.chosen.connect(self._show)
        self.others.toggled.connect(self._show)
        self.formats.chosen.connect(self._take_format)
        self.formats.set_value(first)
        self.fit(1000, 680)

    @property
    def exporter(self) -> Exporter:
        """The format that is gone to."""
        return self._offered[self.formats.value()]

    @property
    def questions(self) -> Questions:
        """What the format asks."""
        return self._questions[self.formats.value()]

    def chosen(self) -> Chosen:
        """The decisions as they stand."""
        return Chosen(self.exporter, self.order())

    def order(self) -> Order:
        """What to write, as it stands."""
        one = self.what.value() == "one" and self._document_id is not None
        documents = (self._document_id,) if one and self._document_id is not None else None
        also = PURPOSES if self.others.isChecked() else ()
        return Order(documents, also, self.questions.answers(), said())

    def copy_rows(self) -> None:
        """Put the first rows on the clipboard, for a spreadsheet."""
        QGuiApplication.clipboard().setText(copied(preview_of(self._project, self.order(), "spreadsheet")))

    def _what(self) -> Segments:
        number = len(in_data(self._project.documents.values()))
        options = (
            Option("one", tr("this document")),
            Option("all", trn("all {n} document", "all {n} documents", number)),
        )
        return Segments(tr("What"), options, "all", self)

    def _asked(self, exporter: Exporter) -> Questions:
        """The questions of a format, with the answers of last time; made before the foot, so that Tab comes to them."""
        tags = [tag.name for tag in self._project.codebook.ordered()]
        asked = Questions(exporter.choices, tags, self._last.get(exporter.name, {}), self)
        asked.changed.connect(self._show)
        asked.hide()
        return asked

    def _take_format(self, name: str) -> None:
        """Another format: its questions, with the answers of last time."""
        exporter = self._offered[name]
        for one in self._questions.values():
            one.hide()
        self.questions.setVisible(bool(exporter.choices))
        self.title.setText(formats.title(name, exporter.title))
        self._show()

    def _show(self, *_changed: object) -> None:
        """Follow the decisions: the sentence, the preview, what is kept."""
        exporter, order = self.exporter, self.order()
        is_annotated = exporter.name == ANNOTATED
        self._explained.setText(_explanation(order.options.get("for", "")) if "for" in order.options else "")
        self._explained.setVisible("for" in order.options)
        self.table.setVisible(is_annotated)
        self.copy.setVisible(is_annotated)
        if is_annotated:
            self._show_rows(order)
        else:
            beginning = sample(self._project, exporter, order)
            self.lines.setPlainText(beginning)
            self._count.setText(tr("The beginning of the file, for one document"))
            self._count.setVisible(bool(beginning))
            self.lines.setVisible(bool(beginning))
        self._show_kept(exporter, order)

    def _show_rows(self, order: Order) -> None:
        preview = preview_of(self._project, order, order.options["for"])
        self.lines.hide()
        self._count.show()
        self._count.setText(count_words(len(preview.rows), preview.total))
        self.table.show_rows(preview, is_one=order.documents is not None or len(self._project.documents) == 1)

    def _show_kept(self, exporter: Exporter, order: Order) -> None:
        """What the format keeps, then what stays behind of what there is."""
        held = exporter.held(order)
        said = [("check", "ok", formats.kept(held))]
        if place := formats.unit(exporter.unit):
            said.append(("check", "ok", place))
        behind = left_behind(held, self._things(order))
        said += [
            ("minus", "text_muted", tr("Not kept: {what}", what=formats.lost(one))) for one in behind[:LOSSES_MOST]
        ]
        if len(behind) > LOSSES_MOST:
            rest = ", ".join(formats.lost(one) for one in behind[LOSSES_MOST - 1 :])
            said[-1] = ("minus", "text_muted", tr("Not kept: {what}", what=rest))
        for number, (sign, words, line) in enumerate(self._kept):
            line.setVisible(number < len(said))
            if number < len(said):
                name, role, sentence = said[number]
                px = self._theme.px(16)
                sign.setPixmap(icon(name, self._theme, role).pixmap(px, px))
                words.setText(sentence)

    def _things(self, order: Order) -> Mapping[str, int]:
        """What there is to be kept; counted once."""
        key = order.documents if not order.also else (*(order.documents or ()), self._project.id)
        if key not in self._found:
            few = sum(self._project.document_counts().values()) <= COUNTED_MOST
            self._found[key] = things(self._project, order, marks=few)
        return self._found[key]

    def _lines(self) -> QPlainTextEdit:
        lines = named(QPlainTextEdit(self), "sampleLines")
        lines.setReadOnly(True)
        lines.setTabChangesFocus(True)
        lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        lines.setAccessibleName(tr("Preview"))
        lines.setMinimumHeight(216)
        lines.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return lines

    def _arrange(self) -> None:
        theme = self._theme
        right = QVBoxLayout()
        right.setSpacing(theme.space(3))
        right.addWidget(self.title)
        caption = label(self, tr("What"), "dialogQuiet")
        caption.setBuddy(self.what)
        what = QVBoxLayout()
        what.setSpacing(4)
        what.addWidget(caption)
        what.addWidget(self.what, 0, Qt.AlignmentFlag.AlignLeft)
        several = len(self._project.documents) > 1 and self._document_id is not None
        caption.setVisible(several)
        self.what.setVisible(several)
        asked = QHBoxLayout()
        asked.setSpacing(24)
        asked.addLayout(what)
        for one in self._questions.values():
            asked.addWidget(one, 1)
        right.addLayout(asked)
        right.addWidget(self._explained)
        right.addWidget(self._count)
        right.addWidget(self.table, 1)
        right.addWidget(self.lines, 1)
        right.addWidget(label(self, tr("What this format keeps"), "panelHeading"))
        for _, _, line in self._kept:
            right.addWidget(line)
        right.addWidget(self.others)
        right.addStretch(0)
        is_narrow = self.screen().availableSize().width() < theme.px(NARROW)
        both = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        both.setSpacing(theme.space(6))
        both.addWidget(self.formats)
        both.addLayout(right, 1)
        if is_narrow:
            self.formats.setFixedHeight(3 * theme.height("row_two"))
        else:
            self.formats.setFixedWidth(theme.px(268))
        self.content.addLayout(both, 1)
        self.copy = self.secondary(tr("Copy rows"))
        self.copy.clicked.connect(self.copy_rows)
        self.foot(self.cancel_button(), self.primary(tr("Export…")), left=self.copy)

    def _with_sign(self) -> tuple[QLabel, QLabel, QWidget]:
        """A line of a sign and words."""
        line = QWidget(self)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        sign, words = QLabel(line), label(line, wraps=True)
        across.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(words, 1)
        return sign, words, line


def _explanation(use: str) -> str:
    if use == "data":
        return tr("UTF-8 without a byte-order mark, commas, every cell as it is.")
    return tr("UTF-8 with a byte-order mark. A cell that begins with = + - or @ gets an apostrophe.")
