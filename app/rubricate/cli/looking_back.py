"""`rubricate history`: what was done to a project, and what was in it at an earlier time."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from rubricate import words
from rubricate.cli.parts import AsJson, ProjectPath
from rubricate.cli.talk import progress, remark, say, say_json
from rubricate.core.moments import within
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.formats.history_csv import Line
    from rubricate.project import Project
    from rubricate.project.history import Wanted
    from rubricate.storage.journal import Entry

At = Annotated[
    str | None, typer.Option("--at", metavar="TIME|STEP", help=tr("What was in the project then, after that step."))
]
Since = Annotated[str | None, typer.Option("--since", metavar="TIME", help=tr("Only what was done since."))]
Until = Annotated[str | None, typer.Option("--until", metavar="TIME", help=tr("Only what was done until then."))]
Who = Annotated[list[str] | None, typer.Option("--coder", metavar="NAME", help=tr("Only what they did; repeatable."))]
Verbs = Annotated[list[str] | None, typer.Option("--verb", help=tr("Only this kind of step; repeatable."))]
Limit = Annotated[int | None, typer.Option("--limit", min=1, help=tr("Only the last so many."))]
Csv = Annotated[
    Path | None, typer.Option("--csv", metavar="FILE", help=tr("Write the steps to a CSV for spreadsheets."))
]


def history(
    path: ProjectPath,
    at: At = None,
    since: Since = None,
    until: Until = None,
    coder: Who = None,
    verb: Verbs = None,
    limit: Limit = None,
    csv: Csv = None,
    as_json: AsJson = False,
) -> None:
    """Say what was done to a project, the newest first; or what was in it at a time."""
    from rubricate.project import Project

    with Project.open(path, read_only=True) as project:
        if at is not None:
            _say_then(project, at, as_json=as_json)
            return
        lines = islice(_lines(project, _wanted(project, since, until, coder, verb)), limit)
        if csv is not None:
            _write(csv, lines)
        elif as_json:
            say_json({"steps": [_facts(number, line) for number, line in lines], "total": project.step_count()})
        else:
            for number, line in lines:
                say(_words(number, line))


def when(text: str, *, is_end: bool = False) -> int:
    """A time (ms UTC) from ISO 8601, by the clock of this machine where no zone is given. Raises BadParameter.

    A date alone is the beginning of its day, or the end.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(tr("“{text}” is no time like 2026-11-23 or 2026-11-23T16:40.", text=text)) from None
    if is_end and len(text) == len("2026-11-23"):
        found += timedelta(days=1, milliseconds=-1)
    return round(found.astimezone().timestamp() * 1000)


def _say_then(project: "Project", at: str, *, as_json: bool) -> None:
    from rubricate.cli.checking import facts_of
    from rubricate.core.document import PURPOSES
    from rubricate.formats.history_csv import iso
    from rubricate.project.past import past

    number = int(at) if at.isdecimal() else project.number_of(when(at, is_end=True))
    with progress(tr("Looking back")) as told:
        then = past(project, number, told)
    assert then is not None  # nobody can cancel it here
    with then:
        facts = facts_of(then, PURPOSES)
        facts["as_of"] = {"step": number, "time": iso(then.at)}
    if as_json:
        say_json(facts)
        return
    say(tr("As of {time}, after step {n}.", time=_local(then.at), n=number))
    for kind, title in (("documents", tr("Documents")), ("tags", tr("Tags"))):
        say(f"\n{title}")
        for row in facts[kind]:
            say(f"{row['annotations']:>9,}  {row['name']}")
    say("\n" + trn("{n} annotation", "{n} annotations", facts["annotations"]))


def _wanted(
    project: "Project", since: str | None, until: str | None, coders: list[str] | None, verbs: list[str] | None
) -> "Wanted":
    from rubricate.cli import finding
    from rubricate.project.history import Wanted

    return Wanted(
        coders=frozenset(finding.known_coder(project, name).id for name in coders) if coders else None,
        verbs=frozenset(verbs) if verbs else None,
        since=None if since is None else when(since),
        until=None if until is None else when(until, is_end=True),
    )


def _lines(project: "Project", wanted: "Wanted") -> "Iterator[tuple[int, Line]]":
    from rubricate.project.history import Undone

    undone, names = Undone(), project.coder_names()
    for entry in project.walk():
        is_undone = undone.hear(entry.step)
        if wanted.takes(entry):
            yield entry.number, _line(names, entry, is_undone)


def _line(names: Mapping[UUID, str], entry: "Entry", is_undone: bool) -> "Line":
    from rubricate.formats.history_csv import Line

    return Line(entry.step, names.get(entry.step.coder_id, ""), words.act(entry.step), is_undone)


def _write(path: Path, lines: "Iterator[tuple[int, Line]]") -> None:
    from rubricate.formats.history_csv import export

    with progress(tr("Writing")) as told:
        written = export(path, lines, progress=told)
    remark(trn("{n} step written to {path}.", "{n} steps written to {path}.", written, path=path))


def _facts(number: int, line: "Line") -> dict[str, Any]:
    from rubricate.formats.history_csv import iso

    step = line.step
    assert step.id is not None
    return {
        "number": number,
        "step": step.id.counter,
        "copy": step.id.replica.hex,
        "gesture": step.group.hex,
        "time": iso(step.at),
        "coder": line.coder,
        "coder_id": str(step.coder_id),
        "verb": step.verb,
        "what": line.what,
        "undone": line.is_undone,
    }


def _words(number: int, line: "Line") -> str:
    what = tr("{what} (undone)", what=line.what) if line.is_undone else line.what
    return f"{number:>7}  {_local(line.step.at)}  {line.coder}  {what}"


def _local(at: int) -> str:
    return datetime.fromtimestamp(within(at) / 1000).astimezone().strftime("%Y-%m-%d %H:%M")


def register(program: typer.Typer) -> None:
    program.command("history", help=tr("Say what was done, or what was in a project at a time."))(history)
