"""Texts that were put aside to be looked at: those that nobody needs to see, and those that were decided on."""

from collections.abc import Callable, Sequence

from rubricate.collector import paused
from rubricate.formats import child, incoming
from rubricate.formats.collections.news.splitting import export_of
from rubricate.formats.gathering.files import Stopped, Work, safely, table_ending, take_table
from rubricate.formats.gathering.gathered import Chosen, Gathered, Ready, WaitingExport, with_units
from rubricate.formats.incoming import Decision
from rubricate.formats.writing import Progress, never, unwatched


def take_incoming(
    gathered: Gathered,
    decisions: Sequence[Decision],
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = never,
) -> None:
    """What was decided on, in the place where it came among what is ready; tables and exports go on waiting."""
    made: list[tuple[int, Ready]] = []
    with paused():
        for number, decision in enumerate(decisions):
            if cancelled():
                gathered.was_cancelled = True
                return
            progress(number, len(decisions))
            work = Work(gathered, decision.way.encoding, Chosen(), unwatched, cancelled, 1, waits=True)
            try:
                safely(work, decision.incoming.path, lambda d=decision, w=work: _decided(w, d, made))  # type: ignore[misc]
            except child.Stopped:
                gathered.was_cancelled = True
                return
    _insert(gathered, made)


def _decided(work: Work, decision: Decision, made: list[tuple[int, Ready]]) -> None:
    """Raises formats.errors, OSError, child.Stopped."""
    file = decision.incoming
    if file.is_table:
        data = file.load()
        take_table(work, file.path, data, table_ending(data, file.path.name), file.load)
        return
    reading = decision.reading(work.cancelled)
    export = export_of(reading) if file.encodings else None
    if export is None:
        made.append((file.at, with_units(reading)))
        work.gathered.seen += [reading] if decision.was_seen else []
    else:
        work.gathered.exports.append(WaitingExport(file.path, export))


def let_pass(work: Work) -> None:
    """What nobody needs to look at is ready. Raises Stopped."""
    gathered = work.gathered
    others = len(gathered.ready) + len(gathered.tables) + len(gathered.exports) + len(gathered.refused)
    waiting = incoming.wanted(gathered.incoming, others, shows_all=work.shows_all)
    made: list[tuple[int, Ready]] = []
    for one in gathered.incoming:
        if one in waiting:
            one.at += len(made)
            continue
        if work.cancelled():
            raise Stopped
        made.append((one.at, with_units(one.read(one.first))))
    _insert(gathered, made)
    gathered.incoming = list(waiting)


def _insert(gathered: Gathered, made: Sequence[tuple[int, Ready]]) -> None:
    """Each where it came among what was ready."""
    for at, ready in reversed(made):
        gathered.ready.insert(at, ready)
