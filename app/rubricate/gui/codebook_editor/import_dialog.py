"""Taking in a codebook: one that comes with the program, or a file; what it would add, change and leave as it is."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rubricate import resources, words
from rubricate.core.attributes import Attribute
from rubricate.core.book import Book
from rubricate.core.book_errors import BadCodebook
from rubricate.core.book_merge import GivenUp, Plan, plan
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.differences import differences
from rubricate.formats.codebooks import Found, read
from rubricate.gui.announce import announce
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.parts import label
from rubricate.gui.theme import Theme
from rubricate.words import language, tr, trn
from rubricate.words.codebooks import loss
from rubricate.words.differences import difference

MOST = 400  # lines of the preview


class ImportDialog(DialogFrame):
    """`chosen()` is the plan to be done, once it was accepted. `ask_file` asks for a file, None where none was given;
    `check` says in a sentence why a plan can't be done.
    """

    def __init__(
        self,
        codebook: Codebook,
        ask_file: Callable[[], Path | None],
        check: Callable[[Plan], str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Import tags"), parent)
        self._codebook, self._ask_file, self._check, self._theme = codebook, ask_file, check, theme
        self._plan: Plan | None = None
        self._file: Found | None = None
        self.presets = QListWidget(self)
        self.presets.setAccessibleName(tr("Codebooks that come with the program"))
        self.presets.setWordWrap(True)
        self.presets.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.file = self.secondary(tr("From a file…"))
        self.about = label(self, "", "dialogQuiet", wraps=True)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(tr("What would be added, changed and left as it is"))
        self.refusal = label(self, "", "tagRefusal", wraps=True)
        self.accept_button: QPushButton = self.primary(tr("Take in"))
        self._fill()
        self._arrange()
        self.presets.currentRowChanged.connect(self._show_preset)
        self.file.clicked.connect(lambda _=False: self.choose_file())
        self.presets.setCurrentRow(0)
        self.fit(820, 560)
        self.presets.setFocus()

    def chosen(self) -> Plan | None:
        """What is to be done."""
        return self._plan

    def choose_file(self) -> None:
        """Ask for a file and show what it would do."""
        path = self._ask_file()
        if path is not None:
            self.show_file(path)

    def show_file(self, path: Path) -> None:
        """What this file would do; why not, where it can't be read."""
        try:
            found = read(path.read_bytes(), path.name)
        except BadCodebook as bad:
            self._refuse(words.explain(bad))
        except OSError:
            self._refuse(tr("{name} cannot be opened. Nothing was taken.", name=path.name))
        else:
            self.presets.clearSelection()
            self.presets.setCurrentRow(-1)
            self._show(found)

    def _fill(self) -> None:
        for name in resources.presets(language()):
            book = resources.preset(name)
            title = book.name or name
            item = QListWidgetItem(title, self.presets)
            item.setToolTip(title)
            item.setData(Qt.ItemDataRole.UserRole, name)

    def _show_preset(self, row: int) -> None:
        if row >= 0:
            name = str(self.presets.item(row).data(Qt.ItemDataRole.UserRole))
            self._show(Found(resources.preset(name)))

    def _show(self, found: Found) -> None:
        """About the codebook, and what it would do here."""
        self._plan = planned = plan(self._codebook, found.book, resources.looks())
        self.about.setText(_about(found.book))
        self.preview.setPlainText("\n".join(told(self._codebook, planned, [loss(one) for one in found.losses])))
        refusal = self._check(planned) if planned.changes else ""
        self.refusal.setText(refusal)
        self.refusal.setVisible(bool(refusal))
        self.presets.setAccessibleDescription(refusal or self.about.text())
        count = len(planned.changes)
        self.accept_button.setEnabled(count > 0 and not refusal)
        self.accept_button.setText(trn("Take in {n} change", "Take in {n} changes", count) if count else tr("Take in"))

    def _refuse(self, sentence: str) -> None:
        self._plan = None
        self.presets.setCurrentRow(-1)
        self.about.setText("")
        self.preview.setPlainText("")
        self.refusal.setText(sentence)
        self.refusal.setVisible(True)
        self.presets.setAccessibleDescription(sentence)
        announce(self.presets, sentence)
        self.accept_button.setEnabled(False)

    def _arrange(self) -> None:
        theme = self._theme
        left = QVBoxLayout()
        left.setSpacing(theme.space(2))
        left.addWidget(self.presets, 1)
        left.addWidget(self.file)
        right = QVBoxLayout()
        right.setSpacing(theme.space(2))
        right.addWidget(self.about)
        right.addWidget(self.preview, 1)
        right.addWidget(self.refusal)
        self.presets.setMinimumWidth(theme.px(150))
        self.preview.setMinimumSize(theme.px(160), theme.px(140))
        line = QHBoxLayout()
        line.setSpacing(theme.space(4))
        line.addLayout(left, 2)
        line.addLayout(right, 3)
        self.content.addLayout(line, 1)
        self.foot(self.cancel_button(), self.accept_button)


def told(codebook: Codebook, planned: Plan, losses: Sequence[str]) -> list[str]:
    """What would be new and changed, what stays, what could not be taken as it stood."""
    lines = [difference(fact) for fact in differences(codebook, after(codebook, planned))]
    if len(lines) > MOST:
        lines = [*lines[:MOST], trn("… and {n} more.", "… and {n} more.", len(lines) - MOST)]
    kept = len(planned.kept)
    if kept:
        lines.append(trn("{n} is there already and stays.", "{n} are there already and stay.", kept))
    lines += [_given_up(one) for one in planned.given_up]
    lines += losses
    return lines or [tr("All of it is there already.")]


def after(codebook: Codebook, planned: Plan) -> Codebook:
    """The codebook once it is done."""
    tags = {tag.id: tag for tag in codebook.values()}
    attributes = dict(codebook.attributes)
    for change in planned.changes:
        if isinstance(change.after, Tag):
            tags[change.id] = change.after
        elif isinstance(change.after, Attribute):
            attributes[change.id] = change.after
    return Codebook(tags.values(), attributes.values())


def _about(book: Book) -> str:
    tags = trn("{n} tag", "{n} tags", len(book.tags))
    asked = trn("{n} attribute", "{n} attributes", len(book.attributes))
    source = tr("Published in: {citation}", citation=book.citation) if book.citation else ""
    parts = (tr("{tags}, {attributes}.", tags=tags, attributes=asked), " ".join(book.description.split()), source)
    return "\n".join(part for part in parts if part)


def _given_up(one: GivenUp) -> str:
    """What of the file another tag has already."""
    fields = {"name": tr("name"), "short": tr("name in data"), "key": tr("key"), "letter": tr("letter")}
    facts = {"field": fields.get(one.field, one.field), "value": one.value, "tag": one.tag}
    if one.instead:
        return tr("The {field} {value} is taken: {tag} gets {instead}.", instead=one.instead, **facts)
    return tr("The {field} {value} is taken: {tag} goes without.", **facts)
