"""What the status line answers when something was done: one short sentence a verb."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from rubricate import words
from rubricate.core.changes import Step
from rubricate.gui.times import now
from rubricate.words import figure, tr, trn

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
    already, blocked = int(step.facts.get("already", 0)), int(step.facts.get("blocked", 0))
    there = trn("{n} was tagged already.", "{n} were tagged already.", already) if already else ""
    left = trn(
        "{n} was left out, because the tag may not lie on another one there.",
        "{n} were left out, because the tag may not lie on others there.",
        blocked,
    )
    return " ".join(part for part in (made, there, left if blocked else "") if part)


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


def _aside(sentence: str, step: Step) -> str:
    """The sentence, with what happened besides: to which unit it was widened, how many made room."""
    widened = {
        "words": tr("Widened to whole words."),
        "sentence": tr("Widened to the sentence."),
        "paragraph": tr("Widened to the paragraph."),
        "document": tr("It stands on the whole document."),
    }.get(str(step.facts.get("widened", "")), "")
    count = int(step.facts.get("replaced", 0))
    replaced = trn("{n} annotation made room.", "{n} annotations made room.", count) if count else ""
    return " ".join(filter(None, (sentence, widened, replaced)))


def _edited_tag(step: Step) -> str:
    if "revision" in step.facts:
        return tr("Changed what {tag} means. Its annotations can be looked through again.", tag=_tag(step))
    if step.facts.get("retired"):
        return tr("{tag} is retired: its marks stay, it is offered no more. Undo offers it again.", tag=_tag(step))
    if "retired" in step.facts:
        return tr("{tag} is offered again.", tag=_tag(step))
    return tr("Changed the tag {tag}.", tag=_tag(step))


def _merged(step: Step) -> str:
    marks = trn("{n} annotation", "{n} annotations", int(step.facts.get("marks", 0)))
    return tr("Merged into {tag}, with {count}.", tag=_tag(step), count=marks)


def _split(step: Step) -> str:
    count = trn("{n} annotation", "{n} annotations", _number(step))
    return tr("Split {tag} off {was}, with {count}.", tag=_tag(step), was=step.facts.get("was", ""), count=count)


def _removed_attribute(step: Step) -> str:
    count = trn("{n} value", "{n} values", _number(step))
    return tr("Removed the attribute {name} and {count}. Undo brings them back.", name=_name(step), count=count)


def _documents(step: Step) -> str:
    """The name of one document, or how many they are."""
    return _name(step) if _number(step) <= 1 else trn("{n} document", "{n} documents", _number(step))


def _set(step: Step) -> str:
    return str(step.facts.get("set", ""))


def _purpose(step: Step) -> str:
    sentences = {
        "training": tr("Kept for training: {name}.", name=_documents(step)),
        "pilot": tr("Kept for the pilot: {name}.", name=_documents(step)),
    }
    return sentences.get(str(step.facts.get("purpose", "")), tr("Counted in the data: {name}.", name=_documents(step)))


def _sets(step: Step) -> str:
    sets = str(step.facts.get("sets", ""))
    if not sets:
        return tr("Took {name} out of all sets.", name=_documents(step))
    return tr("{name} is in {set} now.", name=_documents(step), set=sets)


def _removed_tags(step: Step) -> str:
    count = trn("{n} annotation", "{n} annotations", int(step.facts.get("marks", 0)))
    tags = trn("{n} tag", "{n} tags", _number(step))
    return tr("Removed {tags} and {count}. Undo brings them back.", tags=tags, count=count)


def _retired_tags(step: Step) -> str:
    if not step.facts.get("retired"):
        return trn("{n} tag is offered again.", "{n} tags are offered again.", _number(step))
    return trn(
        "{n} tag is offered no more; its marks stay.", "{n} tags are offered no more; their marks stay.", _number(step)
    )


def _removed_tag(step: Step) -> str:
    count = trn("{n} annotation", "{n} annotations", _number(step))
    return tr("Removed the tag {tag} and {count}. Undo brings them back.", tag=_tag(step), count=count)


def _status(step: Step) -> str:
    if _number(step) > 1:
        return _statuses(step)
    sentences = {
        "done": tr("{name} is done.", name=_name(step)),
        "skipped": tr("{name} is left out.", name=_name(step)),
        "started": tr("{name} is begun.", name=_name(step)),
    }
    return sentences.get(str(step.facts.get("state", "")), tr("{name} is new again.", name=_name(step)))


def _statuses(step: Step) -> str:
    count = _number(step)
    sentences = {
        "done": trn("{n} document is done.", "{n} documents are done.", count),
        "skipped": trn("{n} document is left out.", "{n} documents are left out.", count),
    }
    rest = trn("{n} document is not done any more.", "{n} documents are not done any more.", count)
    return sentences.get(str(step.facts.get("state", "")), rest)


def _imported_annotations(step: Step) -> str:
    new = trn("{n} annotation", "{n} annotations", _number(step))
    took = tr("Took in {new} from {name}.", new=new, name=step.facts.get("name", ""))
    if changed := int(step.facts.get("changed", 0)):
        return " ".join((took, trn("{n} is changed.", "{n} are changed.", changed)))
    return took


def _imported_variables(step: Step) -> str:
    new, documents = int(step.facts.get("new", 0)), _number(step)
    sentence = trn("Set the variables of {n} document.", "Set the variables of {n} documents.", documents)
    return f"{sentence} {trn('{n} variable is new.', '{n} variables are new.', new)}" if new else sentence


def _imported_codebook(step: Step) -> str:
    new = trn("{n} new", "{n} new", _number(step))
    return tr("Took in {name}: {new}, {n} changed.", name=_name(step), new=new, n=step.facts.get("changed", 0))


def _cut_again(step: Step) -> str:
    found = trn("Found {n} sentence", "Found {n} sentences", _number(step))
    moved = int(step.facts.get("moved", 0))
    ends = trn("{n} end moved", "{n} ends moved", moved) if moved else tr("no end moved")
    return tr(
        "{found}, before {before}; {ends}.", found=found, before=figure(int(step.facts.get("before", 0))), ends=ends
    )


_SENTENCES: dict[str, Callable[[Step], str]] = {
    "annotate": lambda step: _aside(tr("Tagged as {tag}.", tag=_tag(step)), step),
    "autotag": _autotagged,
    "annotate_many": lambda step: trn("Added {n} annotation.", "Added {n} annotations.", _number(step)),
    "retag": lambda step: _aside(tr("Changed to {tag}.", tag=_tag(step)), step),
    "retag_many": lambda step: trn(
        "Changed {n} annotation to {tag}.", "Changed {n} annotations to {tag}.", _number(step), tag=_tag(step)
    ),
    "resize": lambda step: _aside(tr("Moved the edge of {tag}.", tag=_tag(step)), step),
    "remove": _removed,
    "note": lambda step: tr("Note kept at {tag}.", tag=_tag(step)),
    "add_documents": _added_documents,
    "remove_documents": _removed_documents,
    "rename_document": lambda step: tr("Renamed to {name}.", name=_name(step)),
    "move_document": lambda step: tr("Moved {name}.", name=_name(step)),
    "add_tag": lambda step: tr("Added the tag {tag}.", tag=_tag(step)),
    "edit_tag": _edited_tag,
    "add_tags": lambda step: trn("Added {n} tag.", "Added {n} tags.", _number(step)),
    "merge_tags": _merged,
    "split_tag": _split,
    "add_attribute": lambda step: tr("Added the attribute {name}.", name=_name(step)),
    "edit_attribute": lambda step: tr("Changed the attribute {name}.", name=_name(step)),
    "move_attribute": lambda step: tr("Moved the attribute {name}.", name=_name(step)),
    "remove_attribute": _removed_attribute,
    "set_values": lambda step: tr("Set {name}.", name=_name(step)),
    "set_variables": lambda step: tr("Set variables of {name}.", name=_documents(step)),
    "mark_seen": lambda step: trn("Looked through {n} annotation.", "Looked through {n} annotations.", _number(step)),
    "link": lambda step: tr("Linked {tag} to {to}.", tag=_tag(step), to=step.facts.get("to", "")),
    "edit_link": lambda _: tr("Changed the link."),
    "unlink": lambda step: trn("Removed {n} link.", "Removed {n} links.", _number(step)),
    "add_note": lambda _: tr("Note kept."),
    "edit_body": lambda _: tr("Note kept."),
    "remove_note": lambda _: tr("Removed the note. Undo brings it back."),
    "keep_version": lambda step: tr("The codebook is kept as {name}.", name=_name(step)),
    "freeze": lambda step: tr("The codebook is frozen as {name}.", name=_name(step)),
    "unfreeze": lambda _: tr("The codebook can be changed again."),
    "rename_version": lambda step: tr("Renamed to {name}.", name=_name(step)),
    "remove_version": lambda step: tr("Removed the version {name}. The codebook stays as it is.", name=_name(step)),
    "import_variables": _imported_variables,
    "import_annotations": _imported_annotations,
    "import_codebook": _imported_codebook,
    "set_purpose": _purpose,
    "put_in_set": lambda step: tr("Put {name} into {set}.", name=_documents(step), set=_set(step)),
    "take_from_set": lambda step: tr("Took {name} out of {set}.", name=_documents(step), set=_set(step)),
    "set_sets": _sets,
    "add_set": lambda step: tr("Made the set {set}.", set=_set(step)),
    "remove_set": lambda step: tr("Removed the set {set}. Its documents stay.", set=_set(step)),
    "rename_set": lambda step: tr("Renamed to {name}.", name=_set(step)),
    "move_set": lambda step: tr("Moved the set {set}.", set=_set(step)),
    "split_unit": lambda _: tr("Split."),
    "join_units": lambda _: tr("Joined."),
    "cut_again": _cut_again,
    "move_tag": lambda step: tr("Moved the tag {tag}.", tag=_tag(step)),
    "remove_tag": _removed_tag,
    "remove_tags": _removed_tags,
    "retire_tags": _retired_tags,
    "move_tags": lambda step: trn("Moved {n} tag.", "Moved {n} tags.", _number(step)),
    "set_status": _status,
    "erase": lambda _: tr("Erased for good."),
    "rename_coder": lambda step: tr("The coder is now called {name}.", name=_name(step)),
}
