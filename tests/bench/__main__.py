"""`python -m tests.bench [NAME] [--json FILE]`: measures and prints the table of docs/performance.md."""

import argparse
import importlib
import json
import os
import sys
from pathlib import Path

from tests.bench.frame import Row

BENCHES = (
    *(
        "start",
        "opening",
        "keys",
        "scroll",
        "listing",
        "inspecting",
        "depth",
        "documents",
        "themes",
        "search",
        "history",
        "units",
        "export",
    ),
    *("adding", "docx", "html", "pdf", "tables", "qdpx"),
)

SCALED = ("export",)  # it takes minutes in full


def line(row: Row) -> str:
    limits = "; ".join(f"{what} {found:.1f} (at most {most:g})" for what, found, most in row.limits)
    tail = f"{row.ratio_p95:.2f} (at most {row.bound_p95:g})" if row.bound_p95 else ""
    bound = f"{row.ratio:.2f} (at most {row.bound:g})" if row.bound else ""
    verdict = "held" if row.held else "MISSED"
    cells = (row.name, f"{row.floor_ms:.1f}", f"{row.ours_ms:.1f}", bound, tail, limits, verdict)
    return "| " + " | ".join(cells) + " |"


def as_json(row: Row) -> dict[str, object]:
    return {
        "name": row.name,
        "ratio": round(row.ratio, 3),
        "bound": row.bound,
        "ratio_p95": round(row.ratio_p95, 3),
        "bound_p95": row.bound_p95,
        "floor_ms": round(row.floor_ms, 2),
        "ours_ms": round(row.ours_ms, 2),
        "limits": [{"what": what, "is": round(found, 2), "most": most} for what, found, most in row.limits],
        "held": row.held,
    }


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("name", nargs="*", help="one or several of: " + ", ".join(BENCHES))
    parser.add_argument("--scale", type=float, default=1.0, help="a share of the size, for: " + ", ".join(SCALED))
    parser.add_argument("--json", type=Path, help="also write the rows to this file")
    asked = parser.parse_args(argv)
    unknown = set(asked.name) - set(BENCHES)
    if unknown:
        parser.error(f"no bench is named {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print("| what | floor ms | ours ms | ratio | p95 ratio | absolute | |")
    print("|---|---|---|---|---|---|---|", flush=True)
    rows: list[Row] = []
    for name in asked.name or BENCHES:
        measure = importlib.import_module(f"tests.bench.{name}").measure
        for row in measure(asked.scale) if name in SCALED else measure():
            print(line(row), flush=True)
            rows.append(row)
    if asked.json:
        asked.json.write_text(json.dumps([as_json(row) for row in rows], indent=1) + "\n")
    return 0 if all(row.held for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
