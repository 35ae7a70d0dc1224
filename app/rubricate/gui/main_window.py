"""One window: menus, tool line, notices, the workspace of its project or the start screen, status line."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from rubricate.gui.commands import Actions
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.drop import DropOverlay, files_of
from rubricate.gui.flows.all import Flows
from rubricate.gui.flows.seam import Windows
from rubricate.gui.job_bar import JobBar
from rubricate.gui.jobs import Jobs
from rubricate.gui.menus import Menus
from rubricate.gui.messages import Messages
from rubricate.gui.notice import Notices
from rubricate.gui.placing import LEAST
from rubricate.gui.remembering import Place
from rubricate.gui.start_screen import StartScreen
from rubricate.gui.status import StatusLine
from rubricate.gui.theme import Theme
from rubricate.gui.times import now
from rubricate.gui.tool_line import ToolLine
from rubricate.settings import Settings

if TYPE_CHECKING:
    from rubricate.gui.session import Session
    from rubricate.gui.workspace import Workspace
    from rubricate.project import Project


class MainWindow(QMainWindow):
    """Holds the parts and lets the flows work on them. `gone` comes when it was closed."""

    gone = Signal()

    def __init__(self, windows: Windows, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.windows = windows
        self.settings = settings
        self.theme = theme
        self.session: Session | None = None
        self.workspace: Workspace | None = None
        self.messages = Messages()
        self.jobs = Jobs(self)
        self.ask = Asking(self)
        self.commands = Actions(self)
        self.menus = Menus(self.menuBar(), self.commands)
        self.tool_line = ToolLine(self.commands, self.menus.submenus["view.marks"], theme, self)
        self.notices = Notices(theme, self)
        self.status = StatusLine(theme, self)
        self.flows = Flows(self)
        self.start = StartScreen(self.flows.ways(), theme, self)
        self._stack = QStackedWidget(self)
        self._drop = DropOverlay(theme, self)
        self._place = Place(self, settings)
        self._arrange()
        self.flows.connect_all()
        self._place.restore()
        self.refresh()

    @property
    def widget(self) -> QWidget:
        """The parent for dialogs."""
        return self

    def begin(self) -> None:
        """The program was started without a file: go on where one was, at the first start with the sample."""
        self.flows.opening.begin()

    def open_sample(self) -> None:
        """Open the user's copy of the sample."""
        self.flows.opening.open_sample()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open projects, add texts."""
        self.flows.adding.open_paths(paths)

    def has_open(self, path: Path) -> bool:
        """Whether this window's project is that file."""
        if self.session is None:
            return False
        mine = self.session.project.path
        return mine == path or (mine.exists() and path.exists() and mine.samefile(path))

    def say(self, sentence: str, details: str = "") -> None:
        """Answer in the status line; kept for Help > Messages."""
        if sentence:
            self.messages.add(now(), sentence, details)
            self.status.say(sentence)

    def show_project(self, project: "Project") -> None:
        """Build the workspace of a project and show it."""
        from rubricate.gui.session import Session
        from rubricate.gui.workspace import Workspace

        self.session = Session(project, self.settings, self.flows.keeping.backups, self)
        self.session.said.connect(self.say)
        self.workspace = Workspace(self.session, self.settings, self.theme, self)
        self._stack.addWidget(self.workspace)
        self._stack.setCurrentWidget(self.workspace)
        self.flows.begin()
        self.refresh()
        self.workspace.take_focus()

    def close_project(self) -> None:
        """Let the project go and show the start screen. Everything is kept already."""
        if self.session is None or self.workspace is None:
            return
        self.flows.end()
        session, workspace = self.session, self.workspace
        self.session = self.workspace = None
        workspace.close_down()
        self._stack.removeWidget(workspace)
        workspace.deleteLater()
        session.close()
        session.deleteLater()
        self._stack.setCurrentWidget(self.start)
        self.refresh()
        self.start.focus_first()

    def bring_up(self) -> None:
        """Show the window before all others."""
        self.show()
        self.raise_()
        self.activateWindow()

    def refresh(self) -> None:
        """Make title, status line and commands follow the project."""
        has_project = self.session is not None
        self.tool_line.setVisible(has_project)
        if not has_project:
            self._stack.setCurrentWidget(self.start)
        self.flows.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in this theme."""
        self.theme = theme
        for part in (self.tool_line, self.notices, self.status, self.start, self._drop):
            part.set_theme(theme)
        if self.workspace is not None:
            self.workspace.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tool_line.set_width_class(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._place.remember()
        self.close_project()
        self.jobs.close()
        self.settings.save()
        self.gone.emit()
        self.deleteLater()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = files_of(event.mimeData())
        if files:
            event.acceptProposedAction()
            self._drop.show_for(len(files))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._drop.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop.hide()
        files = files_of(event.mimeData())
        event.acceptProposedAction()
        self.open_paths(files)

    def _arrange(self) -> None:
        self.setWindowTitle("Rubricate")
        self.setMinimumSize(LEAST)
        self.setAcceptDrops(True)
        self.addActions(list(self.commands))
        self.start.recent_asked.connect(self.flows.opening.open_path)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tool_line)
        column.addWidget(self.notices)
        column.addWidget(JobBar(self.jobs, inside))
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        self._stack.addWidget(self.start)
        self.setCentralWidget(inside)
        self.setContextMenuPolicy(self.contextMenuPolicy().NoContextMenu)
