"""What is done to tags from lists of them: one gesture is one undo, however many tags it is about."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID, uuid4

from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.core.state import Hand, State
from rubricate.gui.models.tags import Place, TagsModel
from rubricate.gui.panels.act import Act
from rubricate.project import Project

OfTag = Callable[[State, Hand, UUID], Step]


class TagVerbs:
    """`model` is the list from whose rows "the next one" is meant."""

    def __init__(self, project: Project, act: Act, model: TagsModel) -> None:
        self._project, self._act, self._model = project, act, model

    def rename(self, tag_id: UUID, name: str) -> None:
        self._act(lambda s, h: actions.edit_tag(s, h, tag_id, name=name))

    def remove(self, tag_ids: Sequence[UUID]) -> None:
        """Remove tags with their annotations; undo brings them back, so nothing is asked."""
        if tag_ids:
            self._act(lambda s, h: actions.remove_tags(s, h, tag_ids))

    def retire(self, tag_ids: Sequence[UUID], *, on: bool) -> None:
        """Offer tags no more, or offer them again; those that are so already stay."""
        if tag_ids:
            self._act(lambda s, h: actions.retire_tags(s, h, tag_ids, on=on))

    def place(self, tag_ids: Sequence[UUID], place: Place) -> None:
        """Put tags below a parent, before one of its tags, in their order."""
        if tag_ids:
            self._act(lambda s, h: actions.place_tags(s, h, tag_ids, *place))

    def shift(self, tag_ids: Sequence[UUID], step: int) -> None:
        """One place up (-1) or down (+1) among the tags of the same parent."""
        self._move(tag_ids, lambda tag_id: self._model.place_beside(tag_id, step), backwards=step > 0)

    def change_level(self, tag_ids: Sequence[UUID], inward: int) -> None:
        """Below the tag before (+1), or out of the parent (-1)."""
        if inward > 0:
            self._move(tag_ids, self._model.place_inward)
        else:
            self._move(tag_ids, self._model.place_outward, backwards=True)

    def _move(self, tag_ids: Sequence[UUID], find: Callable[[UUID], Place | None], *, backwards: bool = False) -> None:
        """Each to the place that it has when its turn comes; what can't go further stays."""
        group = uuid4()
        for tag_id in reversed(tag_ids) if backwards else tag_ids:
            place = find(tag_id)
            if place is None or place[1] in tag_ids:
                return
            self._do(tag_id, group, _placing(place))

    def _do(self, tag_id: UUID, group: UUID, verb: OfTag) -> bool:
        return self._act(lambda s, h: replace(verb(s, h, tag_id), group=group)) is not None


def _placing(place: Place) -> OfTag:
    parent, before = place
    return lambda s, h, tag_id: actions.place_tag(s, h, tag_id, parent, before)
