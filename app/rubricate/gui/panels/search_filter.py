"""Where a search looks: anywhere, or inside annotations of some tags and coders, or in the document that is shown."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from rubricate.core.annotation import Coder
from rubricate.core.codebook import Tag
from rubricate.gui.panels.tag_filter import TickMenu
from rubricate.project.filtering import EVERYTHING, Filters
from rubricate.words import tr

_ANYWHERE, _HERE = "anywhere", "here"


class SearchFilter(QPushButton):
    """A button that says it, with a menu of ticks. `changed` when it says something else."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tagFilter")
        self.setAutoDefault(False)
        self._tags: Sequence[Tag] = ()
        self._coders: Sequence[Coder] = ()
        self.document: UUID | None = None
        self.filters = EVERYTHING
        self._menu = TickMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self.fill)
        self._say()

    def offer(self, tags: Sequence[Tag], coders: Sequence[Coder]) -> None:
        """What can be chosen; what is gone is no longer asked for."""
        self._tags, self._coders = tags, coders
        known_tags, known_coders = frozenset(tag.id for tag in tags), frozenset(coder.id for coder in coders)
        wanted = self.filters
        kept = (wanted.tags & known_tags or None) if wanted.tags is not None else None
        by = (wanted.coders & known_coders or None) if wanted.coders is not None else None
        self.choose(replace(wanted, tags=kept, coders=by))
        self._say()

    def show_document(self, document_id: UUID | None) -> None:
        """The document that "only in this text" means; who asked for that stays in the text that is shown."""
        self.document = document_id
        if self.filters.documents is not None:
            self.choose(replace(self.filters, documents=frozenset([document_id]) if document_id else None))

    def choose(self, filters: Filters) -> None:
        """Look there."""
        if filters != self.filters:
            self.filters = filters
            self._say()
            self.changed.emit()

    def toggle_tag(self, tag_id: UUID) -> None:
        tags = (self.filters.tags or frozenset()) ^ {tag_id}
        self.choose(replace(self.filters, tags=tags or None))

    def toggle_coder(self, coder_id: UUID) -> None:
        coders = (self.filters.coders or frozenset()) ^ {coder_id}
        self.choose(replace(self.filters, coders=coders or None))

    def toggle_document(self) -> None:
        here = frozenset([self.document]) if self.document and self.filters.documents is None else None
        self.choose(replace(self.filters, documents=here))

    def fill(self) -> None:
        """The entries as things are now."""
        menu = self._menu
        menu.clear()
        self._entry(tr("Anywhere"), _ANYWHERE)
        if self.document is not None:
            self._entry(tr("In this text only"), _HERE)
        menu.addSection(tr("Inside annotations"))
        for tag in self._tags:
            self._entry(tag.name, tag.id)
        if len(self._coders) > 1:
            menu.addSection(tr("Made by"))
            for coder in self._coders:
                self._entry(coder.label, coder.id)

    def entries(self) -> list[QAction]:
        """The entries of the menu that can be ticked."""
        self.fill()
        return [action for action in self._menu.actions() if action.isCheckable()]

    def _entry(self, text: str, what: str | UUID) -> None:
        entry = self._menu.addAction(text.replace("&", "&&"))
        entry.setCheckable(True)
        entry.setData(what)
        entry.setChecked(self._is_on(what))
        entry.triggered.connect(lambda _=False: self._pick(what))

    def _is_on(self, what: str | UUID) -> bool:
        wanted = self.filters
        if what == _ANYWHERE:
            return wanted == EVERYTHING
        if what == _HERE:
            return wanted.documents is not None
        return what in (wanted.tags or ()) or what in (wanted.coders or ())

    def _pick(self, what: str | UUID) -> None:
        if what == _ANYWHERE:
            self.choose(EVERYTHING)
        elif what == _HERE:
            self.toggle_document()
        elif any(tag.id == what for tag in self._tags):
            self.toggle_tag(UUID(str(what)))
        else:
            self.toggle_coder(UUID(str(what)))
        for action in self._menu.actions():
            if action.isCheckable():
                action.setChecked(self._is_on(action.data()))

    def _say(self) -> None:
        tags = [tag.name for tag in self._tags if tag.id in (self.filters.tags or ())]
        coders = [coder.label for coder in self._coders if coder.id in (self.filters.coders or ())]
        parts = [tr("In this text")] if self.filters.documents is not None else []
        parts += [tags[0] if len(tags) == 1 else tr("{n} tags", n=len(tags))] if tags else []
        parts += [coders[0] if len(coders) == 1 else tr("{n} coders", n=len(coders))] if coders else []
        self.setText((", ".join(parts) or tr("Anywhere")).replace("&", "&&"))
        where = ", ".join([*parts[: self.filters.documents is not None], *tags, *coders]) or tr("Anywhere")
        self.setAccessibleName(tr("Search in: {where}", where=where))
        self.setToolTip(self.accessibleName())
