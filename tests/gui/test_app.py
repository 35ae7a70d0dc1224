"""How the program starts and ends, as a process of its own."""

import subprocess
import sys
from pathlib import Path

AT_FIRST_PAINT = """
import sys
from rubricate.gui import main_window
from rubricate.gui.app import main

def begin(window):
    heavy = ("sqlalchemy", "markdown", "asyncio", "numpy", "concurrent.futures", "rubricate.project")
    heavy += ("rubricate.gui.page.widget", "rubricate.formats", "rubricate.words.refusals", "rubricate.words.steps")
    print(window.isVisible(), [name for name in heavy if name in sys.modules])
    window.close()

main_window.MainWindow.begin = begin
sys.exit(main([]))
"""

AT_THE_ARTICLE = """
import sys
from PySide6.QtCore import QTimer
from rubricate.gui.app import main
from rubricate.gui.page.widget import Page

paint = Page.paintEvent

def painted(page, event):
    paint(page, event)
    if page.document_id is not None:
        late = ("rubricate.gui.jobs", "rubricate.gui.panel_set", "rubricate.gui.page.printing")
        late += ("rubricate.words.refusals",)
        print([name for name in late if name in sys.modules])
        Page.paintEvent = paint
        QTimer.singleShot(0, page.window().close)

Page.paintEvent = painted
sys.exit(main([], sample=True))
"""

CRASH = """
import sys
from PySide6.QtCore import QTimer
from rubricate.gui import main_window
from rubricate.gui.app import main

def begin(window):
    QTimer.singleShot(0, lambda: 1 / 0)
    QTimer.singleShot(50, lambda: (print(window.status.answer()), window.close()))

main_window.MainWindow.begin = begin
sys.exit(main([]))
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)


def test_the_window_is_painted_before_anything_heavy_is_loaded() -> None:
    done = run(AT_FIRST_PAINT)
    assert done.stdout.strip() == "True []", done.stderr
    assert done.returncode == 0


def test_an_article_is_painted_before_what_comes_later_is_loaded(home: Path) -> None:
    done = run(AT_THE_ARTICLE)
    assert done.stdout.strip() == "[]", done.stderr
    assert done.returncode == 0


def test_an_unexpected_fault_is_written_down_and_said_and_the_program_goes_on(home: Path) -> None:
    done = run(CRASH)
    assert "Something went wrong here. What was done before is kept." in done.stdout, done.stderr
    assert "ZeroDivisionError" in (home / "data" / "crash.log").read_text(encoding="utf-8")
    assert done.returncode == 0
