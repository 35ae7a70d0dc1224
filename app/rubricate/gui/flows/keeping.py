"""What keeps the work safe: copies, moving, backups, a change that could not be kept, and a file that others have."""

from pathlib import Path
from typing import TYPE_CHECKING

from rubricate import words
from rubricate.core.errors import RubricateError
from rubricate.gui import answers
from rubricate.gui.dialogs.asking import PROJECT_SUFFIX, project_kinds
from rubricate.gui.flows.naming import free_path
from rubricate.gui.flows.opening import Opening
from rubricate.gui.flows.restoring import backups_folder, copied_beside
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.gui.parts import timer
from rubricate.words import tr

if TYPE_CHECKING:
    from rubricate.project import Project
    from rubricate.storage.errors import NotKept

FOLLOW_MS = 1500
NOT_KEPT, BUSY, ADVICE, DAMAGED = "not kept", "busy", "advice", "damaged"


class Keeping:
    """Save, copy, move, restore; the notices about the file."""

    def __init__(self, window: Window, opening: Opening) -> None:
        self._window = window
        self._opening = opening
        self._was_left = False
        self._timer = timer(window.widget, FOLLOW_MS, self._follow)

    def handlers(self) -> Handlers:
        return {
            "file.saved": self.say_saved,
            "file.copy": self.save_copy,
            "file.move": self.move,
            "file.restore": self.restore,
        }

    @property
    def backups(self) -> Path:
        """Where the backups of all projects are."""
        return backups_folder(self._window)

    def begin(self) -> None:
        """A project was opened in the window: say what there is to say about its file, and follow it."""
        session = self._window.session
        assert session is not None
        session.stuck.connect(self._show_stuck)
        session.unstuck.connect(lambda: self._window.notices.withdraw(NOT_KEPT))
        project = session.project
        if project.read_only:
            self._was_left = False
            if not project.is_past:  # which has a line of its own
                self._show_read_only()
            self._timer.start()
        if not project.checked:
            self._look_through(project)
        if project.advice is not None:
            self._window.notices.show_notice(ADVICE, "info", answers.advice(project.advice))

    def end(self) -> None:
        """The project is being closed."""
        self._timer.stop()
        self._window.notices.withdraw_all()

    def say_saved(self) -> None:
        session = self._window.session
        if session is not None and session.is_stuck:
            session.try_again()
            return
        self._window.say(tr("All is saved. Rubricate keeps every change at once."))

    def save_copy(self) -> None:
        """Write the project as it is to another place, and go on with this one."""
        session = self._window.session
        assert session is not None
        project = session.project
        suggested = free_path(
            self._window.settings.documents_folder, tr("Copy of {name}", name=project.name), PROJECT_SUFFIX
        )
        path = self._window.ask.save_file(tr("Save a copy"), suggested, project_kinds(), PROJECT_SUFFIX)
        if path is not None and self._tried(lambda: project.save_copy(path), path):
            self._window.say(tr("A copy is kept as {path}.", path=path))

    def move(self) -> None:
        """Give the project's file another name or folder."""
        session = self._window.session
        assert session is not None
        project = session.project
        path = self._window.ask.save_file(tr("Rename or move"), project.path, project_kinds(), PROJECT_SUFFIX)
        if path is None or path == project.path:
            return
        old = project.path
        if self._tried(lambda: project.move(path), path):
            self._window.settings.forget_recent(old)
            self._window.settings.remember_recent(project.path)
            self._window.settings.save()
            self._window.refresh()
            self._window.say(tr("The project is now {path}.", path=project.path))

    def restore(self) -> None:
        """Let the user choose a backup; it is opened as a project of its own, so that nothing is replaced."""
        from rubricate.gui.dialogs.restore import RestoreDialog

        session = self._window.session
        assert session is not None
        project = session.project
        backups = project.backups(self.backups)
        dialog = RestoreDialog(backups, self._window.widget)
        chosen = dialog.chosen() if dialog.exec() else None
        dialog.deleteLater()
        copy = copied_beside(self._window, chosen, project.path) if chosen is not None else None
        if copy is not None:
            self._opening.open_path(copy)
            self._window.say(tr("The backup is opened as {path}. This project was not changed.", path=copy))

    def _look_through(self, project: "Project") -> None:
        """A file that was too large to be looked at before it was shown is looked at now, beside the window."""
        self._window.jobs.start(
            tr("Looking through {name}", name=project.path.name),
            lambda _progress, cancelled: project.quick_check(cancelled),
            lambda _: None,
            self._show_damage,
        )

    def _show_damage(self, error: RubricateError) -> None:
        sentence = words.explain(error)
        choices = [(tr("Restore…"), self.restore), (tr("Save a copy…"), self.save_copy)]
        self._window.notices.show_notice(DAMAGED, "warn", sentence, choices)
        self._window.say(sentence)

    def _show_stuck(self, error: "NotKept") -> None:
        session = self._window.session
        assert session is not None
        choices = [(tr("Try again"), session.try_again), (tr("Save a copy…"), self.save_copy)]
        sentence = words.explain(error)
        self._window.notices.show_notice(NOT_KEPT, "warn", sentence, choices)
        self._window.say(sentence)
        self._window.refresh()

    def _show_read_only(self) -> None:
        session = self._window.session
        assert session is not None
        holder = session.project.holder
        sentence = answers.reading_only(holder.machine, holder.since) if holder else answers.reading_only("", None)
        self._window.notices.show_notice(BUSY, "info", sentence, [(tr("Make changes here"), self.take_over)])

    def take_over(self) -> None:
        """Open the file for changes, if it was closed elsewhere."""
        from rubricate.project import Project

        session = self._window.session
        assert session is not None
        path = session.project.path
        workspace = self._window.workspace
        document = workspace.document_id if workspace is not None else None
        try:
            project = Project.open(path)
        except RubricateError as error:
            self._window.say(words.explain(error))
            return
        self._window.close_project()
        self._window.show_project(project)
        if document is not None and self._window.workspace is not None and document in project.documents:
            self._window.workspace.show_document(document)
        self._window.say(tr("Changes are on again."))

    def _follow(self) -> None:
        """Show what the other one has kept since."""
        session = self._window.session
        if session is None:
            return
        try:
            session.project.follow()
            self._look_for_owner(session.project)
        except RubricateError as error:
            self._timer.stop()
            self._window.say(words.explain(error))

    def _look_for_owner(self, project: "Project") -> None:
        """Say when the one who had the file has closed it, or ended somehow, and when somebody has it again."""
        from rubricate.storage.lock import holder_of, looks_free

        if project.holder is None or self._was_left == (is_free := looks_free(project.path)):
            return
        self._was_left = is_free
        holder = holder_of(project.path)
        there = answers.reading_only(holder.machine, holder.since)
        sentence = tr("It was closed there. You can make changes here now.") if is_free else there
        self._window.notices.show_notice(BUSY, "info", sentence, [(tr("Make changes here"), self.take_over)])

    def _tried(self, act: object, path: Path) -> bool:
        assert callable(act)
        try:
            act()
        except RubricateError as error:
            self._window.say(words.explain(error))
            return False
        except OSError as error:
            self._window.say(answers.not_reachable(error, path))
            return False
        return True
