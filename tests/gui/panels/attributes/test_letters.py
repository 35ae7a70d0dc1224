"""Which key chooses which answer."""

from rubricate.gui.panels.attributes.letters import letters


def test_the_first_letter_that_no_other_has() -> None:
    assert letters(["direct", "indirect", "mixed"]) == ["d", "i", "m"]
    assert letters(["for", "against", "foreign"]) == ["f", "a", "o"]
    assert letters(["1", "2", "3"]) == ["1", "2", "3"]


def test_what_has_no_letter_left_is_chosen_otherwise() -> None:
    assert letters(["ab", "ba", "aa", "—"]) == ["a", "b", "", ""]
