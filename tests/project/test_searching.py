"""Searching the texts and the notes of a project."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.errors import BadPattern, NothingAsked, TooSlow
from rubricate.core.search import Mode, Query, Within
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project
from rubricate.project.filtering import Filters
from rubricate.project.searching import places_of, search, search_notes
from rubricate.project.shelf import Shelf
from tests.core.world import BODIES, adding

Found = dict[str, list[str]]


def words(project: Project, query: Query) -> Found:
    """The words that were found, by the first letters of the document."""
    return {found.text[:3]: [span.of(found.text) for span in found.spans] for found in search(project, query)}


@pytest.fixture
def first(project: Project) -> UUID:
    return next(iter(project.documents))


class TestTexts:
    def test_every_document_with_hits_is_told_in_the_users_order(self, project: Project) -> None:
        assert words(project, Query("ay")) == {"The": ["ay", "ay"]}
        assert list(words(project, Query("a"))) == ["The", "Two"]
        assert words(project, Query("القصة")) == {"Two": ["القصة"]}
        assert words(project, Query("nowhere")) == {}

    def test_what_is_kept_for_the_next_search_changes_nothing(self, project: Project) -> None:
        shelf = Shelf()
        for query in (Query("MAYOR"), Query("mayor"), Query("Mayor", match_case=True), Query("m.yor", Mode.PATTERN)):
            kept = [found.spans for found in search(project, query, shelf=shelf)]
            assert kept == [found.spans for found in search(project, query)]

    def test_several_words_stand_in_one_sentence_or_paragraph(self, project: Project) -> None:
        together = Query("mayor agrees", Mode.WORDS, within=Within.PARAGRAPH)
        assert words(project, together) == {"The": ["mayor", "agrees"]}
        assert words(project, Query("mayor agrees", Mode.WORDS, within=Within.SENTENCE)) == {}
        assert words(project, Query("mayor second", Mode.WORDS, within=Within.DOCUMENT)) == {"The": ["mayor", "second"]}

    def test_what_cannot_be_asked_is_refused_at_once(self, project: Project) -> None:
        with pytest.raises(NothingAsked):
            search(project, Query(" "))
        with pytest.raises(BadPattern):
            search(project, Query("(", Mode.PATTERN))

    def test_a_slow_pattern_names_its_document(
        self, project: Project, hand: Hand, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        project.do(adding(project, hand, "a" * 60 + "!"))
        monkeypatch.setattr("rubricate.core.search.query.Matcher.hits.__kwdefaults__", {"most": 9, "seconds": 0.02})
        with pytest.raises(TooSlow) as refusal:
            list(search(project, Query("(a|a)+$", Mode.PATTERN)))
        assert refusal.value.document == "aaaaaaaa"

    def test_it_stops_when_asked_to(self, project: Project) -> None:
        assert list(search(project, Query("a"), cancelled=lambda: True)) == []

    def test_it_tells_how_far_it_is(self, project: Project) -> None:
        told: list[tuple[int, int]] = []
        list(search(project, Query("a"), progress=lambda done, total: told.append((done, total))))
        assert told[-1] == (2, 2)

    def test_a_document_that_goes_meanwhile_is_left_out(self, project: Project, hand: Hand, first: UUID) -> None:
        hits = search(project, Query("a second", Mode.WORDS))
        project.do(actions.remove_documents(project, hand, [first]))
        assert [found.text[:3] for found in hits] == []


class TestNotes:
    @pytest.fixture
    def noted(self, project: Project, hand: Hand, first: UUID) -> Project:
        claim, quote = list(project.codebook)[:2]
        project.do(actions.annotate(project, hand, first, Span(4, 9), claim, note="Who says so? Says who?"))
        project.do(actions.annotate(project, hand, first, None, quote, note="all of it says"))
        project.do(actions.annotate(project, hand, first, Span(0, 3), quote))
        return project

    def test_hits_are_places_in_the_note(self, noted: Project, first: UUID) -> None:
        whole, one = search_notes(noted, Query("says"))
        assert (whole.place, [span.of(whole.note) for span in whole.spans]) == (None, ["says"])
        assert (one.place, [span.of(one.note) for span in one.spans]) == (Span(4, 9), ["says", "Says"])
        assert one.document_id == first
        assert one.subject == "annotation"
        assert one.subject_id is not None
        assert noted.annotation(one.subject_id).tag_id == one.tag_id

    def test_notes_on_documents_tags_and_the_project_are_found_too(
        self, noted: Project, hand: Hand, first: UUID
    ) -> None:
        claim = next(iter(noted.codebook))
        for subject, subject_id in (("tag", claim), ("project", None), ("document", first)):
            noted.do(actions.add_note(noted, hand, subject, subject_id, f"a {subject} that says"))
        found = list(search_notes(noted, Query("that says")))
        assert [(one.subject, one.subject_id, one.document_id) for one in found] == [
            ("document", first, first), ("tag", claim, None), ("project", None, None),
        ]  # fmt: skip
        kinds = {
            Filters(documents=frozenset({first})): ["document"],
            Filters(tags=frozenset({claim})): ["tag"],
            Filters(coders=frozenset({hand.coder.id})): ["document", "tag", "project"],
            Filters(coders=frozenset()): [],
            Filters(note="says"): [],
        }
        for filters, subjects in kinds.items():
            assert [one.subject for one in search_notes(noted, Query("that says"), filters)] == subjects

    def test_filters_choose_annotations(self, noted: Project) -> None:
        claim = next(iter(noted.codebook))
        assert len(list(search_notes(noted, Query("says"), Filters(tags=frozenset({claim}))))) == 1
        assert list(search_notes(noted, Query("says"), Filters(coders=frozenset()))) == []
        assert list(search_notes(noted, Query("says"), cancelled=lambda: True)) == []

    def test_several_words_stand_in_one_note(self, noted: Project) -> None:
        assert len(list(search_notes(noted, Query("who so", Mode.WORDS)))) == 1
        assert len(list(search_notes(noted, Query("who all", Mode.WORDS)))) == 0


@pytest.mark.parametrize(
    ("within", "places"),
    [
        (None, ["says", "agrees"]),
        (Within.SENTENCE, ["The mayor says: “Traffic fell by half.”", "Nobody agrees."]),
        (Within.PARAGRAPH, [BODIES[0].split("\n")[0]]),
        (Within.DOCUMENT, [BODIES[0]]),
    ],
)
def test_hits_are_tagged_as_they_are_or_as_the_units_they_touch(
    project: Project, within: Within | None, places: list[str]
) -> None:
    found = next(search(project, Query("agrees|says", Mode.PATTERN)))
    assert [span.of(found.text) for span in places_of(project, found, within)] == places
