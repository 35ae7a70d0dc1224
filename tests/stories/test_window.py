"""The main job in the window, the whole program as a process: open, tag by mouse and keys, kill, reopen, export."""

import csv
import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.gui.windows import ARTICLE

ROOT = Path(__file__).resolve().parents[2]


def drive(*arguments: str | Path) -> tuple[int, dict[str, Any]]:
    """Exit code, and what the process said."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.stories.driving", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)


def test_what_was_marked_survives_a_kill_and_is_exported(home: Path, tmp_path: Path) -> None:
    article = tmp_path / "A bridge.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    code, said = drive("mark", article)
    assert code == -signal.SIGKILL
    assert said["marked"] == [["claim", "The bridge"], ["opinion", "the best idea in years"]]

    out = tmp_path / "out" / "marks.csv"
    out.parent.mkdir()
    code, again = drive("export", said["path"], out)
    assert code == 0
    assert again == said

    rows = list(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))
    assert [[row["tag"], row["text"]] for row in rows] == said["marked"]
    for row in rows:
        assert ARTICLE[int(row["start"]) : int(row["end"])] == row["text"]
    assert sorted(path.name for path in out.parent.iterdir()) == [
        "codebook.csv", "datapackage.json", "documents.csv", "links.csv", "marks.csv", "notes.csv",
    ]  # fmt: skip
