"""Words that name a codebook."""

from pathlib import Path

import pytest

from rubricate import resources
from rubricate.cli.books import codebook_of, found
from rubricate.cli.refusals import NoSuchCodebook
from rubricate.storage.errors import Vanished


def test_a_preset_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quotation").mkdir()  # a folder of that name is no codebook
    assert found("quotation").book == resources.preset("quotation")


def test_a_file_goes_before_a_preset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quotation").write_text('{"tags": [{"name": "mine"}]}')
    assert [tag.name for tag in found("quotation").book.tags] == ["mine"]


def test_a_project_by_its_ending(path: Path) -> None:
    assert [tag.name for tag in codebook_of(str(path)).ordered()] == ["claim", "quote", "opinion", "statistic"]
    with pytest.raises(Vanished):
        codebook_of("gone.rubricate")


@pytest.mark.parametrize("name", ["none", ".", "\0"])
def test_nothing_of_that_name(name: str) -> None:
    with pytest.raises(NoSuchCodebook):
        found(name)
