"""Files that are whole or not there: written beside their place, then given the name."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EDQUOT, ENAMETOOLONG, ENOSPC, EXDEV
from pathlib import Path

from rubricate.storage.errors import NotWritten


def relocate(old: Path, new: Path) -> None:
    """Moves a file that nobody has open, also to another disk. Raises NotWritten; then it is where it was."""
    try:
        _forget_journal(new)
        old.rename(new)
        _synchronise_folder(new.parent)
    except OSError as error:
        if error.errno != EXDEV:
            raise NotWritten(new, _reason(error)) from error
        with replacing(new) as temporary:
            shutil.copyfile(old, temporary)
        old.unlink()


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary file beside `path` that takes its name at the end, when it is whole and on the disk.

    Raises NotWritten; then `path` is what it was before.
    """
    temporary = path.with_name(f".{os.urandom(4).hex()}.part")  # short: a name has an end
    try:
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        _forget_journal(path)
        temporary.replace(path)
        _synchronise_folder(path.parent)
    except OSError as error:
        raise NotWritten(path, _reason(error)) from error
    finally:
        for left in (temporary, temporary.with_name(f"{temporary.name}-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _forget_journal(path: Path) -> None:
    """A journal that an earlier file of this name left behind would be played back into the new one."""
    for ending in ("-journal", "-wal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _synchronise_folder(folder: Path) -> None:
    """The new name survives a power cut; Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _reason(error: OSError) -> str:
    if error.errno in (ENOSPC, EDQUOT):
        return "full"
    if error.errno == ENAMETOOLONG:
        return "long_name"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "vanished"
    return "read_only" if isinstance(error, PermissionError) else "io"
