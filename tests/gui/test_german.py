"""The window in German: nothing is left in English, nothing is cut off, every key of a menu is its own."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLocale, QRect, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from rubricate import words
from rubricate.gui.command_tips import command_tips
from rubricate.gui.dialogs.about import AboutDialog
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.dialogs.calendar import Calendar
from rubricate.gui.dialogs.coders import CodersDialog
from rubricate.gui.dialogs.keys import KeysDialog
from rubricate.gui.dialogs.messages import MessagesDialog
from rubricate.gui.dialogs.preferences import PreferencesDialog
from rubricate.gui.dialogs.restore import RestoreDialog
from rubricate.gui.keymap import Keymap
from rubricate.gui.language import speak
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from tests.gui.test_pseudo_language import cut_off, texts
from tests.tools import catalogues, po

NARROW_AND_WIDE = pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768)])


@pytest.fixture(autouse=True)
def german(qapp: QApplication, home: Path) -> Iterator[None]:
    """German, spoken from before the window is made."""
    locale = QLocale()
    speak(qapp, "de")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        shiboken6.delete(translator)
    QLocale.setDefault(locale)
    words.install("none")


@pytest.fixture
def sample(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample open."""
    window.open_sample()
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.document_id is not None)
    return window


class Languages:
    """The sentences of both, each as a pattern with anything for its fields."""

    def __init__(self) -> None:
        entries = po.read((catalogues.FOLDER / "de" / catalogues.NAME).read_text(encoding="utf-8")).entries
        self._english = pattern(form for entry in entries for form in entry.sentence if form)
        self._german = pattern(form for entry in entries for form in entry.forms)

    def left(self, widget: QWidget) -> list[str]:
        """Texts that are still English."""
        found = {text.replace("&", "").partition("\t")[0].strip() for text in texts(widget)}
        return sorted(t for t in found if self._english.fullmatch(t) and not self._german.fullmatch(t))


def pattern(forms: Iterable[str]) -> re.Pattern[str]:
    plain = {form.replace("&", "") for form in forms}
    long = [form for form in plain if len(re.sub(r"\{\w+\}|\W", "", form)) > 2]
    return re.compile("|".join(re.sub(r"\\\{\w+\\\}", ".+", re.escape(form)) for form in long))


@pytest.fixture(scope="module")
def languages() -> Languages:
    return Languages()


def test_english_is_found(qtbot: QtBot, languages: Languages) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setToolTip("Go to an annotation first.")
    widget.setAccessibleName("Erst zu einer Annotation gehen.")
    assert languages.left(widget) == ["Go to an annotation first."]


def test_the_start_screen(window: MainWindow, languages: Languages) -> None:
    assert languages.left(window) == []
    assert cut_off(window) == []


@NARROW_AND_WIDE
def test_the_window_with_a_text(
    sample: MainWindow, qapp: QApplication, languages: Languages, width: int, height: int
) -> None:
    sample.resize(width, height)
    qapp.processEvents()
    assert sample.workspace is not None
    assert sample.workspace.text.startswith("Die Brücke, die Hollerau verdient")
    assert languages.left(sample) == []
    assert cut_off(sample) == []


@NARROW_AND_WIDE
@pytest.mark.parametrize("view", ["document.table", "tag.codebook", "edit.history", "edit.everywhere"])
def test_what_opens_in_its_place(
    sample: MainWindow, qapp: QApplication, languages: Languages, width: int, height: int, view: str
) -> None:
    sample.resize(width, height)
    sample.commands[view].trigger()
    qapp.processEvents()
    assert languages.left(sample) == []
    assert cut_off(sample) == []


@pytest.mark.parametrize("dialog", [AboutDialog, KeysDialog, PreferencesDialog, RestoreDialog, MessagesDialog])
def test_dialogs(
    dialog: type[QDialog], window: MainWindow, program: Program, qtbot: QtBot, languages: Languages
) -> None:
    arguments = {
        AboutDialog: (program.theme, window),
        KeysDialog: (Keymap(), window),
        PreferencesDialog: (program.settings, Asking(window, lambda: window.theme), window),
        RestoreDialog: ((), window),
        MessagesDialog: ((), window),
    }
    shown = dialog(*arguments[dialog])
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(shown.isVisible)
    assert languages.left(shown) == []
    assert cut_off(shown) == []


def test_what_a_command_does_is_said_in_a_short_sentence(qapp: QApplication) -> None:
    assert [tip for tip in command_tips().values() if not tip.endswith(".") or len(tip) > 90] == []


def test_the_coders_and_a_calendar(sample: MainWindow, qtbot: QtBot, languages: Languages) -> None:
    assert sample.session is not None
    coders = CodersDialog(sample.session.project, sample.settings.coder.id, sample.theme, sample)
    qtbot.addWidget(coders)
    coders.show()
    calendar = Calendar(sample.theme, sample)
    calendar.open_near(QRect(100, 100, 80, 30), "2026-12-24")
    for shown in (coders, calendar):
        assert languages.left(shown) == []
        assert cut_off(shown) == []
    assert (calendar.title.text(), calendar.month.text()) == ("Dezember 2026", "Nur Dezember 2026")
    head = calendar.days.horizontalHeaderItem(0)
    assert head is not None and head.text() in ("Mo", "So"), "the week begins as the system says"
    calendar.close()
