"""Many files at once, and files that hold many texts: read and cut into units; a bad one never stops the rest."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from rubricate.collector import paused
from rubricate.core.document import Reading
from rubricate.formats import child
from rubricate.formats.errors import UnknownEncoding, UnreadableEncoding
from rubricate.formats.gathering.deciding import let_pass, take_incoming
from rubricate.formats.gathering.files import (
    Stopped,
    Work,
    first_readable,
    safely,
    table_ending,
    take_file,
    take_from_disk,
)
from rubricate.formats.gathering.gathered import (
    Chosen,
    Gathered,
    Ready,
    WaitingExport,
    WaitingTable,
    take_articles,
    take_rows,
    with_units,
)
from rubricate.formats.writing import Progress, never, unwatched

__all__ = [
    "Chosen", "Gathered", "Ready", "WaitingExport", "WaitingTable",
    "first_readable", "gather", "gather_page", "table_ending",
    "take_articles", "take_incoming", "take_rows", "with_units",
]  # fmt: skip

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def gather(
    paths: Sequence[Path],
    progress: Progress,
    cancelled: Callable[[], bool] = never,
    *,
    encoding: str | None = None,
    waits: bool = False,
    shows_all: bool = False,
    chosen: Chosen | None = None,
) -> Gathered:
    """Read the files one after the other, in `encoding` if it is given. Nothing is added yet.

    A file whose encoding is a guess is read with a warning, tables and exports of newspaper databases as `chosen` says
    or as they are guessed. With `waits` they are put aside for a decision, and so are files that should be looked at
    (see `incoming.wanted`), with `shows_all` every text.
    """
    gathered = Gathered()
    work = Work(
        gathered, encoding, chosen or Chosen(), progress, cancelled, len(paths), waits=waits, shows_all=shows_all
    )
    with paused(), child.stopped_by(cancelled):
        try:
            for path in paths:
                work.step()
                safely(work, path, lambda path=path: take_from_disk(work, path))  # type: ignore[misc]
            let_pass(work)
        except (Stopped, child.Stopped):
            gathered.was_cancelled = True
    progress(work.total, work.total)
    return gathered


def gather_page(
    data: bytes,
    name: str,
    encoding: str | None,
    facts: dict[str, str],
    *,
    waits: bool = False,
    shows_all: bool = False,
    variant: str = "",
) -> Gathered:
    """Read what was fetched as if it were a file of this name; `facts` become variables of every text in it.

    `encoding` is what its server says: it is passed over where the bytes begin with a mark of their own, or do not fit.
    """
    gathered, path = Gathered(), Path(name)
    for tried in (None,) if encoding is None or data.startswith(_MARKS) else (encoding, None):
        gathered = Gathered()
        chosen = Chosen(variant=variant)
        work = Work(gathered, tried, chosen, unwatched, never, 1, waits=waits, shows_all=shows_all)
        safely(work, path, lambda work=work: take_file(work, path, data, lambda: data))  # type: ignore[misc]
        let_pass(work)
        if not any(isinstance(error, UnknownEncoding | UnreadableEncoding) for _, error in gathered.refused):
            break
    gathered.ready = [(_with_facts(reading, facts), cut) for reading, cut in gathered.ready]
    for one in gathered.incoming:
        one.facts = facts
    return gathered


def _with_facts(reading: Reading, facts: dict[str, str]) -> Reading:
    return replace(reading, variables={**reading.variables, **facts})
