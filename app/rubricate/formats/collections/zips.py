"""The texts in a zip: which of its files are any, under which names."""

from pathlib import PurePosixPath
from typing import Final

from rubricate.formats import archive, binary
from rubricate.formats.errors import Unsupported

ENDING: Final = "zip"
_SIGNS: Final = (b"PK\x03\x04", b"PK\x05\x06")


def is_zip(data: bytes, ending: str) -> bool:
    """Whether a file is an archive, and no Word document, workbook or e-book under a wrong name."""
    if ending != ENDING or not data.startswith(_SIGNS):
        return False
    return not isinstance(binary.why_not(data, "", ""), Unsupported)


def is_hidden(path: PurePosixPath) -> bool:
    """Whether a file or one of its folders is nobody's text: hidden, what a Mac adds, what Word has for a while."""
    return any(part.startswith((".", "~$")) or part == "__MACOSX" for part in path.parts)


def files(zipped: archive.Archive) -> list[tuple[str, PurePosixPath]]:
    """The files that are not hidden, in the order of their names: as they stand in the zip, and as they are meant."""
    named = ((name, PurePosixPath(_meant(name))) for name in zipped)
    return sorted(((name, path) for name, path in named if not is_hidden(path)), key=lambda pair: pair[1])


def _meant(name: str) -> str:
    """Names in UTF-8 that the zip doesn't say to be so are read as those of DOS."""
    try:
        return name if name.isascii() else name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name
