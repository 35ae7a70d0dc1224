"""The window in a language that runs from right to left: all is mirrored but figures and the text's own direction."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rubricate import words
from rubricate.core.finding import find_all
from rubricate.gui import directions
from rubricate.gui.dialogs.keys import KeysDialog
from rubricate.gui.keymap import Keymap
from rubricate.gui.main_window import MainWindow
from rubricate.gui.page import Page
from tests.gui.test_pseudo_language import cut_off, unsaid
from tests.tools import pseudo

ARABIC = "صوّت المجلس لصالح الجسر. قالت آنا: «انتظرنا طويلا». يكلف 41 مليون جنيه."


@pytest.fixture(autouse=True)
def mirrored(tmp_path: Path, home: Path, qapp: QApplication) -> Iterator[None]:
    """The pseudo-language of Hebrew letters, spoken from before the window is made."""
    pseudo.write(tmp_path, language=pseudo.MIRRORED)
    words.install(pseudo.MIRRORED, tmp_path)
    qapp.setLayoutDirection(directions.of_interface())
    yield
    words.install("none", tmp_path)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def sample(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample open and one claim marked."""
    window.open_sample()
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.document_id is not None)
    return marked(window, "the town council voted")


def marked(window: MainWindow, quote: str) -> MainWindow:
    session, workspace = window.session, window.workspace
    assert session is not None
    assert workspace is not None
    assert workspace.panels is not None
    tag = session.project.codebook.named("claim")
    assert tag is not None
    window.flows.editing.mark(find_all(workspace.text, quote)[0], tag.id)
    for _ in range(3):
        QApplication.processEvents()
    return window


def page_of(window: MainWindow) -> Page:
    assert window.workspace is not None
    return window.workspace.page


def place(window: MainWindow, part: QWidget) -> QRect:
    """Where a part of the window is, in its pixels."""
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def tinted(window: MainWindow, colour: str) -> list[int]:
    """The x of all pixels of the page that have the colour of the claim: its tint, or its line, which the chip has."""
    page, session = page_of(window), window.session
    assert session is not None
    tag = session.project.codebook.named("claim")
    assert tag is not None
    wanted = getattr(window.theme.tag(tag), colour)
    image: QImage = page.viewport().grab().toImage()
    return sorted(x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == wanted)


def test_the_language_says_which_way_it_runs(tmp_path: Path) -> None:
    assert words.right_to_left()
    pseudo.write(tmp_path)
    words.install(pseudo.LANGUAGE, tmp_path)
    assert not words.right_to_left()
    words.install("none", tmp_path)
    assert directions.of_interface() == Qt.LayoutDirection.LeftToRight


def test_what_is_left_is_right(sample: MainWindow) -> None:
    workspace = sample.workspace
    assert workspace is not None
    page, panels = place(sample, workspace.page), workspace.panels
    codebook, listed = place(sample, panels.codebook), place(sample, panels.annotations)
    assert codebook.left() >= page.right()
    assert codebook.right() >= sample.width() - 2
    assert listed.right() <= page.left()
    assert listed.left() <= 1
    assert place(sample, workspace.page.verticalScrollBar()).right() < page.center().x()
    strip, middle = place(sample, sample.tool_line.modes), place(sample, sample.tool_line.looks)
    assert middle.right() < strip.left(), "what follows stands at the left"


def test_a_text_keeps_its_own_direction(sample: MainWindow) -> None:
    """English stays at the left with its brackets at the right of the words."""
    page = page_of(sample)
    line = page.sheet.geometry.frame(0).lines[0]
    tint, chip = tinted(sample, "tint"), tinted(sample, "line")
    surface = page.sheet.surface
    assert line.left == pytest.approx(surface.left, abs=2)
    assert tint[0] >= surface.left - 4
    assert chip[-1] > surface.left + surface.measure, "the bracket's lane"
    assert chip[-1] > tint[-1]


def test_an_arabic_text_has_its_brackets_at_the_left(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    article = tmp_path / "text.txt"
    article.write_text(ARABIC, encoding="utf-8")
    window.open_paths([article])
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.document_id is not None)
    marked(window, "المجلس")
    tint, chip = tinted(window, "tint"), tinted(window, "line")
    page = page_of(window)
    surface = page.sheet.surface
    assert chip[0] < surface.left - 10, "the bracket's lane"
    assert tint[-1] > page.viewport().width() / 2, "the words begin at the right"
    assert max(chip) <= surface.left + surface.measure


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768)])
def test_nothing_is_left_out_and_nothing_is_cut_off(
    sample: MainWindow, qapp: QApplication, width: int, height: int
) -> None:
    sample.resize(width, height)
    qapp.processEvents()
    assert unsaid(sample) == []
    assert cut_off(sample) == []


def test_the_rail_of_a_narrow_window_is_at_the_right(sample: MainWindow, qapp: QApplication) -> None:
    sample.resize(1024, 768)
    qapp.processEvents()
    workspace = sample.workspace
    assert workspace is not None
    assert place(sample, workspace.columns.rail).right() >= sample.width() - 2
    workspace.columns.set_left(is_open=True)
    qapp.processEvents()
    drawer = next(part for part in sample.findChildren(QWidget, "drawer") if part.isVisible())
    assert place(sample, drawer).right() <= place(sample, workspace.columns.rail).left() + 1
    assert place(sample, drawer).right() > sample.width() - 100
    assert workspace.page.covered[0] == 0, "the page makes way at the right"
    assert workspace.page.covered[1] == drawer.width()


def test_a_dialogs_primary_button_is_at_the_left(window: MainWindow, qtbot: QtBot) -> None:
    dialog = KeysDialog(Keymap(), window)
    qtbot.addWidget(dialog)
    dialog.show()
    primary = next(part for part in dialog.findChildren(QWidget, "primary"))
    assert primary.mapTo(dialog, QPoint(0, 0)).x() < dialog.width() / 2
    assert unsaid(dialog) == []
    assert cut_off(dialog) == []
