"""Out with an exporter, in again with the importer that knows the file: into an empty project, then once more."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rubricate import resources
from rubricate.core import actions
from rubricate.core.bringing.found import FoundFile
from rubricate.core.text import canonical
from rubricate.formats.bundle import Bundle
from rubricate.formats.exporter import Order, Watch
from rubricate.formats.known import exporter, importer
from rubricate.formats.leaving import LeavingMark, leaving
from rubricate.formats.snapshot import Snapshot
from rubricate.project import Project
from tests.formats.exporters.study import study
from tests.formats.importers.qdpx.test_round_trip import HAND, mark_all, marks, sound, texts, told
from tests.formats.snapshots import MAIN, FakeProject

__all__ = ["FakeProject", "made", "marks", "sound", "texts", "told"]

EVERYTHING = Order(also=("training", "pilot"))


def written(project: Snapshot, name: str, folder: Path) -> Path:
    """The file of an export, or its folder."""
    one = exporter(name)
    out = folder / (f"out-{name}" if one.is_folder else f"out.{one.endings[0]}")
    files = one.write(project, out, EVERYTHING, Watch()).files
    return out if one.is_folder else files[0]


def read(path: Path, name: str) -> FoundFile:
    """What the importer says; it must be the one that knows the file."""
    bundle = Bundle.of(path)
    reader = importer(bundle)
    assert reader.name == name
    return reader.read(bundle)


def back(project: Snapshot, name: str, told_of: Callable[[Snapshot], Any] = told) -> Any:
    """What an empty project holds of it afterwards. Everything is placed exactly; a second time nothing is new."""
    with TemporaryDirectory() as folder:
        found = read(written(project, name, Path(folder)), name)
        with Project.create(Path(folder) / "new.rubricate", HAND, []) as new:
            plan = actions.plan_import(new, HAND, found, resources.looks(), "file")
            assert (plan.counts.exact, plan.counts.in_file) == (len(found.marks), len(found.marks)), plan.rows
            new.do(actions.import_annotations(new, HAND, plan))
            again = actions.plan_import(new, HAND, found, resources.looks(), "file")
            assert (again.counts.already, again.changes) == (len(found.marks), ())
            return told_of(new)


def spans_told(*fields: str) -> Callable[[Snapshot], Any]:
    """Texts, and of each annotation its place, its tag and these: note, coder, answers."""

    def tell(project: Snapshot) -> Any:
        return [
            (
                leave.text,
                sorted(
                    {
                        (
                            mark.start if mark.start is not None else -1, mark.end or 0, mark.tag.name,
                            mark.note if "note" in fields else "",
                            mark.coder.label if "coder" in fields else "",
                            answers_of(mark) if "answers" in fields else (),
                        )
                        for mark in leave.marks
                        if mark.start is not None or "whole" in fields
                    }
                ),
            )
            for leave in leaving(project, EVERYTHING)
        ]  # fmt: skip

    return tell


def answers_of(mark: LeavingMark) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((attribute.name, tuple(values)) for attribute, values in mark.attributes.items())


def made(documents: Sequence[tuple[str, Any]], *, plain: bool = False) -> FakeProject | None:
    """A project of texts and marks as hypothesis draws them, or None where no text has words.

    With `plain` all marks are of one layer, and no two of one tag stand on the same words.
    """
    project = study()
    project.documents, project.texts, project.marks, project.linked, project.notes = {}, {}, {}, [], {}
    for number, (raw, wanted) in enumerate(documents):
        body = canonical(raw)[0]
        if body.strip():
            document = project.add(f"d{number}", body)
            mark_all(project, document, body, [(*one[:3], MAIN) for one in wanted] if plain else wanted)
    return project if project.documents else None
