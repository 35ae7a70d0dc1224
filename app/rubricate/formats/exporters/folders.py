"""Exports of one file for each document: their names in a folder, and whose files stand there already."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Final
from uuid import UUID

from rubricate.core.document import Document
from rubricate.core.file_names import free_stem, same
from rubricate.formats.exporter import Choice
from rubricate.formats.places import is_folder
from rubricate.formats.writing import InTheWay, not_written

_ENDINGS: Final = frozenset({".docx", ".html", ".htm", ".ann", ".tsv", ".xmi", ".labels", ".txt", ".zip"})
FILES = Choice("files", ("one", "each"))  # all documents in one file, or a folder with one for each


def folder_for(out: Path) -> Path:
    """The folder that `out` means: itself, or for a file's name a folder called as the file is without its ending.

    A point in the name of a folder begins no ending.
    """
    is_file = not is_folder(out) and out.suffix.lower() in _ENDINGS
    return out.with_suffix("") if is_file else out


def names_of(documents: Collection[Document], ending: str, kept: Collection[str] = ()) -> dict[UUID, str]:
    """A file name for each document, after its own; no two are one for any system, and none is one of `kept`."""
    taken = {same(stem) for stem in kept}
    found: dict[UUID, str] = {}
    for document in documents:
        stem = free_stem(document.name, "document", taken)
        taken.add(same(stem))
        found[document.id] = f"{stem}{ending}"
    return found


def made(folder: Path, names: Collection[str], is_ours: Callable[[Path], bool]) -> None:
    """Make the folder. Raises InTheWay where files of these names are there that no export of ours wrote."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = tuple(name for name in names if (folder / name).exists() and not is_ours(folder / name))
    except OSError as error:
        raise not_written(folder, error) from error
    if taken:
        raise InTheWay(folder.name, taken)
