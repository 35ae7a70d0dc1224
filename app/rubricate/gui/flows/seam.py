"""What the flows see of their window and of the program: the seam that tests stand in for."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from rubricate.gui.actions import Actions, Handler
from rubricate.gui.menus import Menus
from rubricate.gui.messages import Messages
from rubricate.gui.notice import Notices
from rubricate.gui.status import StatusLine
from rubricate.gui.theme import Theme
from rubricate.gui.tool_line import ToolLine
from rubricate.settings import Settings

if TYPE_CHECKING:
    from rubricate.gui.dialogs.asking import Asking
    from rubricate.gui.jobs import Jobs
    from rubricate.gui.session import Session
    from rubricate.gui.start_screen import StartScreen
    from rubricate.gui.workspace import Workspace
    from rubricate.project import Project

Handlers = Mapping[str, Handler]


class Windows(Protocol):
    """All windows of the program."""

    def window_of(self, path: Path) -> "Window | None": ...

    def new_window(self) -> "Window": ...

    def restyle(self) -> None:
        """Take over theme, interface size and fonts from the settings, in every window."""
        ...

    def rekey(self) -> None:
        """Take over the keys of the settings, in every window."""
        ...

    def quit(self) -> None: ...


class Window(Protocol):
    """One window, with a project or with the start screen."""

    windows: Windows
    settings: Settings
    theme: Theme
    commands: Actions
    notices: Notices
    messages: Messages
    menus: Menus
    tool_line: ToolLine
    status: StatusLine
    session: "Session | None"
    workspace: "Workspace | None"

    @property
    def jobs(self) -> "Jobs": ...

    @property
    def ask(self) -> "Asking": ...

    @property
    def start(self) -> "StartScreen": ...

    @property
    def widget(self) -> QWidget:
        """The parent for dialogs."""
        ...

    def say(self, sentence: str, details: str = "") -> None:
        """Answer in the status line."""
        ...

    def show_project(self, project: "Project") -> None: ...

    def close_project(self) -> None: ...

    def swap_project(self, project: "Project") -> None:
        """Show another one in its place; the one that is shown stays open."""
        ...

    def bring_up(self) -> None:
        """Show the window before all others."""
        ...

    def refresh(self) -> None:
        """Make titles, counts and what can be asked for follow the project."""
        ...
