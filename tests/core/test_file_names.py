"""Titles as names of files."""

from rubricate.core.file_names import file_stem, free_stem, same


def test_a_hostile_title_leaves_no_folder() -> None:
    assert file_stem("../../etc/passwd\0", "Text") == "etc passwd"
    assert file_stem("con", "Text") == "Text" and file_stem(" .. ", "Text") == "Text"


def test_no_two_stems_are_one_for_any_system() -> None:
    taken: set[str] = set()
    for title in ("Über", "über", "U\u0308ber", "a/b", "a b"):
        stem = free_stem(title, "Text", taken)
        taken.add(same(stem))
    assert len(taken) == 5
