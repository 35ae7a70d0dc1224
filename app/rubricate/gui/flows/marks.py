"""Which marks are shown: all, those of chosen tags, those of the tag in focus, none, or as on paper."""

from uuid import UUID

from rubricate.core.codebook import Codebook
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.gui.menus import marks_options
from rubricate.gui.showing import Display, branch
from rubricate.words import figure, tr

NAMED = 3  # tags that a sentence names


class ShowingMarks(Flow):
    """The menu, F7 and the check marks in the codebook; what is on is said in the status line."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)

    def handlers(self) -> Handlers:
        return {"view.next_marks": self.next}

    def fill_menu(self) -> None:
        """Once a window."""
        self._window.menus.fill_options("view.marks", marks_options(), Display.ALL.value, self.set)

    def begin(self) -> None:
        """A project is in the window: it begins with all marks, and its codebook can choose."""
        workspace = self._workspace
        workspace.tag_shown.connect(self.show_tag)
        workspace.tag_alone.connect(self.show_alone)
        self._window.menus.set_chosen("view.marks", workspace.marks.value)

    def set(self, mode: str) -> None:
        """Show marks in this way, a value of `Display`."""
        menus = self._window.menus
        if self._window.workspace is None:
            menus.set_chosen("view.marks", Display.ALL.value)
            return
        workspace = self._workspace
        if mode == Display.CHOSEN.value and not workspace.hidden:
            menus.set_chosen("view.marks", workspace.marks.value)
            self._window.say(tr("Choose tags first: a tag's menu in the codebook hides it or shows it alone."))
            return
        self._show(Display(mode))
        self._window.say(self.sentence())

    def next(self) -> None:
        """F7: the next way; that of chosen tags only where some are hidden."""
        workspace = self._workspace
        can_choose = workspace.marks is Display.CHOSEN or bool(workspace.hidden & frozenset(self._book))
        modes = [mode for mode in Display if mode is not Display.CHOSEN or can_choose]
        self.set(modes[(modes.index(workspace.marks) + 1) % len(modes)].value)

    def show_tag(self, tag_id: UUID, on: bool) -> None:
        """Show the marks of a tag, and of those below it, among the chosen ones, or hide them."""
        hidden, these = self._hidden_now(), branch(self._book, tag_id)
        self._choose(hidden - these if on else hidden | these)

    def show_alone(self, tag_id: UUID) -> None:
        """Show the marks of this tag, and of those below it, and no others; once more, all of them."""
        others = frozenset(self._book) - branch(self._book, tag_id)
        self._choose(frozenset() if self._hidden_now() == others else others)

    def show_what_was_made(self, tag_id: UUID) -> None:
        """A mark that was just made is seen: its tag is hidden no longer, and marks are shown at all."""
        workspace = self._workspace
        if workspace.marks is Display.CHOSEN and tag_id in workspace.hidden:
            workspace.set_hidden(workspace.hidden - {tag_id})
            self._show(Display.CHOSEN if workspace.hidden else Display.ALL)
        elif workspace.marks is Display.NONE:
            self._show(Display.ALL)

    def sentence(self) -> str:
        """Which way is on: "Marks: all." """
        workspace = self._workspace
        if workspace.marks is Display.CHOSEN:
            return tr("Marks: {which}.", which=self._chosen_names())
        titles = {option.value: option.title for option in marks_options()}
        return tr("Marks: {which}.", which=titles[workspace.marks.value])

    def hint(self) -> str:
        """What stands in the status line as long as not all marks are shown."""
        return "" if self._workspace.page.scene.showing.display is Display.ALL else self.sentence()

    def _show(self, way: Display) -> None:
        self._workspace.set_marks(way.value)
        self._window.menus.set_chosen("view.marks", way.value)

    def _choose(self, hidden: frozenset[UUID]) -> None:
        workspace = self._workspace
        workspace.set_hidden(hidden)
        self.set((Display.CHOSEN if hidden else Display.ALL).value)

    def _hidden_now(self) -> frozenset[UUID]:
        """Of the tags that there are; where all marks are shown, none."""
        workspace = self._workspace
        return workspace.hidden & frozenset(self._book) if workspace.marks is Display.CHOSEN else frozenset()

    def _chosen_names(self) -> str:
        book, hidden = self._book, self._workspace.hidden
        shown = [tag.name for tag in book.ordered() if tag.id not in hidden]
        if not shown:
            return tr("none of the tags")
        if len(shown) <= NAMED:
            return ", ".join(shown)
        return tr("{n} of {of} tags", n=figure(len(shown)), of=figure(len(book)))

    @property
    def _book(self) -> Codebook:
        session = self._window.session
        assert session is not None
        return session.project.codebook
