"""WebAnno TSV read by its description alone, with nothing of ours, in UTF-16 as Java has it."""

import re
from dataclasses import dataclass, field
from pathlib import Path

_VALUE = {"\\t": "\t", "\\n": "\n"}


@dataclass
class Annotation:
    start: int
    end: int
    values: list[str | None]
    id: int


@dataclass
class Described:
    """The text as bytes of UTF-16, annotations in order, relations as (label, from, to) by their numbers."""

    coded: bytes = b""
    annotations: dict[int, Annotation] = field(default_factory=dict)
    relations: list[tuple[str, int, int]] = field(default_factory=list)
    header: dict[str, list[str]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.coded.decode("utf-16-le")

    def words(self, start: int, end: int) -> str:
        return self.coded[2 * start : 2 * end].decode("utf-16-le")


def read(path: Path) -> Described:
    """The file; asserts what the description demands of it."""
    lines = path.read_bytes().decode("utf-8").split("\n")
    assert lines[0] == "#FORMAT=WebAnno TSV 3.3"
    assert lines.pop() == ""
    head = lines[1 : lines.index("")]
    assert lines[len(head) + 1 : len(head) + 3] in (["", ""], [""])
    found = Described()
    for line in head:
        kind, _, rest = line.partition("=")
        found.header[kind] = rest.split("|")
    width = len(found.header["#T_SP"]) - 1 + len(found.header.get("#T_RL", "x")) - 1
    blocks = "\n".join(lines[len(head) + 3 :]).split("\n\n") if len(lines) > len(head) + 3 else []
    rows = [row for number, block in enumerate(blocks, 1) for row in _sentence(found, block.split("\n"), number)]
    for name, place, words, *cells in rows:
        start, end = map(int, place.split("-"))
        assert found.words(start, end) == words, (name, words)
        assert not re.search(r"\s", words)
        assert len(cells) == width + 1 and cells[-1] == ""
        _spans(found, (start, end), cells[: len(found.header["#T_SP"]) - 1])
    starts = {int(number): name for name, _, _, *cells in reversed(rows) for number in _numbers(cells[0])}
    for name, _, _, *cells in rows:
        _relations(found, name, starts, cells[len(found.header["#T_SP"]) - 1 : -1])
    return found


def _sentence(found: Described, lines: list[str], number: int) -> list[list[str]]:
    """Adds its text where its first token is; its rows."""
    text = "\n".join(_text(line[6:]) for line in lines if line.startswith("#Text="))
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    begin, length = int(rows[0][1].split("-")[0]), len(found.coded) // 2
    gap = ("\n" if length and begin > length else "") + " " * (begin - length - bool(length and begin > length))
    found.coded += (gap + text).encode("utf-16-le")
    token = part = 0
    for row in rows:
        if "." in row[0]:
            part += 1
            assert row[0] == f"{number}-{token}.{part}"
        else:
            token, part = token + 1, 0
            assert row[0] == f"{number}-{token}"
    return rows


def _spans(found: Described, place: tuple[int, int], cells: list[str]) -> None:
    columns = [_stack(cell) for cell in cells]
    assert len({len(column) for column in columns}) == 1
    for values in zip(*columns, strict=True):
        parts = [re.fullmatch(r"(.*)\[(\d+)\]", one, re.DOTALL) for one in values]
        assert len({part[2] for part in parts if part}) == 1
        said = [None if part is None or part[1] == "*" else _value(part[1]) for part in parts]
        number = int(parts[0][2]) if parts[0] else 0
        known = found.annotations.setdefault(number, Annotation(*place, said, number))
        known.end = place[1]
        known.values = [before if now is None else now for before, now in zip(known.values, said, strict=True)]


def _relations(found: Described, name: str, starts: dict[int, str], cells: list[str]) -> None:
    columns = [_stack(cell) for cell in cells]
    for values in zip(*columns, strict=True):
        source = re.fullmatch(r"([\d.-]+)\[(\d+)_(\d+)\]", values[-1])
        assert source is not None
        assert starts[int(source[2])] == source[1] and starts[int(source[3])] == name
        label = re.sub(r"\[\d+\]$", "", values[0])
        found.relations.append((_value(label), int(source[2]), int(source[3])))


def _numbers(cell: str) -> list[str]:
    return [one.rpartition("[")[2][:-1] for one in _stack(cell)]


def _stack(cell: str) -> list[str]:
    return [] if cell == "_" else re.split(r"(?<!\\)\|", cell)


def _value(words: str) -> str:
    return re.sub(r"\\(->|.)", lambda m: _VALUE.get(m[0], m[1]), words, flags=re.DOTALL)


def _text(line: str) -> str:
    signs = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}
    return re.sub(r"\\(.)", lambda m: signs.get(m[1], m[1]), line, flags=re.DOTALL)
