"""Notes: every line break is one."""

from rubricate.core.notes import with_line_breaks


def test_line_breaks_are_kept_and_empty_lines_stay_empty() -> None:
    assert with_line_breaks("a\n\nb") == "a  \n\nb  "
    assert with_line_breaks("") == ""
