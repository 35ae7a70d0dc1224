"""What can stand in the place of page and panels, over the whole workspace."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rubricate.gui.fronted import Fronted
from rubricate.gui.theme import Theme


class Over(Fronted):
    """The base of such views. The focus that one is given goes to its `front`."""

    def areas(self) -> Sequence[QWidget]:
        """The panes for F6, in their order."""
        return (self,)

    def set_theme(self, theme: Theme) -> None:
        """Take over theme, fonts and measures."""
        raise NotImplementedError
