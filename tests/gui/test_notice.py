"""Lines that stay over the page."""

from PySide6.QtCore import Qt
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
