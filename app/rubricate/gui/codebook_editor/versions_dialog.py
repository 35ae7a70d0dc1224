"""The versions of the codebook: what has changed between two of them, frozen, cited, renamed, removed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QPlainTextEdit, QPushButton, QWidget

from rubricate import words
from rubricate.core import actions
from rubricate.core.codebook import Codebook
from rubricate.core.differences import differences
from rubricate.core.versions import CodebookVersion, parse
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.flow_line import FlowLine
from rubricate.gui.panels.act import Act
from rubricate.gui.parts import label
from rubricate.gui.theme import Theme
from rubricate.gui.times import now
from rubricate.project import Project
from rubricate.words import tr, trn
from rubricate.words.differences import difference

if TYPE_CHECKING:
    from rubricate.gui.dialogs.asking import Asking

DIGITS: Final = 12  # of a hash, where it is shown to people
ROWS: Final = 5


class VersionsDialog(DialogFrame):
    """`said(sentence)` for the status line."""

    said = Signal(str)

    def __init__(self, project: Project, act: Act, ask: "Asking", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Versions of the codebook"), parent)
        self._project, self._act, self._ask, self._theme = project, act, ask, theme
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Versions"))
        self.none = label(self, tr("No version has been kept yet."), "dialogQuiet", wraps=True)
        self.keep = self._button(tr("Keep this version…"), self._keep)
        self.freeze = self._button(tr("Freeze"), self._freeze)
        self.rename = self._button(tr("Rename…"), self._rename)
        self.remove = self._button(tr("Remove"), self._remove)
        self.cite = self._button(tr("Copy citation"), self._cite)
        self.other = QComboBox(self)
        self.other.setAccessibleName(tr("Compare with"))
        self.changes = QPlainTextEdit(self)
        self.changes.setReadOnly(True)
        self.changes.setTabChangesFocus(True)
        self.changes.setAccessibleName(tr("What differs"))
        self.foot(self._done())
        self._arrange()
        self.list.currentRowChanged.connect(lambda _: self._show_current())
        self.other.currentIndexChanged.connect(lambda _: self._compare())
        self._fill(None)
        self.fit(680, 560)

    def current(self) -> CodebookVersion | None:
        """The version of the current row."""
        item = self.list.currentItem()
        found = UUID(bytes=bytes(item.data(Qt.ItemDataRole.UserRole))) if item is not None else None
        return self._project.versions.get(found) if found is not None else None

    # --- verbs

    def _keep(self) -> None:
        name = ask_new_name(self._project, self._ask)
        if name is not None:
            step = self._act(lambda s, h: actions.keep_version(s, h, name))
            self._fill(step.changes[0].id if step else None)

    def _freeze(self) -> None:
        """Freeze it, or let the codebook be changed again."""
        version = self.current()
        if version is not None:
            verb = actions.unfreeze if version.frozen else actions.freeze
            self._act(lambda s, h: verb(s, h, version.id))
            self._fill(version.id)

    def _rename(self) -> None:
        version = self.current()
        name = self._ask.line(tr("Rename the version"), tr("Name"), version.name, tr("Rename")) if version else None
        if version is not None and name is not None and name != version.name:
            self._act(lambda s, h: actions.rename_version(s, h, version.id, name))
            self._fill(version.id)

    def _remove(self) -> None:
        version = self.current()
        if version is not None:
            self._act(lambda s, h: actions.remove_version(s, h, version.id))
            self._fill(version.id)

    def _cite(self) -> None:
        version = self.current()
        if version is not None:
            QGuiApplication.clipboard().setText(citation(version, self._project.name))
            self.said.emit(tr("The citation of {name} is in the clipboard.", name=version.name))
            self.cite.setText(tr("Copied"))

    # --- showing

    def _fill(self, current: UUID | None) -> None:
        """The newest first."""
        versions = sorted(self._project.versions.values(), key=lambda version: -version.created)
        self.list.blockSignals(True)
        self.list.clear()
        for version in versions:
            item = QListWidgetItem(_line(version), self.list)
            item.setData(Qt.ItemDataRole.UserRole, version.id.bytes)
            item.setToolTip(tr("sha256 {hash}", hash=version.sha256))
        ids = [version.id for version in versions]
        self.list.setCurrentRow(ids.index(current) if current in ids else 0 if ids else -1)
        self.list.blockSignals(False)
        self.list.setVisible(bool(ids))
        rows = min(ROWS, max(1, len(ids)))
        self.list.setFixedHeight(rows * self._theme.px(34) + self._theme.px(4))
        self.none.setVisible(not ids)
        self._show_current()

    def _show_current(self) -> None:
        version = self.current()
        may_change = not self._project.read_only
        self.keep.setEnabled(may_change)
        for button in (self.freeze, self.rename, self.remove):
            button.setEnabled(version is not None and may_change)
        self.cite.setEnabled(version is not None)
        self.cite.setText(tr("Copy citation"))
        is_frozen = version is not None and version.frozen
        self.freeze.setText(tr("Let it be changed again") if is_frozen else tr("Freeze"))
        self.freeze.setToolTip("" if is_frozen else tr("Tags and attributes cannot be changed while one is frozen"))
        self._fill_others(version)
        self._compare()

    def _fill_others(self, version: CodebookVersion | None) -> None:
        before = self.other.currentData()
        self.other.blockSignals(True)
        self.other.clear()
        self.other.addItem(tr("the codebook as it is now"), None)
        for other in sorted(self._project.versions.values(), key=lambda one: -one.created):
            if version is not None and other.id != version.id:
                self.other.addItem(other.name, other.id.bytes)
        self.other.setCurrentIndex(max(0, self.other.findData(before)))
        self.other.blockSignals(False)
        self.other.setEnabled(version is not None)

    def _compare(self) -> None:
        """What has changed from the older one to the newer one, in words."""
        version, data = self.current(), self.other.currentData()
        if version is None:
            self.changes.setPlainText(tr("Keep a version first: then it can be compared and cited."))
            return
        other = self._project.versions.get(UUID(bytes=bytes(data))) if data is not None else None
        self.changes.setPlainText(compared(version, other, self._project.codebook))

    def _arrange(self) -> None:
        theme = self._theme
        self.content.addWidget(self.list)
        self.content.addWidget(self.none)
        buttons = FlowLine(theme.space(2))
        for button in (self.keep, self.freeze, self.rename, self.cite, self.remove):
            buttons.addWidget(button)
        self.content.addLayout(buttons)
        caption = label(self, tr("Compare with"), "dialogQuiet")
        caption.setBuddy(self.other)
        self.content.addWidget(caption)
        self.content.addWidget(self.other)
        self.changes.setMinimumHeight(theme.px(120))
        self.content.addWidget(self.changes, 1)

    def _button(self, text: str, call: Callable[[], None]) -> QPushButton:
        button = self.secondary(text)
        button.clicked.connect(lambda _=False: call())
        return button

    def _done(self) -> QPushButton:
        return self.primary(tr("Done"))


def ask_new_name(project: Project, ask: "Asking") -> str | None:
    """A name for the version that is to be kept: the next number is offered."""
    question = tr("The codebook is kept as it is now, under this name")
    return ask.line(tr("Keep this version"), question, next_name(project), tr("Keep"))


def next_name(project: Project) -> str:
    """The first number that no version has."""
    taken = {version.name for version in project.versions.values()}
    number = 1
    while f"{number}.0" in taken:
        number += 1
    return f"{number}.0"


def citation(version: CodebookVersion, project: str) -> str:
    """What a paper says of the codebook: project, version, day, and the hash by which it can be checked."""
    return tr(
        "Codebook “{project}”, version {name}, {day}. sha256:{hash}",
        project=project,
        name=version.name,
        day=words.day(version.created, 0),
        hash=version.sha256,
    )


def compared(version: CodebookVersion, other: CodebookVersion | None, codebook: Codebook) -> str:
    """The differences from the older to the newer one; without another one, to the codebook as it is now."""
    if other is None:
        facts, title = differences(parse(version.content), codebook), tr("From {name} to now:", name=version.name)
    else:
        old, new = sorted((version, other), key=lambda one: one.created)
        facts = differences(parse(old.content), parse(new.content))
        title = tr("From {old} to {new}:", old=old.name, new=new.name)
    if not facts:
        return tr("{title} nothing has changed.", title=title)
    count = trn("{n} change", "{n} changes", len(facts))
    return "\n".join((tr("{title} {count}.", title=title, count=count), *map(difference, facts)))


def _line(version: CodebookVersion) -> str:
    day, digits = words.day(version.created, now()), version.sha256[:DIGITS]
    if version.frozen:
        return tr("{name}, {day}, frozen, {hash}…", name=version.name, day=day, hash=digits)
    return tr("{name}, {day}, {hash}…", name=version.name, day=day, hash=digits)
