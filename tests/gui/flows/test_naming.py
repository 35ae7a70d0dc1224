"""Names of files."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rubricate.gui.flows.naming import file_stem, free_path


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("A bridge worth building", "A bridge worth building"),
        ("Who pays? “We” do: all of us/them", "Who pays “We” do all of us them"),
        ("  .hidden. ", "hidden"),
        ("CON", "Text"),
        ("", "Text"),
        ("\u0000\n", "Text"),
        ("مقال عن الجسر", "مقال عن الجسر"),
    ],
)
def test_stems(title: str, stem: str) -> None:
    assert file_stem(title, "Text") == stem


@given(st.one_of(st.text(), st.text(st.sampled_from("桥😀ä "), max_size=120)))
@example("桥" * 90)
@example("😀" * 90)
def test_a_stem_can_be_a_file_name(title: str) -> None:
    stem = file_stem(title, "Text")
    assert stem
    assert len(stem) <= 80
    assert len(f"{stem} 99.rubricate-journal".encode()) <= 255
    assert not set(stem) & set('<>:"/\\|?*\n\t')
    assert stem == stem.strip(" .")


def test_a_taken_name_gets_a_number() -> None:
    taken = {Path("/d/A.rubricate"), Path("/d/A 2.rubricate")}
    assert free_path(Path("/d"), "A", ".rubricate", taken.__contains__) == Path("/d/A 3.rubricate")
