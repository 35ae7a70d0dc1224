"""Writes the made files of tests/golden/codebooks: `python -m tests.formats.codebooks.make`."""

import io
import json
from pathlib import Path

from rubricate import resources
from rubricate.formats import codebooks
from rubricate.formats.codebooks import json_file, page, qdc, table
from rubricate.words.codebooks import page_words

FOLDER = Path(__file__).parents[2] / "golden" / "codebooks"
FOREIGN = ("nvivo.qdc", "maxqda.qdc", "atlas.qdc", "qualcoder.qdc", "taguette.qdc", "typed.csv")


def understood(name: str) -> str:
    """What the reader makes of a file: its codebook, and what was lost."""
    found = codebooks.read((FOLDER / name).read_bytes(), name)
    losses = [[loss.kind, loss.n, list(loss.names)] for loss in found.losses]
    return json.dumps({"losses": losses}, ensure_ascii=False) + "\n" + json_file.content(found.book)


def written() -> dict[str, str]:
    """The files of the default codebook."""
    four, sheet = resources.preset("four"), io.StringIO()
    table.write(sheet, four, "data", ",")
    return {
        "four.csv": sheet.getvalue(),
        "four.md": page.content(four, page_words()),
        "four.qdc": qdc.content(four).replace(qdc.ORIGIN + " " + qdc.__version__, qdc.ORIGIN),
    }


def made() -> dict[str, str]:
    return {f"{name.removesuffix('.qdc')}.json": understood(name) for name in FOREIGN} | written()


if __name__ == "__main__":
    for file, content in made().items():
        (FOLDER / file).write_text(content, encoding="utf-8", newline="")
