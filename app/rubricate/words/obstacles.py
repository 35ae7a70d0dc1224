"""Words what can be wrong with project files: why one can't be opened, written or copied."""

from rubricate.storage import errors
from rubricate.words.catalogue import tr, trn
from rubricate.words.figures import clock
from rubricate.words.refusals import explain


@explain.register
def _(_: errors.NotOurs) -> str:
    return tr("This is not a Rubricate project. It was not changed.")


@explain.register
def _(_: errors.Damaged) -> str:
    return tr("Part of this project cannot be read. It was not changed. Restore a backup, or ask for help with a copy.")


@explain.register
def _(_: errors.HostileSchema) -> str:
    return tr(
        "This project holds parts that no Rubricate makes, so it was not opened. It was not changed. "
        "Ask whoever gave it to you for a fresh copy."
    )


@explain.register
def _(error: errors.Newer) -> str:
    if not error.program:
        return tr("Made by a newer Rubricate. It was not changed. Update to open it.")
    return tr("Made by a newer Rubricate ({version}). It was not changed. Update to open it.", version=error.program)


@explain.register
def _(error: errors.InUse) -> str:
    return f"{_open_there(error.holder, error.since)} {tr('Nothing was changed. Close it there and try again.')}"


@explain.register
def _(error: errors.Vanished) -> str:
    return tr("{name} is not there any more. Look for it in another folder or drive.", name=error.path.name)


@explain.register
def _(error: errors.NotReadable) -> str:
    return tr("{name} may not be read with your account. Ask its owner to let you.", name=error.path.name)


@explain.register
def _(error: errors.ReadOnlyPlace) -> str:
    return tr("{name} can be read here, but not changed. Save a copy elsewhere to work on it.", name=error.path.name)


@explain.register
def _(error: errors.Exists) -> str:
    return tr("There is a {name} already. Nothing was written. Choose another name.", name=error.path.name)


@explain.register
def _(error: errors.NotKept) -> str:
    happened = {
        "full": tr("The last change could not be written: the disk is full."),
        "vanished": tr("The last change could not be written: the project’s file is gone."),
        "moved": tr("The last change could not be written: another file is in the project’s place."),
        "read_only": tr("The last change could not be written: the file or its folder may only be read."),
        "busy": tr("The last change could not be written: another program holds the file."),
    }.get(error.reason, tr("The last change could not be written: the disk or drive does not answer."))
    kept = trn("The change before it is safe.", "The {n} changes before it are safe.", error.kept)
    safe = kept if error.kept else tr("What was there before is safe.")
    return f"{happened} {safe} {_advice(error.reason)}"


@explain.register
def _(error: errors.NotWritten) -> str:
    name = error.path.name
    sentences = {
        "busy": tr(
            "{name} is open in another program. Close it there and try again, or choose another name.", name=name
        ),
        "full": tr("{name} was not written: the disk is full. Free some space and try again.", name=name),
        "read_only": tr("{name} was not written: its folder may only be read. Choose another one.", name=name),
        "long_name": tr("{name} was not written: its name is too long. Choose a shorter one.", name=name),
        "vanished": tr("{name} was not written: its folder is not there. Choose another one.", name=name),
    }
    otherwise = tr("{name} was not written: the disk or drive does not answer. Choose another folder.", name=name)
    return sentences.get(error.reason, otherwise)


def _open_there(holder: str, since: int | None) -> str:
    if holder and since is not None:
        return tr("Open on {machine} since {time}.", machine=holder, time=clock(since))
    return tr("Open on {machine}.", machine=holder) if holder else tr("Open in another program.")


def _advice(reason: str) -> str:
    return {
        "full": tr("Free some space and try again, or save a copy elsewhere."),
        "busy": tr("Try again, or save a copy elsewhere."),
        "vanished": tr("Bring it back and try again, or save a copy elsewhere."),
    }.get(reason, tr("Save a copy elsewhere."))
