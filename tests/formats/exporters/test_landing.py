"""Where a file of an export goes."""

from pathlib import Path

import pytest

from rubricate.formats.exporters.landing import landing
from rubricate.formats.writing import InTheWay, NotWritten


def test_a_folder_gets_a_file_of_the_formats_own_name(tmp_path: Path) -> None:
    assert landing(tmp_path / "new", "page.html") == tmp_path / "new" / "page.html"
    assert (tmp_path / "new").is_dir()
    assert landing(tmp_path / "own.html", "page.html") == tmp_path / "own.html"


def test_a_project_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_bytes(b"SQLite format 3\0")
    with pytest.raises(InTheWay):
        landing(tmp_path / "p.html", "page.html")


def test_a_folder_that_can_not_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("", encoding="utf-8")
    with pytest.raises(NotWritten):
        landing(tmp_path / "file.txt" / "sub", "page.html")
