"""Writes `statements.json`: the SQL of every clause. Run it after a change of `clauses` or `schema`:

python -m rubricate.storage.compiling
"""

import json
from dataclasses import asdict
from pathlib import Path

from sqlalchemy import ClauseElement
from sqlalchemy.dialects import sqlite

from rubricate.storage.clauses import clauses
from rubricate.storage.sql import STATEMENTS, Statement


def compiled(clause: ClauseElement) -> Statement:
    """The statement as the driver of SQLite takes it."""
    made = clause.compile(dialect=sqlite.dialect(paramstyle="qmark"))
    names = tuple(getattr(made, "positiontup", None) or ())
    return Statement(str(made), names, {name: value for name, value in made.params.items() if value is not None})


def content() -> str:
    """The text of the file."""
    made = {name: asdict(compiled(clause)) for name, clause in sorted(clauses().items())}
    return json.dumps(made, indent=1) + "\n"


if __name__ == "__main__":
    (Path(__file__).parent / STATEMENTS).write_text(content(), "utf-8")
