"""Texts: from files, from the clipboard, dropped; into the open project, or into one that is made for them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from rubricate import words
from rubricate.core.errors import RubricateError
from rubricate.gui.dialogs.asking import PROJECT_SUFFIX, text_kinds
from rubricate.gui.flows.deciding import Deciding, read_as_decided, taken
from rubricate.gui.flows.duplicates import Duplicates
from rubricate.gui.flows.naming import file_stem, free_path
from rubricate.gui.flows.opening import Opening
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import tr, trn
from rubricate.words.not_read import why

if TYPE_CHECKING:
    from rubricate.core.changes import Step
    from rubricate.core.document import Reading
    from rubricate.formats.gathering import Gathered, Ready
    from rubricate.gui.session import Session

NOTICE = "added"
_Told = tuple[str, str, bool]  # a file, what became of it, whether it was added
AT_ONCE = 20  # more texts are written beside the window


class Adding:
    """The ways of a text into a project."""

    def __init__(self, window: Window, opening: Opening, duplicates: Duplicates) -> None:
        self._window = window
        self._opening = opening
        self._duplicates = duplicates
        self._deciding = Deciding(window)

    def handlers(self) -> Handlers:
        return {"file.add": self.ask_files, "file.add_looking": self.ask_looking, "edit.paste": self.paste}

    def ask_files(self) -> None:
        """Ask for texts and add them."""
        self.add(self._window.ask.open_files(tr("Add texts"), self._window.settings.documents_folder, text_kinds()))

    def open_paths(self, paths: Sequence[Path]) -> None:
        """What came from the command line or was dropped: projects are opened, texts are added."""
        for path in paths:
            if path.suffix.lower() == PROJECT_SUFFIX:
                self._opening.open_path(path)
        self.add([path for path in paths if path.suffix.lower() != PROJECT_SUFFIX])

    def paste(self) -> None:
        """Make the clipboard's text a document; its first line is its name."""
        if not self.may_add():
            return
        copied: QMimeData | None = QGuiApplication.clipboard().mimeData()  # none where nothing was ever copied
        self.take_copied(copied or QMimeData())

    def take_dropped(self, data: QMimeData) -> None:
        """Make words that were dragged here a document, as if they were pasted."""
        if self.may_add():
            self.take_copied(data)

    def take_copied(self, data: QMimeData) -> None:
        """Make what was copied, or dragged here, a document: with its looks where they can be trusted."""
        from rubricate.formats.gathering import Gathered, with_units
        from rubricate.formats.incoming import of_reading
        from rubricate.formats.pasting import pasted, pasted_page

        text, html = data.text(), data.html()
        if not text.strip():
            self._window.say(tr("The clipboard holds no text. Copy some and paste it here."))
            return
        try:
            reading = pasted_page(html, text, "") if html else pasted(text, "")
        except RubricateError as error:
            self._window.say(words.explain(error))
            return
        if self._window.settings.always_preview:
            self._look_at(Gathered(incoming=[of_reading(reading)]))
        else:
            self._keep([with_units(reading)])

    def ask_looking(self) -> None:
        """Ask for texts and show each of them before it comes in."""
        kinds, folder = text_kinds(), self._window.settings.documents_folder
        self.add(self._window.ask.open_files(tr("Add texts with a preview"), folder, kinds), shows_all=True)

    def add(self, paths: Sequence[Path], *, shows_all: bool = False) -> None:
        """Read the files in a job; then add what was read in one step and say what was left out.

        Shown before are those of which somebody has to decide something, or all.
        """
        if not paths or not self.may_add():
            return
        shows_all = shows_all or self._window.settings.always_preview
        from rubricate.formats.finding import texts_in
        from rubricate.formats.gathering import gather

        folder = next((path for path in paths if path.is_dir()), None)
        self._window.jobs.start(
            tr("Reading {name}", name=folder.name)
            if folder is not None
            else trn("Reading {n} text", "Reading {n} texts", len(paths)),
            lambda progress, cancelled: gather(texts_in(paths), progress, cancelled, waits=True, shows_all=shows_all),
            lambda gathered: self._gathered(gathered, folder),
            lambda error: self._window.say(words.explain(error)),
        )

    def may_add(self) -> bool:
        """Whether texts can come in; said where they can't."""
        session = self._window.session
        if session is not None and session.project.read_only:
            self._window.say(tr("Changes are off: this project can only be read here."))
            return False
        return True

    def _gathered(self, gathered: "Gathered", folder: Path | None) -> None:
        if gathered.was_cancelled:
            self._window.say(tr("Stopped. Nothing was added."))
            return
        if folder is not None and not (gathered.ready or gathered.waits or gathered.refused):
            self._window.say(tr("There is no text in {name}. Nothing was added.", name=folder.name))
            return
        self._look_at(gathered)

    def take(self, gathered: "Gathered") -> None:
        """Go on with what was read elsewhere: ask what is to be asked, and add it."""
        self._look_at(gathered)

    def _look_at(self, gathered: "Gathered") -> None:
        """Show the texts that wait, and read them as it was decided: in a job, a PDF takes its time."""
        decisions = self._deciding.texts(gathered)
        if not decisions:
            self._decided(gathered)
            return
        self._window.jobs.start(
            trn("Reading {n} text", "Reading {n} texts", len(decisions)),
            lambda progress, cancelled: read_as_decided(gathered, decisions, progress, cancelled),
            self._decided,
            lambda error: self._window.say(words.explain(error)),
        )

    def _decided(self, gathered: "Gathered") -> None:
        """Make documents of rows and articles in a job, as the user has said, and add all."""
        if gathered.was_cancelled:
            self._window.say(tr("Stopped. Nothing was added."))
            return
        mapped, wanted = self._deciding.tables(gathered), self._deciding.exports(gathered)
        if not mapped and not wanted:
            self._keep(gathered.ready, gathered)
            return
        self._window.jobs.start(
            tr("Reading the rows") if mapped else tr("Reading the articles"),
            lambda progress, cancelled: taken(gathered, mapped, wanted, progress, cancelled),
            self._taken,
            lambda error: self._window.say(words.explain(error)),
        )

    def _taken(self, gathered: "Gathered") -> None:
        if gathered.was_cancelled:
            self._window.say(tr("Stopped. Nothing was added."))
        else:
            self._keep(gathered.ready, gathered)

    def _keep(self, ready: "Sequence[Ready]", gathered: "Gathered | None" = None) -> None:
        """Add what was read; without a project one is made for it in the documents folder."""
        if ready and self._window.session is None and not self._make_project(ready[0][0].name):
            return
        if not ready:
            self._report(gathered, ())
            return
        session = self._window.session
        assert session is not None
        from rubricate.core import actions

        if len(ready) > AT_ONCE:
            self._keep_in_job(session, ready, gathered)
            return
        step = session.act(lambda project, hand: actions.add_documents(project, hand, ready))
        if step is not None:
            self._kept(step, ready, gathered)

    def _keep_in_job(self, session: "Session", ready: "Sequence[Ready]", gathered: "Gathered | None") -> None:
        """Write many texts beside the window, in one step all the same."""
        from rubricate.collector import paused
        from rubricate.core import actions

        session.back_up()
        hand = session.hand()

        def commit() -> "Step":
            with paused():
                return session.commit(lambda project, hand: actions.add_documents(project, hand, ready), hand)

        def written(step: "Step") -> None:
            session.take_over(step)
            self._kept(step, ready, gathered)

        self._window.jobs.start(
            trn("Adding {n} text", "Adding {n} texts", len(ready)),
            lambda *_: commit(),
            written,
            lambda error: session.fail(error, lambda: self._keep_in_job(session, ready, gathered)),
        )

    def _kept(self, step: "Step", ready: "Sequence[Ready]", gathered: "Gathered | None") -> None:
        self._show_first(step)
        self._report(gathered, ready)
        self._duplicates.look_at(step)

    def _make_project(self, title: str) -> bool:
        folder = self._window.settings.documents_folder
        path = free_path(folder, file_stem(title, tr("Text")), PROJECT_SUFFIX)
        return self._opening.show(self._opening.create(path))

    def _show_first(self, step: "Step") -> None:
        workspace = self._window.workspace
        first = next((change.id for change in step.changes if change.kind == "document"), None)
        if workspace is not None and first is not None:
            workspace.show_document(first)

    def _report(self, gathered: "Gathered | None", ready: "Sequence[Ready]") -> None:
        """Say what was left out, else what readers had to say of the texts that are in."""
        if gathered is None or not (gathered.refused or gathered.left_out):
            seen = set(map(id, gathered.seen)) if gathered is not None else set()
            self._remark([reading for reading, _ in ready if reading.warnings and id(reading) not in seen])
            return
        sentences = [(path.name, why(path.name, error)) for path, error in gathered.refused]
        sentences += [(path.name, words.explain(left_out)) for path, left_out in gathered.left_out]
        if not ready and len(sentences) == 1:
            self._window.say(sentences[0][1])
            return
        left = len(gathered.refused) + sum(len(one.rows) for _, one in gathered.left_out)
        summary = tr("{added} added, {left} not.", added=len(ready), left=left)
        self._window.say(summary)
        lines = [(name, sentence, False) for name, sentence in sentences]
        self._show_report(summary, [*lines, *_lines(reading for reading, _ in ready)])

    def _remark(self, readings: "Sequence[Reading]") -> None:
        """Say above the text what is not as in the file: changes that were accepted, letters that were lost."""
        self._window.notices.withdraw(NOTICE)
        if not readings:
            return
        n, first = len(readings), _remarks(readings[0].warnings)
        if all(one.warnings == readings[0].warnings for one in readings):
            about = readings[0].name if n == 1 else trn("{n} text", "{n} texts", n)
            self._window.notices.show_notice(NOTICE, "info", f"{about}: {first}")
            return
        summary = trn("{n} text is not quite as in its file.", "{n} texts are not quite as in their files.", n)
        choices = [(tr("Show…"), lambda: self._show_report(summary, _lines(readings)))]
        self._window.notices.show_notice(NOTICE, "info", summary, choices)

    def _show_report(self, summary: str, lines: "Sequence[_Told]") -> None:
        from rubricate.gui.dialogs.report import Line, ReportDialog

        told = [Line(name, sentence, is_added) for name, sentence, is_added in lines]
        dialog = ReportDialog(summary, told, self._window.theme, self._window.widget)
        dialog.open()
        dialog.finished.connect(dialog.deleteLater)


def _lines(readings: "Iterable[Reading]") -> "list[_Told]":
    return [(one.name, f"{tr('Added.')} {_remarks(one.warnings)}".strip(), True) for one in readings]


def _remarks(warnings: Sequence[str]) -> str:
    return " ".join(words.warning(code) for code in warnings)
