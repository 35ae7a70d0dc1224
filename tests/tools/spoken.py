"""Every sentence that the program says, read from its source: what `tr` and `trn` are called with."""

import ast
from collections.abc import Iterator
from pathlib import Path

APP = Path(__file__).parents[2] / "app"

Sentence = tuple[str, str | None]  # in the singular, and in the plural where it has one


def sentences(folder: Path = APP) -> list[Sentence]:
    """All that `tr` and `trn` are called with, each once. Raises ValueError for one that is no literal."""
    return list(places(folder))


def places(folder: Path = APP) -> dict[Sentence, list[str]]:
    """All sentences in the order of the source, each with the files that say it. Raises ValueError as `sentences`."""
    found: dict[Sentence, list[str]] = {}
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (count := _spoken(node.func)):
                for sentence in _literals(node, count, file):
                    files = found.setdefault(sentence, [])
                    if (name := file.relative_to(folder).as_posix()) not in files:
                        files.append(name)
    return found


def _spoken(function: ast.expr) -> int:
    """How many sentences a call takes: 1 for tr, 2 for trn, 0 for others."""
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return {"tr": 1, "trn": 2}.get(name, 0)


def _literals(call: ast.Call, count: int, file: Path) -> Iterator[Sentence]:
    values = [part.value if isinstance(part, ast.Constant) else None for part in call.args[:count]]
    if len(values) < count or not all(isinstance(value, str) for value in values):
        raise ValueError(f"{file.name}:{call.lineno}: a sentence is written where it is said, not handed over")
    yield (values[0], values[1] if count == 2 else None)
