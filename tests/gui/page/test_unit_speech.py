"""What is said of units."""

from dataclasses import replace

from rubricate.gui.page import Page, unit_speech
from rubricate.gui.page.speech import Level
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import loaded


def test_tags_on_all_of_it_come_first_and_each_once(page: Page) -> None:
    end = TEXT.index(" Nobody")
    loaded(page, TEXT, [(0, end + 20, "quote"), (0, end, "claim"), (0, 3, "opinion"), (4, 9, "claim")])
    assert unit_speech.unit(page, "sentence", 1) == "Sentence 1 of 5, quote, claim, in part opinion"
    assert unit_speech.unit(page, "paragraph", 3) == "Paragraph 3 of 3"


def test_the_words_come_where_all_is_to_be_said(page: Page) -> None:
    loaded(page, "A " + "long " * 200 + "text.")
    full = unit_speech.arrived(page, "sentence", 1)
    assert full.startswith("Sentence 1 of 1: A long long")
    assert full.endswith("…")
    for level in (Level.BRIEF, Level.OFF):
        page.speech = replace(page.speech, level=level)
        assert unit_speech.arrived(page, "sentence", 1) == "Sentence 1 of 1"


def test_none_left_in_either_direction() -> None:
    assert unit_speech.none_bare("paragraph", 1, 0) == "Every paragraph has a tag."
    assert unit_speech.none_bare("sentence", 1, 3) == "None without a tag follows; 3 before this."
    assert unit_speech.none_bare("sentence", -1, 1) == "None without a tag before this; 1 after it."
    assert unit_speech.no_further("sentence", -1) == "This is the first sentence."
    assert unit_speech.progress("", 1, 1) == ""
