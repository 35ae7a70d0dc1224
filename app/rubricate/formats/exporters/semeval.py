"""SemEval-2020 task 11 (the PTC corpus): article<number>.txt, and its labels: number, technique, start, end."""

from pathlib import Path
from typing import Final

from rubricate.formats.exporter import Exported, Exporter, Order, Watch
from rubricate.formats.exporters.folders import folder_for, made
from rubricate.formats.exporters.one_file import spans
from rubricate.formats.leaving import documents, leaving, total
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing

ARTICLES, HEADING = "articles.tsv", "number\tdocument\n"
LABELS: Final = "task-flc-tc.labels"
_HOLDS: Final = frozenset({"texts", "overlaps"})


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write the folder `out`; articles.tsv says which number is which document.

    Raises NotWritten, InTheWay, Cancelled.
    """
    whole, done, left = total(snapshot, order), 0, 0
    with left_as_found(folder := folder_for(out)), Replacing() as files:
        count = len(documents(snapshot, order))
        names = [f"article{number}.{end}" for number in range(1, count + 1) for end in ("txt", LABELS)]
        made(folder, [ARTICLES, *names], lambda _path: (folder / ARTICLES).is_file())
        listed: list[str] = []
        places: list[Path] = []
        for number, leave in enumerate(leaving(snapshot, order), 1):
            places += [folder / f"article{number}.txt", folder / f"article{number}.{LABELS}"]
            files.open(places[-2]).write(leave.text)
            here = [f"{number}\t{leave.marks[n].tag.name}\t{start}\t{end}\n" for n, start, end in spans(leave)]
            files.open(places[-1]).write("".join(here))
            listed.append(f"{number}\t{leave.document.name}\n")
            done, left = done + len(here), left + len(leave.marks) - len(here)
            watch.at(done, max(done, whole))
        files.open(folder / ARTICLES).write(HEADING + "".join(listed))
    return Exported((folder / ARTICLES, *places), done, {"whole_document": left} if left else {})


EXPORTER: Final = Exporter("semeval", (), write, _HOLDS, is_folder=True)
