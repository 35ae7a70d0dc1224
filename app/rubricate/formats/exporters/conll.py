"""CoNLL-U Plus with a BIO column for each tag. Tokens are words and single other signs; what is between them is kept.

A tag's annotations can't overlap in its column: the later one is left out and counted. Ends move to those of tokens.
"""

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final
from uuid import UUID

from rubricate.formats.exporter import Exported, Exporter, Order, Watch
from rubricate.formats.exporters.brat import Names
from rubricate.formats.exporters.one_file import Part, spans, write_parts
from rubricate.formats.leaving import Leaving
from rubricate.formats.snapshot import Snapshot

_HOLDS: Final = frozenset({"texts", "units"})
# A word takes along what can't stand alone: combining marks, joiners, soft hyphens.
TOKEN: Final = re.compile(r"(?:\w|[\u0300-\u036f\u200c\u200d\u00ad])+|[^\w\s]")
SPACES: Final = {"\\": "\\\\", " ": "\\s", "\t": "\\t", "\n": "\\n", "\r": "\\r", "|": "\\p"}


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write `out`, or annotations.conllup in a folder."""
    names = Names()
    columns = {tag.id: names.of("tag", tag.name) for tag in snapshot.codebook.ordered()}
    counts = {"overlaps": 0, "tokens": 0}

    def part(leave: Leaving) -> Part:
        tokens = [match.span() for match in TOKEN.finditer(leave.text)]
        cells, kept = _cells(leave, tokens, counts)
        ends = set(snapshot.units(leave.document.id).sentences[::2])
        rows = _rows(leave, tokens, cells, list(columns), columns, ends)
        whole = sum(mark.start is None for mark in leave.marks)
        return "".join(rows), kept, whole

    known = json.dumps(names.known, ensure_ascii=False)
    head = f"# global.columns = ID FORM MISC {' '.join(columns.values())}".rstrip() + f"\n# rubricate.names = {known}\n"
    done = write_parts(snapshot, out, order, watch, "annotations.conllup", part, (head, ""))
    left = {**done.left_out, **({"overlaps": counts["overlaps"]} if counts["overlaps"] else {})}
    return replace(done, left_out=left, otherwise={"tokens": counts["tokens"]} if counts["tokens"] else {})


def _cells(
    leave: Leaving, tokens: Sequence[tuple[int, int]], counts: dict[str, int]
) -> tuple[dict[tuple[UUID, int], str], int]:
    """B and I by tag and token, and how many annotations they are."""
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
    cells: dict[tuple[UUID, int], str] = {}
    kept = 0
    for number, start, end in spans(leave):
        tag = leave.marks[number].tag.id
        first, after = bisect_right(ends, start), bisect_left(starts, end)
        if first >= after or any((tag, token) in cells for token in (first, after - 1)):
            counts["overlaps"] += 1
            continue
        counts["tokens"] += (starts[first], ends[after - 1]) != (start, end)
        kept += 1
        for token in range(first, after):
            cells[tag, token] = "B" if token == first else "I"
    return cells, kept


def _rows(
    leave: Leaving,
    tokens: Sequence[tuple[int, int]],
    cells: dict[tuple[UUID, int], str],
    tags: Sequence[UUID],
    columns: dict[UUID, str],
    begins: set[int],
) -> Iterator[str]:
    """A document: its name, a row for each token, an empty line behind each sentence."""
    yield f"# newdoc id = {' '.join(leave.document.name.split())}\n"
    number, text = 0, leave.text
    for token, (start, end) in enumerate(tokens):
        if start in begins and number:
            yield "\n"
            number = 0
        number += 1
        after = tokens[token + 1][0] if token + 1 < len(tokens) else len(text)
        between = _spaces(text[end:after])
        misc = {"": "SpaceAfter=No", "\\s": "_"}.get(between, f"SpacesAfter={between}")
        if between and after == len(text):
            misc = f"SpacesAfter={between}"
        if token == 0 and start:
            misc = f"SpacesBefore={_spaces(text[:start])}" + ("" if misc == "_" else f"|{misc}")
        marks = (cells.get((tag, token)) for tag in tags)
        bio = [f"{mark}-{columns[tag]}" if mark else "O" for tag, mark in zip(tags, marks, strict=True)]
        yield "\t".join((str(number), text[start:end], misc, *bio)) + "\n"
    yield "\n"


def _spaces(between: str) -> str:
    return "".join(SPACES.get(sign, sign) for sign in between)


EXPORTER: Final = Exporter("conll", ("conllup", "conll"), write, _HOLDS, unit="token")
