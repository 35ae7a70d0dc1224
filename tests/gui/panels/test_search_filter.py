"""Where a search looks."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.codebook import Tag
from rubricate.gui.panels.search_filter import Question, SearchFilter, questions_of
from rubricate.project.filtering import EVERYTHING, Filters
from tests.gui.desk import desk

TAGS = [Tag(UUID(int=n), name, n, "blue", "solid", name[0], "") for n, name in enumerate(("claim", "quote"), 1)]
CODERS = [Coder(UUID(int=11), "Ada"), Coder(UUID(int=12), "Ben & Co")]


@pytest.fixture
def where(qapp: object) -> Iterator[SearchFilter]:
    holder = QWidget()
    made = SearchFilter(holder)
    made.offer(TAGS, CODERS)
    made.show_document(UUID(int=20))
    yield made
    holder.deleteLater()


def test_it_says_what_is_chosen(where: SearchFilter) -> None:
    assert where.text() == "Anywhere"
    where.toggle_tag(TAGS[0].id)
    assert where.text() == "claim"
    where.toggle_coder(CODERS[1].id)
    assert where.text() == "claim, Ben && Co"
    where.toggle_document()
    where.toggle_tag(TAGS[1].id)
    assert where.text() == "In this text, 2 tags, Ben && Co"
    assert where.accessibleName() == "Search in: In this text, claim, quote, Ben & Co"


def test_entries_are_ticked_and_taken_back(where: SearchFilter) -> None:
    changes: list[Filters] = []
    where.changed.connect(lambda: changes.append(where.filters))
    assert [entry.text() for entry in where.entries()] == [
        "Anywhere", "In this text only", "claim", "quote", "Ada", "Ben && Co",
    ]  # fmt: skip
    for number in (1, 2, 4):
        where.entries()[number].trigger()
    assert changes[-1] == Filters(
        documents=frozenset({UUID(int=20)}), tags=frozenset({TAGS[0].id}), coders=frozenset({CODERS[0].id})
    )
    assert [entry.isChecked() for entry in where.entries()] == [False, True, True, False, True, False]
    where.entries()[2].trigger()
    assert where.filters.tags is None
    where.entries()[0].trigger()
    assert where.filters == EVERYTHING
    assert where.entries()[0].isChecked()


def test_one_coder_alone_is_no_choice(where: SearchFilter) -> None:
    where.offer(TAGS, CODERS[:1])
    assert [entry.text() for entry in where.entries()][-1] == "quote"


def test_what_is_gone_is_no_longer_asked_for(where: SearchFilter) -> None:
    where.toggle_tag(TAGS[0].id)
    where.toggle_coder(CODERS[0].id)
    where.offer(TAGS[1:], CODERS[1:])
    assert where.filters == EVERYTHING


def test_this_text_is_the_one_that_is_shown(where: SearchFilter) -> None:
    where.toggle_document()
    where.show_document(UUID(int=21))
    assert where.filters.documents == frozenset({UUID(int=21)})
    where.show_document(None)
    assert where.filters == EVERYTHING


def test_answers_and_variables_are_offered_in_submenus(where: SearchFilter) -> None:
    questions = [
        Question("attributes", "checkable", (("yes", "can be"), ("no", "no"))),
        Question("variables", "outlet", (("Gazette", "Gazette"), ("Times", "Times"))),
    ]
    where.offer(TAGS, CODERS, questions)
    texts = [entry.text() for entry in where.entries()]
    assert texts == [
        "Anywhere", "In this text only", "Gazette", "Times", "claim", "quote", "can be", "no", "Ada", "Ben && Co",
    ]  # fmt: skip
    where.entries()[texts.index("can be")].trigger()
    assert where.text() == "checkable: can be"
    where.entries()[texts.index("Times")].trigger()
    assert where.filters == Filters(variables=(("outlet", "Times"),), attributes=(("checkable", "yes"),))
    assert where.text() == "2 answers"
    where.offer(TAGS, CODERS, questions[:1])
    assert where.filters == Filters(attributes=(("checkable", "yes"),))
    where.entries()[[entry.text() for entry in where.entries()].index("can be")].trigger()
    assert where.filters == EVERYTHING


def test_what_can_be_chosen_is_read_from_the_project(tmp_path: Path) -> None:
    with desk(tmp_path) as at:
        document = at.add("Harbour")
        claim = at.tag("claim").id
        at.act(lambda s, h: actions.add_attribute(s, h, claim, "checkable", "yes_no"))
        at.act(lambda s, h: actions.add_attribute(s, h, claim, "speaker", "text"))
        at.act(lambda s, h: actions.add_attribute(s, h, None, "outlet", "text"))
        outlet = at.project.codebook.asked_by(None)[-1].id
        at.act(lambda s, h: actions.set_variables(s, h, {document: {outlet: ("Gazette",)}}))
        assert not at.refused
        assert [(q.field, q.name, [value for value, _ in q.values]) for q in questions_of(at.project)] == [
            ("attributes", "checkable", ["yes", "no"]),
            ("variables", "outlet", ["Gazette"]),
        ]


def test_words_of_the_note_are_typed_in_the_menu(where: SearchFilter) -> None:
    field = where.note_field()
    assert field.accessibleName() == "Words of the note"
    field.setText("who says")
    assert where.filters == Filters(note="who says")
    assert where.text() == "note: who says"
    assert where.note_field().text() == "who says"
    where.choose(EVERYTHING)
    assert where.note_field().text() == ""
