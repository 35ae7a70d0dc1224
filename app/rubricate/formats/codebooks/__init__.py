"""Codebooks as files: JSON (all of it), TOML (read), CSV (for a spreadsheet), Markdown (to print), REFI-QDA QDC."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from rubricate.core.book import Book
from rubricate.core.book_errors import BadCodebook
from rubricate.formats.codebooks import json_file, page, qdc, qdc_reading, table, table_reading, toml_file
from rubricate.formats.codebooks.losses import Found, Loss
from rubricate.formats.codebooks.losses import losses as losses
from rubricate.formats.writing import Replacing

__all__ = ["READ", "WRITTEN", "Found", "Loss", "losses", "read", "write"]

_LARGEST: Final = 20_000_000  # bytes; a codebook of a thousand tags has half a million
_READERS: Final[Mapping[str, Callable[[bytes, str], Found]]] = {
    "json": json_file.read,
    "toml": toml_file.read,
    "csv": table_reading.read,
    "tsv": table_reading.read,
    "qdc": qdc_reading.read,
    "xml": qdc_reading.read,
}
READ: Final = tuple(_READERS)
WRITTEN: Final = ("json", "csv", "md", "qdc")


def read(data: bytes, name: str) -> Found:
    """The codebook in a file's bytes, by the ending of its name; JSON where nobody knows that.

    Raises BadCodebook with the file and, where it is known, the line; then nothing of it counts.
    """
    try:
        if len(data) > _LARGEST:
            raise BadCodebook("too_large")
        found = _READERS.get(_ending(name), json_file.read)(data, Path(name).stem)
        if not found.book.tags and not found.book.attributes:
            raise BadCodebook("empty")
    except BadCodebook as bad:
        raise bad.at(name) from bad
    return found


def write(book: Book, out: Path, words: page.PageWords, *, flavour: str = "data", delimiter: str = ",") -> None:
    """Write a codebook to a file whose ending is one of WRITTEN; `words` are those of a page that people read.

    `flavour` and `delimiter` are those of a CSV. Raises NoTags (a QDC of none), NotWritten; then nothing was written.
    """
    kind = _ending(out.name)
    contents: dict[str, Callable[[], str]] = {
        "qdc": lambda: qdc.content(book),
        "md": lambda: page.content(book, words),
        "json": lambda: json_file.content(book),
    }
    content = contents[kind]() if kind in contents else ""
    with Replacing() as files:
        stream = files.open(out)
        if kind == "csv":
            table.write(stream, book, flavour, delimiter)
        else:
            stream.write(content)


def _ending(name: str) -> str:
    return Path(name).suffix[1:].lower()
