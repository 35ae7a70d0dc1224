"""The one table of everything that the program can be asked for: menus, shortcuts, tooltips and the F1 list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QKeySequence

from rubricate.gui.mnemonics import told_apart
from rubricate.gui.needs import CHANGE, CHANGE_DOCUMENT, CHANGE_MARK, Needs
from rubricate.words import tr

SEPARATOR = "-"
MODE_COMMANDS = {  # how one marks, and the command of it
    "span": "tag.span",
    "sentence": "tag.sentences",
    "paragraph": "tag.paragraphs",
    "marker": "tag.marker",
}


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table. `id` is "matter.verb" and stays in whichever menu the row stands: people's own keys are
    kept by it. `keys` act everywhere.

    `page_key` is the default key of the verb of the page that it is. `checkable` commands are switches; `is_menu` is
    a submenu, which has no key; `within` is the submenu that it stands in. A separator has the id "-". The keys are the
    defaults: `keymap` knows those that hold.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    page_key: str = ""
    needs: Needs = Needs.NOTHING
    checkable: bool = False
    is_menu: bool = False
    within: str = ""


LINE = Command(SEPARATOR, "")


def file_commands() -> tuple[Command, ...]:
    return (
        Command("file.new", tr("&New project…"), ("Ctrl+N",)),
        Command("file.open", tr("&Open project…"), ("Ctrl+O",)),
        Command("file.recent", tr("Open re&cent"), is_menu=True),
        Command("file.add", tr("&Add texts…"), ("Ctrl+I",)),
        Command("file.add_looking", tr("Add &texts with a preview…"), ("Ctrl+Shift+A",)),
        Command("file.add_page", tr("Add a &web page…"), ("Ctrl+Shift+U",)),
        Command("file.import", tr("&Import annotations…"), ("Ctrl+Shift+I",)),
        Command("file.import_folder", tr("Import annotations of a fol&der…")),
        LINE,
        Command("file.saved", tr("&Save"), ("Ctrl+S",), needs=Needs.PROJECT),
        Command("file.copy", tr("Save a cop&y…"), ("Ctrl+Shift+S",), needs=Needs.PROJECT),
        Command("file.move", tr("Rename or &move…"), needs=CHANGE),
        Command("file.restore", tr("&Restore…"), needs=Needs.PROJECT),
        LINE,
        Command("file.export", tr("&Export…"), ("Ctrl+Shift+E",), needs=Needs.PROJECT | Needs.DOCUMENT),
        Command("file.preview", tr("Print pre&view…"), needs=Needs.DOCUMENT),
        Command("file.print", tr("&Print…"), ("Ctrl+P",), needs=Needs.DOCUMENT),
        LINE,
        Command("file.close", tr("C&lose project"), ("Ctrl+W",), needs=Needs.PROJECT),
        Command("file.quit", tr("&Quit"), ("Ctrl+Q",)),
    )


def edit_commands() -> tuple[Command, ...]:
    return (
        Command("edit.undo", tr("&Undo"), ("Ctrl+Z",), needs=CHANGE | Needs.UNDO),
        Command("edit.redo", tr("&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), needs=CHANGE | Needs.REDO),
        Command("edit.history", tr("&History"), ("Ctrl+H",), needs=Needs.PROJECT),
        Command("edit.now", tr("&Back to now"), ("Ctrl+Shift+H",), needs=Needs.PROJECT | Needs.PAST),
        Command("edit.coders", tr("Coder&s…"), needs=Needs.PROJECT),
        LINE,
        Command("edit.copy", tr("&Copy"), page_key="Ctrl+C", needs=Needs.DOCUMENT),
        Command("edit.all", tr("Select &all"), page_key="Ctrl+A", needs=Needs.DOCUMENT),
        Command("edit.paste", tr("&Paste text as a document"), ("Ctrl+V",)),
        LINE,
        Command("edit.find", tr("&Find…"), ("Ctrl+F",), needs=Needs.DOCUMENT),
        Command("edit.next", tr("Find &next"), ("F3",), needs=Needs.DOCUMENT),
        Command("edit.previous", tr("Find pre&vious"), ("Shift+F3",), needs=Needs.DOCUMENT),
        Command("edit.everywhere", tr("Search every&where…"), ("Ctrl+Shift+F",), needs=Needs.DOCUMENT),
        LINE,
        Command("edit.preferences", tr("Pr&eferences…"), ("Ctrl+,",)),
    )


def tag_commands() -> tuple[Command, ...]:
    return (
        Command("tag.choose", tr("&Choose a tag…"), page_key="Enter", needs=CHANGE_DOCUMENT),
        Command("tag.whole", tr("Tag the &whole document…"), ("Ctrl+T",), needs=CHANGE_DOCUMENT),
        Command("tag.mode", tr("How to mar&k"), is_menu=True),
        *mode_commands(),
        Command("view.snap", tr("Select &by"), is_menu=True),
        LINE,
        Command("tag.repeats", tr("The same words e&lsewhere…"), needs=CHANGE_DOCUMENT),
        Command("tag.hits", tr("&Tag what was found…"), needs=CHANGE_DOCUMENT),
        LINE,
        Command("tag.add", tr("&Add a tag…"), needs=CHANGE),
        Command("tag.from_words", tr("New tag from the &selected words…"), needs=CHANGE_DOCUMENT),
        Command("tag.explain", tr("Show the &definition"), ("Shift+F1",), needs=Needs.PROJECT),
    )


def annotation_commands() -> tuple[Command, ...]:
    return (
        Command("tag.next", tr("&Next annotation"), page_key="Tab", needs=Needs.DOCUMENT),
        Command("tag.previous", tr("&Previous annotation"), page_key="Shift+Tab", needs=Needs.DOCUMENT),
        LINE,
        Command("tag.answers", tr("&Fill in what it asks"), page_key="Enter", needs=CHANGE_MARK),
        Command("tag.note", tr("&Write a note"), page_key="Ctrl+Enter", needs=CHANGE_MARK),
        Command("tag.link", tr("&Link to another…"), page_key="Ctrl+L", needs=CHANGE_MARK),
        Command("tag.edges", tr("Move the &edges"), page_key="F2", needs=CHANGE_MARK),
        Command("tag.pick", tr("&Choose with others"), page_key="Shift+Enter", needs=CHANGE_MARK),
        LINE,
        Command("tag.remove", tr("&Remove annotation"), page_key="Delete", needs=CHANGE_MARK),
    )


def codebook_commands() -> tuple[Command, ...]:
    return (
        Command("tag.codebook", tr("&Edit the codebook"), ("Ctrl+B",), needs=Needs.PROJECT, checkable=True),
        Command("tag.versions", tr("&Versions of the codebook…"), needs=Needs.PROJECT),
        Command("tag.recode", tr("&Look again after a change…"), needs=Needs.PROJECT),
        LINE,
        Command("tag.import", tr("&Import tags…"), needs=CHANGE),
        Command("tag.export", tr("E&xport the codebook…"), needs=Needs.PROJECT),
    )


def mode_commands() -> tuple[Command, ...]:
    """What stands in the submenu of how one marks."""
    inside, line = "tag.mode", Command(SEPARATOR, "", within="tag.mode")
    document = Needs.DOCUMENT
    return (
        Command("tag.span", tr("Sp&an"), needs=document, checkable=True, within=inside),
        Command("tag.sentences", tr("&Sentence by sentence"), needs=document, checkable=True, within=inside),
        Command("tag.paragraphs", tr("&Paragraph by paragraph"), needs=document, checkable=True, within=inside),
        Command("tag.marker", tr("&Marker"), needs=CHANGE_DOCUMENT, checkable=True, within=inside),
        line,
        Command("tag.next_mode", tr("&Next way to mark"), ("F5",), needs=document, within=inside),
        Command("tag.previous_mode", tr("P&revious way to mark"), ("Shift+F5",), needs=document, within=inside),
        line,
        Command("tag.untagged", tr("Next without a &tag"), page_key="Ctrl+Down", needs=document, within=inside),
        Command(
            "tag.untagged_before", tr("Pre&vious without a tag"), page_key="Ctrl+Up", needs=document, within=inside
        ),
        Command("tag.go_on", tr("&Go on after tagging"), checkable=True, within=inside),
    )


def unit_commands() -> tuple[Command, ...]:
    """What stands in the submenu of sentences and paragraphs."""
    inside, line = "document.units", Command(SEPARATOR, "", within="document.units")
    return (
        Command("document.split_sentence", tr("&Split the sentence here"), needs=CHANGE_DOCUMENT, within=inside),
        Command("document.join_sentence", tr("&Join with the next sentence"), needs=CHANGE_DOCUMENT, within=inside),
        Command("document.split_paragraph", tr("Split the &paragraph here"), needs=CHANGE_DOCUMENT, within=inside),
        Command("document.join_paragraph", tr("Join with the &next paragraph"), needs=CHANGE_DOCUMENT, within=inside),
        line,
        Command("document.cut_again", tr("&Find sentences again…"), needs=CHANGE_DOCUMENT, within=inside),
    )


def view_commands() -> tuple[Command, ...]:
    return (
        Command("view.left", tr("&Left panel"), ("F9",), checkable=True),
        Command("view.right", tr("&Right panel"), ("Shift+F9",), checkable=True),
        Command("view.selection_bar", tr("Selection &bar"), checkable=True),
        LINE,
        Command("view.marks", tr("&Marks"), is_menu=True),
        Command("view.next_marks", tr("Ne&xt way to show marks"), ("F7",), needs=Needs.DOCUMENT),
        Command("view.numbers", tr("Numb&ers beside the text"), is_menu=True),
        Command("view.ends", tr("Where sentences en&d"), checkable=True),
        LINE,
        Command("view.larger", tr("Lar&ger text"), ("Ctrl++", "Ctrl+=")),
        Command("view.smaller", tr("&Smaller text"), ("Ctrl+-",)),
        Command("view.normal", tr("&Normal text size"), ("Ctrl+0",)),
        LINE,
        Command("view.font", tr("Reading &font"), is_menu=True),
        Command("view.spacing", tr("S&pacing"), is_menu=True),
        Command("view.theme", tr("&Theme"), is_menu=True),
        LINE,
        Command("view.next_area", tr("Next &area"), ("F6",)),
        Command("view.previous_area", tr("Pre&vious area"), ("Shift+F6",)),
        Command("view.full_screen", tr("F&ull screen"), ("F11",), checkable=True),
    )


def document_commands() -> tuple[Command, ...]:
    return (
        Command("document.next", tr("&Next document"), ("Ctrl+PgDown",), needs=Needs.DOCUMENT),
        Command("document.previous", tr("&Previous document"), ("Ctrl+PgUp",), needs=Needs.DOCUMENT),
        Command("document.next_to_do", tr("Next t&o do"), ("Ctrl+Shift+PgDown",), needs=Needs.DOCUMENT),
        Command(
            "document.table", tr("All documents as a &table"), ("Ctrl+Shift+D",), needs=Needs.PROJECT, checkable=True
        ),
        Command("document.duplicates", tr("Find &duplicates…"), needs=Needs.PROJECT | Needs.DOCUMENT),
        LINE,
        Command("document.done", tr("Mark as don&e"), needs=CHANGE_DOCUMENT),
        Command("document.skip", tr("S&kip…"), needs=CHANGE_DOCUMENT),
        LINE,
        Command("document.note", tr("Write a note on th&is document"), ("Ctrl+Shift+N",), needs=CHANGE_DOCUMENT),
        Command("document.rename", tr("&Rename…"), needs=CHANGE_DOCUMENT),
        Command("document.units", tr("&Sentences and paragraphs"), is_menu=True),
        *unit_commands(),
        Command("document.remove", tr("Re&move"), needs=CHANGE_DOCUMENT),
        Command("document.erase", tr("Erase &for good…"), needs=CHANGE_DOCUMENT),
        LINE,
        Command("document.where", tr("&Where am I"), page_key="F4", needs=Needs.DOCUMENT),
        Command("document.facts", tr("&About this document…"), needs=Needs.DOCUMENT),
        LINE,
        Command("document.journal", tr("&Journal of the project…"), ("Ctrl+J",), needs=Needs.PROJECT),
    )


def help_commands() -> tuple[Command, ...]:
    return (
        Command("help.keys", tr("&Keys"), ("F1",)),
        Command("help.sample", tr("Open the &sample")),
        Command("help.messages", tr("&Messages")),
        LINE,
        Command("help.about", tr("&About Rubricate")),
    )


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu of the bar: its name for programs, its title, its rows in order."""

    name: str
    title: str
    commands: tuple[Command, ...]


def menus() -> tuple[Menu, ...]:
    """The menu bar, in order. In every menu the letters differ, in whichever language."""
    rows = (
        ("file", tr("&File"), file_commands()),
        ("edit", tr("&Edit"), edit_commands()),
        ("tag", tr("&Tag"), tag_commands()),
        ("annotation", tr("&Annotation"), annotation_commands()),
        ("codebook", tr("&Codebook"), codebook_commands()),
        ("view", tr("&View"), view_commands()),
        ("document", tr("&Document"), document_commands()),
        ("help", tr("&Help"), help_commands()),
    )
    titles = told_apart([title for _, title, _ in rows])
    return tuple(Menu(row[0], title, _told_apart(row[2])) for row, title in zip(rows, titles, strict=True))


def _told_apart(commands: Sequence[Command]) -> tuple[Command, ...]:
    """The same rows; those that stand in one menu or submenu have letters of their own."""
    texts: dict[str, str] = {}
    for within in {command.within for command in commands}:
        rows = [command for command in commands if command.within == within and command.id != SEPARATOR]
        texts |= zip((row.id for row in rows), told_apart([row.text for row in rows]), strict=True)
    return tuple(replace(command, text=texts.get(command.id, "")) for command in commands)


def all_commands() -> Iterator[Command]:
    """Every command of the table, without the separators."""
    return (command for menu in menus() for command in menu.commands if command.id != SEPARATOR)


def plain(text: str) -> str:
    """A menu text without its mnemonic mark and its dots: what a tooltip or the F1 list shows."""
    return text.replace("&", "").removesuffix("…")


def key_caps(keys: str) -> str:
    """A shortcut as this system writes it ("Ctrl+Z", "⌘Z"); both Enter keys have the name that stands on them."""
    caps = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return caps.replace("Return", "Enter").replace("Enter", tr("Enter"))
