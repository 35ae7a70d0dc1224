"""A web page of 10 MB against lxml's bare parse of it; against one of a tenth of the size."""

import gc
from collections.abc import Iterator

from rubricate.collector import calm, paused
from rubricate.formats.html import READER
from tests.bench.frame import Row, in_turn, megabytes, row, timed
from tests.bench.material import text

CHARACTERS, PARAGRAPH, BOUND, LINEAR, REPEATS = 10_000_000, 600, 4.0, 11.0, 7


def measure() -> Iterator[Row]:
    calm()
    small, large = written(CHARACTERS // 10), written(CHARACTERS)
    floors, figures = in_turn(lambda: timed(lambda: bare(large)), lambda: timed(lambda: read(large)), REPEATS)
    yield row("a web page of 10 MB", floors, figures, BOUND)
    floors, figures = in_turn(lambda: timed(lambda: read(small)), lambda: timed(lambda: read(large)), REPEATS)
    yield row(
        "a web page of 10 MB, against one of 1 MB",
        floors,
        figures,
        LINEAR,
        limits=(("MB", megabytes("tests.bench.html:read", large), 1_000),),
    )
    gc.collect()


def read(data: bytes) -> object:
    with paused():  # as `formats.gathering` reads
        return READER.read(data, "a.html", None)


def bare(data: bytes) -> object:
    """The floor."""
    from lxml import html

    return html.document_fromstring(data)


def written(size: int) -> bytes:
    """Paragraphs of an article: each with a link, a strong word and one in italics."""
    words = text(PARAGRAPH).replace("\n", " ").replace("<", " ").replace("&", " ")
    looks = '<a href="https://example.org/x">a link</a>, <b>strong</b> and <em>stressed</em>'
    one = f"<div><p>{words} {looks}.</p></div>\n".encode()
    return b"<html><head><meta charset=utf-8></head><body>" + one * (size // len(one)) + b"</body></html>"
