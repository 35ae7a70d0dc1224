"""What the readers make of the files in tests/golden, and of a folder of your own articles."""

import json
import os
from pathlib import Path

import pytest

from rubricate.core.document import BLOCKS, INLINES, PLACES, Comment, Reading
from rubricate.core.text import canonical
from rubricate.formats import registry

GOLDEN = Path(__file__).parent.parent / "golden"
OTHERS = (
    "codebooks",
    "exports",
    "imports",
    "news",
    "project",
    "qdpx",
    "rows",
    "webanno-tsv",
    "xmi",
)  # no texts; tested elsewhere
INPUTS = sorted(p for p in GOLDEN.glob("*/*") if p.suffix != ".json" and p.parent.name not in OTHERS)
OWN = Path(os.environ.get("RUBRICATE_ARTICLES") or "nowhere")


def described(reading: Reading) -> dict[str, object]:
    body = reading.text.body
    return {
        "name": reading.name,
        "text": body.split("\n"),
        "marks": [[m.kind, m.value, m.start, m.end, body[m.start : m.end][:40]] for m in reading.formatting.marks],
        "variables": dict(reading.variables),
        "warnings": list(reading.warnings),
        "encoding": reading.source.encoding,
        **({"comments": [_comment(one, body) for one in reading.comments]} if reading.comments else {}),
    }


def _comment(comment: Comment, body: str) -> list[object]:
    return [
        comment.start,
        comment.end,
        body[comment.start : comment.end],
        comment.body,
        comment.author,
        comment.created,
    ]


def check_sound(reading: Reading) -> None:
    """What holds for every reading."""
    body = reading.text.body
    assert canonical(body) == (body, ())
    for mark in reading.formatting.marks:
        assert mark.kind in BLOCKS + INLINES + PLACES
        assert 0 <= mark.start <= mark.end <= len(body)
        assert mark.start < mark.end or mark.kind == "rule"
    assert list(reading.formatting.marks) == sorted(reading.formatting.marks)
    for comment in reading.comments:
        words = body[comment.start : comment.end]
        is_on_words = 0 <= comment.start < comment.end <= len(body)
        assert is_on_words or (comment.start, comment.end) == (0, 0)
        assert words == words.strip()
    assert "/" not in reading.source.name


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_golden(path: Path) -> None:
    reading = registry.read(path.read_bytes(), path.name)
    check_sound(reading)
    expected = path.with_suffix(".json")
    found = json.dumps(described(reading), ensure_ascii=True, indent=1) + "\n"
    if os.environ.get("RUBRICATE_GOLDEN") == "write":
        expected.write_text(found, encoding="utf-8")
    assert json.loads(found) == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.skipif(not OWN.is_dir(), reason="RUBRICATE_ARTICLES names no folder")
def test_own_articles() -> None:
    for path in sorted(OWN.glob("*.txt")):
        data = path.read_bytes()
        reading = registry.read(data, path.name)
        check_sound(reading)
        wanted = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        assert reading.text.body == wanted
