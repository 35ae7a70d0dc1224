"""Keeping what is typed into the fields of a tag: while one types, one undo for one spell in one field."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from rubricate.core import actions
from rubricate.core.actions.tags import TagFields
from rubricate.core.changes import Step
from rubricate.core.codebook import MEANING
from rubricate.core.state import Hand, State
from rubricate.gui.panels.act import Act, refusal
from rubricate.gui.parts import timer
from rubricate.project import Project

PAUSE_MS = 800  # without a key press, after which what was typed is kept

Value = str | bool


class Writing(QObject):
    """`refused(field, sentence)` says what stands against what is being typed; "" where nothing does.

    A spell is what is typed into one field until it is left, or until undo. The first change of the meaning within one
    makes a new revision of the tag; the further ones belong to it.
    """

    refused = Signal(str, str)

    def __init__(self, project: Project, act: Act, parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._act = project, act
        self._tag_id: UUID | None = None
        self._field = ""
        self._value: Value | None = None  # typed, and not kept yet
        self._group: UUID | None = None
        self._meant: int | None = None  # its revision before the spell gave it another meaning
        self._pause = timer(self, PAUSE_MS, self.keep, once=True)

    @property
    def field(self) -> str:
        """The field of the present spell; "" between spells."""
        return self._field

    def begin(self, tag_id: UUID | None) -> None:
        """From now on the fields are those of this tag."""
        self.end()
        self._tag_id = tag_id

    def type(self, field: str, value: Value) -> None:
        """This stands in the field now; it is kept when the keys rest."""
        if field != self._field:
            self.end()
        self._field, self._value = field, value
        self._group = self._group or uuid4()
        sentence = refusal(self._project, self._verb(field, value))
        self.refused.emit(field, sentence)
        if sentence:
            self._pause.stop()
        else:
            self._pause.start()

    def choose(self, **fields: Value) -> None:
        """Keep these at once: a spell of its own."""
        self.end()
        tag = self._project.codebook.get(self._tag_id) if self._tag_id else None
        if tag is not None and any(getattr(tag, name) != value for name, value in fields.items()):
            tag_id, given = tag.id, _fields(fields)
            self._act(lambda s, h: actions.edit_tag(s, h, tag_id, **given))

    def keep(self) -> None:
        """Keep what was typed so far."""
        self._pause.stop()
        field, value, self._value = self._field, self._value, None
        tag = self._project.codebook.get(self._tag_id) if self._tag_id else None
        if value is None or tag is None or getattr(tag, field) == value:
            return
        if self._act(self._verb(field, value)) is not None and field in MEANING and self._meant is None:
            self._meant = tag.revision

    def take_back(self, field: str, value: Value) -> None:
        """The field as it was before the spell, and what the tag meant then; undo brings back what was typed."""
        typed, meant = self._value, self._meant
        if typed is not None and not refusal(self._project, self._verb(field, typed)):
            self.keep()
            meant = self._meant
        self.drop()
        tag = self._project.codebook.get(self._tag_id) if self._tag_id else None
        if tag is not None and getattr(tag, field) != value:
            tag_id, given = tag.id, _fields({field: value})
            self._act(lambda s, h: actions.edit_tag(s, h, tag_id, revision=meant, **given))

    def end(self) -> None:
        """The field is left: keep what was typed, and begin a new spell with the next key."""
        self.keep()
        self.drop()

    def drop(self) -> None:
        """Forget what was not kept yet."""
        self._pause.stop()
        field, self._field = self._field, ""
        self._value = self._group = self._meant = None
        if field:
            self.refused.emit(field, "")

    def _verb(self, field: str, value: Value) -> Callable[[State, Hand], Step]:
        tag_id, group, same = self._tag_id, self._group, self._meant is not None
        assert tag_id is not None
        assert group is not None
        given = _fields({field: value})

        def verb(state: State, hand: Hand) -> Step:
            return replace(actions.edit_tag(state, hand, tag_id, same_meaning=same, **given), group=group)

        return verb


def _fields(values: dict[str, Any]) -> TagFields:
    fields = TagFields()
    fields.update(values)  # type: ignore[typeddict-item]  # names of fields alone come here
    return fields
