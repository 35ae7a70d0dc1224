"""Which acts the history lists: a button that says it, with a menu of ticks: by whom, what about, which document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from rubricate.core.verbs import SUBJECTS
from rubricate.gui.panels.tag_filter import TickMenu
from rubricate.words import tr

What = tuple[str, object]


@dataclass(frozen=True, slots=True)
class Asked:
    """None is any. `document` is one to which the acts have to do."""

    coders: frozenset[UUID] | None = None
    subjects: frozenset[str] | None = None
    document: UUID | None = None

    @property
    def verbs(self) -> frozenset[str] | None:
        """The verbs of the subjects."""
        if self.subjects is None:
            return None
        return frozenset(verb for subject in self.subjects for verb in SUBJECTS[subject])


ALL = Asked()


class HistoryFilter(QPushButton):
    """`changed` when it asks for something else; `asked` says for what."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tagFilter")
        self.setAutoDefault(False)
        self.asked = ALL
        self._coders: Mapping[UUID, str] = {}
        self._document: UUID | None = None
        self._menu = TickMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self.fill)
        self._say()

    def offer(self, coders: Mapping[UUID, str]) -> None:
        """Who can be chosen."""
        self._coders = coders
        self._say()

    def show_document(self, document_id: UUID | None) -> None:
        """Which document "only of this document" means; one that was chosen stays chosen."""
        self._document = document_id

    def choose(self, asked: Asked) -> None:
        if asked != self.asked:
            self.asked = asked
            self._say()
            self.changed.emit()

    def entries(self) -> Sequence[QAction]:
        """The ticks of the menu."""
        self.fill()
        return [action for action in self._menu.actions() if action.isCheckable()]

    def fill(self) -> None:
        """Make the menu anew."""
        self._menu.clear()
        self._add(tr("All acts"), ("all", None))
        self._menu.addSection(tr("By"))
        for coder_id, name in self._coders.items():
            self._add(name or tr("somebody"), ("coder", coder_id))
        self._menu.addSection(tr("About"))
        for subject, words in subjects().items():
            self._add(words, ("subject", subject))
        self._menu.addSeparator()
        self._add(tr("Only this document"), ("document", None))
        self._tick()

    def _add(self, text: str, what: What) -> None:
        entry = self._menu.addAction(text.replace("&", "&&"))
        entry.setCheckable(True)
        entry.setData(what)
        entry.triggered.connect(lambda _=False: self._pick(what))
        if what[0] == "document":
            entry.setEnabled(self._document is not None or self.asked.document is not None)

    def _pick(self, what: What) -> None:
        asked, (kind, value) = self.asked, what
        if kind == "coder" and isinstance(value, UUID):
            self.choose(replace(asked, coders=(asked.coders or frozenset()) ^ {value} or None))
        elif kind == "subject":
            self.choose(replace(asked, subjects=(asked.subjects or frozenset()) ^ {str(value)} or None))
        elif kind == "document":
            self.choose(replace(asked, document=None if asked.document else self._document))
        else:
            self.choose(ALL)
        self._tick()

    def _tick(self) -> None:
        asked = self.asked
        for action in self._menu.actions():
            if action.isCheckable():
                kind, value = action.data()
                is_on = {
                    "all": asked == ALL,
                    "coder": value in (asked.coders or ()),
                    "subject": value in (asked.subjects or ()),
                    "document": asked.document is not None,
                }
                action.setChecked(is_on[kind])

    def _say(self) -> None:
        said = [self._coders.get(coder, "") for coder in sorted(self.asked.coders or (), key=str)]
        said += [words for subject, words in subjects().items() if subject in (self.asked.subjects or ())]
        said += [tr("One document")] if self.asked.document else []
        words = tr("All acts") if not said else said[0] if len(said) == 1 else tr("{n} filters", n=len(said))
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(tr("Filter the history: {which}", which=", ".join(said) or tr("All acts")))
        self.setToolTip(self.accessibleName())


def subjects() -> Mapping[str, str]:
    """What acts are about, in words."""
    return {
        "annotation": tr("Annotations"),
        "link": tr("Links"),
        "note": tr("Notes"),
        "document": tr("Documents"),
        "codebook": tr("Codebook"),
        "project": tr("The project"),
    }
