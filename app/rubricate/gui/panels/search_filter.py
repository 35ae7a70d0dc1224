"""Where a search looks: anywhere, or inside annotations of some tags, coders and answers, or in some documents."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget, QWidgetAction

from rubricate.core.annotation import Coder
from rubricate.core.codebook import Tag
from rubricate.gui.panels.tag_filter import TickMenu
from rubricate.gui.parts import label
from rubricate.project import Project
from rubricate.project.filtering import EVERYTHING, Filters, Pairs
from rubricate.words import tr

MOST_VALUES = 40  # of a variable that are offered

What = tuple[str, object]
_ANYWHERE: What = ("anywhere", None)
_HERE: What = ("here", None)


@dataclass(frozen=True, slots=True)
class Question:
    """An attribute of annotations or a variable of documents (`field` of Filters), with values and their words."""

    field: str
    name: str
    values: tuple[tuple[str, str], ...]


def questions_of(project: Project) -> list[Question]:
    """What can be asked for by choosing: lists of answers, and the values that documents have."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for attribute in project.codebook.attributes.values():
        values = {option.value: option.words for option in attribute.choices()}
        if attribute.tag_id is None and not values:
            given = (document.variables.get(attribute.id, ()) for document in project.documents.values())
            values = {value: value for there in given for value in there}
        field = "variables" if attribute.tag_id is None else "attributes"
        if values and not attribute.retired:
            found.setdefault((field, attribute.name), {}).update(values)
    return [Question(*key, tuple(list(values.items())[:MOST_VALUES])) for key, values in sorted(found.items())]


class SearchFilter(QPushButton):
    """A button that says it, with a menu of ticks. `changed` when it says something else."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tagFilter")
        self.setAutoDefault(False)
        self._tags: Sequence[Tag] = ()
        self._coders: Sequence[Coder] = ()
        self._questions: Sequence[Question] = ()
        self.document: UUID | None = None
        self.filters = EVERYTHING
        self._menu = TickMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self.fill)
        self._say()

    def offer(self, tags: Sequence[Tag], coders: Sequence[Coder], questions: Sequence[Question] = ()) -> None:
        """What can be chosen; what is gone is no longer asked for."""
        self._tags, self._coders, self._questions = tags, coders, questions
        wanted = self.filters
        known = {(q.field, q.name, value) for q in questions for value, _ in q.values}
        self.choose(
            replace(
                wanted,
                tags=_left(wanted.tags, {tag.id for tag in tags}),
                coders=_left(wanted.coders, {coder.id for coder in coders}),
                variables=tuple(pair for pair in wanted.variables if ("variables", *pair) in known),
                attributes=tuple(pair for pair in wanted.attributes if ("attributes", *pair) in known),
            )
        )
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

    def toggle_value(self, field: str, name: str, value: str) -> None:
        """An answer to an attribute, or a value of a variable."""
        pair = (name, value)
        pairs: Pairs = self.filters.variables if field == "variables" else self.filters.attributes
        after = tuple(one for one in pairs if one != pair) if pair in pairs else (*pairs, pair)
        is_variable = field == "variables"
        self.choose(replace(self.filters, variables=after) if is_variable else replace(self.filters, attributes=after))

    def fill(self) -> None:
        """The entries as things are now."""
        menu = self._menu
        menu.clear()
        self._entry(menu, tr("Anywhere"), _ANYWHERE)
        if self.document is not None:
            self._entry(menu, tr("In this text only"), _HERE)
        self._fill_questions("variables", tr("In texts with"))
        self._heading(tr("Inside annotations"))
        for tag in self._tags:
            self._entry(menu, tag.name, ("tag", tag.id))
        self._fill_questions("attributes", tr("Answered"))
        self._fill_note()
        if len(self._coders) > 1:
            self._heading(tr("Made by"))
            for coder in self._coders:
                self._entry(menu, coder.label, ("coder", coder.id))

    def entries(self) -> list[QAction]:
        """The entries that can be ticked, those of the submenus too."""
        self.fill()
        return _ticks(self._menu)

    def _heading(self, title: str) -> None:
        """What the entries below have in common. (A section of Qt would be a mere line in our looks.)"""
        self._menu.addSeparator()
        words = label(self._menu, title, "panelCaption")
        words.setContentsMargins(12, 4, 12, 2)
        holder = QWidgetAction(self._menu)
        holder.setDefaultWidget(words)
        self._menu.addAction(holder)

    def _fill_questions(self, field: str, title: str) -> None:
        asked = [question for question in self._questions if question.field == field]
        if asked:
            self._heading(title)
        for question in asked:
            below = TickMenu(question.name.replace("&", "&&"), self._menu)
            self._menu.addMenu(below)
            for value, words in question.values:
                self._entry(below, words, (field, (question.name, value)))

    def _fill_note(self) -> None:
        """A field for words of the note."""
        self._heading(tr("With words in their note"))
        field = QLineEdit(self.filters.note, self._menu)
        field.setAccessibleName(tr("Words of the note"))
        field.setPlaceholderText(tr("Words of the note"))
        field.textChanged.connect(lambda words: self.choose(replace(self.filters, note=words)))
        field.returnPressed.connect(self._menu.close)
        holder = QWidgetAction(self._menu)
        holder.setDefaultWidget(field)
        self._menu.addAction(holder)

    def note_field(self) -> QLineEdit:
        """The field of the menu as it is now."""
        self.fill()
        fields = self._menu.findChildren(QLineEdit)
        return fields[-1]

    def _entry(self, menu: QMenu, text: str, what: What) -> None:
        entry = menu.addAction(text.replace("&", "&&"))
        entry.setCheckable(True)
        entry.setData(what)
        entry.setChecked(self._is_on(what))
        entry.triggered.connect(lambda _=False: self._pick(what))

    def _is_on(self, what: What) -> bool:
        wanted, (kind, value) = self.filters, what
        chosen: dict[str, bool] = {
            "anywhere": wanted == EVERYTHING,
            "here": wanted.documents is not None,
            "tag": value in (wanted.tags or ()),
            "coder": value in (wanted.coders or ()),
            "variables": value in wanted.variables,
            "attributes": value in wanted.attributes,
        }
        return chosen[kind]

    def _pick(self, what: What) -> None:
        kind, value = what
        if what == _ANYWHERE:
            self.choose(EVERYTHING)
        elif what == _HERE:
            self.toggle_document()
        elif isinstance(value, tuple):
            self.toggle_value(kind, *value)
        elif isinstance(value, UUID):
            (self.toggle_tag if kind == "tag" else self.toggle_coder)(value)
        for action in _ticks(self._menu):
            action.setChecked(self._is_on(action.data()))

    def _say(self) -> None:
        wanted = self.filters
        tags = [tag.name for tag in self._tags if tag.id in (wanted.tags or ())]
        coders = [coder.label for coder in self._coders if coder.id in (wanted.coders or ())]
        answers = [
            tr("{name}: {value}", name=n, value=self._words(n, v)) for n, v in wanted.variables + wanted.attributes
        ]
        if wanted.note.strip():
            answers.append(tr("note: {words}", words=wanted.note.strip()))
        here = [tr("In this text")] if wanted.documents is not None else []
        shown = [*here, *_few(tags, tr("{n} tags", n=len(tags))), *_few(coders, tr("{n} coders", n=len(coders)))]
        shown += _few(answers, tr("{n} answers", n=len(answers)))
        self.setText((", ".join(shown) or tr("Anywhere")).replace("&", "&&"))
        where = ", ".join([*here, *tags, *coders, *answers]) or tr("Anywhere")
        self.setAccessibleName(tr("Search in: {where}", where=where))
        self.setToolTip(self.accessibleName())

    def _words(self, name: str, value: str) -> str:
        return next(
            (dict(q.values)[value] for q in self._questions if q.name == name and value in dict(q.values)), value
        )


def _left(wanted: frozenset[UUID] | None, known: set[UUID]) -> frozenset[UUID] | None:
    return None if wanted is None else wanted & known or None


def _few(names: list[str], many: str) -> list[str]:
    return names if len(names) <= 1 else [many]


def _ticks(menu: QMenu) -> list[QAction]:
    found: list[QAction] = []
    for action in menu.actions():
        below = action.menu()
        found += _ticks(below) if isinstance(below, QMenu) else [action] if action.isCheckable() else []
    return found
