"""Files that were changed at random places: whatever they are, a reading or an error that has a sentence."""

import os
import random
from typing import Final

from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import Unreadable
from rubricate.formats.importer import importer

COUNT: Final = int(os.environ.get("RUBRICATE_MUTATIONS", "200"))
_PIECES: Final = (
    *(b"null", b"-1", b"1e999", b"99999999999999999999999999", b"NaN", b"[]", b"{}", b'"\\ud83d"', b"\xff\xfe", b"\0"),
    *(b"\t", b"\n", b"\r\n", b'"', b"true", b"[[[[[[[[", b"|", b"_", b"*", b"\\", b" 9999999 -3", b"\xf0\x9f\x98\x80"),
    *(b";", b",,", b"0"),
)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few cuts, doublings and strange pieces."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made) + 1)
        end = min(len(made), at + chance.choice((0, 1, 2, 8, 60)))
        what = chance.randrange(3)
        made[at:end] = chance.choice(_PIECES) if what else made[at:end] * 2
    return bytes(made)


def survives(name: str, file: str, data: bytes, beside: dict[str, bytes] | None = None) -> None:
    """Asserts that no change of the file makes the importer raise anything but what it may."""
    chance = random.Random(f"{name} {file}")
    for _ in range(COUNT):
        bundle = Bundle.of_bytes(file, mutated(data, chance), beside or {})
        try:
            importer(bundle, name).read(bundle)
        except Unreadable:
            continue
