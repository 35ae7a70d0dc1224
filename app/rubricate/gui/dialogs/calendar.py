"""The calendar of a date: opens at the field, goes by day, month and year; a month or a year alone is a date too."""

import calendar
from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QLocale, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rubricate.gui.announce import announce
from rubricate.gui.dialogs.tag_picker import beside, screen_at
from rubricate.gui.floating import Floating
from rubricate.gui.icons import icon
from rubricate.gui.key_tips import with_key
from rubricate.gui.parts import label, named, tool_button
from rubricate.gui.theme import Theme
from rubricate.gui.times import today
from rubricate.words import tr

WIDE, HIGH = 36, 30  # a day, in pixels at 100 %
WEEK, WEEKS = 7, 6
_TAKING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_DAY: Final = Qt.ItemDataRole.UserRole


def month_days(year: int, month: int, first: int) -> list[date | None]:
    """Six weeks that hold a month, from the weekday `first` on (1 is Monday); None for days of other months."""
    blank = (date(year, month, 1).isoweekday() - first) % WEEK
    days = [date(year, month, day) for day in range(1, calendar.monthrange(year, month)[1] + 1)]
    found: list[date | None] = [None] * blank + [*days]
    return found + [None] * (WEEK * WEEKS - len(found))


def months_on(day: date, number: int) -> date:
    """The same day so many months later, or earlier, within the years 1 to 9999; the last one of a shorter month."""
    months = min(max(day.year * 12 + day.month - 1 + number, 12), 9999 * 12 + 11)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def days_on(day: date, number: int) -> date:
    """So many days later, or earlier, within the years 1 to 9999."""
    return date.fromordinal(min(max(day.toordinal() + number, 1), date.max.toordinal()))


def begins_at(typed: str, otherwise: date) -> date:
    """Where a calendar opens for a date that is a day, a month or a year; elsewhere for anything else."""
    try:
        return date.fromisoformat(typed + "-01" * (2 - typed.count("-")))
    except ValueError:
        return otherwise


class Days(QTableWidget):
    """The days of a month. `moved(date)` when keys ask for another day, `taken(date)` for the one that is wanted."""

    moved = Signal(object)
    taken = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(WEEKS, WEEK, parent)
        self.day = today()
        self._first = QLocale.system().firstDayOfWeek().value
        named(self, "calendarDays").setAccessibleName(tr("Days"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        for column in range(WEEK):
            self.setHorizontalHeaderItem(column, _weekday((self._first - 1 + column) % WEEK + 1))
        self.verticalHeader().hide()
        for header, size in ((self.horizontalHeader(), WIDE), (self.verticalHeader(), HIGH)):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(theme.px(size))
            header.setDefaultSectionSize(theme.px(size))
        self.horizontalHeader().setHighlightSections(False)
        self._dress_header()
        self.cellClicked.connect(self._click)

    def _dress_header(self) -> None:
        """Qt has asked for the look of the header before it had a name."""
        header = named(self.horizontalHeader(), "calendarHeader")
        header.style().unpolish(header)
        header.style().polish(header)

    def show_day(self, day: date, now: date) -> None:
        """The month of this day, which is current; `now` is today."""
        is_new = self.item(WEEKS - 1, WEEK - 1) is None or (day.year, day.month) != (self.day.year, self.day.month)
        self.day = day
        days = month_days(day.year, day.month, self._first)
        for number, one in enumerate(days if is_new else ()):
            self.setItem(number // WEEK, number % WEEK, _item(one, now))
        place = days.index(day)
        self.setCurrentCell(place // WEEK, place % WEEK)
        if is_new:  # Qt tells only of another cell
            self.say()

    def say(self) -> None:
        """The current day in full, to who can't see it."""
        item = self.currentItem()
        if item is not None and self.isVisible():
            announce(self, str(item.data(Qt.ItemDataRole.AccessibleTextRole)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_more = Qt.Key(event.key()), bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        way = -1 if self.isRightToLeft() else 1
        steps: dict[Qt.Key, Callable[[date], date]] = {
            Qt.Key.Key_Left: lambda day: days_on(day, -way),
            Qt.Key.Key_Right: lambda day: days_on(day, way),
            Qt.Key.Key_Up: lambda day: days_on(day, -WEEK),
            Qt.Key.Key_Down: lambda day: days_on(day, WEEK),
            Qt.Key.Key_PageUp: lambda day: months_on(day, -12 if is_more else -1),
            Qt.Key.Key_PageDown: lambda day: months_on(day, 12 if is_more else 1),
            Qt.Key.Key_Home: lambda day: day.replace(day=1),
            Qt.Key.Key_End: lambda day: day.replace(day=calendar.monthrange(day.year, day.month)[1]),
        }
        if key in steps:
            self.moved.emit(steps[key](self.day))
        elif key in _TAKING:
            self.taken.emit(self.day)
        else:
            event.ignore()  # no typing goes through the figures
            return
        event.accept()

    def whole_size(self) -> tuple[int, int]:
        """What all days need."""
        edge, head = 2 * self.frameWidth() + 4, self.horizontalHeader().sizeHint().height()
        return self.horizontalHeader().length() + edge, head + self.verticalHeader().length() + edge

    def _click(self, row: int, column: int) -> None:
        item = self.item(row, column)
        day = item.data(_DAY) if item is not None else None
        if isinstance(day, date):
            self.taken.emit(day)


class Calendar(Floating):
    """`chosen("2026-11-24")`, or a month or a year of it; `closed` when it goes, whatever became of it."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(tr("Calendar"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._today = today()
        self.days = Days(theme, self)
        self.title = label(self, "", "panelHeading")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        before, after = ("chevron-right", "chevron-left") if self.isRightToLeft() else ("chevron-left", "chevron-right")
        self.back = with_key(tool_button(self, "", lambda: self._months(-1)), tr("Month before"), "PgUp")
        self.on = with_key(tool_button(self, "", lambda: self._months(1)), tr("Next month"), "PgDown")
        self.back.setIcon(icon(before, theme))
        self.on.setIcon(icon(after, theme))
        self.month, self.year = self._button(), self._button()
        self.month.clicked.connect(lambda: self._take(self.days.day.isoformat()[:7]))
        self.year.clicked.connect(lambda: self._take(self.days.day.isoformat()[:4]))
        self.days.moved.connect(self.show_day)
        self.days.taken.connect(lambda day: self._take(day.isoformat()))
        self._arrange(theme)

    def open_near(self, place: QRect, typed: str) -> None:
        """Open below a rectangle in global coordinates, or above it, at the date that was typed."""
        self.show_day(begins_at(typed.strip(), self._today))
        self.days.ensurePolished()
        self.days.setFixedSize(*self.days.whole_size())
        self.adjustSize()
        self.move(beside(place, self.size(), screen_at(place)))
        self.show()
        self.days.setFocus(Qt.FocusReason.PopupFocusReason)
        self.days.say()

    def show_day(self, day: date) -> None:
        """Make a day current, in whichever month."""
        month = QLocale().standaloneMonthName(day.month)
        title = tr("{month} {year}", month=month, year=day.year)
        self.title.setText(title)
        self.month.setText(tr("Only {period}", period=title))
        self.year.setText(tr("Only {period}", period=day.year))
        self.days.show_day(day, self._today)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.closed.emit()
        super().hideEvent(event)

    def _months(self, number: int) -> None:
        self.show_day(months_on(self.days.day, number))

    def _take(self, value: str) -> None:
        self.close()
        self.chosen.emit(value)

    def _button(self) -> QPushButton:
        button = named(QPushButton(self), "panelButton")
        button.setAutoDefault(False)
        return button

    def _arrange(self, theme: Theme) -> None:
        space, side = theme.space(2), theme.space(2) + self.room
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.on)
        foot.setSpacing(space)
        foot.addWidget(self.month, 1)
        foot.addWidget(self.year)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(space)
        column.addLayout(head)
        column.addWidget(self.days)
        column.addLayout(foot)
        for one, following in ((self.days, self.back), (self.back, self.on), (self.on, self.month)):
            QWidget.setTabOrder(one, following)


def _item(day: date | None, now: date) -> QTableWidgetItem:
    """A day of the month, or nothing that could be gone to."""
    item = QTableWidgetItem("" if day is None else str(day.day))
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    if day is None:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item
    item.setData(_DAY, day)
    words = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("{day}, today", day=words) if day == now else words)
    font = item.font()
    font.setBold(day == now)
    item.setFont(font)
    return item


def _weekday(number: int) -> QTableWidgetItem:
    item = QTableWidgetItem(QLocale().dayName(number, QLocale.FormatType.ShortFormat).rstrip("."))
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, QLocale().dayName(number, QLocale.FormatType.LongFormat))
    return item
