"""Annotations of other programs into the project: read and placed beside the window, looked at, then one step."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rubricate import words
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.naming import file_stem, free_path
from rubricate.gui.flows.opening import Opening
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import formats, tr

if TYPE_CHECKING:
    from rubricate.core.actions.bringing import ImportPlan
    from rubricate.core.changes import Step
    from rubricate.core.state import Hand
    from rubricate.formats.bundle import Bundle
    from rubricate.formats.writing import Progress
    from rubricate.gui.session import Session

AT_ONCE = 2_000  # more changes are written beside the window


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read in a format, what it would do, and the hand that it was planned for."""

    bundle: "Bundle"
    format_name: str
    plan: "ImportPlan"
    hand: "Hand"


class Importing(Flow):
    """Asks for a file or takes one that was dropped."""

    def __init__(self, window: Window, opening: Opening) -> None:
        super().__init__(window)
        self._opening = opening

    def handlers(self) -> Handlers:
        return {"file.import": self.ask_file, "file.import_folder": self.ask_folder}

    def ask_file(self) -> None:
        """Ask for a file of annotations and take it in."""
        path = self._window.ask.open_file(tr("Import annotations"), self._window.settings.documents_folder, kinds())
        if path is not None:
            self.take(path)

    def ask_folder(self) -> None:
        """Ask for a folder of annotations, as brat has them, and take it in."""
        path = self._window.ask.folder(tr("Import annotations of the folder"), self._window.settings.documents_folder)
        if path is not None:
            self.take(path)

    def taken_from(self, paths: Sequence[Path]) -> list[Path]:
        """Of what was dropped, take in what can be nothing but annotations; what is left is projects and texts."""
        from rubricate.formats import registry
        from rubricate.formats.known import importers

        texts = registry.endings()
        ours = {end for one in importers().values() for end in one.endings if end not in texts}
        theirs = [path for path in paths if registry.ending(path.name) in ours - {"csv", "tsv", "tab", "xlsx", "zip"}]
        if theirs:
            self.take(theirs[0])
        return [path for path in paths if path not in theirs]

    def take(self, path: Path, format_name: str = "") -> None:
        """Read a file (as this format, else the one it is recognised as), and show what it would do."""
        from rubricate.formats.bundle import Bundle

        if self._window.session is None and not self._make_project(path):
            return
        session = self._session
        if session.project.read_only:
            self._window.say(tr("Changes are off: this project can only be read here."))
            return
        self._window.jobs.start(
            tr("Reading {name}", name=path.name),
            lambda progress, _cancelled: _read(session, Bundle.of(path), format_name, progress),
            lambda read: self._show(path, read),
            lambda error: self._window.say(words.explain(error)),
        )

    def _make_project(self, path: Path) -> bool:
        """A project for what is dropped on an empty window."""
        folder = self._window.settings.documents_folder
        place = free_path(folder, file_stem(path.stem, tr("Annotations")), ".rubricate")
        return self._opening.show(self._opening.create(place))

    def _show(self, path: Path, read: Read) -> None:
        """The dialog; another format has the file read anew."""
        from rubricate.core import actions
        from rubricate.formats.known import importers
        from rubricate.gui.dialogs.import_annotations import ImportAnnotationsDialog
        from rubricate.gui.panels.act import refusal

        project = self._session.project
        refused = (
            refusal(project, lambda s, h: actions.import_annotations(s, h, read.plan)) if read.plan.changes else ""
        )
        known = [(one.name, formats.title(one.name, one.title)) for one in importers().values()]
        other: list[str] = []

        def read_as(name: str) -> None:
            if name != read.format_name:
                other.append(name)
                dialog.reject()

        dialog = ImportAnnotationsDialog(
            read.plan,
            known,
            read.format_name,
            self._window.theme,
            self._window.widget,
            refusal=refused,
            read_as=read_as,
        )
        accepted = dialog.exec()
        dialog.deleteLater()
        if other:
            self.take(path, other[0])
        elif accepted:
            self._do(read)

    def _do(self, read: Read) -> None:
        """Take in what was shown, in one step; much of it beside the window."""
        from rubricate.core import actions

        session = self._session
        if len(read.plan.changes) <= AT_ONCE:
            step = session.act(lambda state, hand: actions.import_annotations(state, hand, read.plan))
            if step is not None:
                self._shown(step)
            return
        session.back_up()
        self._window.jobs.start(
            tr("Taking in {name}", name=read.plan.name),
            lambda *_: session.commit(lambda s, h: actions.import_annotations(s, h, read.plan), read.hand),
            lambda step: self._written(session, step),
            lambda error: session.fail(error, lambda: self._do(read)),
        )

    def _written(self, session: "Session", step: "Step") -> None:
        session.take_over(step)
        self._shown(step)

    def _shown(self, step: "Step") -> None:
        """The first new document, where some came along."""
        first = next((change.id for change in step.changes if change.kind == "document"), None)
        if first is not None:
            self._workspace.show_document(first)


def kinds() -> str:
    """The files that may be annotations, for a file dialog."""
    from rubricate.formats.known import importers

    endings = dict.fromkeys(ending for one in importers().values() for ending in one.endings)
    listed = " ".join(f"*.{ending}" for ending in endings)
    return ";;".join((tr("Annotations ({kinds})", kinds=listed), tr("All files ({kinds})", kinds="*")))


def _read(session: "Session", bundle: "Bundle", name: str, progress: "Progress") -> Read:
    """Raises formats.errors and Refused."""
    from rubricate import resources
    from rubricate.collector import paused
    from rubricate.core import actions
    from rubricate.formats.known import importer

    hand = session.hand()
    with paused():
        reader = importer(bundle, name)
        found = reader.read(bundle)
        plan = actions.plan_import(session.project, hand, found, resources.looks(), bundle.name, progress)
    return Read(bundle, reader.name, plan, hand)
