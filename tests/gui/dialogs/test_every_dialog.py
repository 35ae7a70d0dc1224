"""What holds for each dialog: it can be heard, left, used by keys alone, and has room on a small screen."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from rubricate import resources
from rubricate.core import actions
from rubricate.core.attributes import Attribute, Option
from rubricate.core.book import Book
from rubricate.core.duplicates import Pair
from rubricate.core.search import Snippet
from rubricate.core.text import Span
from rubricate.formats import registry
from rubricate.formats.bundle import Bundle
from rubricate.formats.collections import rows
from rubricate.formats.collections.news.splitting import export_of
from rubricate.formats.html.reading import read
from rubricate.formats.incoming import of_file, of_guess
from rubricate.formats.known import exporters, importer
from rubricate.gui.codebook_editor.export_dialog import ExportCodebookDialog
from rubricate.gui.codebook_editor.import_dialog import ImportDialog
from rubricate.gui.codebook_editor.merge_dialog import MergeDialog
from rubricate.gui.codebook_editor.split_dialog import SplitDialog
from rubricate.gui.codebook_editor.versions_dialog import VersionsDialog
from rubricate.gui.dialogs.about import AboutDialog
from rubricate.gui.dialogs.articles import ArticlesDialog
from rubricate.gui.dialogs.asking import ChoiceDialog, LineDialog
from rubricate.gui.dialogs.attribute_dialog import AttributeDialog
from rubricate.gui.dialogs.autotag import AutotagDialog
from rubricate.gui.dialogs.coders import CodersDialog
from rubricate.gui.dialogs.duplicates import DuplicatesDialog
from rubricate.gui.dialogs.export import ExportDialog
from rubricate.gui.dialogs.facts import FactsDialog
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.dialogs.import_annotations import ImportAnnotationsDialog
from rubricate.gui.dialogs.incoming.dialog import IncomingDialog
from rubricate.gui.dialogs.keys import KeysDialog
from rubricate.gui.dialogs.mapping import MappingDialog
from rubricate.gui.dialogs.messages import MessagesDialog
from rubricate.gui.dialogs.preferences import PreferencesDialog
from rubricate.gui.dialogs.report import Line, ReportDialog
from rubricate.gui.dialogs.restore import RestoreDialog
from rubricate.gui.dialogs.tag_dialog import TagDialog
from rubricate.gui.keymap import Keymap
from rubricate.gui.main_window import MainWindow
from rubricate.gui.models.search_places import Place, Prepared
from rubricate.gui.page.style import PageStyle
from rubricate.gui.program import Program
from rubricate.gui.theme import reading_font
from rubricate.project import Project

GOLDEN = Path(__file__).parents[2] / "golden"
HEARD_BY_CONTENT = (QLabel, QAbstractButton)


def _export(window: MainWindow) -> DialogFrame:
    assert window.session is not None and window.workspace is not None
    return ExportDialog(
        window.session.project, window.workspace.document_id, list(exporters().values()), window.theme, window
    )


def _import_annotations(window: MainWindow) -> DialogFrame:
    table = b"document,tag,text,coder\nA bridge,claim,best idea,Ann\nA bridge,loaded,zebra,Ann\nnowhere,claim,x,\n"
    found = importer(bundle := Bundle.of_bytes("coded.csv", table)).read(bundle)
    assert window.session is not None
    plan = actions.plan_import(_project(window), window.session.hand(), found, resources.looks(), bundle.name)
    return ImportAnnotationsDialog(plan, [("csv", "CSV"), ("brat", "brat")], "csv", window.theme, window)


def _facts(window: MainWindow) -> DialogFrame:
    assert window.session is not None and window.workspace is not None
    assert window.workspace.document_id is not None
    return FactsDialog(window.session.project, window.workspace.document_id, window)


def _tag(window: MainWindow) -> DialogFrame:
    assert window.session is not None
    book = window.session.project.codebook
    tag = replace(book.ordered()[0], id=uuid4(), name="", key="5", letter="")
    return TagDialog(tag, book, lambda _fields: "", window.theme, window, new=True)


def _restore(window: MainWindow) -> DialogFrame:
    assert window.session is not None
    return RestoreDialog(window.session.project.backups(window.flows.keeping.backups), window)


def _attribute(window: MainWindow) -> DialogFrame:
    options = (Option("Gazette"), Option("Herald"))
    outlet, date = (Attribute(uuid4(), None, name, 0, "one_of", options) for name in ("Outlet", "Date"))
    attribute = replace(outlet, required=True, shown_if=date.id)
    return AttributeDialog(attribute, [date], lambda _fields: "", window.theme, window, new=False)


def _duplicates(window: MainWindow) -> DialogFrame:
    assert window.session is not None and window.workspace is not None
    assert window.workspace.document_id is not None
    pair = Pair(window.workspace.document_id, window.workspace.document_id, 0.8, is_same=False)
    dialog = DuplicatesDialog([pair], window.session.project.text, window.theme, window)
    dialog.show_documents(list(window.session.project.documents.values()))
    return dialog


def _autotag(window: MainWindow) -> DialogFrame:
    assert window.session is not None
    book = window.session.project.codebook
    dialog = AutotagDialog("Tag these", "“bridge”: 1 hit.", book, window.theme, window, tag_id=book.ordered()[0].id)
    place = Place(uuid4(), Span(2, 8), Snippet("A ", "bridge", " is"), "A bridge")
    dialog.show_places(Prepared([place], 3))
    return dialog


def _project(window: MainWindow) -> Project:
    assert window.session is not None
    return window.session.project


def _versions(window: MainWindow) -> DialogFrame:
    assert window.session is not None
    window.session.act(lambda state, hand: actions.keep_version(state, hand, "1.0"))
    return VersionsDialog(_project(window), window.session.act, window.ask, window.theme, window)


def _merge(window: MainWindow) -> DialogFrame:
    project = _project(window)
    return MergeDialog(project, [next(iter(project.codebook))], window.theme, window)


def _split(window: MainWindow) -> DialogFrame:
    project = _project(window)
    return SplitDialog(project, next(iter(project.codebook)), lambda _name: "", window.theme, window)


def _import_tags(window: MainWindow) -> DialogFrame:
    return ImportDialog(_project(window).codebook, lambda: None, lambda _plan: "", window.theme, window)


def _mapping(window: MainWindow) -> DialogFrame:
    data = b"id,title,text,outlet\n7,Bridge,It is closed.,Gazette\n"
    return MappingDialog(rows.table(data, "rows.csv", "csv"), 2, window)


def _articles(window: MainWindow) -> DialogFrame:
    path = GOLDEN / "news" / "nexis-old.txt"
    export = export_of(registry.read(path.read_bytes(), path.name))
    assert export is not None
    return ArticlesDialog(path.name, export, window)


def _incoming(window: MainWindow) -> DialogFrame:
    """One file of every kind: a web page, letters of unknown kind, a PDF, a document with something to say."""
    body = f"<h1>A line</h1><p>{'Words of it. ' * 20}</p>"
    page = f"<html><body><nav>Home</nav><article>{body}</article></body></html>".encode()
    letters = b"Caf\xe9\n"
    guess = registry.guess(letters, "a.txt")
    assert guess is not None
    files = [
        of_guess(Path("a.txt"), lambda: letters, letters, guess, registry.read(letters, "a.txt")),
        of_file(Path("a.html"), lambda: page, page, read(page, "a.html")),
        of_file(Path("b.html"), lambda: page, page, read(page, "b.html")),
    ]
    return IncomingDialog(files, ("article",), window.theme, PageStyle(reading_font("serif")), window)


DIALOGS: dict[str, Callable[[MainWindow], DialogFrame]] = {
    "about": lambda window: AboutDialog(window.theme, window),
    "autotag": _autotag,
    "articles": _articles,
    "attribute": _attribute,
    "choice": lambda window: ChoiceDialog("Remove it?", "A sentence about that.", ["Remove", "Keep both"], window),
    "duplicates": _duplicates,
    "coders": lambda window: CodersDialog(_project(window), UUID(int=7), window.theme, window),
    "codebook_export": lambda window: ExportCodebookDialog(Book.of(_project(window).codebook), window),
    "codebook_import": _import_tags,
    "codebook_versions": _versions,
    "export": _export,
    "facts": _facts,
    "incoming": _incoming,
    "import_annotations": _import_annotations,
    "keys": lambda window: KeysDialog(Keymap(), window),
    "mapping": _mapping,
    "line": lambda window: LineDialog("Rename", "Name", "A bridge", "Rename", window),
    "merge": _merge,
    "messages": lambda window: MessagesDialog(window.messages.all(), window),
    "preferences": lambda window: PreferencesDialog(window.settings, window.ask, window),
    "report": lambda window: ReportDialog("1 added.", [Line("a.txt", "Added.", is_added=True)], window.theme, window),
    "restore": _restore,
    "split": _split,
    "tag": _tag,
}


@pytest.fixture(params=list(DIALOGS))
def dialog(request: pytest.FixtureRequest, reading: MainWindow, qtbot: QtBot) -> DialogFrame:
    made = DIALOGS[str(request.param)](reading)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def reached(dialog: DialogFrame) -> list[QWidget]:
    """The widgets in the order in which Tab comes to them, each once."""
    found: list[QWidget] = []
    widget = dialog.nextInFocusChain()
    while widget is not dialog:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def test_what_the_keyboard_reaches_has_a_spoken_name(dialog: DialogFrame) -> None:
    silent = [
        widget
        for widget in reached(dialog)
        if not (widget.accessibleName() or (isinstance(widget, HEARD_BY_CONTENT) and widget.text()))
    ]
    assert silent == []


def test_fields_and_lists_have_a_spoken_name(dialog: DialogFrame) -> None:
    kinds = (QLineEdit, QComboBox, QAbstractScrollArea)
    silent = [
        widget
        for kind in kinds
        for widget in dialog.findChildren(kind)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.accessibleName()
    ]
    assert silent == []


def test_one_button_is_the_default_and_escape_leaves(dialog: DialogFrame, qtbot: QtBot) -> None:
    primary = [button for button in dialog.findChildren(QPushButton) if button.isDefault()]
    assert [button.property("primary") for button in primary] == [True]
    others = [button for button in dialog.findChildren(QPushButton) if button.autoDefault() and button not in primary]
    assert others == [], "Enter would press them"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == DialogFrame.DialogCode.Rejected


def test_tab_goes_down_and_ends_in_the_foot(dialog: DialogFrame) -> None:
    """Content before foot: the foot's buttons come last."""
    foot = dialog.findChild(QWidget, "dialogFoot")
    assert isinstance(foot, QWidget)
    below = [foot.isAncestorOf(widget) for widget in reached(dialog)]
    assert below == sorted(below)
    assert any(below)


@pytest.mark.parametrize("name", DIALOGS)
def test_at_twice_the_size_it_has_room_on_the_screen(
    name: str, reading: MainWindow, program: Program, qtbot: QtBot
) -> None:
    reading.settings.interface_size = 200
    program.restyle()
    made = DIALOGS[name](reading)
    qtbot.addWidget(made)
    made.show()
    screen = made.screen().availableSize()
    assert made.width() <= screen.width()
    assert made.height() <= screen.height()
    assert QApplication.font().pixelSize() == 26
