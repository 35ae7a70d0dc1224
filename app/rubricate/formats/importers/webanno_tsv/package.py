"""The files of an import: one, or those of a folder or zip, also of a project as INCEpTION exports it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rubricate.formats import webanno
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import Unreadable
from rubricate.formats.reader import parted

_WORK: Final = ("annotation", "curation")  # folders of a project: in each one for each document, a file for each person
_NOBODY: Final = "INITIAL_CAS"
_CURATOR: Final = "CURATION_USER"  # whom INCEpTION lets agree on what counts
_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class File:
    """A file with its folders, what is in it, which document it is of, and in a project whose work it is."""

    name: str
    data: bytes
    document: str
    owner: str = ""

    @property
    def purpose(self) -> str:
        return "gold" if self.owner == _CURATOR else "main"


def knows(bundle: Bundle) -> bool:
    """By the first line of a file, alone, in the folder or in the zip."""
    try:
        if bundle.main and not bundle.is_zip:
            return _is_one(bundle.data)
        inside = bundle.unpacked().files
        return any(_is_one(inside[name]) for name in inside if _may_be(name))
    except (Unreadable, OSError, KeyError):
        return False


def files(bundle: Bundle) -> Iterator[File]:
    """All of them in order. Raises Damaged, Unsafe, Protected."""
    if bundle.main and not bundle.is_zip:
        yield File(bundle.name, bundle.data, parted(bundle.name)[0])
        return
    inside = bundle.unpacked().files
    for name in sorted(filter(_may_be, inside)):
        data = inside[name]
        if _is_one(data):
            *folders, own = name.split("/")
            stem = parted(own)[0]
            if len(folders) > 1 and folders[-2] in _WORK:
                yield File(name, data, folders[-1], "" if stem == _NOBODY else stem)
            else:
                yield File(name, data, stem)


def beside(bundle: Bundle, file: File, name: str) -> bytes | None:
    """A file of this name that lies in the same folder. Raises as `files` does."""
    folder = file.name.rpartition("/")[0] if not bundle.main or bundle.is_zip else ""
    return bundle.unpacked().files.get(f"{folder}/{name}" if folder else name)


def _may_be(name: str) -> bool:
    return name.casefold().endswith(f".{webanno.ENDING}") and not name.rpartition("/")[2].startswith(".")


def _is_one(data: bytes) -> bool:
    return data.removeprefix(_MARK).startswith(webanno.FORMAT.encode())
