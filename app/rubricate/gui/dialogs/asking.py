"""Questions to the user, behind one seam: flows ask through it, tests answer in its place."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from rubricate.gui.dialogs.file_dialog import FileDialog
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.theme import Theme
from rubricate.words import tr

PROJECT_SUFFIX = ".rubricate"


class Asking:
    """The dialogs that give back one value. None or an empty list means that the user left it."""

    def __init__(self, parent: QWidget, theme: Callable[[], Theme]) -> None:
        self._parent = parent
        self._theme = theme
        self._last: Path | None = None

    def open_files(self, title: str, folder: Path, kinds: str) -> list[Path]:
        dialog = self._dialog(title, self._start(folder), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return [self._noted(path) for path in dialog.run()]

    def open_file(self, title: str, folder: Path, kinds: str) -> Path | None:
        dialog = self._dialog(title, self._start(folder), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return next((self._noted(path) for path in dialog.run()), None)

    def save_file(self, title: str, suggested: Path, kinds: str, suffix: str) -> Path | None:
        """A place to write to, with this ending; the user has agreed when there is a file already."""
        with suppress(OSError):  # else the system's dialog begins somewhere else
            suggested.parent.mkdir(parents=True, exist_ok=True)
        while True:
            dialog = self._dialog(title, nearest(suggested.parent), kinds)
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(suggested.name)
            chosen = next(iter(dialog.run()), None)
            if chosen is None:
                return None
            path = with_ending(chosen, suffix)
            if path == chosen or not path.exists() or self._may_replace(path):
                return path
            suggested = path

    def _may_replace(self, path: Path) -> bool:
        """The system asked for the name as it was typed; with the ending it is another file."""
        sentence = tr("There is a {name} in this folder already.", name=path.name)
        return self.choice(tr("Replace it?"), sentence, [tr("Replace")]) == 0

    def folder(self, title: str, folder: Path) -> Path | None:
        dialog = self._dialog(title, nearest(folder), "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return next(iter(dialog.run()), None)

    def _dialog(self, title: str, folder: Path, kinds: str) -> FileDialog:
        return FileDialog(title, folder, kinds, self._theme(), self._parent)

    def _start(self, folder: Path) -> Path:
        """Where files were opened last, at first the given folder."""
        return nearest(self._last or folder)

    def _noted(self, path: Path) -> Path:
        self._last = path.parent
        return path

    def line(self, title: str, question: str, text: str, button: str) -> str | None:
        """One line of words, with what is there now to begin from."""
        dialog = LineDialog(title, question, text, button, self._parent)
        accepted = dialog.exec() == LineDialog.DialogCode.Accepted
        answer = dialog.field.text().strip()
        dialog.deleteLater()
        return answer if accepted and answer else None

    def choice(self, title: str, sentence: str, choices: Sequence[str]) -> int:
        """Which of the choices was pressed, from 0 (the primary one); -1 when the user left it."""
        dialog = ChoiceDialog(title, sentence, choices, self._parent)
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        return chosen


class LineDialog(DialogFrame):
    """Asks for one line."""

    def __init__(self, title: str, question: str, text: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        label = self.line(question)
        self.field = QLineEdit(text, self)
        self.field.selectAll()
        label.setBuddy(self.field)
        self.field.setAccessibleName(question)
        self.content.addWidget(self.field)
        self.content.addStretch(1)
        self._accept = self.primary(button)
        self.field.textChanged.connect(lambda words: self._accept.setEnabled(bool(words.strip())))
        self.foot(self.cancel_button(), self._accept)
        self.fit(440)
        self.field.setFocus()


class ChoiceDialog(DialogFrame):
    """A decision between a few ways, the first one primary. `chosen` is -1 until one is pressed."""

    def __init__(self, title: str, sentence: str, choices: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.chosen = -1
        self.line(sentence)
        self.content.addStretch(1)
        first = self.primary(choices[0])
        first.clicked.connect(lambda: self._choose(0))
        others = [self.secondary(text) for text in choices[1:]]
        for number, button in enumerate(others, start=1):
            button.clicked.connect(lambda _checked=False, n=number: self._choose(n))
        self.foot(self.cancel_button(), *reversed(others), first)
        self.fit(480)

    def _choose(self, number: int) -> None:
        self.chosen = number
        self.accept()


def nearest(folder: Path) -> Path:
    """The folder, or the nearest above it that is there."""
    return next((place for place in (folder, *folder.parents) if place.is_dir()), Path.home())


def with_ending(path: Path, suffix: str) -> Path:
    """The path with this ending; a dot elsewhere in the name ("Vol. 2") is none."""
    has_it = path.suffix.lower() == suffix.lower()
    return path if has_it else path.with_name(path.name.rstrip(".") + suffix)


def text_kinds() -> str:
    """The file dialog's filter for texts."""
    from rubricate.formats.finding import known_endings

    return ";;".join(
        (
            tr("Texts ({kinds})", kinds=" ".join(f"*.{ending}" for ending in known_endings())),
            tr("All files ({kinds})", kinds="*"),
        )
    )


def project_kinds() -> str:
    """The file dialog's filter for projects."""
    return tr("Rubricate projects ({kinds})", kinds=f"*{PROJECT_SUFFIX}")
