"""The line below the page in sentence mode and paragraph mode: which unit, how far one is, what the keys do."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from rubricate.gui import chips
from rubricate.gui.commands import key_caps
from rubricate.gui.page import unit_speech
from rubricate.gui.page.asking_page import AskingPage
from rubricate.gui.page.keys import act_keys, move_keys
from rubricate.gui.page.unit_mode import UnitMode
from rubricate.words import tr

_HEIGHT: Final = 42
_PAD: Final = 24
_GAP: Final = 16
_NEAR: Final = 8
_TRACK: Final = QSize(120, 8)
_SIGNS: Final = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


class Key(NamedTuple):
    """Caps that stand together, and what they do."""

    caps: tuple[str, ...]
    does: str


class UnitFoot(QWidget):
    """Follows a UnitMode; hidden where that is off. What has no room is left out: the keys first, from the last on."""

    def __init__(self, page: AskingPage, mode: UnitMode) -> None:
        super().__init__(page)
        self.setObjectName("unitFoot")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page, self._mode = page, mode
        self._keys: dict[str, Sequence[str]] = {}
        self.set_keys({})
        self.hide()
        mode.changed.connect(self.follow)
        page.installEventFilter(self)

    def set_keys(self, own: Mapping[str, Sequence[str]]) -> None:
        """The keys of the page's verbs, as they are for this person."""
        self._keys = {key.verb: own.get(key.verb, key.keys) for key in (*move_keys(), *act_keys())}
        self.update()

    def follow(self) -> None:
        """Show what is now."""
        mode, page = self._mode, self._page
        self.setVisible(mode.is_on)
        page.set_floor(page.theme.px(_HEIGHT) if mode.is_on else 0)
        if mode.is_on:
            self._arrange()
            self.setAccessibleName(f"{mode.describe()}. {self.progress()}")
            self.update()

    def progress(self) -> str:
        """ "41 of 63 sentences tagged"."""
        return unit_speech.progress(self._mode.unit, self._mode.tagged, self._mode.count)

    def title(self) -> str:
        """ "Sentence 10 of 30"; who is inside, reads that."""
        return unit_speech.heading(self._page, self._mode.unit, self._mode.number, is_inside=self._mode.is_inside)

    def hints(self) -> list[Key]:
        """What the keys do now."""
        if self._mode.is_inside:
            back = tr("back to paragraphs") if self._mode.unit == "paragraph" else tr("back to sentences")
            return [Key(self._caps("back"), back)]
        tags = [tag.key.upper() for tag in self._page.codebook.ordered() if tag.key and not tag.retired]
        span = (f"{tags[0]}–{tags[-1]}" if len(tags) > 1 else tags[0],) if tags else ()
        said = [
            Key((*self._caps("up"), *self._caps("down")), tr("move")),
            Key(span if self._page.can_change else (), tr("tag or untag")),
            Key((tr("Space"),), tr("pass")),
            Key(self._caps("paragraph_on"), tr("next untagged")),
            Key(self._caps("right"), tr("select words")),
        ]
        return [key for key in said if key.caps]

    # --- layout

    def _caps(self, verb: str) -> tuple[str, ...]:
        """The first key of a verb, an arrow as its sign."""
        for key in self._keys.get(verb, ())[:1]:
            last = key.rpartition("+")[2]
            if last not in _SIGNS:
                return (key_caps(key),)
            held = key_caps(key).removesuffix(key_caps(last)).rstrip("+")
            return (f"{held} {_SIGNS[last]}" if held else _SIGNS[last],)
        return ()

    def _arrange(self) -> None:
        page = self._page
        bar = page.verticalScrollBar().sizeHint().width()
        height = page.theme.px(_HEIGHT)
        place = QRect(0, page.height() - height, page.width() - bar - page.beside, height)
        self.setGeometry(QStyle.visualRect(page.layoutDirection(), page.rect(), place))
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The page has another size."""
        if event.type() == QEvent.Type.Resize and self._mode.is_on:
            self._arrange()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing is pressed here, and the page below hears nothing of it."""
        event.accept()

    # --- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._page.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("panel"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("hairline"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = float(theme.px(_PAD))
        for part in self._parts():
            width = part.width()
            if x + width > self.width() - theme.px(_NEAR):
                break
            part.paint(painter, x)
            x += width + theme.px(_GAP)
        painter.end()

    def _parts(self) -> "Iterator[_Part]":
        yield _Words(self, self.title(), "text", 600)
        yield _Track(self, self._mode.tagged / max(1, self._mode.count))
        yield _Words(self, unit_speech.tagged(self._mode.tagged, self._mode.count), "text_muted", 400)
        for key in self.hints():
            yield _Hint(self, key)

    def placed(self, x: float, width: float) -> float:
        """Where a part from x on begins, in a mirrored window too."""
        return self.width() - x - width if self.isRightToLeft() else x

    @property
    def page(self) -> AskingPage:
        return self._page


class _Part:
    """Something in the line."""

    def __init__(self, foot: UnitFoot) -> None:
        self._foot = foot
        self._theme = foot.page.theme
        self._middle = foot.height() / 2

    def width(self) -> float:
        raise NotImplementedError

    def paint(self, painter: QPainter, x: float) -> None:
        raise NotImplementedError


class _Words(_Part):
    def __init__(self, foot: UnitFoot, words: str, role: str, weight: int) -> None:
        super().__init__(foot)
        self._words, self._role = words, role
        self._font = self._theme.ui_font("body", weight)

    def width(self) -> float:
        return QFontMetricsF(self._font).horizontalAdvance(self._words)

    def paint(self, painter: QPainter, x: float) -> None:
        metrics = QFontMetricsF(self._font)
        painter.setFont(self._font)
        painter.setPen(self._theme.color(self._role))
        base = self._middle + metrics.capHeight() / 2
        painter.drawText(QPointF(self._foot.placed(x, self.width()), base), self._words)


class _Track(_Part):
    """How much is done, as a bar of ink."""

    def __init__(self, foot: UnitFoot, share: float) -> None:
        super().__init__(foot)
        self._share = share

    def width(self) -> float:
        return float(self._theme.px(_TRACK.width()))

    def paint(self, painter: QPainter, x: float) -> None:
        width, height = self.width(), self._theme.px(_TRACK.height())
        done = max(float(height), width * self._share) if self._share else 0.0
        painter.setPen(self._theme.color("border"))
        painter.setBrush(self._theme.color("field"))
        box = QRectF(self._foot.placed(x, width), self._middle - height / 2, width, height)
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("text"))
        filled = QRectF(self._foot.placed(x, done), box.top(), done, height)
        painter.drawRoundedRect(filled, height / 2, height / 2)


class _Hint(_Part):
    """Key caps and what they do."""

    def __init__(self, foot: UnitFoot, key: Key) -> None:
        super().__init__(foot)
        self._key = key
        self._words = _Words(foot, key.does, "text_muted", 400)

    def width(self) -> float:
        px = self._theme.px
        caps = sum(chips.cap_width(self._theme, cap) + px(4) for cap in self._key.caps)
        return caps - px(4) + px(_NEAR) + self._words.width()

    def paint(self, painter: QPainter, x: float) -> None:
        px, height = self._theme.px, self._theme.px(chips.CAP)
        for cap in self._key.caps:
            width = chips.cap_width(self._theme, cap)
            box = QRectF(self._foot.placed(x, width), self._middle - height / 2, width, height)
            chips.draw_cap(painter, box, cap, self._theme)
            x += width + px(4)
        self._words.paint(painter, x - px(4) + px(_NEAR))
