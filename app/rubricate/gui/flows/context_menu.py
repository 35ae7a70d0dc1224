"""The menu of the right button and of the Menu key: the same verbs as everywhere, for what lies there."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from rubricate.core.annotation import Annotation
from rubricate.core.codebook import Tag
from rubricate.core.text import Span
from rubricate.gui.flows.editing import Editing
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.linking import Linking
from rubricate.gui.flows.seam import Window
from rubricate.gui.mnemonics import mark_letters
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.gui.page.widget import Page

TAGS_SHOWN = 9
WORDS_SHOWN = 32


class ContextMenu(Flow):
    """One menu, made when it is asked for."""

    def __init__(
        self,
        window: Window,
        editing: Editing,
        linking: Linking,
        choose_tag: Callable[[], object],
        write_note: Callable[[UUID], object],
    ) -> None:
        super().__init__(window)
        self._editing, self._linking = editing, linking
        self._choose_tag, self._write_note = choose_tag, write_note
        self.menu = QMenu(window.widget)
        self.menu.aboutToShow.connect(lambda: mark_letters(self.menu))
        self.menu.aboutToHide.connect(self.menu.deleteLater)

    def fill(self, annotations: Sequence[Annotation], span: Span | None) -> None:
        """For a selection its tags; every annotation that lies there with its verbs, many of them in submenus."""
        if span is not None:
            self._add_tags(self.menu, self._editing.tag)
            self._add(self.menu, tr("Choose a tag…"), self._choose_tag)
            for name in ("tag.from_words", "tag.repeats"):
                self.menu.addAction(self._window.commands[name])
            self.menu.addSeparator()
            self.menu.addAction(self._window.commands["edit.copy"])
        for annotation in annotations:
            if len(annotations) == 1 and span is None:
                self._add_verbs(self.menu, annotation)
            else:
                self._add_verbs(self.menu.addMenu(self._named(annotation)), annotation)
        if span is None and not annotations:
            for name in ("edit.all", "edit.find", "document.where"):
                self.menu.addAction(self._window.commands[name])
        if span is None:
            self.menu.addSeparator()
            self.menu.addMenu(self._window.menus.submenus["document.units"])

    def fill_many(self, annotation_ids: Sequence[UUID]) -> None:
        """For annotations that are chosen together: what can be done with all of them at once."""
        count = len(annotation_ids)
        tags = self.menu.addMenu(trn("Change the tag of {n}", "Change the tag of {n}", count))
        tags.setEnabled(self._may_change())
        self._add_tags(tags, lambda tag_id: self._editing.retag(annotation_ids, tag_id))
        if count == 2:
            first, second = annotation_ids
            self._add(self.menu, tr("Link the first to the second…"), lambda: self._linking.choose_type(first, second))
        self._add(self.menu, tr("Let them go"), self._page().picked.clear, self._caps("page.back"), changes=False)
        self.menu.addSeparator()
        words = trn("Remove {n} annotation", "Remove {n} annotations", count)
        self._add(self.menu, words, lambda: self._editing.remove(annotation_ids), self._caps("tag.remove"))

    def open_at(self, point: QPoint) -> None:
        """Show it there (global coordinates)."""
        self.menu.popup(point)

    def _add_verbs(self, menu: QMenu, annotation: Annotation) -> None:
        one = annotation.id
        self._add(menu, tr("Fill in what it asks"), lambda: self._fill_in(one), self._caps("tag.answers"))
        self._add(menu, tr("Write a note"), lambda: self._write_note(one), self._caps("tag.note"), changes=False)
        self._add(menu, tr("Link to another…"), lambda: self._linking.begin_link(one), self._caps("tag.link"))
        self._add_links(menu, one)
        tags = menu.addMenu(tr("Change the tag"))
        tags.setEnabled(self._may_change())
        self._add_tags(tags, lambda tag_id: self._editing.retag([one], tag_id), without=annotation.tag_id)
        if annotation.span is not None:
            self._add(menu, tr("Move the edges"), lambda: self._move_edges(one), self._caps("tag.edges"))
            self._add(menu, tr("Select its words"), lambda: self._select(annotation), changes=False)
        if self._may_change():
            is_chosen = one in self._page().picked
            words = tr("Let go of it") if is_chosen else tr("Choose it too")
            self._add(menu, words, lambda: self._page().pick_and_say(one), self._caps("tag.pick"))
        self._add(menu, tr("Show the definition"), lambda: self._explain(annotation), changes=False)
        menu.addSeparator()
        self._add(menu, tr("Remove annotation"), lambda: self._editing.remove([one]), self._caps("tag.remove"))

    def _add_links(self, menu: QMenu, annotation_id: UUID) -> None:
        """Where its links lead: each entry goes there."""
        ends = self._linking.ends(annotation_id)
        if ends:
            links = menu.addMenu(tr("Links"))
            for words, other in ends:
                go = partial(self._workspace.go_to_annotation, other)
                self._add(links, words.replace("&", "&&"), go, changes=False)

    def _add_tags(self, menu: QMenu, press: Callable[[UUID], object], without: UUID | None = None) -> None:
        tags = [tag for tag in self._session.project.codebook.ordered() if not tag.retired and tag.id != without]
        for tag in tags[:TAGS_SHOWN]:
            self._add(menu, tag.name.replace("&", "&&"), partial(press, tag.id), tag.key.upper())

    def _add(self, menu: QMenu, text: str, call: Callable[[], object], key: str = "", *, changes: bool = True) -> None:
        action = menu.addAction(f"{text}\t{key}" if key else text)
        action.setEnabled(not changes or self._may_change())
        action.triggered.connect(lambda _checked=False: call())

    def _named(self, annotation: Annotation) -> str:
        """ "claim: the first words…" """
        tag: Tag | None = self._session.project.codebook.get(annotation.tag_id)
        words = annotation.span.of(self._page().text) if annotation.span is not None else tr("whole document")
        flat = " ".join(words.split())
        shown = flat if len(flat) <= WORDS_SHOWN else f"{flat[:WORDS_SHOWN].rstrip()}…"
        return tr("{tag}: {words}", tag=tag.name if tag else "", words=shown).replace("&", "&&")

    def _fill_in(self, annotation_id: UUID) -> None:
        self._page().focus_annotation(annotation_id)
        self._page().inspect_asked.emit(annotation_id)

    def _explain(self, annotation: Annotation) -> None:
        """The card of its tag, where the annotation begins."""
        self._page().focus_annotation(annotation.id)
        self._workspace.card_asked.emit(annotation.tag_id, self._page().asks_at())

    def _move_edges(self, annotation_id: UUID) -> None:
        page = self._page()
        page.setFocus()
        page.focus_annotation(annotation_id)
        page.do("edges")

    def _select(self, annotation: Annotation) -> None:
        if annotation.span is not None:
            self._page().select(annotation.span)

    def _caps(self, command_id: str) -> str:
        return self._window.commands.caps(command_id)

    def _may_change(self) -> bool:
        return not self._session.project.read_only

    def _page(self) -> "Page":
        return self._workspace.page
