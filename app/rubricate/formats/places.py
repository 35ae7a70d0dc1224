"""Which files an annotated CSV is written to, so that two exports in one folder never overwrite each other."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from rubricate.formats.datapackage import describes
from rubricate.formats.writing import InTheWay, not_written

ANNOTATIONS, DICTIONARY = "annotations.csv", "datapackage.json"
CODEBOOK, DOCUMENTS, LINKS, NOTES = "codebook.csv", "documents.csv", "links.csv", "notes.csv"

_SQLITE = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Places:
    """The file of the annotations, and those that go with it."""

    annotations: Path
    codebook: Path
    documents: Path
    links: Path
    notes: Path
    dictionary: Path

    @property
    def tables(self) -> tuple[Path, ...]:
        """The CSV files beside that of the annotations."""
        return self.codebook, self.documents, self.links, self.notes

    @property
    def companions(self) -> tuple[Path, ...]:
        return *self.tables, self.dictionary

    def are_ours(self, project_id: str = "") -> bool:
        """Whether an earlier export (of that project, where one is named) wrote all of these that are there."""
        there = [place.name for place in self.tables if place.exists()]
        return describes(self.dictionary, self.annotations.name, project_id, there)


def places_for(out: str | os.PathLike[str], project_id: str, *, companions: bool = True) -> Places:
    """Where an export to `out` goes.

    In a folder: annotations.csv and its companions, unless files of those names are there that no earlier export of the
    same project wrote; then InTheWay. Beside a file: codebook.csv and the others, unless these
    names belong to something else; then the names begin with the file's own. A folder that is not there is made.
    Without companions their names are not looked at. A project file is never written over. Raises NotWritten too.
    """
    try:
        return _places(out, project_id, companions)
    except OSError as error:
        raise not_written(Path(out), error) from error


def _places(out: str | os.PathLike[str], project_id: str, companions: bool) -> Places:
    path = Path(out)
    if is_database(path):
        raise InTheWay(path.parent.name, (path.name,))
    if is_folder(out):
        places = _named(path / ANNOTATIONS)
        wanted = (places.annotations, *(places.companions if companions else ()))
        taken = [place.name for place in wanted if place.exists()]
        if taken and not places.are_ours(project_id):
            raise InTheWay(path.name, tuple(taken))
        _made(path)
        return places
    for places in _choices(path):
        free = not any(place.exists() for place in places.companions)
        if free or not companions or places.are_ours():
            return places
    raise InTheWay(path.parent.name, tuple(place.name for place in places.companions if place.exists()))


def is_folder(out: str | os.PathLike[str]) -> bool:
    """Whether an export to this name goes into a folder: it is one, or ends in "/", or has no ending of a file."""
    path = Path(out)
    if path.exists():
        return path.is_dir()
    return os.fspath(out).endswith(("/", os.sep)) or not path.suffix


def is_database(path: Path) -> bool:
    """Whether a project stands there: a slip of the pen must not replace it by its own export."""
    if not path.is_file():  # opening a pipe would wait for ever
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def _choices(path: Path) -> Iterator[Places]:
    yield _named(path)
    yield _named(path, f"{path.stem}.")


def _named(annotations: Path, start: str = "") -> Places:
    names = (start + name for name in (CODEBOOK, DOCUMENTS, LINKS, NOTES, DICTIONARY))
    return Places(annotations, *(annotations.with_name(name) for name in names))


@contextmanager
def left_as_found(out: str | os.PathLike[str]) -> Iterator[None]:
    """What fails inside leaves no folder behind that was made for it."""
    path = Path(out)
    new = [folder for folder in (path, *path.parents) if _can_be_made(folder)]
    try:
        yield
    except BaseException:
        with suppress(OSError):  # the first that isn't empty ends it
            for folder in new:
                folder.rmdir()
        raise


def _can_be_made(folder: Path) -> bool:
    """Whether it isn't there, as far as the system can say: a name may be too long for any folder."""
    try:
        return not folder.exists()
    except OSError:
        return False


def _made(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(folder, error) from error
