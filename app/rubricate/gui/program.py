"""The program behind its windows: settings, theme, which window has which file."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from rubricate.gui import style
from rubricate.gui.main_window import MainWindow
from rubricate.gui.motion import Effects, is_calm
from rubricate.gui.theme import Theme
from rubricate.settings import Settings


class Program(QObject):
    """All windows; each has a project or the start screen."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self.settings = settings
        self.theme = self._wanted_theme()
        style.apply(app, self.theme)
        self._windows: list[MainWindow] = []
        self._effects = Effects()
        self._effects.set_calm(is_calm(settings.reduced_motion))
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: self.restyle())

    def windows(self) -> tuple[MainWindow, ...]:
        return tuple(self._windows)

    def new_window(self) -> MainWindow:
        """A further window, shown when it gets a project."""
        window = MainWindow(self, self.settings, self.theme)
        window.gone.connect(lambda: self._forget(window))
        self._windows.append(window)
        return window

    def window_of(self, path: Path) -> MainWindow | None:
        """The window in which this file is open."""
        return next((window for window in self._windows if window.has_open(path)), None)

    def restyle(self) -> None:
        """Take over the theme and the sizes of the settings, in every window."""
        self.theme = self._wanted_theme()
        style.apply(self._app, self.theme)
        self._effects.set_calm(is_calm(self.settings.reduced_motion))
        for window in self._windows:
            window.set_theme(self.theme)

    def rekey(self) -> None:
        """Take over the keys of the settings, in every window."""
        for window in self._windows:
            window.take_keys()

    def say_everywhere(self, sentence: str, details: str) -> None:
        for window in self._windows:
            window.say(sentence, details)

    def quit(self) -> None:
        """Close every window; with the last one the program ends."""
        for window in self.windows():
            window.close()

    def close(self) -> None:
        """Let go of what is still open."""
        self.quit()
        self.settings.save()

    def _forget(self, window: MainWindow) -> None:
        if window in self._windows:
            self._windows.remove(window)

    def _wanted_theme(self) -> Theme:
        return Theme.load(self.settings.theme, self.settings.interface_size)
