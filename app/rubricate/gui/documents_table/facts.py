"""What the table knows of every document: what stands in each column, and by what it is found, sorted and grouped."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final
from uuid import UUID

from rubricate.core.annotation import STATES, Annotation, Layer, Status, state_of
from rubricate.core.attributes import Attribute
from rubricate.core.changes import Step
from rubricate.core.document import PURPOSES, Document
from rubricate.core.folding import folded
from rubricate.formats.answers import cell
from rubricate.gui.documents_table.fields import (
    ANNOTATIONS,
    CHARACTERS,
    NAME,
    NUMBER,
    PURPOSE,
    SETS,
    STATUS,
    Field,
    Key,
    purpose_words,
)
from rubricate.gui.models.documents import own_layer, state_word
from rubricate.project import Project
from rubricate.words import decimal, figure, tr

Sortable = tuple[tuple[int, float, str], ...]

_DIGITS: Final = re.compile(r"(\d+)")

NOTHING: Final = ""  # the group of what has no value


class Facts:
    """Follows the project by steps. Statuses are those of one layer, at first the coder's own."""

    def __init__(self, project: Project, coder_id: UUID) -> None:
        self._project = project
        self._coder = coder_id
        self._keys: dict[Key, dict[UUID, Sortable]] = {}
        self._words: dict[UUID, str] = {}
        self.layer_id = own_layer(project, coder_id)
        self._read()

    @property
    def documents(self) -> Sequence[Document]:
        return self._documents

    @property
    def is_own(self) -> bool:
        """Whether the statuses are the coder's own, so that they can change them."""
        return self.layer_id == own_layer(self._project, self._coder)

    def __getitem__(self, document_id: UUID) -> Document:
        return self._project.documents[document_id]

    def __contains__(self, document_id: UUID) -> bool:
        return document_id in self._numbers

    def show_layer(self, layer_id: UUID | None) -> None:
        """Tell the statuses of another layer."""
        self.layer_id = layer_id
        self._read()
        self._keys.pop(STATUS, None)
        self._words.clear()

    def apply(self, step: Step) -> set[UUID]:
        """Take over what a step changed; the documents about which something else is to be told now."""
        touched: set[UUID] = set()
        kinds = {change.kind for change in step.changes}
        for change in step.changes:
            if change.kind == "document":
                touched.add(change.id)
            elif isinstance(change.entity, Status):
                touched.add(change.entity.document_id)
            elif isinstance(change.entity, Annotation):
                touched |= self._count(change.before, -1) | self._count(change.after, 1)
        if any(isinstance(change.entity, Layer) for change in step.changes) and self.layer_id is None:
            self.layer_id = own_layer(self._project, self._coder)
        if kinds & {"document", "layer", "status"}:
            self._read_documents()
        if kinds & {"attribute", "document_set"}:
            touched |= set(self._numbers)
        self._forget(touched)
        return touched

    def text(self, document_id: UUID, field: Field) -> str:
        """What stands in a cell."""
        document = self[document_id]
        if field.variable is not None:
            return _answer(field.variable, document.variables.get(field.variable.id, ()))
        if field.key == STATUS:
            return self.status_words(document_id)
        plain = {
            NUMBER: figure(self._numbers[document_id]),
            NAME: document.name,
            ANNOTATIONS: figure(self._counts[document_id]),
            CHARACTERS: figure(document.characters),
            PURPOSE: purpose_words(document.purpose),
        }
        return plain[str(field.key)] if field.key in plain else ", ".join(self._sets(document))

    def raw(self, document_id: UUID, field: Field) -> str:
        """The same for another program: values as they are stored, numbers without signs between them."""
        document = self[document_id]
        if field.variable is not None:
            return cell(field.variable, document.variables.get(field.variable.id, ()))
        numbers = {
            NUMBER: self._numbers[document_id],
            ANNOTATIONS: self._counts[document_id],
            CHARACTERS: document.characters,
        }
        return str(numbers[str(field.key)]) if field.key in numbers else self.text(document_id, field)

    def state(self, document_id: UUID) -> str:
        """How far the layer is: one of STATES."""
        return state_of(self._statuses.get(document_id), self._marks[document_id])

    def reason(self, document_id: UUID) -> str:
        """Why the layer skips it; "" where nothing was said."""
        status = self._statuses.get(document_id)
        return status.reason if status else ""

    def status_words(self, document_id: UUID) -> str:
        """The state, with the reason where one was given."""
        word, reason = state_word(self.state(document_id)), self.reason(document_id)
        return tr("{state}: {reason}", state=word, reason=reason) if reason else word

    def words(self, document_id: UUID) -> str:
        """What a filter looks through: name, reason, sets, variables; folded."""
        if document_id not in self._words:
            document = self[document_id]
            book = self._project.codebook
            answers = (_answer(a, values) for i, values in document.variables.items() if (a := book.attributes.get(i)))
            parts = (document.name, self.reason(document_id), *self._sets(document), *answers)
            self._words[document_id] = folded("\n".join(parts))
        return self._words[document_id]

    def orders(self, document_ids: Sequence[UUID], field: Field) -> list[Sortable]:
        """By what each cell of a column is sorted; () for an empty one."""
        known = self._keys.setdefault(field.key, {})
        if not known and field.key == NAME:
            known.update(zip(self._numbers, naturals([document.name for document in self._documents]), strict=True))
        for one in document_ids:
            if one not in known:
                known[one] = self._order(one, field)
        return [known[one] for one in document_ids]

    def groups(self, document_id: UUID, field: Field) -> Sequence[str]:
        """The groups in which a document stands, by what is stored; `NOTHING` where it has no value."""
        document = self[document_id]
        if field.key == STATUS:
            return (self.state(document_id),)
        if field.key == PURPOSE:
            return (document.purpose,)
        if field.key == SETS:
            return [str(one) for one in document.set_ids if one in self._project.sets] or (NOTHING,)
        return document.variables.get(field.variable.id, ()) or (NOTHING,) if field.variable else (NOTHING,)

    def group_order(self, field: Field, found: Iterable[str]) -> list[str]:
        """These groups in their order; what has no value comes last."""
        if field.variable is not None and field.variable.choices():
            known = [choice.value for choice in field.variable.choices()]
        else:
            known = {STATUS: list(STATES), PURPOSE: list(PURPOSES), SETS: [str(one) for one in self._project.sets]}.get(
                str(field.key), []
            )
        places = {value: place for place, value in enumerate(known)}
        last = len(places)
        return sorted(found, key=lambda one: (one == NOTHING, places.get(one, last), natural(one)))

    def group_words(self, field: Field, group: str) -> str:
        """What a group is called."""
        if field.key == STATUS:
            return state_word(group)
        if field.key == PURPOSE:
            return purpose_words(group)
        if group == NOTHING:
            return tr("in no set") if field.key == SETS else tr("no value")
        if field.key == SETS:
            return self._project.sets[UUID(group)].name
        return _answer(field.variable, (group,)) if field.variable else group

    # --- keeping up

    def _read(self) -> None:
        self._counts = Counter(self._project.document_counts())
        of_layer = {} if self.layer_id is None else self._project.document_counts({self.layer_id})
        self._marks = Counter(of_layer)
        self._read_documents()

    def _read_documents(self) -> None:
        self._documents = list(self._project.documents.values())
        self._numbers = {document.id: number for number, document in enumerate(self._documents, start=1)}
        statuses = self._project.statuses.values()
        self._statuses = {one.document_id: one for one in statuses if one.layer_id == self.layer_id}

    def _count(self, annotation: object, sign: int) -> set[UUID]:
        if not isinstance(annotation, Annotation):
            return set()
        layers = self._project.visible_layers
        if layers is None or annotation.layer_id in layers:
            self._counts[annotation.document_id] += sign
        if annotation.layer_id == self.layer_id:
            self._marks[annotation.document_id] += sign
        return {annotation.document_id}

    def _forget(self, touched: set[UUID]) -> None:
        for document_id in touched:
            self._words.pop(document_id, None)
            for known in self._keys.values():
                known.pop(document_id, None)

    def _sets(self, document: Document) -> list[str]:
        sets = self._project.sets
        return [sets[one].name for one in document.set_ids if one in sets]

    def _order(self, document_id: UUID, field: Field) -> Sortable:
        document = self[document_id]
        if field.variable is not None:
            return _answer_order(field.variable, document.variables.get(field.variable.id, ()))
        if field.key == STATUS:
            return ((0, STATES.index(self.state(document_id)), self.reason(document_id)),)
        if field.key == PURPOSE:
            return ((0, PURPOSES.index(document.purpose), ""),)
        if field.key == CHARACTERS:
            return ((0, document.characters, ""),)
        if field.key == ANNOTATIONS:
            return ((0, self._counts[document_id], ""),)
        return natural(self.text(document_id, field))


def natural(words: str) -> Sortable:
    """Words as people sort them: without case, and 9 before 10; () for none."""
    return naturals([words])[0]


def naturals(many: Sequence[str]) -> list[Sortable]:
    """The same of many words, folded in one go."""
    return [tuple(map(_piece, filter(None, _DIGITS.split(one.strip())))) for one in folded("\0".join(many)).split("\0")]


def _piece(piece: str) -> tuple[int, float, str]:
    return (0, float(piece), "") if piece.isdecimal() else (1, 0.0, piece)


def _answer(variable: Attribute, values: Sequence[str]) -> str:
    """Values as people read them."""
    if variable.kind == "yes_no":
        return ", ".join(tr("yes") if value == "yes" else tr("no") for value in values)
    if variable.kind == "number":
        return ", ".join(map(decimal, values))
    labels = {option.value: option.words for option in variable.options}
    return ", ".join(labels.get(value, value) for value in values)


def _answer_order(variable: Attribute, values: Sequence[str]) -> Sortable:
    if variable.kind == "number":
        return tuple((0, float(value), "") for value in values)
    places = {choice.value: place for place, choice in enumerate(variable.choices())}
    if places:
        return tuple((0, float(places.get(value, len(places))), value) for value in values)
    return natural(" ".join(values))
