"""Before tags become one: which one is left, and what goes along."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from rubricate.core.codebook import Tag
from rubricate.gui.announce import announce
from rubricate.gui.chips import CHIP, chip_rect, draw_chip
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.icons import painted
from rubricate.gui.parts import label
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import tr, trn

ROWS = 7


class MergeDialog(DialogFrame):
    """`target()` is the tag that is left. With several sources it can be one of them."""

    def __init__(self, project: Project, source_ids: Sequence[UUID], theme: Theme, parent: QWidget) -> None:
        super().__init__(tr("Merge tags"), parent)
        self._project, self._sources, self._theme = project, list(source_ids), theme
        book = project.codebook
        names = ", ".join(book[tag_id].name for tag_id in source_ids)
        caption = self.line(tr("Merge {tags} into", tags=names))
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("The tag that is left"))
        caption.setBuddy(self.list)
        several = len(self._sources) > 1
        for tag in book.ordered():
            if several or tag.id not in self._sources:
                self._add(tag)
        first = self._sources[0] if several else None
        rows = [self._id(row) for row in range(self.list.count())]
        self.list.setCurrentRow(rows.index(first) if first in rows else 0)
        self.list.setFixedHeight(min(ROWS, max(2, self.list.count())) * theme.px(34) + theme.px(4))
        self.content.addWidget(self.list)
        self.what = label(self, "", "dialogQuiet", wraps=True)
        self.content.addWidget(self.what)
        self.content.addStretch(1)
        accept = self.primary(tr("Merge"))
        accept.setEnabled(self.list.count() > 0)
        self.foot(self.cancel_button(), accept)
        self.list.currentRowChanged.connect(lambda _: self._say(by_user=True))
        self.list.itemDoubleClicked.connect(lambda _: self.accept())
        self._say()
        self.fit(480)
        self.list.setFocus()

    def target(self) -> UUID | None:
        """The tag of the current row."""
        row = self.list.currentRow()
        return self._id(row) if row >= 0 else None

    def _id(self, row: int) -> UUID:
        return UUID(bytes=bytes(self.list.item(row).data(Qt.ItemDataRole.UserRole)))

    def _add(self, tag: Tag) -> None:
        theme, look = self._theme, self._theme.tag(tag)
        sign = painted(
            lambda painter, rect, _mode: draw_chip(
                painter, chip_rect(theme, rect.left(), rect.center().y()), look, theme
            )
        )
        item = QListWidgetItem(sign, tag.name, self.list)
        item.setData(Qt.ItemDataRole.UserRole, tag.id.bytes)
        self.list.setIconSize(self.list.iconSize().expandedTo(chip_rect(theme, 0, CHIP).toRect().size()))

    def _say(self, *, by_user: bool = False) -> None:
        """What goes along, in words; who can't see it hears it."""
        sentence = self._sentence()
        self.what.setText(sentence)
        self.list.setAccessibleDescription(sentence)
        if by_user:
            announce(self.list, sentence)

    def _sentence(self) -> str:
        target, book = self.target(), self._project.codebook
        if target is None:
            return tr("There is no other tag.")
        counts = self._project.counts()
        moving = [tag_id for tag_id in self._sources if tag_id != target]
        count = trn("{n} annotation goes", "{n} annotations go", sum(counts.get(tag_id, 0) for tag_id in moving))
        name = book[target].name
        return tr(
            "{count} over to {tag}, with notes, links and attributes; tags below go below {tag}. "
            "Where {tag} stands on the same words already, one annotation is left. Undo takes it all back.",
            count=count,
            tag=name,
        )
