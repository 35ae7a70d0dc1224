"""Which folder a name means."""

from pathlib import Path

import pytest

from rubricate.formats.exporters.folders import folder_for


@pytest.mark.parametrize(
    ("name", "folder"),
    [("out.xmi", "out"), ("a.HTML", "a"), ("study.v2", "study.v2"), ("out.2026-11", "out.2026-11"), ("plain", "plain")],
)
def test_only_the_ending_of_a_file_goes(tmp_path: Path, name: str, folder: str) -> None:
    assert folder_for(tmp_path / name) == tmp_path / folder
