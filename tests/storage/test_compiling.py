"""The statements that the program runs are those of the clauses, and no start pays for building them."""

import subprocess
import sys
from importlib.resources import files

import pytest

from rubricate.project import Project
from rubricate.storage import clauses, compiling, sql

INFO = """
import sys
from rubricate.cli.main import main

code = main(["info", sys.argv[1]])
print([name for name in ("sqlalchemy", "asyncio", "numpy", "rubricate.storage.schema") if name in sys.modules])
sys.exit(code)
"""

WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from rubricate.gui.app import main
from rubricate.gui.page.widget import Page

paint = Page.paintEvent

def painted(page, event):
    paint(page, event)
    if page.document_id is not None:
        print("sqlalchemy" in sys.modules)
        Page.paintEvent = paint
        QTimer.singleShot(0, page.window().close)

Page.paintEvent = painted
sys.exit(main([Path(sys.argv[1])]))
"""


def test_the_file_holds_what_the_clauses_say() -> None:
    written = files("rubricate.storage").joinpath(sql.STATEMENTS).read_text("utf-8")
    assert written == compiling.content(), "run: python -m rubricate.storage.compiling"


def test_a_statement_is_found_by_its_name() -> None:
    found = sql.statement("annotation.columns")
    assert found == compiling.compiled(clauses.clauses()["annotation.columns"])
    assert (found.names, found.constants) == (("note_1", "document"), {"note_1": ""})
    with pytest.raises(KeyError):
        sql.statement("annotation.nothing")


def test_a_command_that_reads_loads_no_sqlalchemy(project: Project) -> None:
    assert started(INFO, project) == "[]"


def test_nor_does_the_window_with_a_project(project: Project) -> None:
    assert started(WINDOW, project) == "False"


def started(code: str, project: Project) -> str:
    """The last line of a process of its own."""
    project.close()
    command = [sys.executable, "-c", code, str(project.path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]
