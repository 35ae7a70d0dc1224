"""What is said about files: what happened, what is kept, what to do."""

from pathlib import Path

import pytest

from rubricate import words
from rubricate.storage import errors

PROJECT = Path("/home/ada/Lesson 7B.rubricate")


def test_a_full_disk_says_what_is_safe():
    assert words.explain(errors.NotKept(PROJECT, "full", 25)) == (
        "The last change could not be written: the disk is full. The 25 changes before it are safe. "
        "Free some space and try again, or save a copy elsewhere."
    )


@pytest.mark.parametrize(
    ("kept", "part"), [(0, "What was there before is safe."), (1, "The change before it is safe.")]
)
def test_what_is_kept_is_said_for_none_and_one(kept, part):
    assert part in words.explain(errors.NotKept(PROJECT, "io", kept))


@pytest.mark.parametrize("reason", ["full", "vanished", "moved", "read_only", "busy", "io"])
def test_each_reason_has_words_of_its_own(reason):
    others = {"full", "vanished", "moved", "read_only", "busy", "io"} - {reason}
    said = words.explain(errors.NotKept(PROJECT, reason, 2))
    assert said not in {words.explain(errors.NotKept(PROJECT, other, 2)) for other in others}


def test_one_who_has_it_is_named():
    assert words.explain(errors.InUse(PROJECT, "LIB-PC-07", None)).startswith("Open on LIB-PC-07. Nothing was changed.")


def test_a_newer_program_is_named_where_it_is_known():
    assert "newer Rubricate (0.9)" in words.explain(errors.Newer(PROJECT, 7, "0.9"))
    assert "newer Rubricate. It was not changed" in words.explain(errors.Newer(PROJECT, 7))


def test_no_folder_of_the_machine_is_read_out():
    assert "/home" not in words.explain(errors.Vanished(PROJECT))


@pytest.mark.parametrize("reason", ["busy", "full", "read_only", "vanished", "io"])
def test_a_copy_that_is_not_written_names_its_file(reason):
    said = words.explain(errors.NotWritten(Path("/media/stick/copy.rubricate"), reason))
    assert said.startswith("copy.rubricate ")
    assert said.count(".") >= 3
