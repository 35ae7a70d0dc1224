"""One web page, fetched because somebody gave its address. The only module that reaches the network.

http and https alone, within limits of time and size; no cookies, no pictures, no scripts. A redirect is followed five
times and never from the outside into a private network. docs/decisions/0073.
"""

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit, urlunsplit

from rubricate import __version__
from rubricate.core.errors import FetchReason, FetchStopped, NotFetched

SECONDS: Final = 30.0
READ_SECONDS: Final = 10.0  # without a sign of life
BYTES_MOST: Final = 50_000_000
REDIRECTS_MOST: Final = 5
_CHUNK: Final = 1 << 16
_SCHEMES: Final = ("http", "https")
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_SAFE: Final = "/%:=&?~#+!$,;'@()*[]"
# What a page is, by what its server says; anything else goes by the ending of its name.
_ENDINGS: Final[Mapping[str, str]] = {
    "text/html": "html",
    "application/xhtml+xml": "xhtml",
    "application/pdf": "pdf",
    "text/plain": "txt",
    "text/markdown": "md",
    "application/epub+zip": "epub",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: where it stands in the end, a bare file name with the ending of what it is, its bytes.

    `encoding` is what the server says, or None.
    """

    address: str
    name: str
    data: bytes
    encoding: str | None


def is_address(words: str) -> bool:
    """Whether these words are a web address."""
    return words.strip().lower().startswith(("http://", "https://")) and len(words.split()) == 1


def fetch(
    address: str,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Fetched:
    """Fetch what stands at an address. Raises NotFetched, FetchStopped."""
    parts = _checked(address)
    until = time.monotonic() + SECONDS
    from_outside = False
    for _ in range(REDIRECTS_MOST + 1):
        if from_outside and _is_private(parts):
            raise NotFetched(address, "private", parts.hostname or "")
        answer = _Answer(address, parts, until, progress, cancelled)
        with answer:
            moved = answer.moved_to()
            if moved is None:
                return answer.fetched()
        from_outside = from_outside or not _is_private(parts)
        parts = _checked(urljoin(urlunsplit(parts), moved))
    raise NotFetched(address, "redirects", str(REDIRECTS_MOST))


def _checked(address: str) -> SplitResult:
    """The parts of an address that may be asked. Raises NotFetched."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError as bad:
        raise NotFetched(address, "address") from bad
    if parts.scheme not in _SCHEMES:
        raise NotFetched(address, "scheme", parts.scheme)
    if parts.username is not None or parts.password is not None:
        raise NotFetched(address, "credentials")
    if not parts.hostname or port == 0 or any(letter.isspace() for letter in address.strip()):
        raise NotFetched(address, "address")
    return parts


def _is_private(parts: SplitResult) -> bool:
    """Whether the host is this machine or one of a network that is not public."""
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 80, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return False  # nobody knows it: asking it will say so
    return any(not ipaddress.ip_address(str(one[4][0]).partition("%")[0]).is_global for one in found)


def _host(parts: SplitResult) -> str:
    """The name of the host as the network writes it. Raises NotFetched."""
    name = parts.hostname or ""
    try:
        return name if name.isascii() else name.encode("idna").decode()
    except UnicodeError as bad:
        raise NotFetched(urlunsplit(parts), "address") from bad


class _Answer:
    """What one host answers to one question. A context manager: the connection is closed at its end."""

    def __init__(
        self,
        asked: str,
        parts: SplitResult,
        until: float,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._asked, self._parts, self._until = asked, parts, until
        self._progress, self._cancelled = progress, cancelled
        host, seconds = _host(parts), min(self._left(), READ_SECONDS)
        if parts.scheme == "https":
            context = ssl.create_default_context()
            self._line: http.client.HTTPConnection = http.client.HTTPSConnection(
                host, parts.port, timeout=seconds, context=context
            )
        else:
            self._line = http.client.HTTPConnection(host, parts.port, timeout=seconds)

    def __enter__(self) -> "_Answer":
        target = quote(self._parts.path or "/", safe=_SAFE)
        if self._parts.query:
            target += "?" + quote(self._parts.query, safe=_SAFE)
        headers = {
            "User-Agent": f"Rubricate/{__version__}",
            "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        try:
            self._line.request("GET", target, headers=headers)
            self._response = self._line.getresponse()
        except BaseException as error:
            self._line.close()
            self._raise(error)
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        self._response.close()
        self._line.close()

    def moved_to(self) -> str | None:
        """Where it has gone, if it has. Raises NotFetched for an answer that is no page."""
        status = self._response.status
        if status in _MOVED and (place := self._response.headers.get("Location")):
            return place
        if status != http.client.OK:
            raise NotFetched(self._asked, "status", str(status))
        return None

    def fetched(self) -> Fetched:
        """All of it. Raises NotFetched, FetchStopped."""
        try:
            data = b"".join(self._pieces())
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            self._raise(error)
            raise
        about = Message()
        about["Content-Type"] = self._response.headers.get("Content-Type", "")
        charset = about.get_param("charset")
        return Fetched(
            urlunsplit(self._parts),
            _name(self._parts, about.get_content_type() if about["Content-Type"] else ""),
            data,
            str(charset) if isinstance(charset, str) and charset else None,
        )

    def _pieces(self) -> Iterator[bytes]:
        """The body unpacked, piece by piece, within its limits."""
        coding = (self._response.headers.get("Content-Encoding") or "").strip().lower()
        unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if coding in ("gzip", "x-gzip", "deflate") else None
        declared = self._response.headers.get("Content-Length") or ""
        whole = int(declared) if declared.isascii() and declared.isdigit() else 0
        if whole > BYTES_MOST:
            raise NotFetched(self._asked, "too_large", str(BYTES_MOST))
        read = size = 0
        while piece := self._response.read1(_CHUNK):
            read += len(piece)
            if self._cancelled():
                raise FetchStopped
            self._progress(min(read, whole or read), whole or read)
            self._left()
            for part in _unpacked(unpack, piece):
                size += len(part)
                if size > BYTES_MOST:
                    raise NotFetched(self._asked, "too_large", str(BYTES_MOST))
                yield part
        if unpack is not None and read and not unpack.eof:
            raise NotFetched(self._asked, "broken")

    def _left(self) -> float:
        """The seconds that are left. Raises NotFetched when there are none."""
        seconds = self._until - time.monotonic()
        if seconds <= 0:
            raise NotFetched(self._asked, "timeout", str(round(SECONDS)))
        return seconds

    def _raise(self, error: BaseException) -> None:
        """The error of the network as one that has a sentence; every other one is left as it is."""
        reasons: tuple[tuple[type[BaseException], FetchReason, str], ...] = (
            (ssl.SSLError, "tls", self._parts.hostname or ""),
            (TimeoutError, "timeout", str(round(SECONDS))),
            (socket.gaierror, "host", self._parts.hostname or ""),
            (ConnectionError, "refused", self._parts.hostname or ""),
            (OSError, "refused", self._parts.hostname or ""),
            (http.client.HTTPException, "broken", ""),
            (zlib.error, "broken", ""),
            (ValueError, "broken", ""),
        )
        for kind, reason, detail in reasons:
            if isinstance(error, kind):
                raise NotFetched(self._asked, reason, detail) from error


def _unpacked(unpack: "zlib._Decompress | None", piece: bytes) -> Iterator[bytes]:
    """A piece as it was before it was packed, in pieces of its own: little may unpack to very much."""
    if unpack is None:
        yield piece
        return
    while piece:
        yield unpack.decompress(piece, _CHUNK)
        piece = unpack.unconsumed_tail


def _name(parts: SplitResult, kind: str) -> str:
    """A file name for what stands there: the last part of the address, else the host; with the ending of its kind."""
    last = PurePosixPath(unquote(parts.path)).name or (parts.hostname or "page")
    ending = _ENDINGS.get(kind, "")
    if not ending or last.lower().endswith(f".{ending}") or (ending == "html" and last.lower().endswith(".htm")):
        return last
    return f"{last}.{ending}"
