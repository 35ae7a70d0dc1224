"""Links: from the annotation in focus to another one, by keys, mouse and menu; where they lead, in words."""

from typing import TYPE_CHECKING
from uuid import UUID

from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.core.errors import NoSuch
from rubricate.core.linking import Link
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import tr
from rubricate.words.linking import backwards, forwards, linked_to

if TYPE_CHECKING:
    from rubricate.gui.dialogs.link_picker import LinkPicker


class Linking(Flow):
    """The page says both ends; here the type is asked for and the link is made."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)

    def handlers(self) -> Handlers:
        return {"tag.link": self.begin_link}

    def begin(self) -> None:
        """A project is in the window."""
        page = self._workspace.page
        page.linker.asked.connect(self.choose_type)
        page.linker.changed.connect(self._say)
        page.tell_links = self.words

    def begin_link(self, annotation_id: UUID | None = None) -> None:
        """A link begins at this annotation, or at the one in focus."""
        page = self._workspace.page
        page.setFocus()
        if annotation_id is not None:
            page.focus_annotation(annotation_id)
        page.do("link")

    def choose_type(self, from_id: UUID, to_id: UUID) -> "LinkPicker":
        """Both ends are known: open the chooser of types where the page stands."""
        from rubricate.gui.dialogs.link_picker import LinkPicker

        session, page = self._session, self._workspace.page
        picker = LinkPicker(session.link_types.offered(), self._window.theme, page)
        picker.chosen.connect(lambda type_: self.link(from_id, to_id, type_))
        picker.open_near(page.asks_at())
        return picker

    def link(self, from_id: UUID, to_id: UUID, type_: str) -> Step | None:
        """Make the link; the type comes first the next time."""
        step = self._session.act(lambda project, hand: actions.link(project, hand, from_id, to_id, type_))
        if step is not None:
            self._session.link_types.used(type_)
        return step

    def words(self, annotation_id: UUID) -> str:
        """Where the links of an annotation lead: "linked: premise of claim, backed by statistic"."""
        return linked_to([words for words, _ in self.ends(annotation_id)])

    def ends(self, annotation_id: UUID) -> list[tuple[str, UUID]]:
        """What the links of an annotation say, and the annotation at the other end of each."""
        links = self._session.project.links_of([annotation_id])
        ends = ((self._end(one, annotation_id), one) for one in links)
        return [(words, one.to_id if one.from_id == annotation_id else one.from_id) for words, one in ends if words]

    def _end(self, link: Link, annotation_id: UUID) -> str:
        is_out = link.from_id == annotation_id
        tag = self._tag(link.to_id if is_out else link.from_id)
        return (forwards if is_out else backwards)(link.type, tag) if tag else ""

    def _tag(self, annotation_id: UUID) -> str:
        """The name of an annotation's tag; "" for one that is gone."""
        project = self._session.project
        try:
            tag = project.codebook.get(project.annotation(annotation_id).tag_id)
        except NoSuch:
            return ""
        return tag.name if tag else tr("unknown tag")

    def _say(self, annotation_id: UUID | None) -> None:
        """As long as a link is being made, the status line says how it goes on."""
        if annotation_id is None:
            self._workspace.page.hint("")
            return
        tag = self._tag(annotation_id)
        self._workspace.page.hint(tr("Linking from {tag}: go to another annotation, Enter. Esc stops.", tag=tag))
