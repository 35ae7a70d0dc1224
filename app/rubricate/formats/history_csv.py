"""The history as a CSV for spreadsheets: a row a step, the newest first."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from rubricate.core.changes import Step
from rubricate.core.moments import within
from rubricate.formats.csv_form import Form, Row
from rubricate.formats.datapackage import Field
from rubricate.formats.writing import Cancelled, Progress, Replacing, never, unwatched

FIELDS: Final = (
    Field("number", "integer", "Counts the steps of this file."),
    Field("step", "integer", "With copy it names the step in every copy of the project."),
    Field("copy", "string", "Which copy of the project it was done in."),
    Field("gesture", "string", "The same for steps that were done, and are undone, together."),
    Field("time", "datetime", "When, in UTC."),
    Field("coder", "string", "Who."),
    Field("verb", "string", "What kind of step it is."),
    Field("what", "string", "What it did, in words."),
    Field("undone", "boolean", "Whether it was taken back later."),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A step with what is known about it: the coder's name, what it did in words, whether it was taken back."""

    step: Step
    coder: str
    what: str
    is_undone: bool


def export(
    path: Path,
    lines: Iterable[tuple[int, Line]],
    total: int = 0,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = never,
) -> int:
    """Write the lines, each with its row number, in their order; how many they were.

    Raises NotWritten, Cancelled; then nothing was written.
    """
    form = Form.named("spreadsheet")

    def watch(done: int) -> None:
        if cancelled():
            raise Cancelled
        progress(done, total)

    with Replacing() as files:
        return form.write(files.open(path), FIELDS, _rows(lines, form), watch)


def iso(at: int) -> str:
    """A time of the project (ms since 1970) as ISO 8601 in UTC: "2026-11-23T16:40:12.345Z"."""
    return datetime.fromtimestamp(within(at) / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _rows(lines: Iterable[tuple[int, Line]], form: Form) -> Iterator[Row]:
    for row, line in lines:
        step = line.step
        copy = step.id.replica.hex if step.id else ""
        number = step.id.counter if step.id else 0
        facts = (row, number, copy, step.group.hex, iso(step.at), line.coder, step.verb, line.what)
        yield form.safe((*facts, "true" if line.is_undone else "false"))
