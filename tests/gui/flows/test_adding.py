"""Texts into projects."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.incoming.dialog import IncomingDialog
from rubricate.gui.dialogs.report import ReportDialog
from rubricate.gui.main_window import MainWindow
from tests.formats.packages import docx, p, r
from tests.formats.pdf.written import lines, pdf
from tests.gui.windows import ARTICLE, answers
from tests.stories.hands import in_dialog, press


def names(window: MainWindow) -> list[str]:
    assert window.session is not None
    return [document.name for document in window.session.project.documents.values()]


def test_a_text_without_a_project_makes_one_in_the_documents_folder(reading: MainWindow) -> None:
    assert reading.session is not None
    assert reading.session.project.path == reading.settings.documents_folder / "A bridge.rubricate"
    assert reading.windowTitle().startswith("A bridge.rubricate")
    assert reading.workspace is not None
    assert reading.workspace.text == ARTICLE


def test_further_texts_are_added_to_the_open_project(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    more = tmp_path / "More.md"
    more.write_text("# More\n\nWords.", encoding="utf-8")
    answers(reading).files = [more]
    reading.commands["file.add"].trigger()
    qtbot.waitUntil(lambda: names(reading) == ["A bridge", "More"])
    assert reading.tool_line.title() == "More"


def test_pasted_text_becomes_a_document(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("A headline\n\nSome words.")
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert names(window) == ["A headline"]


def test_an_empty_clipboard_says_so(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.commands["edit.paste"].trigger()
    assert window.session is None
    assert "no text" in window.status.answer()


def test_files_can_be_dropped_on_the_window(window: MainWindow, article: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(article))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPoint(50, 50), copy, data, left, none))
    qtbot.waitUntil(lambda: window.session is not None and names(window) == ["A bridge"])


def test_one_bad_file_never_stops_the_rest(window: MainWindow, article: Path, tmp_path: Path, qtbot: QtBot) -> None:
    picture, empty = tmp_path / "photo.jpg", tmp_path / "empty.txt"
    picture.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)))
    empty.write_bytes(b"")
    window.open_paths([picture, article, empty])
    qtbot.waitUntil(lambda: window.findChild(ReportDialog) is not None)
    assert names(window) == ["A bridge"]
    report = window.findChild(ReportDialog)
    assert report is not None
    assert report.table.rowCount() == 3
    report.close()


def tracked(path: Path, words: str, times: int = 1) -> Path:
    inserted = "<w:ins>" + r("new ") + "</w:ins>"
    path.write_bytes(docx(p(inner=r(words) + inserted * times)))
    return path


def test_what_a_reader_had_to_say_is_seen_above_the_text(
    window: MainWindow, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_paths([article, tracked(tmp_path / "essay.docx", "Old words. ")])
    qtbot.waitUntil(lambda: window.notices.notice("added") is not None)
    notice = window.notices.notice("added")
    assert notice is not None
    assert notice.sentence == "essay: It has 1 tracked change. It is read as if that were accepted."
    assert notice.buttons == []


Shown = tuple[list[str], str, str]  # the files, and of the first what there is to say and its name


def accepts(monkeypatch: pytest.MonkeyPatch) -> list[Shown]:
    """The preview is shown and left with its button; what stood in those that came."""
    seen: list[Shown] = []

    def press(dialog: IncomingDialog) -> int:
        files = [draft.incoming.path.name for draft in dialog.drafts]
        seen.append((files, dialog.remarks.text(), dialog.fields.name.text()))
        dialog.show()
        dialog.add.click()
        return dialog.result()

    monkeypatch.setattr(IncomingDialog, "exec", press)
    return seen


def test_of_one_text_it_is_seen_before(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = accepts(monkeypatch)
    window.open_paths([tracked(tmp_path / "essay.docx", "Old words. ")])
    qtbot.waitUntil(lambda: window.session is not None and names(window) == ["essay"])
    assert seen == [(["essay.docx"], "It has 1 tracked change. It is read as if that were accepted.", "essay")]
    assert window.notices.notice("added") is None, "it was said"


def test_a_pdf_alone_is_shown_and_many_stop_nobody(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = accepts(monkeypatch)
    for name in ("one.pdf", "two.pdf"):
        (tmp_path / name).write_bytes(pdf(lines("The bridge is the best", "idea in years.")))
    window.open_paths([tmp_path / "one.pdf"])
    qtbot.waitUntil(lambda: window.session is not None and names(window) == ["one"])
    assert len(seen) == 1
    window.open_paths([tmp_path / "two.pdf", tmp_path / "one.pdf"])
    qtbot.waitUntil(lambda: names(window) == ["one", "two", "one"])
    assert len(seen) == 1


def test_with_keys_alone_a_pdf_is_read_line_by_line(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "verse.pdf"
    path.write_bytes(pdf(lines("The bridge is the best", "idea in years.")))

    def choose() -> None:
        press(Qt.Key.Key_Right)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, IncomingDialog)
        qtbot.waitUntil(lambda: dialog.page.toPlainText() == "The bridge is the best\nidea in years.")
        press(Qt.Key.Key_Return)

    in_dialog(IncomingDialog, choose)
    answers(window).files = [path]
    qtbot.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: window.workspace is not None and window.workspace.text == "The bridge is the best\nidea in years."
    )
    assert window.settings.pdf_variant == "lines", "it is offered first the next time"


def test_all_are_shown_where_that_is_asked_for(
    window: MainWindow, article: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = accepts(monkeypatch)
    more = tmp_path / "More.md"
    more.write_text("# More\n\nWords.", encoding="utf-8")
    answers(window).files = [article, more]
    qtbot.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.session is not None and names(window) == ["A bridge", "More"])
    assert seen == [(["A bridge.txt", "More.md"], "", "A bridge")]


def test_a_person_who_always_wants_to_see_is_shown_what_was_pasted_too(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    seen = accepts(monkeypatch)
    window.settings.always_preview = True
    QGuiApplication.clipboard().setText("A headline\n\nSome words.")
    window.commands["edit.paste"].trigger()
    qtbot.waitUntil(lambda: window.session is not None and names(window) == ["A headline"])
    assert seen == [(["A headline"], "", "A headline")]


def test_texts_stand_in_the_order_in_which_they_were_brought(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    accepts(monkeypatch)
    plain = [tmp_path / name for name in ("a.txt", "c.txt")]
    for path in plain:
        path.write_text(f"Words of {path.stem}.", encoding="utf-8")
    window.flows.adding.add([plain[0], web_page(tmp_path, "b.html"), plain[1], web_page(tmp_path, "d.html")])
    qtbot.waitUntil(lambda: window.session is not None and names(window) == ["a", "b", "c", "d"])


def dropped(window: MainWindow, data: QMimeData, action: Qt.DropAction = Qt.DropAction.CopyAction) -> QDropEvent:
    """Drag it in and let go; the drop."""
    left, none, actions = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, action | Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), actions, data, left, none))
    event = QDropEvent(QPoint(50, 50), actions, data, left, none)
    QApplication.sendEvent(window, event)
    return event


def test_words_dragged_from_a_browser_become_a_document_with_their_looks(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("A headline\nSome words.")
    data.setHtml("<h1>A headline</h1><p>Some <b>words</b>.</p>")
    event = dropped(window, data, Qt.DropAction.MoveAction)
    assert event.dropAction() is Qt.DropAction.CopyAction, "where they come from they stay"
    qtbot.waitUntil(lambda: window.session is not None and names(window) == ["A headline"])
    assert window.session is not None and window.workspace is not None and window.workspace.document_id is not None
    kinds = {mark.kind for mark in window.session.project.formatting(window.workspace.document_id)}
    assert {"h1", "strong"} <= kinds


def test_dragged_blanks_are_nothing(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("  \n")
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()


def test_what_readers_had_to_say_of_many_texts_is_a_list(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.open_paths([tracked(tmp_path / "a.docx", "One text. "), tracked(tmp_path / "b.docx", "Another one. ", 2)])
    qtbot.waitUntil(lambda: window.notices.notice("added") is not None)
    notice = window.notices.notice("added")
    assert notice is not None
    assert notice.sentence == "2 texts are not quite as in their files."
    notice.buttons[0].click()
    report = window.findChild(ReportDialog)
    assert report is not None
    assert report.table.rowCount() == 2
    report.close()


def test_a_single_bad_file_is_one_sentence(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    window.open_paths([empty])
    qtbot.waitUntil(lambda: "empty.txt" in window.status.answer())
    assert window.session is None


@pytest.mark.parametrize("is_accepted", [True, False])
def test_an_unsure_encoding_is_asked_before_the_text_freezes(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, is_accepted: bool
) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("Über die Brücke führt kein Weg.".encode("windows-1252"))

    def decide(dialog: IncomingDialog) -> int:
        dialog.encodings.choose("iso-8859-15")
        dialog.done(int(is_accepted))
        return dialog.result()

    monkeypatch.setattr(IncomingDialog, "exec", decide)
    window.open_paths([path])
    qtbot.waitUntil(lambda: not window.jobs.is_busy())
    if is_accepted:
        assert window.session is not None
        (document,) = window.session.project.documents.values()
        assert document.source.encoding.replace("_", "-") == "iso8859-15"
    else:
        assert window.session is None


def test_many_texts_are_written_beside_the_window_in_one_step(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(f"Text {number}.", encoding="utf-8")
    reading.open_paths([folder])
    qtbot.waitUntil(lambda: len(names(reading)) == 41 and not reading.jobs.is_busy())
    assert reading.status.answer() == "Added 40 texts."
    assert reading.tool_line.title() == "00"
    reading.commands["edit.undo"].trigger()
    assert names(reading) == ["A bridge"]


def test_a_project_that_is_closed_meanwhile_hears_no_more(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    more = tmp_path / "More.txt"
    more.write_text("More.", encoding="utf-8")
    reading.open_paths([more])
    reading.close_project()
    assert not reading.jobs.is_busy() or reading.session is None
    qtbot.waitUntil(lambda: not reading.jobs.is_busy())
    assert reading.session is None


def test_an_empty_folder_is_answered(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "letters").mkdir()
    window.open_paths([tmp_path / "letters"])
    qtbot.waitUntil(lambda: window.status.answer() == "There is no text in letters. Nothing was added.")
    assert window.session is None


def test_a_text_that_is_gone_is_said_in_words(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.open_paths([tmp_path / "gone.txt"])
    qtbot.waitUntil(lambda: window.status.answer() == "gone.txt is not there any more. Nothing was added.")


def test_where_a_project_can_only_be_read_nothing_is_added(
    reading: MainWindow, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reading.session is not None
    monkeypatch.setattr(type(reading.session.project), "read_only", property(lambda _project: True))
    QGuiApplication.clipboard().setText("A headline")
    reading.flows.adding.paste()
    reading.flows.adding.add([article])
    assert names(reading) == ["A bridge"]
    assert reading.status.answer() == "Changes are off: this project can only be read here."
    assert not reading.jobs.is_busy()


def web_page(folder: Path, name: str) -> Path:
    place = folder / name
    words = "The bridge is the best idea in years, says Ann Reed, who waited. " * 4
    place.write_text(
        f"<html><body><nav><a href='/'>Home</a></nav><article><h1>A bridge</h1><p>{words}</p></article></body></html>",
        encoding="utf-8",
    )
    return place


def test_a_web_page_is_asked_about_once_for_all_like_it(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, str]] = []

    def choose(dialog: IncomingDialog) -> int:
        assert dialog.ways is not None
        first = dialog.page.toPlainText().splitlines()[0]
        dialog.ways.button("page").click()
        seen.append((first, dialog.page.toPlainText().splitlines()[0]))
        dialog.like_this.click()
        dialog.ways.button("article").click()
        dialog.like_this.click()
        return 1

    monkeypatch.setattr(IncomingDialog, "exec", choose)
    window.flows.adding.add([web_page(tmp_path, "one.html"), web_page(tmp_path, "two.html")])
    qtbot.waitUntil(lambda: window.session is not None and names(window) == ["one", "two"])
    assert seen == [("A bridge", "Home")], "the article is offered first"
    assert window.workspace is not None
    assert window.workspace.text.startswith("A bridge\nThe bridge is")
    assert window.settings.page_variant == "article"


def test_a_web_page_that_is_left_out_is_not_added(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []
    monkeypatch.setattr(IncomingDialog, "exec", lambda _dialog: bool(shown.append(1)))
    reading.flows.adding.add([web_page(tmp_path, "one.html")])
    qtbot.waitUntil(lambda: shown == [1] and not reading.jobs.is_busy())
    assert names(reading) == ["A bridge"]


def test_what_was_copied_from_a_browser_keeps_its_headings(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("A headline\nSome words.")
    data.setHtml("<h1>A headline</h1><p>Some <b>words</b>.</p>")
    QGuiApplication.clipboard().setMimeData(data)
    window.commands["edit.paste"].trigger()
    assert window.session is not None and window.workspace is not None
    assert names(window) == ["A headline"]
    document_id = window.workspace.document_id
    assert document_id is not None
    kinds = {mark.kind for mark in window.session.project.formatting(document_id)}
    assert {"h1", "strong"} <= kinds
