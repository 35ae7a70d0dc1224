"""Why bytes can't become a document. Each class says what its sentence must tell."""

from dataclasses import dataclass
from typing import Final, Literal

from rubricate.core.errors import RubricateError

# Warnings that a reading may carry, beside those of core.text.
ENCODING_GUESSED: Final = "encoding_guessed"
MARKDOWN_AS_PLAIN: Final = "markdown_read_as_plain"

Kind = Literal[
    "picture", "sound", "film", "archive", "program", "database", "font", "data",
    "pdf", "word", "doc", "spreadsheet", "slides", "opendocument", "rtf", "ebook", "html",
]  # fmt: skip


class Unreadable(RubricateError):
    """A file that gives no text. It was not changed, and nothing was added."""


@dataclass(unsafe_hash=True)
class Binary(Unreadable):
    """The file holds no text but, by its first bytes, a picture, a sound … ('data' where nobody knows).

    Sentence: {name} is a picture, not a text. Choose a text file.
    """

    name: str
    kind: Kind


@dataclass(unsafe_hash=True)
class Unsupported(Unreadable):
    """The file holds text in a form that Rubricate does not read yet; `kind` names the form (pdf, word, html …).

    Sentence: {name} is a Word document, which can't be read yet. Save it as plain text, or copy the text and paste it.
    """

    name: str
    kind: Kind


@dataclass(unsafe_hash=True)
class Empty(Unreadable):
    """Nothing, or white space alone. Sentence: {name} holds no text."""

    name: str


@dataclass(unsafe_hash=True)
class NotAFile(Unreadable):
    """A folder, a pipe, a device. Sentence: {name} is not a file. Choose a text file."""

    name: str


@dataclass(unsafe_hash=True)
class NotOpened(Unreadable):
    """The system does not give the file out; `reason` is the system's word for why.

    Sentence: {name} cannot be opened: {reason}. Nothing was changed.
    """

    name: str
    reason: str


@dataclass(unsafe_hash=True)
class TooLarge(Unreadable):
    """More than can be read closely; `size` and `limit` count `unit`.

    Sentence: {name} has 61 MB; up to 50 MB can be read. Split it into parts.
    """

    name: str
    unit: Literal["bytes", "characters", "columns", "elements", "pages", "rows"]
    size: int
    limit: int


@dataclass(unsafe_hash=True)
class Damaged(Unreadable):
    """The file is broken, or is not what its ending says; `detail` is the library's word for it, in English.

    Sentence: {name} is damaged: {detail}. Open it in the program that wrote it and save it anew.
    """

    name: str
    detail: str = ""


@dataclass(unsafe_hash=True)
class Protected(Unreadable):
    """A password, or the lock of a seller, keeps the text closed; `kind` is 'password' or 'drm'.

    Sentence: {name} is locked with a password. Take the password off in the program that wrote it.
    """

    name: str
    kind: Literal["password", "drm"] = "password"


@dataclass(unsafe_hash=True)
class OnlyPictures(Unreadable):
    """Pages that are photographs of text. Sentence: {name} has pictures of pages and no letters. Use OCR."""

    name: str
    pages: int


@dataclass(unsafe_hash=True)
class Unsafe(Unreadable):
    """A file made to harm, or so like one that it is not opened.

    `reason` is 'doctype' (XML that declares entities), 'entries' (too many files), 'bomb' (unpacks to far more than
    it has), 'deep' (nested without end), 'outside' (a file that would leave its archive).
    Sentence: {name} was not opened: it unpacks to far more than it should.
    """

    name: str
    reason: Literal["doctype", "entries", "bomb", "deep", "outside"]


@dataclass(unsafe_hash=True)
class TookTooLong(Unreadable):
    """Reading was stopped at its limit: `seconds`, or memory where that is 0."""

    name: str
    seconds: int


@dataclass(unsafe_hash=True)
class UnreadableEncoding(Unreadable):
    """The bytes are no text in this encoding ('' where none at all fits).

    Sentence: {name} is not written in {encoding}. Choose another encoding.
    """

    name: str
    encoding: str


@dataclass(unsafe_hash=True)
class UnknownEncoding(Unreadable):
    """An encoding that nobody knows was asked for. Sentence: There is no encoding {encoding}."""

    encoding: str


@dataclass(unsafe_hash=True)
class UnknownFormat(Unreadable):
    """No importer or exporter bears this name, or none knows this file ('' then); `known` are those that there are.

    Sentence: There is no format {format}. There are: {known}.
    """

    format: str
    known: tuple[str, ...]
    name: str = ""


@dataclass(unsafe_hash=True)
class BadContent(Unreadable):
    """A file of a known format that can't be understood: `where` (a line, a name) and `detail` in English, '' unknown.

    Sentence: {name} is not a {format} file that can be read: {detail} ({where}). Nothing was changed.
    """

    name: str
    format: str
    detail: str = ""
    where: str = ""


@dataclass(unsafe_hash=True)
class ArchiveInArchive(Unreadable):
    """A zip in a zip. Sentence: {name} is an archive inside an archive. Unpack it and add what is in it."""

    name: str


@dataclass(unsafe_hash=True)
class NothingInside(Unreadable):
    """An archive without a file that can be read. Sentence: {name} holds no file that can be read."""

    name: str


@dataclass(unsafe_hash=True)
class NoTextColumn(Unreadable):
    """A table of which nobody can say which column holds the texts; `columns` are those that there are.

    Sentence: Which column of {name} holds the texts? There are: {columns}.
    """

    name: str
    columns: tuple[str, ...]


@dataclass(unsafe_hash=True)
class NoSuchColumn(Unreadable):
    """A column was asked for that the table has not; `columns` are those that there are."""

    name: str
    column: str
    columns: tuple[str, ...]


@dataclass(unsafe_hash=True)
class NoSuchSheet(Unreadable):
    """A sheet was asked for that the workbook has not; `sheets` are those that there are."""

    name: str
    sheet: str
    sheets: tuple[str, ...]


@dataclass(unsafe_hash=True)
class OpenQuote(Unreadable):
    """A quotation mark that opens in `row` (from 1) of a table is never closed: all below it would be one cell."""

    name: str
    row: int


@dataclass(unsafe_hash=True)
class RowsLeftOut(Unreadable):
    """Rows of a table that are no documents, by their numbers (from 1, the heading counts); the rest was read.

    `reason` is 'empty' (no text in them), 'broken' (no JSON) or 'long' (more characters than a document may have).
    """

    name: str
    reason: Literal["empty", "broken", "long"]
    rows: tuple[int, ...]
