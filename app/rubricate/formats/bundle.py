"""What an importer is given: one file with its neighbours, a folder, or a zip; read when asked for, within limits."""

import errno
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from rubricate.formats.archive import BYTES_MOST, Archive
from rubricate.formats.errors import NotAFile, NotOpened, TooLarge, Unsafe
from rubricate.formats.reader import parted

FILES_MOST: Final = 50_000  # a project of another program has a file or two for each of its texts


@dataclass(frozen=True)
class Bundle:
    """Files by their names, with "/" between folders. `main` is the file that was named; '' for a folder.

    `name` is what it is called for people: of the file, or of the folder. `unpacked` makes a folder of a zip. `memo`
    is for what importers find out about the file while they are asked in turn, so that it is parsed once.
    """

    name: str
    main: str
    files: Mapping[str, bytes]
    memo: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, path: Path) -> "Bundle":
        """A file with those beside it, or a folder with all in it. Raises NotOpened, NotAFile, Unsafe."""
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and not p.name.startswith("."))
            if len(inside) > FILES_MOST:
                raise Unsafe(path.name, "entries")
            return cls(path.name, "", _Files({p.relative_to(path).as_posix(): p for p in inside}))
        if not path.is_file():
            raise NotAFile(path.name) if path.exists() else NotOpened(path.name, os.strerror(errno.ENOENT))
        return cls(path.name, path.name, _Files({path.name: path}, path.parent))

    @classmethod
    def of_bytes(cls, name: str, data: bytes, files: Mapping[str, bytes] = MappingProxyType({})) -> "Bundle":
        """One file that is in memory, and others beside it."""
        return cls(name, name, {**files, name: data})

    @property
    def data(self) -> bytes:
        """The bytes of the file that was named; none for a folder."""
        return self.files[self.main] if self.main else b""

    @property
    def ending(self) -> str:
        """The ending of its name in lower case, without the dot."""
        return parted(self.main)[1].lower() if self.main else ""

    @property
    def is_zip(self) -> bool:
        return self.data[:4] == b"PK\x03\x04"

    def beside(self, ending: str) -> bytes | None:
        """The file of the same stem with another ending ("txt"), if it is there."""
        return self.files.get(f"{parted(self.main)[0]}.{ending}") if self.main else None

    def unpacked(self) -> "Bundle":
        """A zip as a folder; anything else as it is. Raises Damaged, Unsafe."""
        if not self.main or not self.is_zip:
            return self
        return Bundle(self.name, "", Archive(self.data, self.name, FILES_MOST))


class _Files(Mapping[str, bytes]):
    """Files of the disk by their names; those in `folder` can be asked for and are not listed."""

    def __init__(self, paths: Mapping[str, Path], folder: Path | None = None) -> None:
        self._paths, self._folder = paths, folder
        self._read: dict[str, bytes] = {}

    def __getitem__(self, name: str) -> bytes:
        path = self._paths.get(name)
        if path is None and self._folder is not None and "/" not in name and "\\" not in name:
            path = self._folder / name
        if path is None or not path.is_file():
            raise KeyError(name)
        if name not in self._read:
            data = _bytes_of(path)
            if len(self._paths) > 1:
                return data  # a folder is not held in memory
            self._read[name] = data
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def _bytes_of(path: Path) -> bytes:
    """Raises TooLarge, NotOpened."""
    try:
        size = path.stat().st_size
        if size > BYTES_MOST:
            raise TooLarge(path.name, "bytes", size, BYTES_MOST)
        return path.read_bytes()
    except OSError as error:
        raise NotOpened(path.name, error.strerror or str(error)) from error
