"""What a check of a codebook finds."""

from dataclasses import replace
from uuid import UUID

import pytest

from rubricate import resources
from rubricate.core.attributes import Attribute, Option
from rubricate.core.book_check import FAULTS, Finding, findings
from rubricate.core.codebook import Codebook, Tag
from rubricate.words.codebook_check import finding

COLOURS = {name: look["line"] for name, look in resources.table("themes/light.toml")["tags"].items()}
SCHEMES = [book for name in resources.presets() if (book := resources.preset(name)).published]
WELL = {"definition": "d", "use_when": "u", "example": "e"}


def tag(n: int, named: str, **fields: object) -> Tag:
    colour, pattern = resources.tag_look(n)
    made = Tag(UUID(int=n), named, n, colour, pattern, f"{n}", **WELL)  # type: ignore[arg-type]
    return replace(made, **fields)  # type: ignore[arg-type]


def found(*parts: Tag | Attribute) -> list[Finding]:
    tags = [part for part in parts if isinstance(part, Tag)]
    return findings(Codebook(tags, [part for part in parts if isinstance(part, Attribute)]), COLOURS, SCHEMES)


@pytest.mark.parametrize("name", resources.presets())
def test_our_own_presets_are_in_order(name: str) -> None:
    book = resources.preset(name)
    assert findings(book.codebook, COLOURS, SCHEMES) == []


@pytest.mark.parametrize(
    ("fields", "finding"),
    [
        ({"name": "a"}, Finding("name_twice", "a", "a", "a")),
        ({"key": "1"}, Finding("key_twice", "a", "b", "1")),
        ({"letter": "1"}, Finding("letter_twice", "a", "b", "1")),
        ({"short": "a"}, Finding("short_twice", "a", "b", "a")),
        ({"parent_id": UUID(int=2)}, Finding("circle", "b")),
        ({"colour": "blue", "pattern": "solid"}, Finding("same_look", "a", "b")),
        ({"colour": "#0b8eef"}, Finding("near_colours", "a", "b")),
        ({"definition": " "}, Finding("no_definition", "b")),
        ({"use_when": ""}, Finding("no_rule", "b")),
        ({"example": ""}, Finding("no_example", "b")),
    ],
)
def test_each_thing_is_found_alone(fields: dict[str, object], finding: Finding) -> None:
    assert found(tag(1, "a", key="1"), tag(2, "b", **fields)) == [finding]


def test_a_retired_tag_needs_nothing_any_more() -> None:
    assert found(tag(1, "a"), tag(2, "b", retired=True, example="", colour="blue", pattern="solid")) == []


def test_a_colour_with_another_pattern_is_another_look() -> None:
    assert found(tag(1, "a"), tag(13, "b")) == []


def test_labels_of_a_cited_scheme_are_compared() -> None:
    scheme = resources.preset("checkability")
    book = Codebook([*scheme.tags[:2], replace(scheme.tags[2], name="CheckWorthy")], scheme.attributes)
    assert findings(book, COLOURS, SCHEMES) == [
        Finding("not_published", "CheckWorthy", "", "Checkability"),
        Finding("lacks_label", "CFS", "", "Checkability"),
    ]


def test_a_condition_that_can_never_hold_is_found() -> None:
    owner = tag(1, "a")
    first = Attribute(UUID(int=50), owner.id, "first", 0, "one_of", (Option("x"),))
    never = Attribute(UUID(int=51), owner.id, "never", 1, "text", shown_if=first.id, shown_values=("y",))
    ring = Attribute(UUID(int=52), None, "ring", 0, "text", shown_if=UUID(int=53))
    back = Attribute(UUID(int=53), None, "back", 1, "text", shown_if=UUID(int=52))
    lost = Attribute(UUID(int=54), None, "lost", 2, "text", shown_if=first.id)
    expected = {("never", "a"), ("ring", ""), ("back", ""), ("lost", "")}
    assert {(f.entry, f.other) for f in found(owner, first, never, ring, back, lost)} == expected
    assert found(owner, first, replace(never, shown_values=("x",))) == []


def test_faults_come_first_and_each_kind_has_a_sentence() -> None:
    kinds = [*FAULTS, "no_definition", "no_rule", "no_example", "near_colours", "lacks_label"]
    assert all(finding(Finding(kind, "a", "b", "c")).endswith(".") for kind in kinds)
    mixed = found(tag(1, "a", example=""), tag(2, "a"))
    assert [f.is_fault for f in mixed] == [True, False]
