"""Nothing moves where the system or the person wants it so."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle
from pytestqt.qtbot import QtBot

from rubricate.gui.drawer import SLIDE_MS, Drawer
from rubricate.gui.main_window import MainWindow
from rubricate.gui.motion import Effects, is_calm
from rubricate.gui.page.flash import LASTS, LASTS_CALM
from rubricate.gui.program import Program


class Still(QProxyStyle):
    """A style as it is on a system without animations."""

    def styleHint(self, hint, option=None, widget=None, data=None):  # type: ignore[no-untyped-def]
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, data)


def durations(window: MainWindow) -> set[int]:
    """Of everything that slides or stands for a moment."""
    assert window.workspace is not None
    drawers = window.workspace.columns.findChildren(Drawer)
    return {drawer._slide.duration() for drawer in drawers}


def test_the_system_or_the_person_can_want_it(qapp: QApplication) -> None:
    assert is_calm(True)
    assert not is_calm(False)
    before = qapp.style().name()
    qapp.setStyle(Still("fusion"))
    assert is_calm(False)
    qapp.setStyle(before)


def test_the_preference_holds_at_once_in_an_open_window(reading: MainWindow, program: Program, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    assert durations(reading) == {0}
    assert page._flash._timer.interval() == LASTS_CALM
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    assert not page.caret._timer.isActive()
    program.settings.reduced_motion = False
    program.restyle()
    assert durations(reading) == {SLIDE_MS}
    assert page._flash._timer.interval() == LASTS
    assert page.caret._timer.isActive()
    program.settings.reduced_motion = True
    program.restyle()
    assert durations(reading) == {0}
    assert not page.caret._timer.isActive()


def test_qts_own_effects_go_and_come_back(qapp: QApplication) -> None:
    effect = Qt.UIEffect.UI_FadeMenu
    qapp.setEffectEnabled(effect, True)
    effects = Effects()
    had = qapp.isEffectEnabled(effect)
    effects.set_calm(True)
    assert not qapp.isEffectEnabled(effect)
    effects.set_calm(False)
    assert qapp.isEffectEnabled(effect) == had
    qapp.setEffectEnabled(effect, False)
