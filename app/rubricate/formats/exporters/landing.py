"""Where an export of one file goes: to the name it was given, or into a folder under a name of its own."""

from pathlib import Path

from rubricate.formats.places import is_database, is_folder
from rubricate.formats.writing import InTheWay, not_written


def landing(out: Path, name: str) -> Path:
    """The file that `out` means; in a folder it is `name`, and the folder is made where it isn't there.

    A project file is never written over. Raises InTheWay, NotWritten.
    """
    place = out / name if is_folder(out) else out
    if is_database(place):
        raise InTheWay(place.parent.name, (place.name,))
    try:
        place.parent.mkdir(parents=True, exist_ok=True) if place != out else None
    except OSError as error:
        raise not_written(out, error) from error
    return place
