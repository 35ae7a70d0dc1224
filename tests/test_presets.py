"""The codebooks that come with the program: complete, told apart, and with the labels that were published."""

from collections import Counter

import pytest

from rubricate import resources
from rubricate.core.book import Book

SEMEVAL_2020 = """
Appeal_to_Authority; Appeal_to_fear-prejudice; Bandwagon,Reductio_ad_hitlerum; Black-and-White_Fallacy;
Causal_Oversimplification; Doubt; Exaggeration,Minimisation; Flag-Waving; Loaded_Language; Name_Calling,Labeling;
Repetition; Slogans; Thought-terminating_Cliches; Whataboutism,Straw_Men,Red_Herring
"""
SEMEVAL_2023 = {
    "Attack on reputation": "Name_Calling-Labeling; Guilt_by_Association; Doubt; Appeal_to_Hypocrisy; "
    "Questioning_the_Reputation",
    "Justification": "Flag_Waving; Appeal_to_Authority; Appeal_to_Popularity; Appeal_to_Values; "
    "Appeal_to_Fear-Prejudice",
    "Distraction": "Straw_Man; Red_Herring; Whataboutism",
    "Simplification": "Causal_Oversimplification; False_Dilemma-No_Choice; Consequential_Oversimplification",
    "Call": "Slogans; Conversation_Killer; Appeal_to_Time",
    "Manipulative wording": "Loaded_Language; Obfuscation-Vagueness-Confusion; Exaggeration-Minimisation; Repetition",
}
POLICY_FRAMES = """
Economic; Capacity and resources; Morality; Fairness and equality; Legality, constitutionality and jurisprudence;
Policy prescription and evaluation; Crime and punishment; Security and defense; Health and safety; Quality of life;
Cultural identity; Public opinion; Political; External regulation and reputation; Other
"""
PUBLISHED = {
    "fact_opinion_judgment": "fact; opinion; reasoned_judgment",
    "checkability": "NFS; UFS; CFS",
    "argument_parts": "MajorClaim; Claim; Premise",
    "quotation": "Source; Cue; Content",
    "generic_frames": "attribution_of_responsibility; conflict; human_interest; economic_consequences; morality",
    "policy_frames": POLICY_FRAMES,
    "semeval_2020": SEMEVAL_2020,
}
OURS = {"four", "vier", "w_questions", "loaded_language_fallacies", "source_card"}
NAMES = resources.presets()


def labels(words: str) -> list[str]:
    return [label.strip() for label in words.split(";")]


@pytest.fixture(params=NAMES)
def book(request: pytest.FixtureRequest) -> Book:
    return resources.preset(request.param)


def test_all_of_them_are_there_and_the_default_comes_first() -> None:
    assert NAMES[0] == "four"
    assert resources.presets("de")[0] == "vier"
    assert resources.presets("fr") == NAMES
    assert set(resources.presets("de")) == set(NAMES)
    assert set(NAMES) == OURS | set(PUBLISHED) | {"semeval_2023"}


def test_each_says_what_it_is(book: Book) -> None:
    assert book.name
    assert len(book.description) > 80
    assert len({resources.preset(name).name for name in NAMES}) == len(NAMES)


def test_every_tag_has_a_definition_a_rule_and_an_example(book: Book) -> None:
    for tag in book.tags:
        assert tag.definition.endswith("."), tag.name
        assert tag.use_when.endswith((".", "?", "”")), tag.name
        assert tag.not_when.endswith((".", "?")), tag.name
        assert len(tag.example) > 8, tag.name
        assert not (tag.name in book.citation and tag.example == "")


def test_no_example_is_given_twice() -> None:
    examples = Counter(tag.example for name in NAMES for tag in resources.preset(name).tags)
    assert [example for example, n in examples.items() if n > 1] == []


@pytest.mark.parametrize("field", ["name", "letter", "key", "short"])
def test_no_two_tags_share_what_they_are_told_by(book: Book, field: str) -> None:
    values = [value for tag in book.tags if (value := getattr(tag, field))]
    assert len(set(values)) == len(values)


def test_every_tag_that_is_no_group_has_a_key(book: Book) -> None:
    groups = {tag.parent_id for tag in book.tags}
    assert [tag.name for tag in book.tags if not tag.key and tag.id not in groups] == []


def test_no_two_tags_look_the_same_and_the_thirteenth_has_another_pattern(book: Book) -> None:
    looks = [(tag.colour, tag.pattern) for tag in book.tags]
    assert len(set(looks)) == len(looks)
    if len(looks) > 12:
        assert looks[12] == ("blue", "dash-dot")


@pytest.mark.parametrize("name", sorted(PUBLISHED))
def test_published_labels_are_as_published(name: str) -> None:
    book = resources.preset(name)
    assert book.published
    assert [tag.name for tag in book.tags] == labels(PUBLISHED[name])
    assert all(tag.citation == book.citation for tag in book.tags)


def test_the_techniques_of_2023_stand_in_their_groups() -> None:
    book = resources.preset("semeval_2023")
    names = {tag.id: tag.name for tag in book.tags}
    groups = {name: [tag.name for tag in book.tags if names.get(tag.parent_id) == name] for name in SEMEVAL_2023}
    assert groups == {name: labels(words) for name, words in SEMEVAL_2023.items()}
    assert len(book.tags) == 6 + 23
    assert book.published


@pytest.mark.parametrize("name", sorted(OURS))
def test_what_is_ours_is_not_called_published(name: str) -> None:
    assert not resources.preset(name).published


def test_every_attribute_says_what_it_asks(book: Book) -> None:
    assert [a.name for a in book.attributes if not a.help.endswith((".", "?"))] == []


def test_the_four_ask_for_what_their_rules_need() -> None:
    book = resources.preset("four")
    asked = {tag.name: [a.name for a in book.under(tag.id)] for tag in book.tags}
    assert asked == {
        "claim": ["checkable", "sourced", "certainty", "loaded"],
        "quote": ["speaker", "role", "form", "cue_verb", "content"],
        "opinion": ["holder", "target", "direction"],
        "statistic": ["value", "unit", "counted", "period", "source_named", "source", "comparison"],
    }


def test_the_german_four_are_the_four_in_data_and_in_looks() -> None:
    """What both languages have in common: all but the words that people read."""
    english, german = resources.preset("four"), resources.preset("vier")
    assert [tag.short for tag in german.tags] == [tag.name for tag in english.tags]
    for one, other in zip(english.tags, german.tags, strict=True):
        assert (one.key, one.colour, one.pattern, one.unit) == (other.key, other.colour, other.pattern, other.unit)
        asked = [(a.kind, [o.value for o in a.options], a.shown_values) for a in english.under(one.id)]
        assert [(a.kind, [o.value for o in a.options], a.shown_values) for a in german.under(other.id)] == asked
        assert all(option.label for a in german.under(other.id) for option in a.options)


def test_the_card_is_about_the_whole_document_and_its_scale_is_off_at_first() -> None:
    card = resources.preset("source_card")
    assert [tag.unit for tag in card.tags] == ["document"]
    scales = [a for a in card.attributes if a.kind == "scale"]
    assert [a.name for a in scales] == ["currency", "relevance", "authority", "accuracy", "purpose"]
    assert not any(a.is_asked({}) for a in scales)


def test_the_frames_ask_three_to_five_questions_each() -> None:
    variables = [a.name.split("_")[0] for a in resources.preset("generic_frames").under(None)]
    assert all(3 <= n <= 5 for n in Counter(variables).values())
    assert len(set(variables)) == 5
