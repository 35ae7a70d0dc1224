"""The old compound files of Microsoft: not read, but told apart by the names of what is in them."""

from typing import Final

from rubricate.formats.errors import Binary, Kind, Protected, Unreadable, Unsupported

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_LOCKED: Final = "EncryptedPackage"
_STREAMS: Final[tuple[tuple[str, Kind], ...]] = (
    ("WordDocument", "doc"),
    ("PowerPoint Document", "slides"),
    ("Workbook", "spreadsheet"),
)


def why_not(data: bytes, name: str) -> Unreadable:
    """Why a compound file is not read: a new document under a password, a document of the old kind, something else."""
    if _LOCKED.encode("utf-16-le") in data:
        return Protected(name)
    kind = next((kind for stream, kind in _STREAMS if stream.encode("utf-16-le") in data), None)
    return Unsupported(name, kind) if kind else Binary(name, "data")
