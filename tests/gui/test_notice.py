"""Lines that stay over the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.notice import Notices
from rubricate.gui.theme import Theme


def test_a_choice_is_called_and_the_line_stays_until_it_is_withdrawn(qtbot: QtBot, theme: Theme) -> None:
    notices = Notices(theme)
    qtbot.addWidget(notices)
    tried: list[int] = []
    notice = notices.show_notice("not kept", "warn", "The disk is full.", [("Try again", lambda: tried.append(1))])
    qtbot.mouseClick(notice.buttons[0], Qt.MouseButton.LeftButton)
    assert tried == [1]
    assert notices.notice("not kept") is notice
    notices.withdraw("not kept")
    assert notices.notice("not kept") is None


def test_a_notice_of_the_same_name_is_replaced(qtbot: QtBot, theme: Theme) -> None:
    notices = Notices(theme)
    qtbot.addWidget(notices)
    notices.show_notice("busy", "info", "One")
    two = notices.show_notice("busy", "info", "Two")
    assert notices.notice("busy") is two
    notices.withdraw_all()
    assert notices.notice("busy") is None


def test_a_click_leaves_the_keys_where_they_are(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, notices = QLineEdit(window), Notices(theme, window)
    notice = notices.show_notice("not kept", "warn", "The disk is full.", [("Try again", lambda: None)])
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    qtbot.mouseClick(notice.buttons[0], Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    with qtbot.assertNotEmitted(notices.left):
        notices.withdraw("not kept")


def test_a_line_that_had_the_keys_gives_them_up_when_it_goes(qtbot: QtBot, theme: Theme) -> None:
    notices = Notices(theme)
    qtbot.addWidget(notices)
    notice = notices.show_notice("not kept", "warn", "The disk is full.", [("Try again", lambda: None)])
    notices.show()
    notices.activateWindow()
    qtbot.waitUntil(notices.isActiveWindow)
    notice.buttons[0].setFocus()
    with qtbot.waitSignal(notices.left):
        notices.withdraw("not kept")


def test_a_line_that_stays_has_nothing_to_close_it(qtbot: QtBot, theme: Theme) -> None:
    notices = Notices(theme)
    qtbot.addWidget(notices)
    notices.show()
    notice = notices.show_notice("then", "then", "As of 23 Nov.", [("Back to now", lambda: None)], stays=True)
    assert notice._close.isHidden()
    assert not notices.show_notice("busy", "info", "One")._close.isHidden()
    notices.withdraw("then")
    assert notices.notice("then") is None
