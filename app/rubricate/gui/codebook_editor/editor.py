"""The codebook in the place of the page: tree, form, and what stands beside them."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from rubricate.core.changes import Step
from rubricate.core.versions import CodebookVersion
from rubricate.gui.codebook_editor.form import TagForm
from rubricate.gui.codebook_editor.header import EditorHeader
from rubricate.gui.codebook_editor.side import EditorSide
from rubricate.gui.codebook_editor.tree import TagTree
from rubricate.gui.keymap import Keymap
from rubricate.gui.over import Over
from rubricate.gui.panels.act import Act, read_only_reason
from rubricate.gui.panels.empty import Empty
from rubricate.gui.panels.stack import Scroll
from rubricate.gui.panels.tag_folds import Folds
from rubricate.gui.parts import named
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import tr

THREE_FROM: Final = 1060  # pixels at 100 %: below, what stands beside the form comes under it
TREE, SIDE = 272, 276
COLUMNS: Final = 3
_COMMANDING: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_WIDE: Final = {True: "wide", False: "narrow"}


class CodebookEditor(Over):
    """`left` when the text is to be seen again. The rest is asked of the window: `keep_asked`, `versions_asked`,
    `unfreeze_asked(version id)`, `import_asked`, `export_asked`, `recode_asked(tag id)`, `same_asked(tag id)`,
    `merge_asked(tag ids)`, `split_asked(tag id)`. `said(sentence)` answers who types where nothing can be changed.
    """

    left = Signal()
    keep_asked = Signal()
    versions_asked = Signal()
    unfreeze_asked = Signal(object)
    import_asked = Signal()
    export_asked = Signal()
    recode_asked = Signal(object)
    same_asked = Signal(object)
    merge_asked = Signal(object)
    split_asked = Signal(object)
    said = Signal(str)

    def __init__(self, project: Project, act: Act, folds: Folds, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "codebookEditor").setAccessibleName(tr("Codebook"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._project, self._theme = project, theme
        self.header = EditorHeader(theme, self)
        self.header.set_title(project.name)
        self.tree = TagTree(project, act, theme, folds, self)
        self.form = TagForm(project, act, theme, self)
        self.side = EditorSide(project, theme, self)
        self.empty = Empty(theme, self, top=5)
        self._middle = QStackedWidget(self)
        self._columns = QSplitter(Qt.Orientation.Horizontal, self)
        self._under = QWidget(self)
        self._is_wide: bool | None = None
        self._closed = ""  # why nothing can be changed
        self._widths: dict[str, list[int]] = {}
        self.front = self.tree
        self._arrange()
        self._connect()
        self._show_closed()
        self.side.show_version()
        self.tree.go_to(None)

    def show_tag(self, tag_id: UUID | None) -> None:
        """Go to a tag."""
        if tag_id is not None or self.tree.current() is None:
            self.tree.go_to(tag_id)

    def apply(self, step: Step) -> None:
        """Take over what a step changed."""
        self.tree.apply(step)
        if {"version"} & {change.kind for change in step.changes}:
            self._show_closed()
        self.form.apply(step)
        self._show_side()
        if {"tag", "attribute", "version"} & {change.kind for change in step.changes}:
            self.side.show_version()

    def finish(self) -> None:
        """Keep what is being typed: the editor goes out of sight."""
        self.form.finish()
        self.side.finish()

    def recall(self, memory: Mapping[str, Any]) -> None:
        """Take over how wide the columns were last time, in a wide and in a narrow window."""
        for name in _WIDE.values():
            found = memory.get(name)
            if isinstance(found, list) and len(found) == COLUMNS and all(isinstance(size, int) for size in found):
                self._widths[name] = found
        self._is_wide = None
        self._lay_out()

    def remember(self) -> dict[str, list[int]]:
        """What `recall` wants, as JSON would keep it."""
        if self._is_wide is not None:
            self._widths[_WIDE[self._is_wide]] = self._columns.sizes()
        return dict(self._widths)

    def frozen(self) -> CodebookVersion | None:
        """The version as which the codebook is frozen."""
        return next((version for version in self._project.versions.values() if version.frozen), None)

    def areas(self) -> Sequence[QWidget]:
        return (self.tree, self.form, self.side, self.header)

    def set_keys(self, keymap: Keymap) -> None:
        """Act on, and name, the keys that this person wants."""
        self.tree.set_keys(keymap)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.header, self.tree, self.form, self.side, self.empty):
            part.set_theme(theme)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nothing inside has taken it, leads back to the text; typing where nothing can change is told."""
        is_typing = event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDING
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_typing and self._closed:
            self.said.emit(self._closed)
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    # --- keeping up

    def _show(self, tag_id: UUID | None) -> None:
        """The form of a tag, or a sentence where there is none."""
        tag = self._project.codebook.get(tag_id) if tag_id else None
        if tag is None:
            may_add = not self._project.read_only and self.frozen() is None
            has_tags = len(self._project.codebook) > 0
            sentence = tr("No tag is chosen.") if has_tags else tr("No tags yet. Add one, or begin with a preset.")
            self.empty.say(sentence, tr("Add tag") if may_add else "", self.tree.add)
            self._middle.setCurrentWidget(self.empty)
            self.side.setEnabled(has_tags)
            return
        self.side.setEnabled(True)
        self._middle.setCurrentWidget(self._scroll)
        self.form.show_tag(tag.id)
        self._scroll.verticalScrollBar().setValue(0)
        self._show_side()

    def _show_side(self) -> None:
        tag = self._project.codebook.get(self.form.tag_id) if self.form.tag_id else None
        if tag is not None:
            self.side.show_tag(tag)

    def _show_closed(self) -> None:
        """A muted band where nothing can be changed."""
        version, read_only = self.frozen(), self._project.read_only
        self._closed = read_only_reason() if read_only else _frozen_words(version) if version is not None else ""
        self.header.say_closed(self._closed, may_open=version is not None and not read_only)
        self.tree.set_may_change(not self._closed)
        self.form.set_may_change(not self._closed)

    def _enter(self) -> None:
        """From the tree into the form."""
        self.form.lines["name"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep_in_sight(self, is_retired: bool) -> None:
        """A tag that is retired in the form stays in the tree while one is at it."""
        if is_retired:
            self.tree.retired.setChecked(True)

    def _unfreeze(self) -> None:
        version = self.frozen()
        if version is not None:
            self.unfreeze_asked.emit(version.id)

    def _connect(self) -> None:
        self.tree.shown.connect(self._show)
        self.tree.entered.connect(self._enter)
        self.tree.made.connect(lambda _: self.form.begin_naming())
        self.tree.merge_asked.connect(self.merge_asked)
        self.tree.split_asked.connect(self.split_asked)
        self.form.retired.toggled.connect(self._keep_in_sight)
        self.form.recode_asked.connect(self.recode_asked)
        self.form.same_asked.connect(self.same_asked)
        self.side.recode_asked.connect(self.recode_asked)
        self.side.keep_asked.connect(self.keep_asked)
        self.side.versions_asked.connect(self.versions_asked)
        self.header.left.connect(self.left)
        self.header.import_asked.connect(self.import_asked)
        self.header.export_asked.connect(self.export_asked)
        self.header.unfreeze_asked.connect(self._unfreeze)

    # --- layout

    def _arrange(self) -> None:
        inside = named(QWidget(self), "editorForm")
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addWidget(self.form)
        self._scroll = Scroll(inside, self)
        self._scroll.viewport().setAutoFillBackground(False)
        named(self._middle, "page")
        self._middle.addWidget(self._scroll)
        self._middle.addWidget(self.empty)
        aside = named(QWidget(self), "panel")
        aside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side_scroll = Scroll(aside, self)
        for scroll in (self._scroll, self._side_scroll):
            scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._beside = QVBoxLayout(aside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._columns.setChildrenCollapsible(False)
        for part in (self.tree, self._middle, self._side_scroll):
            self._columns.addWidget(part)
        self._columns.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        line = named(QFrame(self), "panelLine")
        line.setFixedHeight(1)
        column.addWidget(line)
        column.addWidget(self._columns, 1)

    def _lay_out(self) -> None:
        """Three columns where there is room; else what stands beside the form comes under it."""
        px = self._theme.px
        is_wide = self.width() >= px(THREE_FROM)
        if is_wide != self._is_wide:
            if self._is_wide is not None:
                self._widths[_WIDE[self._is_wide]] = self._columns.sizes()
            self._is_wide = is_wide
            (self._beside if is_wide else self._inside).addWidget(self.side)
            self.side.set_inset(self._theme.space(4 if is_wide else 6))
            self.side.show()
            self._side_scroll.setVisible(is_wide)
            share = min(px(TREE), self.width() // 3)
            rest = max(1, self.width() - share - (px(SIDE) if is_wide else 0))
            usual = [share, rest, px(SIDE) if is_wide else 0]
            self._columns.setSizes(self._widths.get(_WIDE[is_wide], usual))
        self.tree.setMinimumWidth(min(px(200), self.width() // 3))
        self.form.set_width(self._middle.width())


def _frozen_words(version: CodebookVersion) -> str:
    return tr("Frozen as {version}: tags and attributes cannot be changed.", version=version.name)
