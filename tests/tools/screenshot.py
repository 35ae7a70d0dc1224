"""Draws the pictures of the documentation: the sample with marks, in a window without a screen.

    python -m tests.tools.screenshot [FOLDER]     docs/images by default

The program is the real one, on a home of its own; nothing of the user's is read or written.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from rubricate.core import actions
from rubricate.core.finding import find_all
from rubricate.gui.app import application
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from rubricate.settings import Settings

ROOT = Path(__file__).resolve().parents[2]

MARKS = (
    ("claim", "the town council voted 23 to 16 to build the Quay Line"),
    ("opinion", "this is the best decision the council has made in a generation"),
    ("claim", "Some 17,400 cars a day push through Quay Street"),
    ("statistic", "17,400 cars a day"),
    ("statistic", "22 per cent more than in 2019"),
    ("statistic", "took 31 minutes on average last winter"),
    ("quote", "“We breathe what they leave behind,” she says"),
    ("quote", "“Two of my front windows have cracked since January. Nobody at the town hall wants to know why.”"),
    ("claim", "Two of my front windows have cracked since January"),
    ("opinion", "it is plainly the traffic that keeps her customers away"),
    ("claim", "It will carry 9,000 passengers a day and take every third car off the harbour road"),
    ("statistic", "9,000 passengers a day"),
    ("statistic", "£41 million"),
    ("opinion", "No serious expert doubts that it will pay for itself"),
    ("quote", "They want us to stand still while the town chokes. We have listened for nine years."),
    ("opinion", "They want us to stand still while the town chokes"),
)
SCROLLED = 160  # so that the annotation in focus is seen whole
FOCUS = "“Two of my front windows"
NOTE = "Stands in the caption too. **Who is “nobody”?** The town hall was not asked."


@dataclass(frozen=True, slots=True)
class Picture:
    """A file name, a theme, the window's size, and whether the annotation in focus is shown."""

    name: str
    theme: str
    width: int = 1366
    height: int = 768
    in_focus: bool = True


PICTURES = (
    Picture("main-light", "light"),
    Picture("main-dark", "dark"),
    Picture("narrow-light", "light", 1024, in_focus=False),
    Picture("narrow-dark", "dark", 1024, in_focus=False),
)


def draw(app: QApplication, picture: Picture, folder: Path) -> Path:
    """Open the sample, mark it, and save the window as it looks."""
    with _home():
        settings = Settings.load()
        settings.theme, settings.reduced_motion = picture.theme, True
        program = Program(app, settings)
        window = program.new_window()
        window.show()
        window.resize(picture.width, picture.height)
        window.open_sample()
        mark(window)
        if picture.in_focus:
            focus(window)
        settle()
        window.status.end_answer()
        settle()
        path = folder / f"{picture.name}.png"
        folder.mkdir(parents=True, exist_ok=True)
        window.grab().save(str(path))
        program.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return path


def mark(window: MainWindow) -> None:
    """Tag the quotes of MARKS, as a user would."""
    session, workspace = window.session, window.workspace
    assert session is not None
    assert workspace is not None
    for name, words in MARKS:
        tag = session.project.codebook.named(name)
        assert tag is not None
        window.flows.editing.mark(find_all(workspace.text, words)[0], tag.id)


def focus(window: MainWindow) -> None:
    """Put the focus on one annotation, give it a note, and show the start of the text."""
    session, workspace = window.session, window.workspace
    assert session is not None
    assert workspace is not None
    assert workspace.document_id is not None
    start = find_all(workspace.text, FOCUS)[0].start
    found = next(a for a in session.project.annotations(workspace.document_id) if a.start == start)
    session.act(lambda project, hand: actions.edit_note(project, hand, found.id, NOTE))
    workspace.page.focus_annotation(found.id)
    workspace.page.verticalScrollBar().setValue(SCROLLED)


def settle() -> None:
    """Let the event loop come to rest: fonts, layout, the queue."""
    for _ in range(3):
        loop = QEventLoop()
        QTimer.singleShot(60, loop.quit)
        loop.exec()


@contextmanager
def _home() -> Iterator[None]:
    before = os.environ.get("RUBRICATE_HOME")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RUBRICATE_HOME"] = folder
        try:
            yield
        finally:
            os.environ.pop("RUBRICATE_HOME")
            if before is not None:
                os.environ["RUBRICATE_HOME"] = before


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "images"
    app = application()
    app.setQuitOnLastWindowClosed(False)
    for picture in PICTURES:
        print(draw(app, picture, folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
