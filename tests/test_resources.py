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


def test_a_new_project_of_a_german_reader_has_german_tags():
    names = [tag.name for tag in resources.default_book(ids(), "de").tags]
    assert names == ["Behauptung", "Zitat", "Meinung", "Statistik"]
    assert resources.default_book(ids(), "fr") == resources.default_book(ids())


@pytest.fixture(params=["en", "de"])
def sample(request):
    return resources.sample(request.param).read_text(encoding="utf-8")


def test_the_sample_is_an_article_in_markdown(sample):
    assert sample.startswith("# ")
    assert 800 <= len(sample.split()) <= 1200


def test_the_sample_has_what_makes_a_real_article_hard(sample):
    title = sample.splitlines()[0].removeprefix("# ")
    assert sample.count(f"{title}\n") == 2
    assert sample.count("\u00a0") >= 15
    assert sample.count("“") >= 8
    assert sample.count("“") == sample.count("”") + sample.count("„")
    assert "Screenshot:" in sample or "Bildschirmfoto:" in sample
    assert "Follow us" in sample or "Folgen Sie uns" in sample
    assert all(sign in sample for sign in ("\n> ", "\n- ", "](https://"))


def test_a_reader_of_another_language_gets_the_english_sample():
    assert resources.sample("fr") == resources.sample()
