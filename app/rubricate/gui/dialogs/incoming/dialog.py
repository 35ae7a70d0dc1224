"""Texts before they freeze: each as it would stand, how it is read, what it is called, what there is to say."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rubricate import words
from rubricate.formats.incoming import Decision, Incoming, Way
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.dialogs.incoming.draft import Draft, add_words, bytes_of, drafts_of, heading, why_not_read
from rubricate.gui.dialogs.incoming.encodings import Encodings
from rubricate.gui.dialogs.incoming.fields import Fields
from rubricate.gui.dialogs.incoming.page import SHOWN, PreviewFrame, TextPreview
from rubricate.gui.dialogs.ticks import Ticks
from rubricate.gui.flow_line import FlowLine
from rubricate.gui.icons import icon
from rubricate.gui.jobs import Jobs
from rubricate.gui.page.style import PageStyle
from rubricate.gui.parts import label
from rubricate.gui.segments import Option, Segments
from rubricate.gui.theme import Theme
from rubricate.words import figure, tr, trn
from rubricate.words.kinds import file_type, variant

LEFT = 240
SIGN = 16


class IncomingDialog(DialogFrame):
    """`decisions()` are those that come in, `chosen_variants()` the ways of reading that were chosen.

    `usual` are the ways that are offered first. A way that was not read yet is read beside the window.
    """

    def __init__(
        self,
        files: Sequence[Incoming],
        usual: Sequence[str],
        theme: Theme,
        style: PageStyle,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(heading(len(files)), parent)
        self.drafts = drafts_of(files, usual)
        self._theme = theme
        self._current = self.drafts[0]
        self._reading: Draft | None = None
        self.line(tr("Once a text is in, its words stay as they are. What it is called can be changed later."))
        self.files = Ticks(tr("Texts"), self)
        self.fields = Fields(self)
        self.ways: Segments | None = None
        self._ways_of: tuple[str, ...] = ()
        self._ways_place = QWidget(self)
        QHBoxLayout(self._ways_place).setContentsMargins(0, 0, 0, 0)
        self.like_this = self.secondary("")
        self.encodings = Encodings(self)
        self.about = label(self, "", "dialogQuiet", wraps=True)
        self.sign = QLabel(self)
        self.remarks = label(self, "", "dialogLine", wraps=True)
        self.page = TextPreview(theme, style, self)
        self.add = self.primary("")
        self.out = self.cancel_button(tr("Leave it out") if len(self.drafts) == 1 else tr("Leave them out"))
        self._arrange()
        self.foot(self.out, self.add)
        self._connect()
        self._show_rows()
        self._show()
        self.fit(980, 660)
        self._first_stop().setFocus()

    def decisions(self) -> list[Decision]:
        """What comes in, in the order of the files."""
        return [draft.decision() for draft in self.drafts if draft.is_wanted]

    def chosen_variants(self) -> dict[str, str]:
        """By the first of the ways that a file has: the one that was chosen, by the last file that has it."""
        chosen = [draft for draft in self.drafts if draft.is_wanted and draft.incoming.variants]
        return {draft.incoming.variants[0]: draft.way.variant for draft in chosen}

    def done(self, result: int) -> None:
        """Whatever is still being read is read for nobody."""
        if "_jobs" in self.__dict__:
            self._jobs.close()
        super().done(result)

    @cached_property
    def _jobs(self) -> Jobs:
        return Jobs(self)

    # --- how it looks

    def _arrange(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self._left())
        right = QVBoxLayout()
        right.setSpacing(8)
        line = FlowLine(8)
        line.addWidget(self._ways_place)
        line.addWidget(self.like_this)
        right.addLayout(line)
        right.addWidget(self.encodings)
        right.addWidget(self.about)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.remarks, 1)
        right.addLayout(said)
        right.addWidget(PreviewFrame(self.page, self), 1)
        across.addLayout(right, 1)
        self.content.addLayout(across, 1)

    def _left(self) -> QWidget:
        """The files, where there are several; below them what the current one is called."""
        left = QWidget(self)
        left.setFixedWidth(self._theme.px(LEFT))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        caption = label(self, tr("Texts"), "panelHeading")
        caption.setBuddy(self.files)
        column.addWidget(caption)
        column.addWidget(self.files, 1)
        column.addWidget(self.fields)
        several = len(self.drafts) > 1
        caption.setVisible(several)
        self.files.setVisible(several)
        self.files.setMinimumHeight(self._theme.px(96))
        described = tr("Space ticks. Ctrl+Page down and Ctrl+Page up show the next text and the one before.")
        self.files.setAccessibleDescription(described)
        self.files.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # how it is read stands at the end
        if not several:
            column.addStretch(1)
        return left

    def _connect(self) -> None:
        self.files.currentRowChanged.connect(self._go_to)
        self.files.changed.connect(self._take_ticks)
        self.fields.changed.connect(self._name_row)
        self.like_this.clicked.connect(self._share)
        self.encodings.chosen.connect(self._take_encoding)
        for key, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda step=step: self._step(step))

    def _show_rows(self) -> None:
        self.files.show_rows([draft.row() for draft in self.drafts], [draft.is_wanted for draft in self.drafts])
        self._count()

    def _name_row(self) -> None:
        """The current file's line, as it is read now."""
        self._name_rows([self._current])

    def _name_rows(self, drafts: Sequence[Draft]) -> None:
        for draft in drafts:
            self.files.rename(self.drafts.index(draft), draft.row())

    # --- what is shown

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self.drafts):
            self._current = self.drafts[row]
            self._show()

    def _step(self, step: int) -> None:
        row = self.files.currentRow() + step
        if len(self.drafts) > 1 and 0 <= row < len(self.drafts):
            self.files.setCurrentRow(row)

    def _show(self) -> None:
        """The current file: its choices, then its text."""
        draft, file = self._current, self._current.incoming
        draft.was_seen = True
        self._show_ways(draft)
        self.encodings.setVisible(bool(file.encodings))
        if file.encodings:
            self.encodings.show_guesses(bytes_of(file), file.encodings, draft.way.encoding)
        others = sum(draft.shares(other) for other in self.drafts if other is not draft)
        self.like_this.setText(trn("Read the other one like this", "Read {n} others like this", others))
        self.like_this.setVisible(others > 0)
        self._order()
        self._show_text()

    def _show_ways(self, draft: Draft) -> None:
        names = draft.incoming.variants
        if self._ways_of == names:
            if self.ways is not None:
                self.ways.set_value(draft.way.variant)
            return
        self._ways_of = names
        place = self._ways_place.layout()
        assert place is not None
        if self.ways is not None:
            place.removeWidget(self.ways)
            self.ways.hide()
            self.ways.deleteLater()
            self.ways = None
        if names:
            self.ways = Segments(tr("Read as"), [Option(way, variant(way)) for way in names], draft.way.variant, self)
            self.ways.chosen.connect(self._take_variant)
            place.addWidget(self.ways)
        self._ways_place.setVisible(bool(names))

    def _first_stop(self) -> QWidget:
        """What is to be decided has the keys."""
        if len(self.drafts) > 1:
            return self.files
        if self.ways is not None:
            return self.ways.button(self.ways.value())
        return self.encodings.stops()[0] if self._current.incoming.encodings else self.page

    def _order(self) -> None:
        """Tab goes down the left, then down the right, then to the foot, whatever was made last."""
        ways = [self.ways.button(way) for way in self._ways_of] if self.ways is not None else []
        stops = [
            *(self.files, self.fields.name, *self.fields.facts.values(), *ways, self.like_this),
            *(*self.encodings.stops(), self.page, self.out, self.add),
        ]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def _show_text(self) -> None:
        """As it is read in the chosen way; what was not read yet comes when it is."""
        draft = self._current
        reading = draft.reading
        if reading is None and draft.way not in draft.errors:
            self._begin_reading(draft)
        self.page.show_reading(reading)
        self.fields.show_draft(draft)
        self.about.setText(self._facts(draft))
        said = draft.remarks
        self.remarks.setText("\n".join(said))
        for widget in (self.sign, self.remarks):
            widget.setVisible(bool(said))
        self.sign.setPixmap(icon("triangle-alert", self._theme, "warn").pixmap(self._theme.px(SIGN)))
        self._name_row()

    def _facts(self, draft: Draft) -> str:
        reading = draft.reading
        if reading is None:
            return "" if draft.way in draft.errors else tr("Reading {name}", name=draft.incoming.path.name)
        length = len(reading.text.body)
        kind = "" if draft.incoming.is_table else file_type(reading.source.media_type)
        facts = [draft.incoming.path.name, kind, trn("{n} character", "{n} characters", length)]
        if length > SHOWN:
            facts.append(tr("the first {n} are shown", n=figure(SHOWN)))
        return " · ".join(filter(None, facts))

    # --- what is chosen

    def _take_variant(self, name: str) -> None:
        self._current.take_variant(name)
        self._show_text()

    def _take_encoding(self, name: str) -> None:
        self._current.take_encoding(name)
        self._show_text()

    def _share(self) -> None:
        """All that have the same choice are read as this one."""
        draft = self._current
        shared = [other for other in self.drafts if other is not draft and draft.shares(other)]
        for other in shared:
            other.take_from(draft)
        self._name_rows(shared)

    def _take_ticks(self) -> None:
        wanted = set(self.files.ticked())
        for row, draft in enumerate(self.drafts):
            draft.is_wanted = row in wanted
        self._count()

    def _count(self) -> None:
        n = sum(draft.is_wanted for draft in self.drafts)
        self.add.setText(add_words(n))
        self.add.setEnabled(n > 0)

    # --- reading beside the window

    def _begin_reading(self, draft: Draft) -> None:
        """One at a time: the one that is looked at when it is done comes next."""
        if self._reading is not None:
            return
        self._reading, way = draft, draft.way
        self._jobs.start(
            draft.incoming.path.name,
            lambda _progress, cancelled: why_not_read(draft.incoming, way, cancelled),
            lambda why: self._was_read(draft, way, why),
            lambda error: self._was_read(draft, way, words.explain(error)),
        )

    def _was_read(self, draft: Draft, way: Way, why: str) -> None:
        """`why` it can't be read in this way, if so."""
        self._reading = None
        if why:
            draft.errors[way] = why
        if draft is not self._current:
            self._name_rows([draft])
        self._show_text()
