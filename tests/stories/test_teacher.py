"""A teacher by keys: a pupil's Word file and a saved web page in, tagged, a page and a PDF for the class out."""

import csv
from html.parser import HTMLParser
from pathlib import Path

import docx
import pypdfium2
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.export import ExportDialog
from rubricate.gui.dialogs.import_annotations import ImportAnnotationsDialog
from rubricate.gui.dialogs.incoming.dialog import IncomingDialog
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import answers
from tests.stories.hands import CONTROL, SHIFT, K, Watch, in_dialog, press, write

PAGE = """<!DOCTYPE html><html lang="en"><head><title>The old bridge — The Harbour Post</title></head><body>
<nav><a href="/">Home</a> <a href="/s">Sport</a></nav>
<article><h1>The old bridge</h1>
<p>The bridge was built in 1911 and has never been closed for longer than a day, says the harbour office.</p>
<p>“It will stand for another hundred years,” says Ann Reed, who has looked after it since she was twenty.</p>
<p>Repairs cost £41 million, which is more than the town spends on all of its schools in a whole year.</p></article>
<footer>Follow us everywhere</footer></body></html>"""


def essay(place: Path) -> Path:
    document = docx.Document()
    document.add_heading("My essay 😀", 1)
    paragraph = document.add_paragraph()
    run = paragraph.add_run("Everybody wants the bridge.")
    paragraph.add_run(" I asked my uncle.")
    document.add_comment(run, "claim: Who is everybody?", "Mr Lee", "L")
    document.save(str(place))
    return place


class Article(HTMLParser):
    """The words inside `<article>`."""

    def __init__(self) -> None:
        super().__init__()
        self.inside, self.words = False, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = self.inside or tag == "article"

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "article"

    def handle_data(self, data: str) -> None:
        self.words += data if self.inside else ""


def export(window: MainWindow, qtbot: QtBot, title: str, place: Path) -> Path:
    """By the menu's key: find the format in the list by its first letters, Enter."""

    def choose() -> None:
        write(title)
        press(K.Key_Return)

    answers(window).place = place
    in_dialog(ExportDialog, choose)
    press(K.Key_E, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: place.exists() and not window.jobs.is_busy(), timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return place


def test_from_a_pupils_file_and_a_web_page_to_something_for_the_class(
    window: MainWindow, hands: Watch, tmp_path: Path, qtbot: QtBot
) -> None:
    page = tmp_path / "old bridge.html"
    page.write_text(PAGE, encoding="utf-8")
    answers(window).files = [essay(tmp_path / "essay.docx"), page]
    in_dialog(IncomingDialog, lambda: press(K.Key_Return))  # the article alone, as it is shown
    press(K.Key_Return)
    qtbot.waitUntil(lambda: window.session is not None and len(window.session.project.documents) == 2, timeout=20_000)
    session, workspace = window.session, window.workspace
    assert session is not None and workspace is not None
    project = session.project
    texts = {one.name: project.text(one.id) for one in project.documents.values()}
    assert texts["essay"] == "My essay 😀\nEverybody wants the bridge. I asked my uncle."
    (web,) = (words for name, words in texts.items() if name != "essay")
    assert web.startswith("The old bridge\nThe bridge was built") and "Sport" not in web and "Follow" not in web

    # the comment of the Word file is an annotation by who wrote it
    said = [a for one in project.documents for a in project.annotations(one)]
    assert [(a.note, project.coders[project.layers[a.layer_id].coder_id].label) for a in said] == [
        ("Who is everybody?", "Mr Lee")
    ]

    # on to the web page, tag its second sentence by keys
    qtbot.waitUntil(workspace.page.hasFocus)
    while workspace.text != web:
        press(K.Key_PageDown, CONTROL)
    press(K.Key_Home, CONTROL)
    press(K.Key_Down, Qt.KeyboardModifier.AltModifier, times=2)
    press(K.Key_F8)
    press(K.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(K.Key_2)
    assert workspace.document_id is not None
    (mine,) = project.annotations(workspace.document_id)
    assert web[mine.start : mine.end].startswith("“It will stand")

    # out: a page for the browser, a sheet of paper, a table
    html = export(window, qtbot, "Web page", tmp_path / "class.html")
    reader = Article()
    reader.feed(html.read_text(encoding="utf-8-sig"))
    assert reader.words == texts["essay"] + web
    pdf = export(window, qtbot, "PDF", tmp_path / "class.pdf")
    document = pypdfium2.PdfDocument(pdf)
    printed = " ".join(document[n].get_textpage().get_text_bounded() for n in range(len(document)))
    document.close()
    assert "Everybody wants the bridge." in printed and "Who is everybody?" in printed and "Mr Lee" in printed
    table = export(window, qtbot, "Annotated CSV", tmp_path / "class.csv")
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["coder"], row["tag"]) for row in rows} == {("Mr Lee", "claim"), (session.hand().coder.label, "quote")}

    # a note that was typed over in a spreadsheet comes back, and one undo takes it away again
    table.write_bytes(table.read_bytes().replace(b"Who is everybody?", b"Ask the class."))
    in_dialog(ImportAnnotationsDialog, lambda: press(K.Key_Return))
    window.commands["file.import"].trigger()
    qtbot.waitUntil(lambda: "Ask the class." in [project.annotation(a.id).note for a in said], timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(K.Key_Z, CONTROL)
    assert [project.annotation(a.id).note for a in said] == ["Who is everybody?"]
    assert hands.seen == []
