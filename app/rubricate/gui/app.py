"""The desktop program: everything that is wired is wired here."""

import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from rubricate.collector import calm
from rubricate.gui.crash import CrashLog
from rubricate.gui.icons import app_icon
from rubricate.gui.language import speak
from rubricate.gui.program import Program
from rubricate.settings import Settings, kept_language


def main(paths: Sequence[Path] = (), *, sample: bool = False) -> int:
    """Run the program until its last window closes; open `paths` (texts and projects), or the sample. The exit code.

    There must be a display: a Qt without one ends the process before Python can speak.
    """
    app = application()
    calm()
    speak(app, kept_language())  # first: who is new here gets a name in it
    settings = Settings.load()
    program = Program(app, settings)
    CrashLog(settings.data_folder / "crash.log").install(program.say_everywhere)
    window = program.new_window()
    if paths:
        given = [Path(path).absolute() for path in paths]
        QTimer.singleShot(0, window, lambda: window.open_paths(given))  # inside the loop, where faults are caught
    else:
        window.painted.connect(window.open_sample if sample else window.begin)
    window.painted.connect(lambda: QTimer.singleShot(0, window, lambda: _tidy(settings.data_folder)))
    window.show()
    ending = ExitStack()
    window.painted.connect(lambda: ending.callback(_mind_the_system(app, program)))
    with ending:
        code = app.exec()
    program.close()
    return code


def _mind_the_system(app: QApplication, program: Program) -> Callable[[], None]:
    """From now on the windows are closed in order when the system asks; gives back what ends that."""
    from rubricate.gui.signals import EndingSignals  # loads sockets, for which no first picture waits

    return EndingSignals(program.quit, app).restore


def _tidy(data_folder: Path) -> None:
    """What a killed program left among the backups goes."""
    from rubricate.gui.flows.restoring import BACKUPS
    from rubricate.storage.backup import tidy

    tidy(data_folder / BACKUPS)


def application() -> QApplication:
    """The QApplication, with its names and attributes."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("rubricate")
    app.setDesktopFileName("rubricate")
    app.setWindowIcon(app_icon())
    return app
