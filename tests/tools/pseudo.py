"""Two languages of no country, made from every sentence of the program: longer, in brackets; one accented, one of
Hebrew letters, which runs from right to left.

What is cut off on the screen lacks its bracket; what is plain never went through `words`. To look at the program:

    python -m tests.tools.pseudo resources/i18n
    RUBRICATE_LANGUAGE=xx rubricate
    RUBRICATE_LANGUAGE=xr rubricate
"""

import re
import sys
from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path

from tests.tools.po import packed
from tests.tools.spoken import Sentence, sentences

LANGUAGE = "xx"
MIRRORED = "xr"
_LETTERS = str.maketrans("aceghijklmnoprstuyzdACEGHIKLNORSTUYZ", "åçéĝĥîĵķļɱñöþŕšţûýžðÅÇÉĜĤÎĶĻÑÖŔŠŢÛÝŽ")
_MIRRORED_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "אבצדעפגהיזכלמנוקחרסטשותאתז" * 2
)
_FIELD = re.compile(r"(\{\w+\}|&)")
_FILLING = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def disguised(sentence: str, language: str = LANGUAGE) -> str:
    """The sentence as a pseudo-language has it; fields and accelerators stay."""
    letters = _LETTERS if language == LANGUAGE else _MIRRORED_LETTERS
    parts = [part if _FIELD.fullmatch(part) else part.translate(letters) for part in _FIELD.split(sentence)]
    words = " ".join(islice(cycle(_FILLING), max(1, round(len(sentence) / 8))))
    return f"⟦{''.join(parts)} {words if language == LANGUAGE else words.translate(letters)}⟧"


def write(folder: Path, rows: Iterable[Sentence] | None = None, language: str = LANGUAGE) -> Path:
    """The catalogue of these sentences (all of the program where none are given) as LANGUAGE/LC_MESSAGES/*.mo."""
    file = folder / language / "LC_MESSAGES" / "rubricate.mo"
    file.parent.mkdir(parents=True, exist_ok=True)
    head = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
    if language == MIRRORED:
        head += "X-Direction: rtl\n"
    catalogue = {"": head}
    for one, many in sentences() if rows is None else rows:
        key = one if many is None else f"{one}\0{many}"
        catalogue[key] = "\0".join(disguised(form, language) for form in (one, many) if form is not None)
    file.write_bytes(packed(catalogue))
    return file


if __name__ == "__main__":
    for name in (LANGUAGE, MIRRORED):
        print(write(Path(sys.argv[1]), language=name))
