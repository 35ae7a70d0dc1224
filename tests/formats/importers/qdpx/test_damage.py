"""Projects of other programs, changed at random places: read, or refused with a sentence."""

import pytest

from tests.formats.importers.hostile import survives
from tests.formats.importers.qdpx.packed import GOLDEN, packed
from tests.formats.importers.qdpx.test_flavours import FLAVOURS, files_of
from tests.formats.importers.taguette.test_project import GOOD


@pytest.mark.fuzz
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_damaged_project_is_read_or_refused(flavour: str) -> None:
    (project,) = (GOLDEN / flavour).glob("*.qde")
    survives("qdpx", "project.qde", project.read_bytes())


@pytest.mark.fuzz
def test_a_damaged_package_is_read_or_refused() -> None:
    survives("qdpx", "study.qdpx", packed(files_of("maxqda")))


@pytest.mark.fuzz
def test_a_damaged_project_of_taguette_is_read_or_refused() -> None:
    survives("taguette-sqlite", "study.sqlite3", GOOD)
