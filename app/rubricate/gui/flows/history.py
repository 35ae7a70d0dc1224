"""The history: its panel, what changed, the project as it was then and back to now, and undoing to a moment."""

from collections.abc import Callable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Final

from rubricate import words
from rubricate.core.errors import RubricateError
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.naming import file_stem
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.gui.times import now
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from uuid import UUID

    from rubricate.core.between import Between
    from rubricate.gui.bridge import Bridge
    from rubricate.gui.panels.history import HistoryPanel
    from rubricate.project import Project
    from rubricate.project.past import Past
    from rubricate.words.between import Told

THEN: Final = "then"
QUOTE: Final = 80  # code points of an annotation's words
AT_ONCE: Final = 500  # steps that are told or taken back without a job

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class LookingBack(Flow):
    """The history of one window. While it shows the past, `_now` is the project as it is: open, and kept for later."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._panel: HistoryPanel | None = None
        self._bridge: Bridge | None = None
        self._now: Project | None = None
        self._is_changing = False

    def handlers(self) -> Handlers:
        return {"edit.history": self.toggle_panel, "edit.now": self.back}

    def begin(self) -> None:
        """A project is in the window, or its past."""
        self._panel = None
        self._workspace.document_shown.connect(self._follow_page)

    def end(self) -> None:
        """It leaves the window; a project that waits for the end of its past is let go too."""
        if self._bridge is not None:
            self._bridge.close()
            self._bridge = None
        self._panel = None
        if self._now is not None and not self._is_changing:
            self._now.close()
            self._now = None

    # --- the panel

    def toggle_panel(self) -> None:
        """Show the history in the left column; where it has the keys already, close it."""
        panel = self._panel
        if panel is not None and self._is_open and self._has_keys(panel):
            self.close_panel()
        else:
            self.open_panel()

    def open_panel(self) -> None:
        """Show the history, with the keys on its newest act."""
        workspace = self._workspace
        panel = self._panel or self._made()
        workspace.panels.left.show_instead(panel)
        workspace.columns.set_left(is_open=True)
        panel.open_panel()

    def close_panel(self) -> None:
        """Codebook and documents again, and the keys to the page."""
        workspace = self._workspace
        workspace.panels.left.show_usual()
        workspace.columns.close_drawers()
        workspace.take_focus()

    def _made(self) -> "HistoryPanel":
        from rubricate.gui.bridge import Bridge
        from rubricate.gui.panels.history import HistoryPanel

        workspace = self._workspace
        panel = self._panel = HistoryPanel(self._project, self._window.theme)
        workspace.panels.adopt(panel)
        panel.show_document(workspace.document_id)
        panel.changes_asked.connect(self.show_changes)
        panel.then_asked.connect(self.see_then)
        panel.undo_asked.connect(self.undo_to)
        panel.export_asked.connect(self.export)
        panel.closed.connect(self.close_panel)
        if self._now is None:
            self._session.bridge.changed.connect(lambda step, _origin: panel.apply(step))
        else:
            self._bridge = Bridge(self._now, panel)
            self._bridge.changed.connect(lambda step, _origin: panel.apply(step))
        return panel

    def _follow_page(self, document_id: object) -> None:
        if self._panel is not None:
            self._panel.show_document(self._workspace.document_id if document_id is not None else None)

    # --- what changed

    def show_changes(self, earlier: int, later: int) -> None:
        """Tell what the steps between two row numbers changed; of many in a job."""
        project = self._project
        if later - earlier <= AT_ONCE:
            self._show(earlier, later, self._told(project, project.changed(earlier, later)))
            return
        self._window.jobs.start(
            tr("Comparing"),
            lambda _progress, _cancelled: self._told(project, project.changed(earlier, later)),
            lambda told: self._show(earlier, later, told),
            self._refused,
        )

    @staticmethod
    def _told(project: "Project", between: "Between") -> "tuple[str, list[Told], int]":
        """All of it in a line, the lines that are listed, how many are not."""
        from rubricate.gui.dialogs.changes import MOST
        from rubricate.words import between as saying

        texts: dict[bytes, str] = {}
        lines = saying.told(between, lambda mark: project.quoted(texts, mark, QUOTE))
        listed = list(islice(lines, MOST))
        return saying.summary(between), listed, sum(1 for _ in lines)

    def _show(self, earlier: int, later: int, told: "tuple[str, list[Told], int]") -> None:
        from rubricate.gui.dialogs.changes import ChangesDialog

        summary, lines, more = told
        title = self._title(earlier, later)
        dialog = ChangesDialog(title, _sentence(summary), lines, more, self._window.theme, self._window.widget)
        dialog.exec()
        dialog.deleteLater()

    def _title(self, earlier: int, later: int) -> str:
        """Of one act what it was, of several from when to when."""
        project = self._project
        last = project.step_at(later)
        first = project.step_at(earlier) if earlier else None
        if first is None or project.step_at(earlier + 1).group == last.group:
            return tr("What changed: {what}", what=words.act(project.step_at(earlier + 1)))
        return tr("What changed from {one} to {other}", one=words.moment(first.at, now()),
                  other=words.moment(last.at, now()))  # fmt: skip

    # --- then, and now

    def see_then(self, number: int) -> None:
        """Show the project as it was right after a step; it is read from the history first."""
        from rubricate.project.past import past

        project = self._project
        if self._now is None and self._session.is_stuck:
            self._window.say(tr("The last change is not kept yet. Try that again first."))
            return

        def work(progress: Progress, cancelled: Cancelled, /) -> "Past | None":
            return past(project, number, progress, cancelled)

        self._window.jobs.start(tr("Looking back"), work, self._show_past, self._refused)

    def back(self) -> None:
        """Show the project as it is now again."""
        project = self._now
        if project is None:
            return
        self._now = None
        self._change(project, getattr(self._session.project, "number", None))
        self._panel_shows(None)
        self._window.say(tr("This is the project as it is now."))

    def _show_past(self, then: "Past | None") -> None:
        if then is None:
            return
        self._now = then.now
        self._change(then, then.number)
        self._panel_shows(then.number)
        sentence = tr("As of {when}. Nothing can be changed here.", when=words.moment(then.at, now()))
        self._window.notices.show_notice(THEN, "then", sentence, [(tr("Back to now"), self.back)], stays=True)
        self._window.say(sentence)

    def _change(self, project: "Project", number: int | None) -> None:
        """Another project in the window, at the same document and with the same panel."""
        left, document, was_open = self._session.project, self._workspace.document_id, self._is_open
        self._is_changing = True
        try:
            self._window.swap_project(project)
        finally:
            self._is_changing = False
        if left.is_past:
            left.close()
        if document is not None and document in project.documents:
            self._workspace.show_document(document)
        if was_open:
            self.open_panel()
            if number is not None and self._panel is not None:
                self._panel.go_to(number)

    def _panel_shows(self, number: int | None) -> None:
        if self._panel is not None:
            self._panel.show_here(number)

    # --- undo to here

    def undo_to(self, number: int) -> None:
        """Take back what was done after a step. What others did is named first, and is taken back only on request."""
        if self._now is not None:
            self.back()
        project, coder = self._project, self._session.hand().coder
        own, others = project.later_of_own(number, coder.id), project.later_of_others(number, coder.id)
        takes_others = False
        if others:
            choice = self._asked_about(project, own, others)
            if choice is None:
                return
            takes_others = choice
        if project.history(limit=1)[0].number - number <= AT_ONCE:
            self._session.undo_to(number, others=takes_others)
        else:
            self._undo_many(number, takes_others)

    def _undo_many(self, number: int, takes_others: bool) -> None:
        """Thousands of steps are taken back beside the window."""
        session = self._session
        session.back_up()
        project, hand = session.project, session.hand()
        self._window.jobs.start(
            tr("Taking back"),
            lambda _progress, _cancelled: project.undo_to(hand, number, others=takes_others),
            session.answer,
            lambda error: session.fail(error, lambda: self._undo_many(number, takes_others)),
        )

    def _asked_about(self, project: "Project", own: int, others: "Mapping[UUID, int]") -> bool | None:
        """Whether to take back what others did too; None for nothing at all."""
        names = project.coder_names()
        listed = ", ".join(
            trn("{n} step by {who}", "{n} steps by {who}", n, who=names.get(who) or tr("somebody"))
            for who, n in others.items()
        )
        mine = trn("{n} act of yours", "{n} acts of yours", own)
        sentence = tr("Since then: {mine}, and {others}, done by others or in another copy.", mine=mine, others=listed)
        choices = [tr("Only mine"), tr("Take back all")] if own else [tr("Take back all")]
        chosen = self._window.ask.choice(tr("Undo to here"), sentence, choices)
        return None if chosen < 0 else choices[chosen] == choices[-1]

    # --- a file of it

    def export(self) -> None:
        """Write the steps that are listed to a CSV."""
        from rubricate.formats.history_csv import export

        panel = self._panel
        if panel is None:
            return
        stem = file_stem(self._project.name, tr("History"))
        suggested = self._window.settings.documents_folder / f"{stem}.csv"
        kinds = tr("CSV ({kinds})", kinds="*.csv")
        path = self._window.ask.save_file(tr("Export the history"), suggested, kinds, ".csv")
        if path is None:
            return
        total = self._project.step_count()
        self._window.jobs.start(
            tr("Writing {name}", name=path.name),
            lambda progress, cancelled: export(path, panel.model.lines(), total, progress, cancelled),
            lambda n: self._window.say(
                trn("{n} step written to {path}.", "{n} steps written to {path}.", n, path=path)
            ),
            self._refused,
        )

    def _refused(self, error: RubricateError) -> None:
        self._window.say(words.explain(error))

    # --- what there is

    @property
    def _is_open(self) -> bool:
        workspace = self._window.workspace
        return workspace is not None and self._panel is not None and (
            workspace.panels.left.currentWidget() is self._panel
        )  # fmt: skip

    def _has_keys(self, panel: "HistoryPanel") -> bool:
        focus = self._window.widget.focusWidget()
        return focus is not None and panel.isAncestorOf(focus)

    @property
    def _project(self) -> "Project":
        """The project whose history it is: as it is now."""
        return self._now or self._session.project


def _sentence(summary: str) -> str:
    """The line as a sentence of its own."""
    return f"{summary[:1].upper()}{summary[1:]}." if summary else ""
