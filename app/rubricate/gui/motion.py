"""Whether things may move: the system says so, or the person does."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle

_EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip


def is_calm(wanted: bool) -> bool:
    """Whether nothing is to move: `wanted` is the person's own setting.

    Qt hands what the system asks for on as the duration that styles use.
    """
    return wanted or QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


class Effects:
    """Qt's own effects, those that the system has on: menus and tooltips that slide or fade."""

    def __init__(self) -> None:
        self._on = [effect for effect in _EFFECTS if QApplication.isEffectEnabled(effect)]

    def set_calm(self, calm: bool) -> None:
        """Without them, or with them again."""
        for effect in self._on:
            QApplication.setEffectEnabled(effect, not calm)
