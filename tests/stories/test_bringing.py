"""A researcher without a screen: a project of another program in, undone, redone, out as CSV, edited, in again."""

import csv
import zipfile
from pathlib import Path

from tests.stories.test_headless import Terminal, rows_of

GOLDEN = Path(__file__).parents[1] / "golden" / "qdpx" / "qc"


def zipped(place: Path) -> Path:
    """The golden project of another program, as the one file that it exports."""
    with zipfile.ZipFile(place, "w") as archive:
        for part in sorted(GOLDEN.rglob("*")):
            if part.is_file():
                archive.write(part, part.relative_to(GOLDEN).as_posix())
    return place


def test_a_researcher_takes_in_what_a_colleague_coded_and_edits_it_in_a_spreadsheet(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    project, theirs = tmp_path / "study.rubricate", zipped(tmp_path / "colleague.qdpx")
    terminal.ok("new", project)

    seen = terminal.json("import", project, theirs, "--dry-run")
    assert seen["format"] == "qdpx"
    assert seen["in_file"] == seen["exact"] + seen["moved"] + seen["unplaced"] > 0
    assert terminal.json("info", project)["documents"] == []

    taken = terminal.json("import", project, theirs)
    assert taken == seen
    names = [document["name"] for document in terminal.json("info", project)["documents"]]
    assert sorted(names) == sorted(seen["documents_added"])

    terminal.ok("undo", project)
    assert terminal.json("info", project)["documents"] == []
    terminal.ok("redo", project)
    assert [document["name"] for document in terminal.json("info", project)["documents"]] == names

    again = terminal.json("import", project, theirs, "--dry-run")
    assert (again["already"], again["documents_added"]) == (again["exact"], [])

    terminal.ok("export", project, "out/")
    table = tmp_path / "out" / "annotations.csv"
    rows = rows_of(table)
    assert len(rows) == taken["exact"] + taken["moved"]
    rows[0]["note"] = "Looked at again."
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)

    edited = terminal.json("import", project, table, "--dry-run")
    assert (edited["changed"], edited["unplaced"]) == (1, 0)
    terminal.ok("import", project, table)
    terminal.ok("export", project, "after/")
    assert rows_of(tmp_path / "after" / "annotations.csv")[0]["note"] == "Looked at again."
