"""Types of links in words."""

from rubricate.core.linking import LINK_TYPES
from rubricate.words.linking import backwards, brief, forwards, link_type, linked_to, offered


def test_every_type_has_words_from_both_ends() -> None:
    for type_ in LINK_TYPES:
        said = (link_type(type_), brief(type_), forwards(type_, "claim"), backwards(type_, "claim"))
        assert all(words and "_" not in words for words in said)
        assert "claim" in said[2] and "claim" in said[3] and said[2] != said[3]


def test_own_words_stand_as_they_are() -> None:
    assert (link_type("answers to"), brief("answers to")) == ("answers to", "answers to")
    assert (forwards("answers to", "claim"), backwards("answers to", "claim")) == (
        "answers to → claim",
        "answers to ← claim",
    )


def test_what_was_used_last_is_offered_first() -> None:
    assert offered(["attacks", "answers to"])[:3] == ["attacks", "answers to", "source_content"]
    assert set(LINK_TYPES) <= set(offered([]))


def test_where_links_lead_is_one_phrase() -> None:
    assert linked_to(["premise of claim", "backed by statistic"]) == "linked: premise of claim, backed by statistic"
    assert linked_to([]) == ""
