"""The main job without a screen, each command a process of its own: new, add, tag, undo, redo, export, compare."""

import csv
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

HEADLINE = "Harbour fees: who pays?"
BODY = "“It’s a disgrace,” said Ilse Dorn — 42\u00a0% agreed. 😀"
ARTICLE = f"{HEADLINE}\r\n\r\n{BODY}\r\n\r\n{HEADLINE}\r\n=1+1 is a formula."
ARABIC = "قال الوزير إن الميزانية كافية. 環境 e\u0301 👩🏽\u200d🚀."


class Terminal:
    """Runs commands in one folder and keeps what they said."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def code(self, *words: object) -> int:
        return self._run(*words).returncode

    def ok(self, *words: object) -> str:
        done = self._run(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def json(self, *words: object) -> Any:
        return json.loads(self.ok(*words, "--json"))

    def _run(self, *words: object) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "rubricate.cli.main", *map(str, words)]
        return subprocess.run(command, cwd=self.folder, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    (tmp_path / "harbour.txt").write_bytes(b"\xef\xbb\xbf" + ARTICLE.encode())
    (tmp_path / "minister.txt").write_bytes(ARABIC.encode("utf-16"))
    return Terminal(tmp_path)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_main_job_without_a_screen(terminal: Terminal) -> None:
    texts = {"harbour": ARTICLE.replace("\r\n", "\n"), "minister": ARABIC}
    project = terminal.folder / "study.rubricate"
    terminal.ok("new", project)
    terminal.ok("add", project, "harbour.txt", "minister.txt")
    facts = terminal.json("info", project)
    assert {d["name"]: d["characters"] for d in facts["documents"]} == {name: len(t) for name, t in texts.items()}
    assert [d["text_sha256"] for d in facts["documents"]] == [
        hashlib.sha256(text.encode()).hexdigest() for text in texts.values()
    ]

    tag = ("tag", project, "--document", "harbour")
    terminal.ok(*tag, "--quote", "“It’s a disgrace,”", "--tag", "quote", "--note", "Says who?")
    terminal.ok(*tag, "--quote", "42\u00a0%", "--tag", "statistic")
    assert terminal.code(*tag, "--quote", HEADLINE, "--tag", "claim") == 1
    terminal.ok(*tag, "--quote", HEADLINE, "--occurrence", 2, "--tag", "claim")
    start = texts["harbour"].index("=1+1")
    terminal.ok(*tag, "--span", f"{start}:{start + 4}", "--tag", "opinion", "--coder", "Ann")

    many = terminal.folder / "many.csv"
    places = [("minister", n, n + 4) for n in range(0, 24, 6)]
    many.write_text("document,start,end,tag\n" + "".join(f"{d},{s},{e},claim\n" for d, s, e in places))
    terminal.ok("tag", project, "--from", many)
    assert terminal.json("info", project)["annotations"] == 8
    terminal.ok("undo", project)
    terminal.ok("undo", project)
    assert terminal.json("info", project)["annotations"] == 3
    terminal.ok("redo", project)
    terminal.ok("redo", project)
    terminal.ok("check", project)

    terminal.ok("export", project, "out/")
    terminal.ok("export", project, "sheet.csv", "--for", "spreadsheet")
    rows = rows_of(terminal.folder / "out" / "annotations.csv")
    assert len(rows) == 8
    for row in rows:
        assert row["text"] == texts[row["document"]][int(row["start"]) : int(row["end"])] != ""
    by_tag = {row["tag"]: row for row in rows if row["document"] == "harbour"}
    assert by_tag["quote"]["note"] == "Says who?"
    assert by_tag["claim"]["start"] == str(texts["harbour"].rindex(HEADLINE))
    assert by_tag["opinion"]["coder"] == "Ann"

    sheet = pd.read_csv(terminal.folder / "sheet.csv", encoding="utf-8-sig", dtype=str, keep_default_na=False)
    assert list(sheet["text"][sheet["tag"] == "opinion"]) == ["'=1+1"]
    assert list(sheet["annotation_id"]) == [row["annotation_id"] for row in rows]
