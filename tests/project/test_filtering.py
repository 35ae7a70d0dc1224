"""Where to search."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.attributes import Option
from rubricate.core.search import Query
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project
from rubricate.project.filtering import Filters
from rubricate.project.searching import search
from tests.core.world import a_hand


def words(project: Project, query: Query, filters: Filters) -> dict[str, list[str]]:
    """The words that were found, by the first letters of the document."""
    return {found.text[:3]: [span.of(found.text) for span in found.spans] for found in search(project, query, filters)}


@pytest.fixture
def first(project: Project) -> UUID:
    return next(iter(project.documents))


def test_documents(project: Project, first: UUID) -> None:
    assert list(words(project, Query("a"), Filters(documents=frozenset({first})))) == ["The"]
    assert words(project, Query("a"), Filters(documents=frozenset())) == {}


def test_variables_of_documents(project: Project) -> None:
    assert len(words(project, Query("a"), Filters(variables=(("outlet", "gazette"),)))) == 2
    assert words(project, Query("a"), Filters(variables=(("outlet", "times"),))) == {}
    assert words(project, Query("a"), Filters(variables=(("author", "x"),))) == {}


def test_hits_inside_of_annotations_of_a_tag_and_a_coder(project: Project, hand: Hand, first: UUID) -> None:
    claim, quote = list(project.codebook)[:2]
    other = a_hand("Coder 2", new_id=hand.new_id)
    project.do(actions.annotate(project, hand, first, Span(0, 14), claim, note="about Traffic"))
    project.do(actions.annotate(project, other, first, Span(17, 30), quote))
    a = Query("a")
    assert words(project, a, Filters(tags=frozenset({claim}))) == {"The": ["a", "a"]}
    assert words(project, a, Filters(coders=frozenset({other.coder.id}))) == {"The": ["a"]}
    both = Filters(tags=frozenset({claim}), coders=frozenset({other.coder.id}))
    assert words(project, a, both) == {}
    assert words(project, a, Filters(note="traffic")) == {"The": ["a", "a"]}
    assert words(project, Query("mayor says: “T"), Filters(tags=frozenset({claim}))) == {}


def test_a_tag_on_the_whole_document_has_all_of_it(project: Project, hand: Hand, first: UUID) -> None:
    claim = next(iter(project.codebook))
    project.do(actions.annotate(project, hand, first, None, claim))
    assert words(project, Query("ay"), Filters(tags=frozenset({claim}))) == {"The": ["ay", "ay"]}


@pytest.fixture
def asked(project: Project, hand: Hand, first: UUID) -> Project:
    """Claims say whether they can be checked and by whom they are; two documents have an outlet."""
    claim, quote = list(project.codebook)[:2]
    options = (Option("yes", "can be checked"), Option("no"))
    project.do(actions.add_attribute(project, hand, claim, "checkable", "one_of", options=options))
    project.do(actions.add_attribute(project, hand, claim, "speaker", "text"))
    project.do(actions.add_attribute(project, hand, quote, "speaker", "text"))
    checkable, speaker, other = (a.id for tag in (claim, quote) for a in project.codebook.asked_by(tag))
    values = {checkable: ("yes",), speaker: ("Ada the Mayor",)}
    project.do(actions.annotate(project, hand, first, Span(0, 14), claim, attributes=values))
    project.do(actions.annotate(project, hand, first, Span(17, 30), quote, attributes={other: ("Ben",)}))
    return project


@pytest.mark.parametrize(
    ("pairs", "count"),
    [
        ((("checkable", "YES"),), 2),
        ((("checkable", "can be checked"),), 2),
        ((("checkable", "no"),), 0),
        ((("checkable", "no"), ("checkable", "yes")), 2),
        ((("checkable", ""),), 2),
        ((("speaker", "mayor"),), 2),
        ((("speaker", "ben"),), 1),
        ((("speaker", "mayor"), ("speaker", "ben")), 3),
        ((("speaker", "ben"), ("checkable", "yes")), 0),
        ((("nothing", "yes"),), 0),
    ],
)
def test_attributes_of_annotations(asked: Project, pairs: tuple[tuple[str, str], ...], count: int) -> None:
    assert sum(map(len, words(asked, Query("a"), Filters(attributes=pairs)).values())) == count
