"""Archives of strangers: zip files (also DOCX, ODT, EPUB, XLSX, QDPX) with limits, and paths that stay inside."""

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Final

from rubricate.formats.errors import Damaged, Protected, Unsafe

ENTRIES_MOST: Final = 5_000
BYTES_MOST: Final = 200_000_000
RATIO_MOST: Final = 200
_RATIO_FROM: Final = 1_000_000  # a short file of spaces may shrink as it likes
_CHUNK: Final = 1 << 16
_LOCKED: Final = 0x1 | 0x40 | 0x2000
# The others are unpacked by their libraries without a limit in between, and nobody's documents use them.
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BAD: Final = (
    *(zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, EOFError, OSError),
    *(ValueError, OverflowError, IndexError, RuntimeError),
)


class Archive(Mapping[str, bytes]):
    """The files of a zip by their names, each read when it is asked for. Names are as in the zip, with "/".

    What the headers say is not believed: a file is unpacked in pieces and stopped at its limit, and all files that
    are read have one limit together. Of a name that is there twice the last one counts, as where a file was put into
    the zip anew. `entries_most` is for formats that have a file for each of many texts. Raises Damaged, Protected,
    Unsafe at its making and at each reading; KeyError for a name that is not there.
    """

    def __init__(self, data: bytes, name: str, entries_most: int | None = None) -> None:
        self._name = name
        self._size = len(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BAD as bad:
            raise Damaged(name, str(bad)) from bad
        infos = [info for info in self._zip.infolist() if info.filename and not info.is_dir()]
        if len(infos) > (ENTRIES_MOST if entries_most is None else entries_most):
            raise Unsafe(name, "entries")
        self._left = BYTES_MOST
        self._infos = {info.filename.replace("\\", "/"): info for info in infos if _is_inside(info.filename)}
        self._folded = {known.casefold(): known for known in self._infos}
        self.outside = tuple(info.filename for info in infos if not _is_inside(info.filename))

    def __getitem__(self, name: str) -> bytes:
        info = self._infos[name]
        if info.flag_bits & _LOCKED:
            raise Protected(self._name)
        if info.compress_type not in _METHODS:
            raise Damaged(self._name, "compression method")
        packed = min(max(info.compress_size, 1), self._size)
        most = min(self._left, max(_RATIO_FROM, RATIO_MOST * packed))
        parts: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as stream:
                while part := stream.read(_CHUNK):
                    size += len(part)
                    if size > most:
                        raise Unsafe(self._name, "bomb")
                    parts.append(part)
        except _BAD as bad:
            raise Damaged(self._name, str(bad)) from bad
        self._left -= size
        return b"".join(parts)

    def __contains__(self, name: object) -> bool:
        return name in self._infos

    def __iter__(self) -> Iterator[str]:
        return iter(self._infos)

    def __len__(self) -> int:
        return len(self._infos)

    def named(self, name: str) -> str | None:
        """The name as it stands in the zip, whichever case it is asked for in: the exact one where there are two."""
        return name if name in self._infos else self._folded.get(name.casefold())


def joined(base: str, target: str) -> str:
    """The name that a reference means, seen from the file `base` of an archive; '' where it leads outside."""
    whole = target[1:] if target.startswith("/") else posixpath.join(posixpath.dirname(base), target)
    path = posixpath.normpath(whole)
    return path if _is_inside(path) and path != "." else ""


def _is_inside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return not (name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\0" in name)
