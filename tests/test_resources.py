"""Resources are found, and the default codebook and the order of looks are as the design says."""

from itertools import count
from uuid import UUID

import pytest

from rubricate import resources


def ids():
    numbers = count(1)
    return lambda: UUID(int=next(numbers))


def test_a_file_is_found_by_its_name():
    assert resources.path("themes/light.toml").read_text(encoding="utf-8").startswith("# The light theme")


def test_a_missing_file_is_no_path():
    with pytest.raises(FileNotFoundError):
        resources.path("themes/none.toml")


def test_the_four_tags_stand_in_the_users_order():
    tags = resources.default_tags(ids())
    looks = [(t.key, t.name, t.letter, t.colour, t.pattern) for t in tags]
    assert looks == [
        ("1", "claim", "C", "blue", "solid"),
        ("2", "quote", "Q", "ochre", "double"),
        ("3", "opinion", "O", "violet", "wave"),
        ("4", "statistic", "S", "green", "dotted"),
    ]
    assert [t.position for t in tags] == [0, 1, 2, 3]
    assert len({t.id for t in tags}) == 4
    assert all(t.definition.endswith(".") for t in tags)


def test_the_thirteenth_tag_has_the_first_colour_and_a_shifted_pattern():
    assert resources.tag_look(1) == ("blue", "solid")
    assert resources.tag_look(12) == ("slate", "ticked")
    assert resources.tag_look(13) == ("blue", "dash-dot")


def test_no_two_of_the_first_144_tags_look_the_same():
    looks = [resources.tag_look(n) for n in range(1, 145)]
    assert len(set(looks)) == 144


def test_the_sample_is_an_article_in_markdown():
    text = resources.sample().read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert 800 <= len(text.split()) <= 1200


def test_the_sample_has_what_makes_a_real_article_hard():
    text = resources.sample().read_text(encoding="utf-8")
    assert text.count("The line this town deserves\n") == 2
    assert text.count("\u00a0") >= 15
    assert text.count("“") == text.count("”") >= 8
    assert "Screenshot:" in text
    assert "Follow us" in text
    assert all(sign in text for sign in ("\n> ", "\n- ", "](https://"))
