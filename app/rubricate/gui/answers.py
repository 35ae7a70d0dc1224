"""What the status line answers when something was done: one short sentence a verb."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from rubricate import words
from rubricate.core.changes import Step
from rubricate.gui.times import now
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.project import Advice


def done(step: Step) -> str:
    """The sentence for a step that was committed: "Tagged as claim." """
    if step.verb == "undo":
        return tr("Undone: {what}.", what=words.step(step))
    if step.verb == "redo":
        return tr("Done again: {what}.", what=words.step(step))
    sentence = _SENTENCES.get(step.verb)
    return sentence(step) if sentence else ""


def not_reachable(error: OSError, path: Path) -> str:
    """The sentence for a file or folder that the system does not let us use."""
    reason = error.strerror or type(error).__name__
    return tr("{path} cannot be used: {reason}. Nothing was changed.", path=path, reason=reason)


def reading_only(machine: str, since: int | None) -> str:
    """Why changes are off: someone else has the file (their machine's name, and since when in ms, where known)."""
    rest = tr("You can read it here; changes are off until it is closed there.")
    if not machine and since is None:
        return tr("This project cannot be changed where it is. You can read it here.")
    if since is None:
        where = tr("Open on {machine}.", machine=machine)
    else:
        where = tr("Open on {machine} since {time}.", machine=machine, time=words.since(since, now()))
    return f"{where} {rest}"


def advice(place: "Advice") -> str:
    """What to know about a project's folder: a synced one, a share."""
    if place.value == "synced":
        sentence = tr("This project lies in a synced folder, which may copy it half-written.")
    else:
        sentence = tr("This project lies on a network share, where two people may open it at once.")
    return f"{sentence} {tr('Work on a copy in a folder of this computer, and put it back when you are done.')}"


def _tag(step: Step) -> str:
    return str(step.facts.get("tag", ""))


def _number(step: Step) -> int:
    return int(step.facts.get("n", 0))


def _name(step: Step) -> str:
    return str(step.facts.get("name", ""))


def _autotagged(step: Step) -> str:
    made = trn("Tagged {n} place as {tag}.", "Tagged {n} places as {tag}.", _number(step), tag=_tag(step))
    already = int(step.facts.get("already", 0))
    if not already:
        return made
    there = trn("{n} was tagged already.", "{n} were tagged already.", already)
    return f"{made} {there}"


def _removed(step: Step) -> str:
    if _tag(step):
        return tr("Removed {tag}.", tag=_tag(step))
    return trn("Removed {n} annotation.", "Removed {n} annotations.", _number(step))


def _added_documents(step: Step) -> str:
    if _number(step) == 1:
        return tr("Added {name}.", name=_name(step))
    return trn("Added {n} text.", "Added {n} texts.", _number(step))


def _removed_documents(step: Step) -> str:
    if _number(step) == 1:
        return tr("Removed {name}. Undo brings it back.", name=_name(step))
    return trn(
        "Removed {n} document. Undo brings it back.", "Removed {n} documents. Undo brings them back.", _number(step)
    )


def _removed_tag(step: Step) -> str:
    count = trn("{n} annotation", "{n} annotations", _number(step))
    return tr("Removed the tag {tag} and {count}. Undo brings them back.", tag=_tag(step), count=count)


def _status(step: Step) -> str:
    sentences = {
        "done": tr("{name} is done.", name=_name(step)),
        "skipped": tr("{name} is left out.", name=_name(step)),
        "started": tr("{name} is begun.", name=_name(step)),
    }
    return sentences.get(str(step.facts.get("state", "")), tr("{name} is new again.", name=_name(step)))


_SENTENCES: dict[str, Callable[[Step], str]] = {
    "annotate": lambda step: tr("Tagged as {tag}.", tag=_tag(step)),
    "autotag": _autotagged,
    "annotate_many": lambda step: trn("Added {n} annotation.", "Added {n} annotations.", _number(step)),
    "retag": lambda step: tr("Changed to {tag}.", tag=_tag(step)),
    "retag_many": lambda step: trn(
        "Changed {n} annotation to {tag}.", "Changed {n} annotations to {tag}.", _number(step), tag=_tag(step)
    ),
    "resize": lambda step: tr("Moved the edge of {tag}.", tag=_tag(step)),
    "remove": _removed,
    "note": lambda step: tr("Note kept at {tag}.", tag=_tag(step)),
    "add_documents": _added_documents,
    "remove_documents": _removed_documents,
    "rename_document": lambda step: tr("Renamed to {name}.", name=_name(step)),
    "move_document": lambda step: tr("Moved {name}.", name=_name(step)),
    "add_tag": lambda step: tr("Added the tag {tag}.", tag=_tag(step)),
    "edit_tag": lambda step: tr("Changed the tag {tag}.", tag=_tag(step)),
    "move_tag": lambda step: tr("Moved the tag {tag}.", tag=_tag(step)),
    "remove_tag": _removed_tag,
    "set_status": _status,
    "erase": lambda _: tr("Erased for good."),
    "rename_coder": lambda step: tr("The coder is now called {name}.", name=_name(step)),
}
