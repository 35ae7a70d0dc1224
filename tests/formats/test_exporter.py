"""The list of exporters, and what an order decides."""

from pathlib import Path

import pytest

from rubricate.formats.errors import UnknownFormat
from rubricate.formats.exporter import THINGS, Choice, Order, Watch
from rubricate.formats.known import by_ending, exporter, exporters
from rubricate.formats.writing import Cancelled
from tests.formats.snapshots import CLAIM, FakeProject


def test_every_exporter_is_complete() -> None:
    for name, one in exporters().items():
        assert name == one.name == name.lower()
        assert one.holds <= set(THINGS), name
        assert one.is_folder or one.endings, name
        assert all(choice.values for choice in one.choices), name
        afters = [choice.after[0] for choice in one.choices if choice.after is not None]
        assert set(afters) <= {choice.name for choice in one.choices}, name


def test_an_answer_that_there_is_none_of_is_the_usual_one() -> None:
    choice = Choice("use", ("data", "other"))
    assert Order().option(choice) == "data"
    assert Order(options={"use": "other"}).option(choice) == "other"
    assert Order(options={"use": "nonsense"}).option(choice) == "data"


def test_one_is_found_by_its_name_or_by_an_ending_that_is_its_alone() -> None:
    assert exporter("csv").name == "csv"
    assert by_ending("csv") is None  # several write such files
    assert by_ending("nonsense") is None
    with pytest.raises(UnknownFormat) as caught:
        exporter("nonsense")
    assert "csv" in caught.value.known


def test_who_looks_on_can_stop_it() -> None:
    seen: list[tuple[int, int]] = []
    Watch(lambda *place: seen.append(place)).at(1, 2)
    assert seen == [(1, 2)]
    with pytest.raises(Cancelled):
        Watch(cancelled=lambda: True).at(1, 2)


@pytest.mark.parametrize("name", list(exporters()))
def test_every_exporter_writes_a_small_project_and_an_empty_one(name: str, tmp_path: Path) -> None:
    one = exporter(name)
    project = FakeProject()
    document = project.add("essay: 1/2", "The mayor 😀 says no.\nNobody asked.", (0, 20, 21, 34))
    project.mark(document, 4, 9, CLAIM, note="so?")
    project.mark(document, None, None, CLAIM)
    for number, snapshot in enumerate((project, FakeProject())):
        ending = "" if one.is_folder else f".{one.endings[0]}"
        done = one.write(snapshot, tmp_path / f"out{number}{ending}", Order(), Watch())
        assert all(file.is_file() for file in done.files), name
        assert not list(tmp_path.rglob("*.part"))


@pytest.mark.parametrize("name", list(exporters()))
def test_an_export_that_is_stopped_leaves_nothing(name: str, tmp_path: Path) -> None:
    one = exporter(name)
    project = FakeProject()
    for number in range(3):
        document = project.add(f"d{number}", "The mayor says no.")
        project.mark(document, 4, 9, CLAIM)
    place = tmp_path / "place"
    place.mkdir()
    out = place / ("out" if one.is_folder else f"out.{one.endings[0]}")
    with pytest.raises(Cancelled):
        one.write(project, out, Order(), Watch(cancelled=lambda: True))
    assert list(place.rglob("*")) == [], name


@pytest.mark.parametrize("name", [one.name for one in exporters().values() if one.is_folder])
def test_a_folder_that_was_named_as_a_file_goes_again_too(name: str, tmp_path: Path) -> None:
    project = FakeProject()
    project.add("d", "The mayor says no.")
    place = tmp_path / "place"
    place.mkdir()
    with pytest.raises(Cancelled):
        exporter(name).write(project, place / "out.zip", Order(), Watch(cancelled=lambda: True))
    assert list(place.rglob("*")) == []
