"""One web page by its address, from a server of this machine: what is followed, and what is refused."""

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from rubricate import fetching
from rubricate.core.errors import FetchStopped, NotFetched
from rubricate.fetching import Fetched, fetch, is_address
from rubricate.words import explain

PAGE = "<html><body><p>Größe</p></body></html>"


class Server(BaseHTTPRequestHandler):
    """Answers by the path that is asked for."""

    asked: ClassVar[list[tuple[str, dict[str, str]]]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, dict(self.headers)))
        {
            "/page": lambda: self.give(PAGE.encode("iso-8859-1"), "text/html; charset=iso-8859-1"),
            "/packed": lambda: self.give(gzip.compress(PAGE.encode()), "text/html", ("Content-Encoding", "gzip")),
            "/cut": lambda: self.give(gzip.compress(PAGE.encode())[:-9], "text/html", ("Content-Encoding", "gzip")),
            "/bomb": lambda: self.give(gzip.compress(b"a" * 200_000), "text/plain", ("Content-Encoding", "gzip")),
            "/paper.php?x=1": lambda: self.give(b"%PDF-1.4", "application/pdf"),
            "/moved": lambda: self.go("/page"),
            "/loop": lambda: self.go("/loop"),
            "/file": lambda: self.go("file:///etc/passwd"),
            "/gone": lambda: self.send_error(404),
            "/long": lambda: self.give(b"a" * 200_000, "text/plain"),
            "/slow": self.trickle,
            "/%C3%BC": lambda: self.give(b"ok", "text/plain"),
        }.get(self.path, lambda: self.send_error(404))()

    def give(self, body: bytes, kind: str, *headers: tuple[str, str]) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for header in headers:
            self.send_header(*header)
        self.end_headers()
        self.wfile.write(body)

    def go(self, place: str) -> None:
        self.send_response(302)
        self.send_header("Location", place)
        self.end_headers()

    def trickle(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        for _ in range(100):
            try:
                self.wfile.write(b"a")
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.02)

    def log_message(self, *_words: object) -> None:
        """A test says nothing."""


@pytest.fixture(scope="module")
def place() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def refused(address: str) -> str:
    with pytest.raises(NotFetched) as caught:
        fetch(address)
    assert "Nothing was added." in explain(caught.value)
    return caught.value.reason


def test_a_page_comes_with_what_its_server_says_of_it(place: str) -> None:
    assert fetch(f"{place}/page") == Fetched(f"{place}/page", "page.html", PAGE.encode("iso-8859-1"), "iso-8859-1")
    assert fetch(f"{place}/paper.php?x=1").name == "paper.php.pdf"
    assert fetch(f"{place}/ü").data == b"ok"


def test_what_is_packed_is_unpacked_within_limits(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert fetch(f"{place}/packed").data == PAGE.encode()
    assert refused(f"{place}/cut") == "broken"
    monkeypatch.setattr(fetching, "BYTES_MOST", 100_000)
    assert refused(f"{place}/bomb") == "too_large"
    assert refused(f"{place}/long") == "too_large"


def test_a_redirect_is_followed_and_a_circle_is_not(place: str) -> None:
    assert fetch(f"{place}/moved").address == f"{place}/page"
    assert refused(f"{place}/loop") == "redirects"
    assert refused(f"{place}/file") == "scheme"


def test_from_outside_nothing_leads_into_a_private_network(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([False, True])
    monkeypatch.setattr(fetching, "_is_private", lambda _parts: next(answers))
    assert refused(f"{place}/moved") == "private"


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("file:///etc/passwd", "scheme"),
        ("ftp://example.org/x", "scheme"),
        ("https://name:word@example.org/", "credentials"),
        ("https://", "address"),
        ("http://[::1", "address"),
        ("http://example.org:99999/", "address"),
        ("http://no-such-host.invalid/", "host"),
        ("http://127.0.0.1:1/", "refused"),
    ],
)
def test_what_is_no_address_or_answers_nothing_is_refused(address: str, reason: str) -> None:
    assert refused(address) == reason


def test_what_is_not_there_is_said_with_its_number(place: str) -> None:
    assert refused(f"{place}/gone") == "status"


def test_time_ends_and_the_user_can_end_it(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FetchStopped):
        fetch(f"{place}/slow", cancelled=lambda: True)
    monkeypatch.setattr(fetching, "SECONDS", 0.3)
    assert refused(f"{place}/slow") == "timeout"


def test_nothing_is_told_of_the_machine(place: str) -> None:
    Server.asked.clear()
    fetch(f"{place}/page")
    ((_, headers),) = Server.asked
    assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
    assert headers["User-Agent"].startswith("Rubricate/")


def test_an_address_is_told_from_a_file() -> None:
    assert is_address(" https://example.org/a b".replace(" b", ""))
    assert not is_address("a.txt")
    assert not is_address("http://a b")
