from rubricate.core.languages import known, language
from rubricate.core.languages.language import Language


def test_regions_share_the_lists_of_their_language() -> None:
    assert language("de-AT") == language("DE") == language("de_CH") == language("de")
    assert language("de").ordinals


def test_unknown_languages_have_empty_lists() -> None:
    assert language("tlh").words("never") == frozenset()
    assert language("").code == ""
    assert language("cs").ordinals


def test_words_count_with_a_capital_too() -> None:
    assert Language("x", never="art Dr").words("never") == {"art", "Art", "Dr"}


def test_lists_hold_words_without_their_last_stop() -> None:
    columns = ("never", "before_number", "may_end", "after_number", "weak", "openers")
    listed = [(code, word) for code in known() for column in columns for word in language(code).words(column)]
    assert [(code, word) for code, word in listed if word.endswith(".")] == []
