"""Which annotations need answers, and which have links."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.attributes import Attribute
from rubricate.gui.models.annotations import AnnotationsModel
from rubricate.gui.models.roles import Role
from tests.gui.desk import Desk


@pytest.fixture
def asked(at: Desk) -> Attribute:
    """Quotes need a speaker."""
    step = at.act(lambda s, h: actions.add_attribute(s, h, at.tag("quote").id, "speaker", "text", required=True))
    assert step is not None and isinstance(step.changes[0].after, Attribute)
    return step.changes[0].after


@pytest.fixture
def model(at: Desk, asked: Attribute) -> AnnotationsModel:
    document = at.add("One")
    for words, tag in (("bridge", "claim"), ("“Nobody asked us,”", "quote"), ("said Ada", "quote")):
        at.mark(document, words, tag)
    model = AnnotationsModel(at.project)
    model.show(document)
    at.project.listen(lambda step, _: model.apply(step))
    return model


def ids(model: AnnotationsModel) -> list[UUID]:
    found = (model.id_at(model.index(row)) for row in range(model.rowCount()))
    return [one for one in found if one is not None]


def lines(model: AnnotationsModel) -> list[str]:
    return [str(model.data(model.index(row), Role.LINE)) for row in range(model.rowCount())]


def test_rows_say_what_they_need(model: AnnotationsModel) -> None:
    assert lines(model) == [
        "claim, paragraph 1",
        "quote, paragraph 2 · 1 answer needed",
        "quote, paragraph 2 · 1 answer needed",
    ]
    assert (model.signs.may_lack, model.signs.lacking) == (True, 2)


def test_the_filter_follows_what_is_answered_and_undone(at: Desk, model: AnnotationsModel, asked: Attribute) -> None:
    _, quote, other = ids(model)
    model.set_filter("", needs=True)
    assert ids(model) == [quote, other]
    at.act(lambda s, h: actions.set_values(s, h, [quote], asked.id, ["Ada"]))
    assert ids(model) == [other]
    at.project.undo(at.hand())
    assert ids(model) == [quote, other]
    at.act(lambda s, h: actions.edit_attribute(s, h, asked.id, required=False))
    assert ids(model) == [] and not model.signs.may_lack


def test_links_are_said_at_both_ends(at: Desk, model: AnnotationsModel) -> None:
    claim, quote, _ = ids(model)
    step = at.act(lambda s, h: actions.link(s, h, quote, claim, "supports"))
    assert step is not None
    assert [line.endswith("linked") for line in lines(model)] == [True, True, False]
    at.project.undo(at.hand())
    assert not any(line.endswith("linked") for line in lines(model))


def test_an_annotation_that_comes_and_goes_is_counted(at: Desk, model: AnnotationsModel) -> None:
    document = next(iter(at.project.documents))
    new = at.mark(document, "crowns", "quote")
    assert model.signs.lacking == 3
    at.act(lambda s, h: actions.remove(s, h, [new]))
    assert model.signs.lacking == 2
