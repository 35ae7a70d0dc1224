"""Files that were changed at random places: the one way in which every test of readers and importers damages them.

A few changes in each run of the tests, ten thousand for each format in `dev.py fuzz`. The same seed makes the same
changes; a failure names seed and number.
"""

import faulthandler
import io
import os
import random
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from typing import Final

from rubricate.formats.errors import Unreadable

COUNT: Final = int(os.environ.get("RUBRICATE_MUTATIONS") or 200)
SEED: Final = os.environ.get("RUBRICATE_SEED") or "0"
SECONDS_MOST: Final = 10
HANGS_AFTER: Final = 120  # seconds after which the run itself is ended, with a traceback
MEMORY_MOST: Final = 1 << 30
_CUTS: Final = 20
_STRETCHES: Final = (0, 1, 1, 2, 8, 60, 400)
_PIECES: Final = (
    *(b"null", b"-1", b"0", b"1e999", b"99999999999999999999999999", b"NaN", b"[]", b"{}", b'"\\ud83d"', b"true"),
    *(b"\xff\xfe", b"\xef\xbb\xbf", b"\0", b"\x1a", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\t", b"\n", b"\r\n", b"\r"),
    *(b'"', b"'", b"|", b"_", b"*", b"\\", b";", b",,", b" 9999999 -3", b"[[[[[[[[", b"((((((((", b"{{{{{{{{"),
    *(b"<w:p>", b"</w:p>", b"<", b">", b"<table><tr><td>", b"</div>", b"&#x0;", b"&x;", b"<![CDATA[", b"\\u-1?"),
    *(b"}", b"{\\", b"\\bin9", b"00:01 --> 00:00", b"endobj", b"stream\n", b"1 0 R", b"<<", b">>", b"PK\3\4"),
)  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few cuts, doublings and strange pieces; of a zip mostly those of one file inside."""
    if data.startswith(b"PK") and chance.random() < 0.7 and (parts := _parts(data)):
        name = chance.choice(sorted(parts))
        return _zipped({**parts, name: _changed(parts[name], chance)})
    return _changed(data, chance)


def mutations(data: bytes, key: str, count: int = COUNT) -> Iterator[bytes]:
    """The file cut off after each twentieth, then with `count` changes that `key` and the seed decide."""
    for n in range(_CUTS):
        yield data[: len(data) * n // _CUTS]
    chance = random.Random(f"{SEED} {key}")
    for _ in range(count):
        yield mutated(data, chance)


def survives(read: Callable[[bytes], object], data: bytes, key: str, count: int = COUNT) -> None:
    """Asserts that every change is read or refused with an error that has a sentence, in time and memory."""
    before = _memory()
    for n, changed in enumerate(mutations(data, key, count)):
        began = time.monotonic()
        faulthandler.dump_traceback_later(HANGS_AFTER, exit=True)  # what hangs in C code no exception ends
        try:
            read(changed)
        except Unreadable:
            pass
        except BaseException as failure:
            failure.add_note(f"change {n} of {key}, seed {SEED}")
            raise
        finally:
            faulthandler.cancel_dump_traceback_later()
        took = time.monotonic() - began
        assert took < SECONDS_MOST, f"change {n} of {key}, seed {SEED}: {took:.0f} s"
    assert _memory() - before < MEMORY_MOST, key


def _changed(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made) + 1)
        end = min(len(made), at + chance.choice(_STRETCHES))
        what = chance.randrange(5)
        if what == 0:
            made[at:end] = made[at:end] * 2
        elif what == 1:
            made[at:end] = b""
        elif what == 2:
            made[at:end] = chance.randbytes(chance.choice((1, 1, 4)))
        else:
            made[at : end if what == 3 else at] = chance.choice(_PIECES)
    return bytes(made)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return out.getvalue()


def _memory() -> int:
    """The most bytes that this process has had so far; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
