"""A web page by its address, through the window: asked for first, then as any file."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.incoming.dialog import IncomingDialog
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import answers

WORDS = "The bridge is the best idea in years, says Ann Reed, who waited. " * 4
PAGE = f"<html><body><nav>Home</nav><article><h1>A bridge</h1><p>{WORDS}</p></article></body></html>"


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/bridge" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *_words: object) -> None:
        """A test says nothing."""


@pytest.fixture
def place() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_is_fetched_asked_about_and_added(
    window: MainWindow, place: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(IncomingDialog, "exec", lambda _dialog: 1)
    answers(window).words = f"{place}/bridge"
    window.commands["file.add_page"].trigger()
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.document_id is not None)
    assert window.session is not None and window.workspace is not None
    assert window.workspace.text.startswith("A bridge\nThe bridge is")
    (document,) = window.session.project.documents.values()
    names = {v.name: document.variables.get(v.id) for v in window.session.project.codebook.asked_by(None)}
    assert names["address"] == (f"{place}/bridge",)
    assert names["fetched"]


def test_what_cannot_be_fetched_is_one_sentence(reading: MainWindow, place: str, qtbot: QtBot) -> None:
    reading.flows.fetching.fetch(f"{place}/gone")
    qtbot.waitUntil(lambda: "There is no page at" in reading.status.answer())


def test_nothing_is_fetched_without_an_address(reading: MainWindow) -> None:
    answers(reading).words = None
    reading.commands["file.add_page"].trigger()
    assert not reading.jobs.is_busy()
    assert answers(reading).asked[-1] == "Add a web page"


def test_an_address_that_is_dropped_is_asked_about(reading: MainWindow, qtbot: QtBot) -> None:
    answers(reading).words = None
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a")])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(reading, QDragEnterEvent(QPoint(50, 50), copy, data, left, none))
    QApplication.sendEvent(reading, QDropEvent(QPoint(50, 50), copy, data, left, none))
    qtbot.waitUntil(lambda: answers(reading).asked[-1:] == ["Add a web page"])
    assert not reading.jobs.is_busy()
