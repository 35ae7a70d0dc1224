"""Marking by words, sentences, paragraphs or with the marker; and correcting where sentences and paragraphs end."""

from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.core.document import Units
from rubricate.core.snapping import SNAPS
from rubricate.gui.commands import MODE_COMMANDS
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.paging import Paging
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.gui.menus import snap_options
from rubricate.words import tr

SPAN = "span"
BY_UNITS = ("sentence", "paragraph")


class MarkingByUnits(Flow):
    """F5, the switch above the text and the menus."""

    def __init__(self, window: Window, paging: Paging) -> None:
        super().__init__(window)
        self._paging = paging
        self._mode = SPAN

    def handlers(self) -> Handlers:
        return {
            "tag.span": lambda _on: self.set_mode("span"),
            "tag.sentences": lambda on: self.set_mode("sentence" if on else SPAN),
            "tag.paragraphs": lambda on: self.set_mode("paragraph" if on else SPAN),
            "tag.marker": lambda on: self.set_mode("marker" if on else SPAN),
            "tag.next_mode": lambda: self.next_mode(1),
            "tag.previous_mode": lambda: self.next_mode(-1),
            "tag.untagged": lambda: self.to_untagged(1),
            "tag.untagged_before": lambda: self.to_untagged(-1),
            "tag.go_on": self.set_go_on,
            "view.ends": self.set_ends,
            "document.split_sentence": lambda: self.split("sentence"),
            "document.join_sentence": lambda: self.join("sentence"),
            "document.split_paragraph": lambda: self.split("paragraph"),
            "document.join_paragraph": lambda: self.join("paragraph"),
            "document.cut_again": self.ask_again,
        }

    def fill_menu(self) -> None:
        """Once a window."""
        settings, commands = self._window.settings, self._window.commands
        snap = settings.snap if settings.snap in SNAPS else ""
        self._window.menus.fill_options("view.snap", snap_options(), snap, self.set_snap)
        commands.set_checked("tag.go_on", settings.go_on)
        commands.set_checked("view.ends", settings.sentence_ends)
        commands.set_checked("tag.span", True)

    def begin(self) -> None:
        """A project is in the window: one goes on marking its text as last time."""
        workspace, page = self._workspace, self._workspace.page
        self._session.bridge.changed.connect(self._project_changed)
        if workspace.document_id is not None:
            mode = self._window.settings.place(workspace.document_id).get("mode", "")
            page.begin_units(mode if mode in BY_UNITS else "")
        page.unit_mode.changed.connect(self._follow)
        page.marker_changed.connect(self._follow)
        self._mode = page.mode
        self._show()

    # --- how one marks

    def set_mode(self, mode: str) -> None:
        """Mark by "span", "sentence", "paragraph" or "marker" from now on; the page has the keys."""
        if self._window.workspace is None:
            return
        workspace = self._workspace
        workspace.show_over(None)
        if mode == "marker":
            self._paging.set_marker(True)
        else:
            workspace.page.begin_units("" if mode == SPAN else mode)
        workspace.page.setFocus()
        self._show()

    def next_mode(self, step: int) -> None:
        """The next (1) or previous (-1) way; the marker only where something can be marked."""
        page = self._workspace.page
        modes = [SPAN, *BY_UNITS, *(["marker"] if page.can_change and len(page.codebook) else [])]
        self.set_mode(modes[(modes.index(page.mode) + step) % len(modes)])

    def to_untagged(self, direction: int) -> None:
        """To the next or previous sentence without a tag, whatever the mode is."""
        mode = self._workspace.page.unit_mode
        if not mode.is_on:
            self.set_mode("sentence")
        mode.leave()
        mode.to_untagged(direction)
        self._workspace.page.setFocus()

    def set_go_on(self, on: bool) -> None:
        """Whether a tag goes on to the next unit."""
        self._window.settings.go_on = on
        self._window.settings.save()

    def set_snap(self, to: str) -> None:
        """What a selection takes whole."""
        self._window.settings.snap = to
        self._keep()
        self._window.menus.set_chosen("view.snap", to)

    def set_ends(self, on: bool) -> None:
        """Whether the ends of sentences are marked."""
        self._window.settings.sentence_ends = on
        self._keep()

    # --- where they end

    def split(self, kind: str) -> None:
        """End the sentence or paragraph at the caret, or where the selection begins."""
        page, document_id = self._workspace.page, self._workspace.document_id
        assert document_id is not None
        page.setFocus()
        if page.unit_mode.is_walking:
            page.unit_mode.enter()
            self._window.say(tr("Go to where the next one is to begin, then split once more."))
            return
        span = page.selection()
        at = span.start if span is not None else page.position()
        self._session.act(lambda project, hand: actions.split_unit(project, hand, document_id, kind, at))

    def join(self, kind: str) -> None:
        """Make the sentence or paragraph at the caret one with the next."""
        page, document_id = self._workspace.page, self._workspace.document_id
        assert document_id is not None
        span, length = page.selection(), len(page.text)
        inside = span.end if span is not None else page.position() + 1  # at its start it would meet the one before
        at = min(inside, length)
        self._session.act(lambda project, hand: actions.join_units(project, hand, document_id, kind, at))

    def ask_again(self) -> None:
        """Find the sentences by the rules of another language, after a look at what that changes."""
        from rubricate.gui.dialogs.cut_again import CutAgainDialog

        session, document_id = self._session, self._workspace.document_id
        assert document_id is not None
        dialog = CutAgainDialog(session.project, document_id, self._window.widget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(
            lambda: session.act(lambda project, hand: actions.cut_again(project, hand, document_id, dialog.cut))
        )
        dialog.open()

    # --- inside

    def _project_changed(self, step: Step, _origin: object) -> None:
        for change in step.changes:
            units = change.after
            if isinstance(units, Units) and units.document_id == self._workspace.document_id:
                self._workspace.set_units(units)
                self._window.refresh()

    def _follow(self) -> None:
        """Esc or a tag may have ended a mode, too. The marker speaks for itself."""
        before, self._mode = self._mode, self._workspace.page.mode
        if self._mode != before:
            self._show()
            if "marker" not in (before, self._mode) or self._mode in BY_UNITS:
                self._window.say(_sentence(self._mode))

    def _show(self) -> None:
        """The mode that is on is ticked last: the others going out set the switch to words."""
        mode, commands = self._workspace.page.mode, self._window.commands
        for other in MODE_COMMANDS:
            commands.set_checked(MODE_COMMANDS[other], other == mode)
        commands[MODE_COMMANDS[mode]].toggled.emit(True)

    def _keep(self) -> None:
        self._window.settings.save()
        self._window.windows.restyle()
        self._window.commands.set_checked("view.ends", self._window.settings.sentence_ends)


def _sentence(mode: str) -> str:
    """What holds from now on."""
    return {
        "sentence": tr("Sentence by sentence: a tag’s key tags the whole sentence. Esc ends."),
        "paragraph": tr("Paragraph by paragraph: a tag’s key tags the whole paragraph. Esc ends."),
    }.get(mode, tr("Words: select some, then press a tag’s key."))
