"""The window in a language of longer, accented, bracketed words: nothing is left in English, nothing is cut off."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from rubricate import words
from rubricate.gui.dialogs.about import AboutDialog
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.dialogs.keys import KeysDialog
from rubricate.gui.dialogs.preferences import PreferencesDialog
from rubricate.gui.dialogs.restore import RestoreDialog
from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.keymap import Keymap
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from tests.tools import pseudo

SAID = "⟦"
# What is no sentence: keys, figures, file names and addresses, names of people's own things, signs
DATA = re.compile(
    r"(Ctrl|Shift|Alt|F\d+|Esc|Del|Return|Enter|Tab|Home|End|Space)\b.*|[\d\s%,.:]*|.*\.(rubricate|md|txt)|/.*"
    r"|Rubricate|¶|A[Aᴀ]|[+−…]|Coder 1|The line this town deserves|(claim|quote|opinion|statistic)(\t\d)?|[A-Z]{1,2}"
)


@pytest.fixture(autouse=True)
def strange(tmp_path: Path, home: Path) -> Iterator[None]:
    """The pseudo-language, spoken from before the window is made."""
    pseudo.write(tmp_path)
    words.install(pseudo.LANGUAGE, tmp_path)
    yield
    words.install("none", tmp_path)


@pytest.fixture
def sample(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample open."""
    window.open_sample()
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.document_id is not None)
    return window


def texts(widget: QWidget) -> Iterator[str]:
    """What a widget and all that is in it say, shown, in tooltips and to a screen reader."""
    for part in (widget, *widget.findChildren(QWidget)):
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()
        if isinstance(part, QLineEdit):
            yield part.placeholderText()
        if isinstance(part, QMenu):
            yield part.title()
            yield from (action.text() for action in part.actions())
        yield from (part.toolTip(), part.accessibleName(), part.windowTitle() if part.isWindow() else "")


def unsaid(widget: QWidget) -> list[str]:
    """Texts that never went through `words`."""
    found = (text.replace("&", "").strip() for text in texts(widget))
    return sorted({text for text in found if text and SAID not in text and not DATA.fullmatch(text)})


def cut_off(widget: QWidget) -> list[str]:
    """Labels and buttons that are shown with less room than their words need."""
    return [f"{part.objectName()}: {part.text()}" for part in widget.findChildren(QWidget) if _is_cut(part)]


def _is_cut(part: QWidget) -> bool:
    if not part.isVisible() or isinstance(part, ElidingLabel):  # these shorten with "…" and have a tooltip
        return False
    if isinstance(part, QLabel) and not part.wordWrap() and part.textFormat() != Qt.TextFormat.RichText:
        return QFontMetrics(part.font()).horizontalAdvance(part.text()) > part.contentsRect().width() + 1
    if isinstance(part, QLabel) and part.wordWrap():
        return part.heightForWidth(part.width()) > part.height() + 1
    return isinstance(part, QAbstractButton) and bool(part.text()) and part.sizeHint().width() > part.width() + 1


def test_the_start_screen(window: MainWindow) -> None:
    assert unsaid(window) == []
    assert cut_off(window) == []


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768)])
def test_the_window_with_a_text(sample: MainWindow, qapp: QApplication, width: int, height: int) -> None:
    sample.resize(width, height)
    qapp.processEvents()
    assert unsaid(sample) == []
    assert cut_off(sample) == []


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768)])
def test_the_table_of_documents(sample: MainWindow, qapp: QApplication, width: int, height: int) -> None:
    sample.resize(width, height)
    sample.commands["document.table"].trigger()
    qapp.processEvents()
    assert unsaid(sample) == []
    assert cut_off(sample) == []


@pytest.mark.parametrize("dialog", [AboutDialog, KeysDialog, PreferencesDialog, RestoreDialog])
def test_dialogs(dialog: type[QDialog], window: MainWindow, program: Program, qtbot: QtBot) -> None:
    arguments = {
        AboutDialog: (program.theme, window),
        KeysDialog: (Keymap(), window),
        PreferencesDialog: (program.settings, Asking(window, lambda: window.theme), window),
        RestoreDialog: ((), window),
    }
    shown = dialog(*arguments[dialog])
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(shown.isVisible)
    assert unsaid(shown) == []
    assert cut_off(shown) == []


def test_a_text_that_bypasses_words_is_found(qtbot: QtBot, qapp: QApplication) -> None:
    label = QLabel("Never translated")
    qtbot.addWidget(label)
    label.resize(20, 20)
    label.show()
    holder = QWidget()
    qtbot.addWidget(holder)
    label.setParent(holder)
    holder.show()
    label.show()
    assert unsaid(holder) == ["Never translated"]
    assert cut_off(holder) == [": Never translated"]
