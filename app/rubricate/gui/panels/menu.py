"""Context menus of the panels: entries with their keys, and why an entry can't be used."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from rubricate.gui.commands import key_caps
from rubricate.gui.mnemonics import mark_letters


class RowMenu(QMenu):
    """A menu that is built for one row and goes when it closes."""

    def __init__(self, parent: QWidget, why_not: str = "") -> None:
        """`why_not`: why changes are off; "" where they are on."""
        super().__init__(parent)
        self._why_not = why_not
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(lambda: mark_letters(self))
        self.aboutToHide.connect(self.deleteLater)

    def add(self, text: str, call: Callable[[], object], key: str = "", *, possible: bool = True) -> None:
        """An entry that changes nothing. The key is shown, not taken: the list listens to it."""
        action = self.addAction(text.replace("&", "&&"))
        if key:
            action.setText(f"{action.text()}\t{key_caps(key)}")
        action.setEnabled(possible)
        action.triggered.connect(lambda _checked=False: call())

    def switch(self, text: str, is_on: bool, call: Callable[[bool], object]) -> None:
        """An entry with a check mark, which changes nothing in the project; it is given the new state."""
        action = self.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(is_on)
        action.triggered.connect(lambda on=False: call(on))

    def change(self, text: str, call: Callable[[], object], key: str = "", *, possible: bool = True) -> None:
        """An entry that changes the project: off where that can only be read."""
        self.add(text, call, key, possible=possible and not self._why_not)
        self.actions()[-1].setToolTip(self._why_not)
