"""One row a document."""

import csv
from pathlib import Path

from rubricate.formats.exporter import Order, Watch
from rubricate.formats.exporters.shapes.documents import EXPORTER
from tests.formats.exporters.study import study


def test_counts_wholes_and_variables(tmp_path: Path) -> None:
    done = EXPORTER.write(study(), tmp_path / "o.csv", Order(), Watch())
    with done.files[0].open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    first = rows[0]
    assert (first["annotations"], first["coders"], first["count.claim"], first["whole.claim"]) == ("9", "2", "3", "1")
    assert first["whole.quote"] == "0" and first["doc.outlet"] == "The Post"
    assert [row["document"] for row in rows] == ["article", "=second/\\: one", "third"]
    assert done.annotations == sum(int(row["annotations"]) for row in rows) == 10
