"""The menu of a tag in the codebook beside the page."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rubricate.core.codebook import Tag
from rubricate.gui.models.tags import TagsModel
from rubricate.gui.panels.act import read_only_reason
from rubricate.gui.panels.menu import RowMenu
from rubricate.gui.panels.tag_verbs import TagVerbs
from rubricate.gui.showing import branch
from rubricate.project import Project
from rubricate.words import tr, trn


class TagMenu(RowMenu):
    """What can be done with a tag. `press_asked`, `card_asked`, `rename_asked`, `look_asked` for colour, pattern and
    key, `editor_asked`, `remove_asked`; `show_asked(on)` and `alone_asked` for its marks, `retired_asked(on)` for the
    list.
    """

    press_asked = Signal()
    card_asked = Signal()
    rename_asked = Signal()
    look_asked = Signal()
    editor_asked = Signal()
    remove_asked = Signal()
    show_asked = Signal(bool)
    alone_asked = Signal()
    retired_asked = Signal(bool)

    def __init__(
        self,
        project: Project,
        model: TagsModel,
        verbs: TagVerbs,
        tag: Tag,
        hidden: frozenset[UUID],
        key_of: Callable[[str], str],
        parent: QWidget,
    ) -> None:
        """`hidden`: the tags whose marks are not shown. `key_of` gives the key of a command, "" for none."""
        super().__init__(parent, read_only_reason() if project.read_only else "")
        self._project, self._model, self._verbs, self._tag = project, model, verbs, tag
        self.change(tr("Tag as {tag}", tag=tag.name), self.press_asked.emit, possible=not tag.retired)
        self.add(tr("Show the definition"), self.card_asked.emit, key_of("tag.explain"))
        self.addSeparator()
        self._add_showing(hidden)
        self.addSeparator()
        self.change(tr("Rename"), self.rename_asked.emit, "F2")
        self.change(tr("Change colour, pattern, key…"), self.look_asked.emit)
        self.add(tr("Edit in the codebook…"), self.editor_asked.emit, key_of("tag.codebook"))
        self.addSeparator()
        self._add_moves()
        self.addSeparator()
        words = tr("Offer it again") if tag.retired else tr("Retire: keep its marks, offer it no more")
        self.change(words, lambda: verbs.retire([tag.id], on=not tag.retired))
        self.change(self._remove_words(), self.remove_asked.emit, "Del")

    def _add_showing(self, hidden: frozenset[UUID]) -> None:
        book, tag = self._project.codebook, self._tag
        others = frozenset(book) - branch(book, tag.id)
        self.switch(tr("Show its marks"), tag.id not in hidden, self.show_asked.emit)
        self.switch(tr("Show its marks alone"), bool(others) and hidden == others, lambda _on: self.alone_asked.emit())
        if any(one.retired for one in book.values()):
            self.switch(tr("List retired tags too"), self._model.with_retired, self.retired_asked.emit)

    def _add_moves(self) -> None:
        """Up, down, into the tag before, out of the parent."""
        model, verbs, tag, one = self._model, self._verbs, self._tag, [self._tag.id]
        up, down = model.next_sibling(tag.id, -1), model.next_sibling(tag.id, 1)
        self.change(tr("Move up"), lambda: verbs.shift(one, -1), "Alt+Up", possible=up is not None)
        self.change(tr("Move down"), lambda: verbs.shift(one, 1), "Alt+Down", possible=down is not None)
        inward, outward = ("Alt+Left", "Alt+Right") if self.isRightToLeft() else ("Alt+Right", "Alt+Left")
        if up is not None:
            words = tr("Put below {tag}", tag=self._project.codebook[up].name)
            self.change(words, lambda: verbs.change_level(one, 1), inward)
        parent = self._project.codebook.get(tag.parent_id) if tag.parent_id else None
        if parent is not None:
            self.change(tr("Take out of {tag}", tag=parent.name), lambda: verbs.change_level(one, -1), outward)

    def _remove_words(self) -> str:
        count = self._project.counts().get(self._tag.id, 0)
        if not count:
            return tr("Remove")
        return trn("Remove with its {n} annotation", "Remove with its {n} annotations", count)
