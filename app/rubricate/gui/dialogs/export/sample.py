"""What a format would write of a small part of the project: the first lines of its file."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rubricate.core.errors import RubricateError
from rubricate.formats.exporter import Exporter, Order, Watch
from rubricate.formats.leaving import documents

if TYPE_CHECKING:
    from rubricate.project import Project

TEXTUAL: Final = frozenset({"csv", "tsv", "txt", "jsonl", "json", "jsonld", "ann", "xml", "conll", "conllu", "qdc"})
LINES, WIDTH = 14, 400
CHARACTERS_MOST, MARKS_MOST = 200_000, 5_000  # of the document that is shown, so that nobody waits for it


def sample(project: "Project", exporter: Exporter, order: Order) -> str:
    """The beginning of the file for the first document with annotations; '' where that is no text, or too long."""
    counts = project.document_counts()
    marked = [one for one in documents(project, order) if counts.get(one.id)]
    if not marked or not (exporter.is_folder or TEXTUAL.intersection(exporter.endings)):
        return ""
    first = marked[0]
    if first.characters > CHARACTERS_MOST or counts[first.id] > MARKS_MOST:
        return ""
    from dataclasses import replace

    with tempfile.TemporaryDirectory(prefix="rubricate-") as folder:
        name = "sample" if exporter.is_folder else f"sample.{exporter.endings[0]}"
        try:
            done = exporter.write(project, Path(folder) / name, replace(order, documents=(first.id,)), Watch())
        except RubricateError:
            return ""
        readable = [file for file in done.files if file.suffix[1:] in TEXTUAL]
        marks = [file for file in readable if file.suffix[1:] not in ("txt", "conf")] or readable
        return _beginning(marks[0]) if marks else ""


def _beginning(file: Path) -> str:
    """The first lines, none too long."""
    with file.open(encoding="utf-8-sig", errors="replace") as stream:
        lines = [stream.readline(100_000).rstrip("\r\n") for _ in range(LINES)]
    return "\n".join(line if len(line) <= WIDTH else line[:WIDTH] + "…" for line in lines).rstrip("\n")
