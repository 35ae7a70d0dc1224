"""Cells on their way to a spreadsheet and back: tabs between cells, as all of them copy."""

import csv
import io
from collections.abc import Sequence


def copied(rows: Sequence[Sequence[str]]) -> str:
    """The cells as text; one with a tab, a quotation mark or a line end stands in quotation marks."""
    text = io.StringIO()
    csv.writer(text, delimiter="\t", lineterminator="\n").writerows(rows)
    return text.getvalue()


def cells(text: str) -> list[list[str]]:
    """The cells of what was copied elsewhere; the line end after the last row is none of them."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    return [row or [""] for row in csv.reader(io.StringIO(whole), delimiter="\t")] if whole else []
