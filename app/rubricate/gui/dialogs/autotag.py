"""Before the hits of a search are tagged: which tag, what of each hit, and every place with a tick."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QWidget

from rubricate.core.codebook import Codebook
from rubricate.core.search import Within
from rubricate.core.text import Span
from rubricate.gui.announce import announce
from rubricate.gui.dialogs.autotag_list import PlaceRow, TickList
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.models.search_places import Prepared, SearchPlaces
from rubricate.gui.panels.tag_button import TagButton
from rubricate.gui.parts import label
from rubricate.gui.segments import Option, Segments
from rubricate.gui.theme import Theme
from rubricate.words import tr, trn

HIT: Final = "hit"


class AutotagDialog(DialogFrame):
    """`asked()` when other places are wanted: `tag_id` and `within` say which; `show_places` answers.

    When it is accepted `chosen()` are the places to be tagged.
    """

    asked = Signal()

    def __init__(
        self,
        title: str,
        sentence: str,
        codebook: Codebook,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        tag_id: UUID | None = None,
        may_widen: bool = True,
    ) -> None:
        super().__init__(title, parent)
        self._codebook, self._theme = codebook, theme
        self._already = self._blocked = 0
        self._is_ready = False
        self.tag_id = tag_id
        self.line(sentence)
        self.tag = TagButton(theme, self)
        self.unit = Segments(
            tr("What is tagged"),
            [
                Option(HIT, tr("Words"), tr("Tag the words that were found")),
                Option(Within.SENTENCE.value, tr("Sentence"), tr("Tag the sentences that the hits stand in")),
                Option(Within.PARAGRAPH.value, tr("Paragraph"), tr("Tag the paragraphs that the hits stand in")),
            ],
            HIT,
            self,
        )
        self._widening = label(self, tr("For each hit"))
        for part in (self._widening, self.unit):
            part.setVisible(may_widen)
        self.model = SearchPlaces(self)
        self.list = TickList(theme, self)
        self.rows = PlaceRow(theme, self.list)
        self.all = QCheckBox(tr("All places"), self)
        self.rows.set_like(self.all)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.rows)
        self.count = label(self, name="dialogQuiet", wraps=True)
        self.accept_button: QPushButton = self.primary("")
        self._arrange()
        self._connect()
        self._show_tag()
        self.fit(720, 560)

    @property
    def within(self) -> Within | None:
        """Which units are tagged for the hits; None: the hits themselves."""
        value = self.unit.value()
        return None if value == HIT else Within(value)

    def chosen(self) -> dict[UUID, list[Span | None]]:
        """The ticked places by document."""
        return self.model.chosen()

    def show_places(self, prepared: Prepared) -> None:
        """The places for this tag and unit, all ticked."""
        self._already, self._blocked, self._is_ready = prepared.already, prepared.blocked, True
        self.model.show(prepared.places)
        announce(self, self.count.text())

    def ask(self) -> None:
        """Ask for the places anew."""
        self._is_ready = False
        self._count()
        self.asked.emit()

    def pick_tag(self) -> TagPicker:
        """Open the chooser of tags below its button."""
        picker = TagPicker(self._codebook, self._theme, self, may_add=False)
        picker.chosen.connect(self._take_tag)
        corner = self.tag.mapToGlobal(self.tag.rect().topLeft())
        picker.open_near(QRect(corner, self.tag.size()), self.tag_id)
        return picker

    def _take_tag(self, tag_id: UUID) -> None:
        self.tag_id = tag_id
        self._show_tag()
        self.ask()

    def _show_tag(self) -> None:
        self.tag.show_tag(self._codebook.get(self.tag_id) if self.tag_id else None, self._theme)

    def _arrange(self) -> None:
        choices = QGridLayout()
        choices.setHorizontalSpacing(12)
        choices.setVerticalSpacing(8)
        choices.setColumnStretch(1, 1)
        choices.addWidget(label(self, tr("Tag with")), 0, 0)
        choices.addWidget(self.tag, 0, 1)
        choices.addWidget(self._widening, 1, 0)
        choices.addWidget(self.unit, 1, 1, Qt.AlignmentFlag.AlignLeft)
        self.content.addLayout(choices)
        self.content.addWidget(self.list, 1)
        self.content.addWidget(self.all)
        self.content.addWidget(self.count)
        self.list.setMinimumHeight(3 * self._theme.height("row_two"))
        self.foot(self.cancel_button(), self.accept_button)

    def _connect(self) -> None:
        self.tag.clicked.connect(lambda _=False: self.pick_tag())
        self.unit.chosen.connect(lambda _value: self.ask())
        self.model.ticked.connect(self._count)
        self.all.clicked.connect(lambda _=False: self.model.tick_all(self.model.count < self.model.rowCount()))

    def _count(self) -> None:
        ticked, total = self.model.count, self.model.rowCount()
        state = Qt.CheckState.Unchecked if not ticked else Qt.CheckState.PartiallyChecked
        self.all.setCheckState(Qt.CheckState.Checked if total and ticked == total else state)
        self.all.setEnabled(bool(total))
        self.count.setText(self._count_words(ticked, total))
        tag = self._codebook.get(self.tag_id) if self.tag_id else None
        self.accept_button.setEnabled(self._is_ready and bool(ticked) and tag is not None)
        self.accept_button.setText(trn("Tag {n} place", "Tag {n} places", ticked))
        self.accept_button.setToolTip("" if tag else tr("Choose a tag first."))

    def _count_words(self, ticked: int, total: int) -> str:
        if not self._is_ready:
            return tr("Looking…")
        parts = [trn("{ticked} of {n} place", "{ticked} of {n} places", total, ticked=ticked)] if total else []
        if self._already:
            parts.append(trn("{n} is tagged already", "{n} are tagged already", self._already))
        if self._blocked:
            parts.append(trn("{n} may not have it", "{n} may not have it", self._blocked))
        return ", ".join(parts)
