"""What a reader is, and what all of them do alike: decode, check, name, describe the source."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from rubricate.core.document import Reading, Source, Text
from rubricate.core.text import canonical
from rubricate.formats.encoding import decode, guess, normal
from rubricate.formats.errors import ENCODING_GUESSED, Empty, TooLarge, UnreadableEncoding

BYTES_MOST: Final = 50_000_000
CHARACTERS_MOST: Final = 10_000_000

_FOLDERS: Final = re.compile(r"^(?:.*[/\\]|[A-Za-z]:)", re.DOTALL)
_UNNAMEABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


@dataclass(frozen=True)
class Reader:
    """One format. Entry points of the group `rubricate.readers` load such an object.

    `read(data, name, encoding)` makes a Reading of a file's bytes; `name` is the file's, `encoding` is None where
    nobody has decided. It raises formats.errors and nothing else. `endings` are in lower case, without the dot.
    `textual` says that the bytes are encoded text, so that the encoding may be asked for; `declares` finds the one that
    such a file names itself, if all of its bytes can be read in it. `variants` are the ways in which such a file can be
    read, by name, where there are several; the first is that of `read`.
    """

    name: str
    version: int
    endings: tuple[str, ...]
    media_type: str
    read: Callable[[bytes, str, str | None], Reading]
    textual: bool = True
    declares: Callable[[bytes], str | None] | None = None
    variants: Mapping[str, Callable[[bytes, str, str | None], Reading]] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The canonical text of a file, the encoding it was read in, and codes of warnings."""

    text: str
    encoding: str
    warnings: tuple[str, ...]


def decoded(data: bytes, name: str, encoding: str | None, most: int | None = None) -> Decoded:
    """The text of a file's bytes, `most` characters. Raises UnreadableEncoding, UnknownEncoding, Empty, TooLarge."""
    check_size(name, len(data))
    warnings: tuple[str, ...] = ()
    if encoding is None:
        found = guess(data)
        if found is None:
            raise UnreadableEncoding(name, "")
        encoding = found.encoding
        warnings = () if found.sure else (ENCODING_GUESSED,)
    text, replaced = canonical(decode(data, encoding, name))
    check_text(name, text, most)
    return Decoded(text, normal(encoding), (*warnings, *replaced))


def check_size(name: str, size: int) -> None:
    """Raises TooLarge above BYTES_MOST."""
    if size > BYTES_MOST:
        raise TooLarge(name, "bytes", size, BYTES_MOST)


def check_text(name: str, text: str, most: int | None = None) -> None:
    """Raises Empty where nothing but white space stands, TooLarge above `most` characters, else CHARACTERS_MOST."""
    if not text or text.isspace():
        raise Empty(name)
    limit = CHARACTERS_MOST if most is None else most
    if len(text) > limit:
        raise TooLarge(name, "characters", len(text), limit)


def bare(name: str) -> str:
    """A file's name without its folders, whichever system wrote them."""
    return _FOLDERS.sub("", name.rstrip("/\\"))


@lru_cache(maxsize=64)
def parted(name: str) -> tuple[str, str]:
    """A file's bare name before and after its last dot; a name that begins or ends with it has no ending."""
    whole = bare(name)
    stem, _, ending = whole.rpartition(".")
    return (stem, ending) if stem and ending else (whole, "")


def document_name(name: str) -> str:
    """What a document is called: its file's name without the ending."""
    return nameable(parted(name)[0]) or "?"


def nameable(words: str) -> str:
    """The words on one line, without what no name may hold."""
    return _UNNAMEABLE.sub(" ", words).strip()


def source_of(data: bytes, name: str, reader: Reader, encoding: str, text: Text) -> Source:
    """The facts about the bytes; never a path. Where they are those of the text they are not hashed again."""
    same = text.body.encode() == data
    return Source(
        name=_UNNAMEABLE.sub(" ", bare(name)),
        media_type=reader.media_type,
        sha256=(text.sha256 if same else hashlib.sha256(data).digest()).hex(),
        encoding=encoding,
        reader=reader.name,
        reader_version=reader.version,
    )
