"""All flows of one window, and how commands find them."""

from collections.abc import Sequence

from rubricate.gui.commands import Actions, key_caps
from rubricate.gui.flows.adding import Adding
from rubricate.gui.flows.editing import Editing
from rubricate.gui.flows.exporting import Exporting
from rubricate.gui.flows.following import Following
from rubricate.gui.flows.helping import Helping
from rubricate.gui.flows.keeping import Keeping
from rubricate.gui.flows.opening import Opening
from rubricate.gui.flows.paging import Paging
from rubricate.gui.flows.printing import Printing
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.gui.flows.viewing import Viewing
from rubricate.gui.start_screen import Way
from rubricate.words import tr


class Flows:
    """Made once a window; `begin` and `end` frame the time of a project in it."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.opening = Opening(window)
        self.adding = Adding(window, self.opening)
        self.keeping = Keeping(window, self.opening)
        self.editing = Editing(window)
        self.paging = Paging(window, self.editing)
        self.viewing = Viewing(window)
        self.exporting = Exporting(window)
        self.printing = Printing(window)
        self.helping = Helping(window)
        self.following = Following(window, self.editing, self.paging)

    def handlers(self) -> Handlers:
        """Every command of the table with what it does here."""
        flows = (
            self.opening, self.adding, self.keeping, self.editing, self.paging,
            self.viewing, self.exporting, self.printing, self.helping,
        )  # fmt: skip
        return {name: handler for flow in flows for name, handler in flow.handlers().items()}

    def connect_all(self, commands: Actions) -> None:
        commands.connect_all(self.handlers())
        self.viewing.fill_menus()

    def begin(self) -> None:
        """A project is in the window."""
        self.keeping.begin()
        self.following.begin()
        self.viewing.begin()

    def end(self) -> None:
        """The project leaves the window."""
        self.viewing.end()
        self.keeping.end()

    def refresh(self) -> None:
        """Titles, counts and commands as the project is now."""
        self.following.refresh()
        self.opening.refresh()

    def ways(self) -> Sequence[Way]:
        """The rows of the start screen."""
        article = tr("A text or Markdown file becomes a project of its own")
        pasted = tr("The clipboard’s text becomes a project of its own")
        project = tr("A file that ends in .rubricate")
        empty = tr("An empty one with the four tags")
        sample = tr("A short article, and a copy that is yours to mark")
        opening, adding = self.opening, self.adding
        return (
            Way(tr("Open an article…"), article, key_caps("Ctrl+I"), "file-text", adding.ask_files),
            Way(tr("Paste text"), pasted, key_caps("Ctrl+V"), "clipboard-paste", adding.paste),
            Way(tr("Open a project…"), project, key_caps("Ctrl+O"), "folder-open", opening.open),
            Way(tr("New project…"), empty, key_caps("Ctrl+N"), "file-plus", opening.new),
            Way(tr("Try it with a sample"), sample, "", "newspaper", opening.open_sample),
        )
