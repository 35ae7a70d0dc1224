"""One window: menus, tool line, notices, the workspace of its project or the start screen, status line."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from rubricate.gui.actions import Actions
from rubricate.gui.dressing import dress
from rubricate.gui.drop import DropOverlay, address_of, copy_of, files_of, text_of, words_for
from rubricate.gui.key_tips import show_keys
from rubricate.gui.menus import Menus
from rubricate.gui.messages import Messages
from rubricate.gui.notice import Notices
from rubricate.gui.parts import named
from rubricate.gui.placing import LEAST
from rubricate.gui.remembering import Place
from rubricate.gui.status import StatusLine
from rubricate.gui.theme import Theme
from rubricate.gui.times import now
from rubricate.gui.tool_line import ToolLine
from rubricate.settings import Settings

if TYPE_CHECKING:
    from rubricate.gui.dialogs.asking import Asking
    from rubricate.gui.flows.all import Flows
    from rubricate.gui.flows.seam import Windows
    from rubricate.gui.jobs import Jobs
    from rubricate.gui.panel_set import PanelSet
    from rubricate.gui.session import Session
    from rubricate.gui.start_screen import StartScreen
    from rubricate.gui.workspace import Workspace
    from rubricate.project import Project


JOB_BAR = 2  # its place in the column


class MainWindow(QMainWindow):
    """Holds the parts and lets the flows work on them. `painted` comes once, `gone` at the end."""

    gone = Signal()
    painted = Signal()

    def __init__(self, windows: "Windows", settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.windows = windows
        self.settings = settings
        self.theme = theme
        self.session: Session | None = None
        self.workspace: Workspace | None = None
        self.messages = Messages()
        self.commands = Actions(self)
        self.menus = Menus(self.menuBar(), self.commands, self._explain)
        self.tool_line = ToolLine(self.commands, self.menus.submenus, theme, self)
        self.notices = Notices(theme, self)
        self.notices.left.connect(self._take_keys)
        self.status = StatusLine(theme, self)
        self._stack = QStackedWidget(self)
        self._is_painted = False
        self._drop = DropOverlay(theme, self)
        self._place = Place(self, settings)
        self._arrange()
        self.menus.set_theme(theme)
        self._place.restore()
        self.painted.connect(self.refresh)
        show_keys(self, self.commands.caps)

    @cached_property
    def flows(self) -> "Flows":
        """What the commands do. Made, like all that is not seen at first, when it is needed: after the first paint."""
        from rubricate.gui.flows.all import Flows

        flows = Flows(self)
        flows.connect_all(self.commands)
        self.addActions(list(self.commands))
        if self.settings.keys:
            self.take_keys()
        return flows

    @cached_property
    def start(self) -> "StartScreen":
        """What stands where no project is open."""
        from rubricate.gui.start_screen import StartScreen

        start = StartScreen(self.flows.ways(), self.theme, self)
        start.recent_asked.connect(self.flows.opening.open_path)
        self._stack.addWidget(start)
        return start

    @cached_property
    def jobs(self) -> "Jobs":
        """Long work, with its bar."""
        from rubricate.gui.job_bar import JobBar
        from rubricate.gui.jobs import Jobs

        jobs = Jobs(self)
        self._column.insertWidget(JOB_BAR, JobBar(jobs, self))
        return jobs

    @cached_property
    def ask(self) -> "Asking":
        """Questions to the user."""
        from rubricate.gui.dialogs.asking import Asking

        return Asking(self, lambda: self.theme)

    @property
    def widget(self) -> QWidget:
        """The parent for dialogs."""
        return self

    def begin(self) -> None:
        """The program was started without a file: go on where one was, at the first start with the sample."""
        self.flows.opening.begin()
        self.show_start()

    def open_sample(self) -> None:
        """Open the user's copy of the sample."""
        self.flows.opening.open_sample()
        self.show_start()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open projects, add texts."""
        self.flows.adding.open_paths(self.flows.importing.taken_from(paths))
        self.show_start()

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
        self.workspace = Workspace(self.session, self.settings, self.ask, self.theme, self)
        self.workspace.panels_made.connect(self._wire)
        self.take_keys()
        self._stack.addWidget(self.workspace)
        self.tool_line.show()
        self._stack.setCurrentWidget(self.workspace)
        self._column.activate()
        self.workspace.show_first()
        self.flows.begin()
        self.refresh()
        self.workspace.take_focus()

    def _wire(self, panels: "PanelSet") -> None:
        from rubricate.gui.panel_wiring import wire

        assert self.workspace is not None
        wire(panels, self.workspace, self.settings)

    def close_project(self) -> None:
        """Let the project go and show the start screen. Everything is kept already."""
        session = self._leave_project()
        if session is not None:
            session.close()
            session.deleteLater()
            self.refresh()
            self.show_start()

    def swap_project(self, project: "Project") -> None:
        """Show another project in the place of this one, which stays open."""
        session = self._leave_project()
        if session is not None:
            session.release()
            session.deleteLater()
        self.show_project(project)

    def _leave_project(self) -> "Session | None":
        """Take the workspace away. Gives back the session, which has to be closed or released."""
        if self.session is None or self.workspace is None:
            return None
        if "jobs" in self.__dict__:
            self.jobs.stop()
        self.flows.end()
        session, workspace = self.session, self.workspace
        self.session = self.workspace = None
        workspace.close_down()
        self._stack.removeWidget(workspace)
        workspace.deleteLater()
        return session

    def show_start(self) -> None:
        """The start screen, where no project is open."""
        if self.session is None:
            self._stack.setCurrentWidget(self.start)
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
        self.flows.refresh()

    def _explain(self, words: str) -> None:
        """What an entry of a menu does, while it is under the mouse or the keys."""
        self.status.explain(words)

    def _take_keys(self) -> None:
        """What had the keys is gone: the page has them, or the start screen."""
        if self.workspace is not None:
            self.workspace.take_focus()
        else:
            self.start.focus_first()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in this theme."""
        self.theme = theme
        for part in (self.menus, self.tool_line, self.notices, self.status, self._drop):
            part.set_theme(theme)
        if "start" in self.__dict__:
            dress(self.start, theme)
        if self.workspace is not None:
            self.workspace.set_theme(theme)

    def take_keys(self) -> None:
        """Let everything act on, and name, the keys of the settings."""
        from rubricate.gui.keymap import Keymap

        self.commands.set_keys(Keymap(self.settings.keys))
        show_keys(self, self.commands.caps)
        if "start" in self.__dict__:
            self.start.set_keys(way.key for way in self.flows.ways())
        if self.workspace is not None:
            self.workspace.take_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tool_line.set_width_class(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._place.remember()
        self.close_project()
        if "jobs" in self.__dict__:
            self.jobs.close()
        self.settings.save()
        self.gone.emit()
        self.deleteLater()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        words = words_for(event.mimeData()) if event.source() is None else ""  # what is dragged within stays
        if words:
            _copy(event)
            self._drop.show_words(words)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._drop.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop.hide()
        _copy(event)
        data = event.mimeData()
        if files := files_of(data):
            self.open_paths(files)
        elif address := address_of(data):
            QTimer.singleShot(0, self, lambda: self.flows.fetching.ask(address))  # the other program need not wait
        elif text_of(data):
            copied = copy_of(data)
            QTimer.singleShot(0, self, lambda: self.flows.adding.take_dropped(copied))

    def _arrange(self) -> None:
        self.setWindowTitle("Rubricate")
        self.setMinimumSize(LEAST)
        self.setAcceptDrops(True)
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.tool_line)
        self._column.addWidget(self.notices)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.status)
        self.tool_line.hide()
        self._stack.addWidget(named(QFrame(self), "page"))  # what is painted before it is known what will be shown
        self.setCentralWidget(inside)
        self.setContextMenuPolicy(self.contextMenuPolicy().NoContextMenu)


def _copy(event: QDropEvent) -> None:
    """Take what is dragged and leave it where it is: some programs would have it moved."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
