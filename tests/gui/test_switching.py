"""After another theme everything looks as if all of it had been dressed anew: what was seen and what was hidden."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.gui import style
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from rubricate.gui.theme import NAMES

DRESSED = Qt.WidgetAttribute.WA_WState_Polished


def views(window: MainWindow, qtbot: QtBot) -> dict[str, QImage]:
    """The window with everything in it that comes and goes, one after the other."""
    found: dict[str, QImage] = {}
    space = window.workspace
    assert space is not None

    def look(name: str) -> None:
        QApplication.processEvents()
        found[name] = window.grab().toImage()

    space.page.focus_annotation(None)
    look("document")
    for command in ("tag.codebook", "document.table"):
        window.commands[command].trigger()
        over = space.over
        assert over is not None
        over.setFocus(Qt.FocusReason.OtherFocusReason)
        look(command)
        window.commands[command].trigger()
    for command in ("edit.history", "edit.history", "tag.recode"):
        window.commands[command].trigger()
        look(command)
    window.flows.recoding.close()
    look("document again")
    return found


@pytest.fixture
def everything(reading: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window in which everything was opened once."""
    space, session = reading.workspace, reading.session
    assert space is not None and session is not None
    claim, document = session.project.codebook.named("claim"), space.document_id
    assert claim is not None and document is not None
    session.act(lambda s, h: actions.annotate(s, h, document, None, claim.id))
    session.act(lambda s, h: actions.edit_tag(s, h, claim.id, definition="Another one."))
    views(reading, qtbot)
    return reading


@pytest.mark.parametrize("name", [name for name in NAMES if name != "light"])
def test_it_looks_as_if_all_was_dressed_anew(
    everything: MainWindow, program: Program, qapp: QApplication, qtbot: QtBot, name: str
) -> None:
    before = views(everything, qtbot)
    everything.flows.viewing.set_theme(name)
    quick = views(everything, qtbot)
    qapp.setProperty(style._MEASURES, None)
    program.restyle()
    whole = views(everything, qtbot)
    assert [view for view in quick if quick[view] != whole[view]] == []
    assert [view for view in quick if quick[view] == before[view]] == []


def test_what_is_hidden_waits_until_it_is_shown(everything: MainWindow) -> None:
    everything.commands["tag.codebook"].trigger()
    space = everything.workspace
    assert space is not None and space.over is not None
    editor: QWidget = space.over
    everything.commands["tag.codebook"].trigger()
    everything.flows.viewing.set_theme("dark")
    assert not editor.testAttribute(DRESSED) and space.page.testAttribute(DRESSED)
    everything.commands["tag.codebook"].trigger()
    assert editor.testAttribute(DRESSED)


def test_another_size_dresses_everything(everything: MainWindow, program: Program) -> None:
    hidden = next(one for one in everything.findChildren(QWidget) if not one.isVisible() and one.testAttribute(DRESSED))
    everything.settings.interface_size = 150
    program.restyle()
    assert hidden.testAttribute(DRESSED)
