"""`python3 dev.py run --headless`: the whole job on the sample, with no screen and nothing of Qt's."""

import csv
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent.parent / "packaging" / "headless.py"


def test_the_job_is_done_every_span_is_exact_and_an_earlier_result_kept(tmp_path: Path) -> None:
    (tmp_path / "build" / "headless" / "1").mkdir(parents=True)
    done = subprocess.run([sys.executable, SCRIPT], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    place = tmp_path / "build" / "headless" / "2"
    assert str(place) in done.stdout
    assert (place / "sample.rubricate").exists()
    with (place / "csv" / "annotations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["tag"] for row in rows] == ["claim", "statistic", "quote"]
    assert (rows[0]["start"], rows[0]["end"], rows[0]["text"]) == ("0", "27", "The line this town deserves")
    assert all(int(row["end"]) - int(row["start"]) == len(row["text"]) for row in rows)
