"""What the program remembers about its user and this machine. Never in a project file.

A JSON file in the folder that the system has for it. The environment's RUBRICATE_HOME is a folder that takes the place
of all of these, for tests and for a program on a stick.
"""

import json
import os
from collections.abc import Collection
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final, get_origin
from uuid import UUID, uuid4

import platformdirs

from rubricate.core.annotation import Coder
from rubricate.merging import locked, merged
from rubricate.words import tr

_APP: Final = "Rubricate"
_HOME: Final = "RUBRICATE_HOME"
_FILE: Final = "settings.json"
_MOST_RECENT: Final = 12
_MOST_PLACES: Final = 500


@dataclass(slots=True)
class Settings:
    """Preferences and places. Change the attributes, then `save()`: what was changed here is written, and what another
    process wrote meanwhile stays.

    `theme` is a theme's name or "system"; `reading` a key of the reading fonts; `zoom` and `interface_size` per cent;
    `language` "" for the system's; `speech` how much is said by itself: "off", "brief" or "full";
    `numbers` what is numbered beside the text: "sentence", "paragraph" or ""; `snap` what a selection takes whole:
    "word", "sentence" or ""; `go_on`: in sentence mode a tag goes on to the next one; `page_variant` and `pdf_variant`
    how a web page and a PDF were read last; `always_preview` shows every text before it comes in. `windows` holds what
    the window wants to find again, by size class; `export_choices` the answers to the questions of each format;
    `places` the position and more by document id, newest last; `keys` the user's own keys by command.
    """

    folder: Path
    coder_id: str = ""
    coder_label: str = ""
    theme: str = "system"
    reading: str = "serif"
    wide_spacing: bool = False
    zoom: int = 100
    interface_size: int = 100
    language: str = ""
    selection_bar: bool = True
    numbers: str = ""
    snap: str = ""
    sentence_ends: bool = False
    go_on: bool = False
    reduced_motion: bool = False
    speech: str = "full"
    documents: str = ""
    page_variant: str = "article"
    pdf_variant: str = "reflowed"
    always_preview: bool = False
    export_format: str = "csv"
    export_choices: dict[str, Any] = field(default_factory=dict)
    recent: list[str] = field(default_factory=list)
    windows: dict[str, Any] = field(default_factory=dict)
    places: dict[str, Any] = field(default_factory=dict)
    keys: dict[str, Any] = field(default_factory=dict)
    written: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)  # as they were read or saved last

    @classmethod
    def load(cls, folder: Path | None = None) -> "Settings":
        """The settings kept in a folder, by default the user's. What can't be read is set aside as .bad, and forgotten.

        A user who is here for the first time gets a coder, who is kept at once.
        """
        place = folder or config_folder()
        settings = cls(place, **_kept(place / _FILE))
        if settings.coder_id:
            settings.written = settings._values()
            return settings
        with locked(place / _FILE):
            settings = cls(place, **_kept(place / _FILE))  # another process may have been first
            settings.written = settings._values()
            if not settings.coder_id:
                settings.coder_id = str(uuid4())
                settings.coder_label = tr("Coder {n}", n=1)
                settings._write()
        return settings

    def save(self) -> bool:
        """Write what was changed, in one move. False where the folder can't be written: nothing to stop work for."""
        with locked(self.folder / _FILE):
            return self._write()

    def _write(self) -> bool:
        file, mine = self.folder / _FILE, self._values()
        part = file.with_name(f"{_FILE}.{os.getpid()}.part")
        values = merged(self.written, mine, _found(file) or {})
        values["recent"] = values["recent"][:_MOST_RECENT]
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
            part.replace(file)
        except OSError:
            with suppress(OSError):
                part.unlink()
            return False
        self.written = mine
        return True

    def _values(self) -> dict[str, Any]:
        """All that is kept, as it is now."""
        return {name: deepcopy(getattr(self, name)) for name in _KINDS}

    @property
    def coder(self) -> Coder:
        """Who annotates here, unless a project says otherwise."""
        return Coder(UUID(self.coder_id), self.coder_label)

    @property
    def documents_folder(self) -> Path:
        """Where new projects are made. It need not exist."""
        return Path(self.documents) if self.documents else default_documents_folder()

    @property
    def data_folder(self) -> Path:
        """Where the program keeps the user's copy of the sample, and backups. It need not exist."""
        return data_folder()

    def remember_recent(self, path: Path) -> None:
        """Put a project first among the recent ones."""
        name = str(path.absolute())
        self.recent = [name, *(other for other in self.recent if other != name)][:_MOST_RECENT]

    def forget_recent(self, path: Path) -> None:
        """Leave a project out of the recent ones."""
        self.recent = [other for other in self.recent if other != str(path.absolute())]

    def recent_files(self) -> list[Path]:
        """Newest first; some may be gone."""
        return [Path(name) for name in self.recent]

    def place(self, document_id: UUID) -> dict[str, Any]:
        """What was remembered of a document by `set_place`; empty for one never seen."""
        found = self.places.get(str(document_id))
        return dict(found) if isinstance(found, dict) else {}

    def last_read(self, document_ids: Collection[UUID]) -> UUID | None:
        """Which of these documents one was in last, as far as it is remembered."""
        known = {str(document_id): document_id for document_id in document_ids}
        return next((known[name] for name in reversed(self.places) if name in known), None)

    def set_place(self, document_id: UUID, **facts: int | str) -> None:
        """Remember where one is in a document, such as at=1200 (a code point)."""
        self.places.pop(str(document_id), None)
        self.places[str(document_id)] = facts
        for oldest in list(self.places)[:-_MOST_PLACES]:
            del self.places[oldest]


def kept_language() -> str:
    """The language that was chosen in the window; "" for none. Nothing is written, and nothing set aside."""
    language = (_found(config_folder() / _FILE) or {}).get("language", "")
    return language if isinstance(language, str) else ""


def config_folder() -> Path:
    home = os.environ.get(_HOME)
    return Path(home) / "config" if home else platformdirs.user_config_path(_APP, appauthor=False)


def data_folder() -> Path:
    home = os.environ.get(_HOME)
    return Path(home) / "data" if home else platformdirs.user_data_path(_APP, appauthor=False)


def default_documents_folder() -> Path:
    home = os.environ.get(_HOME)
    return (Path(home) / "Documents" if home else platformdirs.user_documents_path()) / _APP


def _kept(file: Path) -> dict[str, Any]:
    """The values of a file that have the name and the kind of a setting; none of a file that is not ours."""
    found = _found(file)
    if found is None:
        with suppress(OSError):
            file.replace(file.with_name(f"{file.name}.bad"))
        return {}
    return {name: value for name, value in found.items() if _fits(name, value)}


def _found(file: Path) -> dict[str, Any] | None:
    """What stands in a file, those of a later version's settings too; None for one that is not ours."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except OSError:
        return {}
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _fits(name: str, value: object) -> bool:
    kind = _KINDS.get(name)
    if kind is None or type(value) is not kind:
        return False
    if name == "coder_id":
        return _is_uuid(str(value))
    if isinstance(value, list):
        return all(isinstance(item, str) for item in value)
    return True


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


_KINDS: Final[dict[str, type]] = {
    f.name: get_origin(f.type) or f.type  # type: ignore[misc]
    for f in fields(Settings)
    if f.name not in ("folder", "written")
}
