"""All flows of one window, and how commands find them."""

from collections.abc import Sequence

from rubricate.gui.actions import Actions
from rubricate.gui.flows.adding import Adding
from rubricate.gui.flows.codebook import EditingCodebook
from rubricate.gui.flows.codebook_files import CodebookFiles
from rubricate.gui.flows.codebook_recode import Recoding
from rubricate.gui.flows.codebook_telling import TellingTags
from rubricate.gui.flows.coders import Coders
from rubricate.gui.flows.documents import Documents
from rubricate.gui.flows.duplicates import Duplicates
from rubricate.gui.flows.editing import Editing
from rubricate.gui.flows.exporting import Exporting
from rubricate.gui.flows.fetching import Fetching
from rubricate.gui.flows.following import Following
from rubricate.gui.flows.helping import Helping
from rubricate.gui.flows.history import LookingBack
from rubricate.gui.flows.importing import Importing
from rubricate.gui.flows.keeping import Keeping
from rubricate.gui.flows.linking import Linking
from rubricate.gui.flows.marks import ShowingMarks
from rubricate.gui.flows.notes import Notes
from rubricate.gui.flows.opening import Opening
from rubricate.gui.flows.paging import Paging
from rubricate.gui.flows.previewing import Previewing
from rubricate.gui.flows.printing import Printing
from rubricate.gui.flows.repeating import Repeating
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.gui.flows.searching import Searching
from rubricate.gui.flows.units import MarkingByUnits
from rubricate.gui.flows.viewing import Viewing
from rubricate.gui.start_screen import Way
from rubricate.words import tr


class Flows:
    """Made once a window; `begin` and `end` frame the time of a project in it."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.opening = Opening(window)
        self.duplicates = Duplicates(window)
        self.adding = Adding(window, self.opening, self.duplicates)
        self.importing = Importing(window, self.opening)
        self.fetching = Fetching(window, self.adding)
        self.keeping = Keeping(window, self.opening)
        self.marks = ShowingMarks(window)
        self.editing = Editing(window, self.marks.show_what_was_made)
        self.documents = Documents(window, self.editing)
        self.linking = Linking(window)
        self.notes = Notes(window)
        self.paging = Paging(window, self.editing, self.linking)
        self.units = MarkingByUnits(window, self.paging)
        self.viewing = Viewing(window)
        previewing = Previewing(window)
        self.searching = Searching(window, self.editing, self.paging, previewing)
        self.repeating = Repeating(window, previewing, lambda: self.searching.shelf)
        self.recoding = Recoding(window)
        self.codebook = EditingCodebook(window, self.recoding)
        self.codebook_files = CodebookFiles(window)
        self.telling_tags = TellingTags(window)
        self.looking_back = LookingBack(window)
        self.coders = Coders(window)
        self.exporting = Exporting(window)
        self.printing = Printing(window)
        self.helping = Helping(window)
        self.following = Following(window, self.editing, self.paging, self.marks)

    def handlers(self) -> Handlers:
        """Every command of the table with what it does here."""
        flows = (
            self.opening, self.adding, self.importing, self.fetching, self.duplicates, self.keeping,
            self.editing, self.paging,
            self.viewing, self.marks, self.exporting, self.printing, self.helping,
            self.searching, self.repeating, self.documents, self.units,
            self.looking_back, self.coders, self.linking, self.notes,
            self.recoding, self.codebook, self.codebook_files, self.telling_tags,
        )  # fmt: skip
        return {name: handler for flow in flows for name, handler in flow.handlers().items()}

    def connect_all(self, commands: Actions) -> None:
        commands.connect_all(self.handlers())
        self.viewing.fill_menus()
        self.marks.fill_menu()
        self.units.fill_menu()

    def begin(self) -> None:
        """A project is in the window."""
        self.keeping.begin()
        self.following.begin()
        self.viewing.begin()
        self.searching.begin()
        self.repeating.begin()
        self.marks.begin()
        self.linking.begin()
        self.notes.begin()
        self.units.begin()
        self.duplicates.begin()
        self.documents.begin()
        self.recoding.begin()
        self.codebook.begin()
        self.telling_tags.begin()
        self.looking_back.begin()

    def end(self) -> None:
        """The project leaves the window."""
        self.looking_back.end()
        self.notes.end()
        self.repeating.end()
        self.searching.end()
        self.viewing.end()
        self.duplicates.end()
        self.documents.end()
        self.codebook.end()
        self.recoding.end()
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
        opening, adding, caps = self.opening, self.adding, self._window.commands.caps
        return (
            Way(tr("Open an article…"), article, caps("file.add"), "file-text", adding.ask_files),
            Way(tr("Paste text"), pasted, caps("edit.paste"), "clipboard-paste", adding.paste),
            Way(tr("Open a project…"), project, caps("file.open"), "folder-open", opening.open),
            Way(tr("New project…"), empty, caps("file.new"), "file-plus", opening.new),
            Way(tr("Try it with a sample"), sample, "", "newspaper", opening.open_sample),
        )
