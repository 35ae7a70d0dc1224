"""Lines that stay over the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
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


def test_of_several_lines_one_is_shown_and_a_button_leads_to_the_others(qtbot: QtBot, theme: Theme) -> None:
    notices = Notices(theme)
    qtbot.addWidget(notices)
    notices.show()
    info = notices.show_notice("busy", "info", "Open elsewhere.")
    assert info.count.isHidden()
    warn = notices.show_notice("not kept", "warn", "The disk is full.", [("Try again", lambda: None)])
    then = notices.show_notice("then", "then", "As of 23 Nov.", stays=True)
    assert [one.isVisible() for one in (warn, then, info)] == [True, False, False]
    assert warn.count.text() == "1 of 3"
    qtbot.mouseClick(warn.count, Qt.MouseButton.LeftButton)
    assert [one.isVisible() for one in (warn, then, info)] == [False, True, False]
    assert then.count.text() == "2 of 3"
    notices.withdraw("then")
    assert info.isVisible() and info.count.text() == "2 of 2"
    notices.withdraw("busy")
    assert warn.isVisible() and warn.count.isHidden()


def test_the_keys_go_with_the_line_that_is_shown(qtbot: QtBot, theme: Theme) -> None:
    notices = Notices(theme)
    qtbot.addWidget(notices)
    one, two = (notices.show_notice(name, "info", name) for name in ("one", "two"))
    notices.show()
    notices.activateWindow()
    qtbot.waitUntil(notices.isActiveWindow)
    two.count.setFocus()
    qtbot.keyClick(two.count, Qt.Key.Key_Space)
    assert one.isVisible() and one.count.hasFocus()


def test_in_a_narrow_window_the_choices_stand_below_the_sentence(qtbot: QtBot, theme: Theme) -> None:
    notices = Notices(theme)
    qtbot.addWidget(notices)
    notices.show()
    words = "The last mark could not be written: the disk is full. The 25 before it are safe."
    notice = notices.show_notice("a", "warn", words, [("Try again", lambda: None), ("Save a copy…", lambda: None)])
    said = next(part for part in notice.findChildren(QLabel) if part.text() == words)
    notices.resize(900, 60)
    qtbot.waitUntil(lambda: notice.buttons[0].x() > said.geometry().right())
    notices.resize(400, 120)
    qtbot.waitUntil(lambda: notice.buttons[0].y() > said.geometry().bottom())
