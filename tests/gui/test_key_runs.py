import pytest

from rubricate.gui.key_runs import key_runs


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("", ""),
        ("4", "4"),
        ("21", "1, 2"),
        ("1234", "1~to~4"),
        ("3412m", "1~to~4, M"),
        ("123789", "1~to~3, 7~to~9"),
        ("1mkx", "1, K, M, X"),
        ("12345abcdef", "1~to~5, A, B, C and more"),
    ],
)
def test_only_digits_that_follow_on_are_told_from_first_to_last(keys: str, told: str) -> None:
    assert key_runs(keys) == told.replace("~", "\N{NO-BREAK SPACE}")
