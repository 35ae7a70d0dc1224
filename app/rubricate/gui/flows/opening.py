"""Projects: new, open, recent, close; a second window for a second file, never two for the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from uuid import uuid4

from rubricate import resources, words
from rubricate.core.errors import RubricateError
from rubricate.core.state import Hand
from rubricate.gui import answers
from rubricate.gui.dialogs.asking import PROJECT_SUFFIX, project_kinds
from rubricate.gui.flows import restoring
from rubricate.gui.flows.naming import free_path
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.gui.times import now
from rubricate.words import tr

if TYPE_CHECKING:
    from rubricate.gui.start_screen import RecentFile
    from rubricate.project import Project

SAMPLES = "samples"
RECENT_SHOWN = 6


class Opening:
    """The ways to a project in a window."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def handlers(self) -> Handlers:
        return {
            "file.new": self.new,
            "file.open": self.open,
            "file.close": self.close,
            "file.quit": self._window.windows.quit,
            "help.sample": self.open_sample,
        }

    def new(self) -> None:
        """Ask for a place and make an empty project with the four tags there."""
        suggested = free_path(self._window.settings.documents_folder, tr("New project"), PROJECT_SUFFIX)
        path = self._window.ask.save_file(tr("New project"), suggested, project_kinds(), PROJECT_SUFFIX)
        if path is not None:
            self.show(self.create(path))

    def open(self) -> None:
        """Ask for a project and open it."""
        path = self._window.ask.open_file(tr("Open a project"), self._window.settings.documents_folder, project_kinds())
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Open this project: in the window that has it, in this window if it is free, else in a new one."""
        there = self._window.windows.window_of(path)
        if there is not None:
            there.bring_up()
            return True
        if not path.exists():
            self._window.settings.forget_recent(path)
            self._window.say(tr("{name} is no longer at {folder}.", name=path.name, folder=path.parent))
            self._window.refresh()
            return False
        return self.show(self._opened(path))

    def open_sample(self) -> None:
        """Open the sample as the user's own copy in the data folder; it is made when it is not there."""
        path = self._window.settings.data_folder / SAMPLES / f"{tr('Sample')}{PROJECT_SUFFIX}"
        if path.exists() or self._window.windows.window_of(path):
            self.open_path(path)
            return
        project = self.create(path)
        if project is not None:
            _add_sample(project, self._window)
            self.show(project)

    def create(self, path: Path) -> "Project | None":
        """A new project with the four tags. A file of this name was agreed to be replaced by the system's dialog."""
        from rubricate.project import Project

        hand = Hand(self._window.settings.coder, now(), uuid4)
        if self._is_in_use(path):
            return None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with _made_room(path):
                book = resources.default_book(uuid4, words.language())
                return Project.create(path, hand, book.tags, book.attributes)
        except RubricateError as error:
            self._window.say(words.explain(error))
        except OSError as error:
            self._window.say(answers.not_reachable(error, path))
        return None

    def show(self, project: "Project | None") -> bool:
        """Show the project here if the window is free, else in a new window."""
        if project is None:
            return False
        window = self._window if self._window.session is None else self._window.windows.new_window()
        self._window.settings.remember_recent(project.path)
        self._window.settings.save()
        window.show_project(project)
        window.bring_up()
        return True

    def close(self) -> None:
        """Close the project; the window goes back to the start screen. Everything is saved already."""
        self._window.close_project()

    def begin(self) -> None:
        """Started without a file: the project of last time, at the first start the sample."""
        recent = self._window.settings.recent_files()
        last = next((path for path in recent if path.exists()), None)
        if not recent:
            self.open_sample()
        elif last is not None:
            self.show(self._opened(last, on_busy="raise"))  # what a second program has is not forced on the user

    def refresh(self) -> None:
        """Show the recent projects in the menu and on the start screen."""
        recent = self._window.settings.recent_files()
        self._window.menus.fill_recent(recent, self.open_path)
        if self._window.session is None:  # the start screen is not made before it is needed
            self._window.start.set_recent([_recent_file(path) for path in recent[:RECENT_SHOWN]])

    def _is_in_use(self, path: Path) -> bool:
        """Whether a file that may be replaced is open, here or elsewhere; then that is said."""
        from rubricate.project import Project
        from rubricate.storage.errors import InUse

        if self._window.windows.window_of(path) is not None:
            self._window.say(tr("{name} is open in a window. Nothing was changed.", name=path.name))
            return True
        try:
            if path.exists():
                Project.open(path).close()
        except InUse as error:
            self._window.say(words.explain(error))
            return True
        except RubricateError:
            return False  # no project that could be in use
        return False

    def _opened(self, path: Path, on_busy: Literal["raise", "read"] = "read") -> "Project | None":
        from rubricate.project import Project
        from rubricate.storage.errors import Damaged, NotOurs

        try:
            return Project.open(path, on_busy=on_busy)
        except (Damaged, NotOurs) as error:
            copy = restoring.offered(self._window, path, error)
            return self._opened(copy) if copy is not None else None
        except RubricateError as error:
            self._window.say(words.explain(error))
            return None


@contextmanager
def _made_room(path: Path) -> Iterator[None]:
    """A file that is to be replaced stands aside until the new one is there; if none comes it takes its place again."""
    if not path.exists():
        yield
        return
    aside = path.with_name(f".{uuid4().hex}{PROJECT_SUFFIX}")
    path.replace(aside)
    try:
        yield
    except BaseException:
        aside.replace(path)
        raise
    aside.unlink()


def _recent_file(path: Path) -> "RecentFile":
    from rubricate.gui.start_screen import RecentFile

    try:
        changed = int(path.stat().st_mtime * 1000)
    except OSError:
        return RecentFile(path, "", is_there=False)
    return RecentFile(path, words.day(changed, now()), is_there=True)


def _add_sample(project: "Project", window: Window) -> None:
    """The sample article as the first document."""
    from rubricate.core import actions
    from rubricate.formats import registry
    from rubricate.formats.gathering import with_units

    sample = resources.sample(words.language())
    reading = registry.read(sample.read_bytes(), sample.name)
    hand = Hand(window.settings.coder, now(), uuid4)
    project.do(actions.add_documents(project, hand, [with_units(reading)]))
