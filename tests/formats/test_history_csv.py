"""The history as a CSV: a row a step, harmless in a spreadsheet."""

import csv
from pathlib import Path
from uuid import UUID

import pytest

from rubricate.core.changes import Step, StepId
from rubricate.formats.history_csv import FIELDS, Line, export
from rubricate.formats.writing import Cancelled

COPY = UUID(int=7)
STEP = Step("annotate", UUID(int=1), 1_764_072_000_123, UUID(int=2), (), {"tag": "claim"}, id=StepId(41, COPY))


def test_a_row_a_step(tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    lines = [(42, Line(STEP, "=Ana", "tag as claim", is_undone=True))]
    assert export(path, lines) == 1
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, row = csv.reader(file)
    assert header == [field.name for field in FIELDS]
    assert row == [
        *("42", "41", COPY.hex, UUID(int=2).hex, "2025-11-25T12:00:00.123Z"),
        *("'=Ana", "annotate", "tag as claim", "true"),
    ]


def test_what_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "out" / "history.csv"
    path.parent.mkdir()
    with pytest.raises(Cancelled):
        export(path, [(1, Line(STEP, "", "", is_undone=False))], cancelled=lambda: True)
    assert list(path.parent.iterdir()) == []
