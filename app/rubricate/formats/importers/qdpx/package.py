"""The files of a REFI-QDA project: the one project file, and the sources that it refers to.

What a reference names is looked for inside the package and nowhere else, whatever the reference says.
"""

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote

from rubricate.formats import encoding
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Unreadable
from rubricate.formats.reader import bare, parted

PROJECT: Final = "qde"
_SCHEME: Final = re.compile(r"(internal|relative|absolute|file):/{1,3}", re.IGNORECASE)


class Package:
    """Files by their names as they are in the archive. `outside` are texts that are not in it."""

    def __init__(self, name: str, files: Mapping[str, bytes]) -> None:
        self.name = name
        self._files = files
        self._folded: dict[str, list[str]] = {}
        for known in files:
            self._folded.setdefault(bare(known).casefold(), []).append(known)
        self.outside: list[str] = []

    @classmethod
    def of(cls, bundle: Bundle) -> "Package":
        """The package of a zip, a folder, or a single project file. Raises Damaged, Unsafe."""
        whole = bundle.unpacked()
        return cls(bundle.name, whole.files)

    @property
    def has_project(self) -> bool:
        return any(True for name in self._files if self._is_project(name))

    def project(self) -> bytes:
        """The project file: of several the one that is called as the standard says. Raises BadContent."""
        names = sorted(
            (name for name in self._files if self._is_project(name)), key=lambda name: (name.count("/"), name)
        )
        named = [name for name in names if bare(name).casefold() == "project.qde"]
        if not names or (len(names) > 1 and not named):
            raise BadContent(self.name, "qdpx", "no project file" if not names else "several project files")
        return self._files[(named or names)[0]]

    def get(self, name: str) -> bytes | None:
        """A file by its very name."""
        return self._files.get(name)

    def source(self, reference: str) -> bytes | None:
        """What a reference means; None where it is not in the package."""
        path = _SCHEME.sub("", reference.strip(), count=1).replace("\\", "/")
        for wanted in dict.fromkeys((path, unquote(path))):
            for name in self._folded.get(bare(wanted).casefold(), ()):
                if self._is_meant(name, wanted):
                    return self._files[name]
        return None

    def text(self, reference: str) -> str | None:
        """The text of a source, byte-order mark and line ends as they are. None where it isn't there or is no text."""
        data = self.source(reference)
        if data is None:
            self.outside.append(reference)
            return None
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            found = encoding.guess(data)
        try:
            return encoding.decode(data, found.encoding, reference) if found is not None else None
        except Unreadable:
            return None

    def _is_meant(self, name: str, wanted: str) -> bool:
        """Whether a file of the package is meant by a path: where several are called so, the folders decide."""
        alike = self._folded[bare(name).casefold()]
        if len(alike) == 1:
            return True
        ends = [one for one in alike if one.casefold().endswith(f"/{wanted.casefold()}") or one == wanted]
        return name == (ends or alike)[0]

    def _is_project(self, name: str) -> bool:
        folders = name.split("/")[:-1]
        return parted(name)[1].casefold() == PROJECT and "__MACOSX" not in folders
