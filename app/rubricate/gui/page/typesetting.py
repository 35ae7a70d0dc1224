"""From a block's look to Qt's formats: sizes, heights, indents and the space around it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextOption

from rubricate.gui.page.blocks import Look
from rubricate.gui.page.style import PageStyle, Surface

INDENT: Final = 26  # a level of a list or of a quote, at 100 %
_HEADINGS: Final = {  # kind: size and line height in em of the body, weight, space above and below in lines
    "h1": (31 / 18, 40 / 18, QFont.Weight.Bold, 1.0, 0.27),
    "h2": (21 / 18, 30 / 18, QFont.Weight.DemiBold, 0.8, 0.27),
    "h3": (20 / 18, 30 / 18, QFont.Weight.DemiBold, 0.7, 0.2),
    "h4": (1.0, 30 / 18, QFont.Weight.DemiBold, 0.6, 0.1),
    "h5": (1.0, 30 / 18, QFont.Weight.DemiBold, 0.6, 0.1),
    "h6": (1.0, 30 / 18, QFont.Weight.DemiBold, 0.6, 0.1),
}
_SMALLER: Final = {"caption": 14 / 18, "footer": 14 / 18, "pre": 15 / 18}
INKED: Final = ("caption", "footer", "link")  # what has another colour than the text


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of the letters."""

    text: QColor
    muted: QColor
    link: QColor


class Typesetter:
    """Formats of blocks and letters in one style."""

    def __init__(self, style: PageStyle, surface: Surface, inks: Inks, columns: Callable[[], int]) -> None:
        """`columns` counts the cells of the widest table row."""
        self._style = style
        self._surface = surface
        self._inks = inks
        self._columns = columns

    def font(self) -> QFont:
        """The body's font."""
        return self._font(self._style.face.family, self._style.size)

    def em(self, kind: str) -> int:
        """The size of a block's letters in pixels."""
        share = _HEADINGS[kind][0] if kind in _HEADINGS else _SMALLER.get(kind, 1.0)
        return round(self._style.size * share)

    def block(self, look: Look, right_to_left: bool = False) -> QTextBlockFormat:
        """How high, how far in and how far apart a block stands."""
        style = self._style
        form = QTextBlockFormat()
        height, above, below = style.line, 0.0, style.line / 2
        if look.kind in _HEADINGS:
            _, lines, _, before, after = _HEADINGS[look.kind]
            height, above, below = round(style.size * lines * style.lines), style.line * before, style.line * after
        elif look.kind in ("caption", "footer"):
            height, below = round(style.line * 2 / 3), style.line * 2 / 3
        elif look.kind == "pre":
            height = round(style.line * 0.8)
        if look.near:
            below = style.line / 5
        if look.blank:
            height = round(style.line / 2)
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(round(above))
        form.setBottomMargin(0 if look.tight else round(below))
        self._indent(form, look, right_to_left)
        return form

    def indent(self, look: Look) -> float:
        """How far in from the text's edge the words of a block begin."""
        levels = look.deep + (list_level(look) if look.kind == "li" else 0)
        return round((levels + (0.5 if look.kind == "pre" else 0.0)) * INDENT * self._style.scale)

    def letters(self, look: Look) -> QTextCharFormat:
        """The letters of a block as a whole."""
        form = QTextCharFormat()
        if look.kind in _HEADINGS:
            font = self._font(self._style.face.family, self.em(look.kind))
            font.setWeight(_HEADINGS[look.kind][2])
            form.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
        elif look.kind in ("caption", "footer"):
            form.setFont(self._font(self._style.interface, self.em(look.kind)))
            form.setForeground(self._inks.muted)
        elif look.kind == "pre":
            form.setFont(self._code(self.em("pre")))
        elif look.kind == "row" and look.value == "head":
            form.setFontWeight(QFont.Weight.DemiBold)
        return form

    def inline(self, kind: str, em: int) -> QTextCharFormat:
        """What an inline mark changes on letters of this size."""
        form = QTextCharFormat()
        if kind == "strong":
            form.setFontWeight(QFont.Weight.Bold)
        elif kind == "em":
            form.setFontItalic(True)
        elif kind == "strike":
            form.setFontStrikeOut(True)
        elif kind == "link":
            form.setForeground(self._inks.link)
        elif kind == "code":
            form.setFont(self._code(em * 0.9))
        elif kind in ("sub", "sup"):
            low = kind == "sub"
            align = QTextCharFormat.VerticalAlignment
            form.setVerticalAlignment(align.AlignSubScript if low else align.AlignSuperScript)
        return form

    def _indent(self, form: QTextBlockFormat, look: Look, right_to_left: bool) -> None:
        far = self.indent(look)
        if far:
            (form.setRightMargin if right_to_left else form.setLeftMargin)(far)
        if look.kind == "row":
            width = self._surface.measure / max(1, self._columns())
            stops = [QTextOption.Tab(width * n, QTextOption.TabType.LeftTab) for n in range(1, self._columns())]
            form.setTabPositions(stops)

    def _font(self, family: str, size: float) -> QFont:
        font = QFont(family)
        font.setPixelSize(max(1, round(size)))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if self._style.letters:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self._style.letters * size)
        if self._style.words:
            font.setWordSpacing(self._style.words * size)
        if not self._style.ligatures:
            for feature in ("liga", "clig", "dlig"):
                font.setFeature(QFont.Tag(feature), 0)
        return font

    def _code(self, size: float) -> QFont:
        font = self._font("monospace", size)
        font.setStyleHint(QFont.StyleHint.Monospace)
        return font


def list_level(look: Look) -> int:
    """The depth of a list item, from 1."""
    level = look.value.partition(" ")[0]
    return int(level) if level.isdigit() else 1
