"""Makes the window follow its project: title, tool line, status line, what can be asked for, how undo is named."""

from bisect import bisect_right
from uuid import UUID

from rubricate import words
from rubricate.core.changes import Step
from rubricate.core.errors import AlreadyTagged, RubricateError
from rubricate.core.printed_pages import PrintedPages
from rubricate.core.text import Span
from rubricate.gui.flows.editing import Editing
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.marks import ShowingMarks
from rubricate.gui.flows.paging import Paging
from rubricate.gui.flows.seam import Window
from rubricate.gui.key_runs import key_runs
from rubricate.gui.needs import Needs
from rubricate.gui.status import Kept
from rubricate.words import figure, tr, trn

ALL_KEYS_SHOWN = 9


class Following(Flow):
    """Connects the parts of a workspace with each other and with the verbs."""

    def __init__(self, window: Window, editing: Editing, paging: Paging, marks: ShowingMarks) -> None:
        super().__init__(window)
        self._editing, self._paging, self._marks = editing, paging, marks
        self._history = Needs.NOTHING
        self._page_hint = ""
        self._printed = PrintedPages()
        self._printed_of: UUID | None = None

    def begin(self) -> None:
        """A project is in the window: connect its workspace."""
        session, workspace = self._session, self._workspace
        self._printed_of = None
        session.bridge.changed.connect(self._project_changed)
        session.stuck.connect(lambda _error: self._show_kept())
        session.unstuck.connect(self._show_kept)
        workspace.document_shown.connect(lambda _id: self.refresh())
        workspace.moved.connect(self._show_place)
        workspace.selected.connect(self._show_selection)
        workspace.focused.connect(self._show_focus)
        workspace.add_asked.connect(self._window.commands["file.add"].trigger)
        workspace.tag_pressed.connect(self._editing.tag)
        workspace.columns.rail.tag_pressed.connect(self._editing.tag)
        page = workspace.page
        page.tag_asked.connect(self._editing.tag)
        page.remove_asked.connect(self._editing.remove)
        page.resize_asked.connect(self._editing.resize)
        page.menu_asked.connect(self._paging.show_menu)
        page.picker_asked.connect(self._paging.choose_tag)
        page.note_asked.connect(self._paging.write_note)
        page.inspect_asked.connect(self._paging.inspect)
        page.message.connect(self._window.say)
        page.hinted.connect(self._take_hint)
        page.unit_mode.changed.connect(lambda: self._show_hint(workspace.selection()))
        page.over.connect(self._window.status.take_back)
        page.picked_changed.connect(lambda _number: self._show_picked())
        page.marks_changed.connect(lambda: self._show_hint(workspace.selection()))
        page.marker_changed.connect(self._show_marker)
        session.refused.connect(self._flash)

    def refresh(self) -> None:
        """Everything as the project is now."""
        if self._window.session is None:
            self._show_no_project()
            return
        self._show_title()
        self._show_kept()
        self._show_history()
        self._show_tags()
        self._show_place(self._workspace.page.position())
        self._window.status.set_coder(self._window.settings.coder_label)

    def _project_changed(self, step: Step, _origin: object) -> None:
        kinds = {change.kind for change in step.changes}
        if kinds & {"document", "tag", "coder"}:
            self.refresh()
            return
        self._show_kept()
        self._show_history()
        if "annotation" in kinds:
            self._show_hint(self._workspace.selection())
        self._workspace.show_counts()

    def _show_no_project(self) -> None:
        window = self._window
        window.widget.setWindowTitle("Rubricate")
        window.commands.allow(Needs.NOTHING)
        window.commands["edit.undo"].setText(tr("&Undo"))
        window.commands["edit.redo"].setText(tr("&Redo"))
        window.menus.fill_tags([], self._editing.tag, enabled=False)
        window.status.set_place("")
        key = window.commands.caps("edit.paste")
        press = tr("Drop a text here, or press {key} to paste one.", key=key)
        window.status.set_hint(press if key else tr("Drop a text here, or paste one."))
        window.status.set_kept(Kept.NOTHING, 0)
        window.status.set_coder("")

    def _show_title(self) -> None:
        project, document_id = self._session.project, self._workspace.document_id
        self._window.widget.setWindowTitle(f"{project.path.name} — Rubricate")
        self._window.widget.setWindowFilePath(str(project.path))
        documents = list(project.documents)
        if document_id is None:
            self._window.tool_line.set_title(project.name)
            return
        number = tr("document {n} of {of}", n=documents.index(document_id) + 1, of=len(documents))
        name = project.documents[document_id].name
        self._window.tool_line.set_title(name, number if len(documents) > 1 else "")

    def _show_kept(self) -> None:
        project = self._session.project
        count = sum(self._workspace.counts().values())
        if self._session.is_stuck:
            self._window.status.set_kept(Kept.NOT_KEPT, count)
        else:
            self._window.status.set_kept(Kept.READING if project.read_only else Kept.SAVED, count)

    def _show_history(self) -> None:
        """Undo and redo say what they would take back."""
        project, coder = self._session.project, self._window.settings.coder
        undone, redone = project.next_undo(coder.id), project.next_redo(coder.id)
        undo, redo = self._window.commands["edit.undo"], self._window.commands["edit.redo"]
        undo.setText(tr("&Undo: {what}", what=_menu_words(undone)) if undone else tr("&Undo"))
        redo.setText(tr("&Redo: {what}", what=_menu_words(redone)) if redone else tr("&Redo"))
        self._history = (Needs.UNDO if undone else Needs.NOTHING) | (Needs.REDO if redone else Needs.NOTHING)
        self._allow()

    def _show_tags(self) -> None:
        project = self._session.project
        may_tag = not project.read_only and self._workspace.document_id is not None
        self._window.menus.fill_tags(project.codebook.ordered(), self._editing.tag, enabled=may_tag)
        self._workspace.show_counts()
        self._show_hint(None)

    def _allow(self) -> None:
        present = Needs.PROJECT | self._history
        if not self._session.project.read_only:
            present |= Needs.WRITABLE
        if self._session.project.is_past:
            present |= Needs.PAST
        if self._workspace.document_id is not None:
            present |= Needs.DOCUMENT
        if self._workspace.page.acts_on():
            present |= Needs.MARK
        self._window.commands.allow(present)

    def _show_place(self, position: int) -> None:
        units = self._workspace.units
        if units is None:
            self._window.status.set_place(tr("No text yet"))
        elif self._workspace.selection() is None:
            printed = self._printed_page(position)
            self._window.status.set_place(place_words(units.paragraphs, units.sentences, position, printed))

    def _printed_page(self, position: int) -> str:
        """The page of the original; its pages are looked up once a document, not at every key."""
        document_id = self._workspace.document_id
        if document_id is not None and document_id != self._printed_of:
            self._printed = PrintedPages.of(self._session.project.formatting(document_id))
            self._printed_of = document_id
        return self._printed.at(position)

    def _show_selection(self, span: Span | None) -> None:
        if span is None:
            self._show_place(self._workspace.page.position())
        else:
            number = len(span.of(self._workspace.text).split())
            self._window.status.set_place(trn("{n} word selected", "{n} words selected", number))
        self._show_hint(span)

    def _show_hint(self, span: Span | None) -> None:
        project = self._session.project
        keys = [tag.key for tag in project.codebook.ordered() if tag.key and not tag.retired]
        marker = self._workspace.page.marker
        if self._page_hint:
            hint = self._page_hint
        elif marker is not None:
            tag = project.codebook.get(marker)
            hint = tr("Marking as {tag}. Esc ends.", tag=tag.name) if tag else ""
        elif self._workspace.document_id is None:
            key = self._window.commands.caps("file.add")
            hint = tr("Add a text: {key}, drop a file here, or paste.", key=key) if key else tr("Add a text: drop one.")
        elif span is not None and keys and not project.read_only:
            hint = tr("Press {keys} to tag, Esc to clear", keys=key_runs(keys))
        elif len(self._workspace.page.picked):
            number = len(self._workspace.page.picked)
            hint = trn("{n} annotation chosen. Esc lets go.", "{n} annotations chosen. Esc lets go.", number)
        elif self._workspace.page.unit_mode.is_walking:
            hint = mode_words(self._workspace.page.mode)
        else:
            hint = self._marks.hint() or self._needed()
        self._window.status.set_hint(hint)

    def _needed(self) -> str:
        """What is still to be answered in what is in focus."""
        missing = self._workspace.missing()
        return trn("{n} answer needed here", "{n} answers needed here", missing) if missing else ""

    def _take_hint(self, sentence: str) -> None:
        """What holds as long as the page says so; an answer that stands there makes room for it."""
        self._page_hint = sentence
        if sentence:
            self._window.status.end_answer()
        self._show_hint(self._workspace.selection())

    def _show_picked(self) -> None:
        self._allow()
        self._show_hint(self._workspace.selection())

    def _show_marker(self, tag_id: UUID | None) -> None:
        self._window.commands.set_checked("tag.marker", tag_id is not None)
        self._paging.remember_marker(tag_id)
        self._show_hint(self._workspace.selection())
        tag = self._session.project.codebook.get(tag_id) if tag_id is not None else None
        self._window.say(tr("Marking as {tag}. Esc ends.", tag=tag.name) if tag else tr("Marking ends."))

    def _flash(self, error: RubricateError) -> None:
        """What is there already is shown, not only named."""
        if isinstance(error, AlreadyTagged):
            self._workspace.page.flash(error.annotation_id)

    def _show_focus(self, _annotation_id: UUID | None, number: int, of: int) -> None:
        self._allow()
        if of > 1 and not len(self._workspace.page.picked) and not self._page_hint:
            self._window.status.set_hint(tr("{n} of {of} here", n=number, of=of))
        else:
            self._show_hint(self._workspace.selection())


def mode_words(mode: str) -> str:
    """How one marks, and how that ends; "" for words, which is how one begins."""
    return {
        "sentence": tr("Sentence by sentence. Esc ends."),
        "paragraph": tr("Paragraph by paragraph. Esc ends."),
    }.get(mode, "")


def place_words(paragraphs: tuple[int, ...], sentences: tuple[int, ...], position: int, page: str = "") -> str:
    """ "Paragraph 6 of 14, sentence 12 of 30, p. xii"; units as flat (start, end) pairs, the position a code point."""
    where = tr("Paragraph {n} of {of}", **_number(paragraphs, position))
    if sentences:
        where = tr("{paragraph}, sentence {n} of {of}", paragraph=where, **_number(sentences, position))
    return tr("{place}, p. {page}", place=where, page=page) if page else where


def _number(flat: tuple[int, ...], position: int) -> dict[str, str]:
    """Which of how many: the unit at a place, or the one that ends before it."""
    return {"n": figure(max(1, (bisect_right(flat, position) + 1) // 2)), "of": figure(len(flat) // 2)}


def _menu_words(step: Step) -> str:
    """A step's name for a menu, where an ampersand would be a mnemonic."""
    return words.step(step).replace("&", "&&")
