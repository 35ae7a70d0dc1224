"""Words for what can stand in the way of an export. Registered with `explain` on import."""

from typing import Final

from rubricate.formats.writing import Cancelled, InTheWay, NotWritten
from rubricate.words.catalogue import tr
from rubricate.words.refusals import explain


@explain.register
def _(error: NotWritten) -> str:
    return _REASONS[error.reason](error)


@explain.register
def _(error: InTheWay) -> str:
    return tr(
        "{folder} holds {names} of something else. Nothing was written. Choose another folder or name.",
        folder=error.folder or tr("The folder"),
        names=", ".join(error.names),
    )


@explain.register
def _(_: Cancelled) -> str:
    return tr("Stopped. Nothing was written.")


def _busy(error: NotWritten) -> str:
    return tr(
        "{name} is open in another program. Nothing was written. Close it there and try again, or choose another name.",
        name=error.name,
    )


def _read_only(error: NotWritten) -> str:
    return tr("{name} may not be written here. Nothing was written. Choose another folder.", name=error.name)


def _full(error: NotWritten) -> str:
    return tr(
        "{name} could not be written: the disk is full. Nothing was written. Free some space and try again, or choose "
        "another folder.",
        name=error.name,
    )


def _missing(error: NotWritten) -> str:
    return tr("There is no folder {folder}. Nothing was written. Choose another folder.", folder=error.folder)


def _not_a_file(error: NotWritten) -> str:
    return tr("{name} is not a file. Nothing was written. Choose another name.", name=error.name)


def _long_name(error: NotWritten) -> str:
    return tr("The name {name} is too long. Nothing was written. Choose a shorter one.", name=error.name)


def _io(error: NotWritten) -> str:
    return tr("{name} could not be written. What stood there is as it was. Choose another folder.", name=error.name)


_REASONS: Final = {
    "busy": _busy,
    "read_only": _read_only,
    "full": _full,
    "missing": _missing,
    "not_a_file": _not_a_file,
    "long_name": _long_name,
    "io": _io,
}
