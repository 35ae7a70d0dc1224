"""What an importer is: a file of another program to what it says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle

GROUP: Final = "rubricate.importers"


@dataclass(frozen=True)
class Importer:
    """One format. Entry points of the group `rubricate.importers` load such an object.

    `knows(bundle)` says whether a file is plainly of this format (its ending alone proves nothing where others use it
    too); it never raises. `read(bundle)` raises formats.errors and nothing else.
    """

    name: str
    endings: tuple[str, ...]
    knows: Callable[[Bundle], bool]
    read: Callable[[Bundle], FoundFile]
    is_folder: bool = False
    title: str = ""
