"""What every flow of a window with a project needs at hand."""

from typing import TYPE_CHECKING

from rubricate.gui.flows.seam import Window

if TYPE_CHECKING:
    from rubricate.gui.session import Session
    from rubricate.gui.workspace import Workspace


class Flow:
    """The base of flows: its window, and the project and workspace that must be in it when they are asked for."""

    def __init__(self, window: Window) -> None:
        self._window = window

    @property
    def _session(self) -> "Session":
        session = self._window.session
        assert session is not None
        return session

    @property
    def _workspace(self) -> "Workspace":
        workspace = self._window.workspace
        assert workspace is not None
        return workspace
