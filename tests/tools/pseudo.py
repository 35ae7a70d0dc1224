"""Two languages of no country, made from every sentence of the program: longer, in brackets; one accented, one of
Hebrew letters, which runs from right to left.

What is cut off on the screen lacks its bracket; what is plain never went through `words`. To look at the program:

    python -m tests.tools.pseudo resources/i18n
    RUBRICATE_LANGUAGE=xx rubricate
    RUBRICATE_LANGUAGE=xr rubricate
"""

import ast
import re
import struct
import sys
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path

LANGUAGE = "xx"
MIRRORED = "xr"
APP = Path(__file__).parents[2] / "app"
_LETTERS = str.maketrans("aceghijklmnoprstuyzdACEGHIKLNORSTUYZ", "åçéĝĥîĵķļɱñöþŕšţûýžðÅÇÉĜĤÎĶĻÑÖŔŠŢÛÝŽ")
_MIRRORED_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "אבצדעפגהיזכלמנוקחרסטשותאתז" * 2
)
_FIELD = re.compile(r"(\{\w+\}|&)")
_FILLING = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

Sentence = tuple[str, str | None]  # in the singular, and in the plural where it has one


def sentences(folder: Path = APP) -> list[Sentence]:
    """All that `tr` and `trn` are called with, each once. Raises ValueError for one that is no literal."""
    found: dict[Sentence, None] = {}
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (count := _spoken(node.func)):
                found.update(dict.fromkeys(_literals(node, count, file)))
    return list(found)


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
    file.write_bytes(_packed(catalogue))
    return file


def _spoken(function: ast.expr) -> int:
    """How many sentences a call takes: 1 for tr, 2 for trn, 0 for others."""
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return {"tr": 1, "trn": 2}.get(name, 0)


def _literals(call: ast.Call, count: int, file: Path) -> Iterator[Sentence]:
    values = [part.value if isinstance(part, ast.Constant) else None for part in call.args[:count]]
    if len(values) < count or not all(isinstance(value, str) for value in values):
        raise ValueError(f"{file.name}:{call.lineno}: a sentence is written where it is said, not handed over")
    yield (values[0], values[1] if count == 2 else None)


def _packed(catalogue: dict[str, str]) -> bytes:
    """The .mo format: a head, two tables of (length, place), then the texts, each ended by a NUL."""
    rows = sorted((key.encode(), text.encode()) for key, text in catalogue.items())
    at = 28 + 16 * len(rows)
    tables: list[list[int]] = [[], []]
    for column, table in enumerate(tables):
        for row in rows:
            table += [len(row[column]), at]
            at += len(row[column]) + 1
    head = struct.pack("<7I", 0x950412DE, 0, len(rows), 28, 28 + 8 * len(rows), 0, at)
    body = b"".join(row[column] + b"\0" for column in (0, 1) for row in rows)
    return head + struct.pack(f"<{4 * len(rows)}I", *tables[0], *tables[1]) + body


if __name__ == "__main__":
    for name in (LANGUAGE, MIRRORED):
        print(write(Path(sys.argv[1]), language=name))
