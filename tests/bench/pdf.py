"""PDFs of 300 pages, of 160 as Qt writes them, and 100 small ones, against pdfium's bare text in this process."""

import gc
from collections.abc import Iterator

from PySide6.QtGui import QFont, QGuiApplication

from rubricate.collector import calm
from rubricate.formats import child
from rubricate.formats.pdf import READER
from tests.bench.frame import Row, in_turn, megabytes, row, timed
from tests.bench.material import text
from tests.formats.pdf.of_qt import printed
from tests.formats.pdf.written import lines, pdf

LINES, CHARACTERS, BOUND, LINEAR, MANY = 45, 88, 1.5, 11.0, 2.0
PARAGRAPHS, MEGABYTES = 900, 800.0


def measure() -> Iterator[Row]:
    calm()
    small, large, tiny = written(30), written(300), written(5)
    READER.read(small, "a.pdf", None)  # the child is there; a folder of files pays for it once
    floors, figures = in_turn(lambda: timed(lambda: bare(large)), lambda: timed(lambda: read(large)), 5)
    yield row("a PDF of 300 pages", floors, figures, BOUND, limits=held(large))
    real = of_qt()
    floors, figures = in_turn(lambda: timed(lambda: bare(real)), lambda: timed(lambda: read(real)), 5)
    yield row("a PDF of 160 pages as Qt writes it", floors, figures, BOUND, limits=held(real))
    floors, figures = in_turn(lambda: timed(lambda: read(small)), lambda: timed(lambda: read(large)), 5)
    yield row("a PDF of 300 pages, against one of 30", floors, figures, LINEAR)
    floors, figures = in_turn(
        lambda: timed(lambda: [bare(tiny) for _ in range(100)]),
        lambda: timed(lambda: [read(tiny) for _ in range(100)]),
        3,
    )
    yield row("100 PDFs of 5 pages", floors, figures, MANY)
    child.rest()
    gc.collect()


def read(data: bytes) -> object:
    return READER.read(data, "a.pdf", None)


def held(data: bytes) -> tuple[tuple[str, float, float], ...]:
    return (("MB in the child", megabytes("tests.bench.pdf:alone", data), MEGABYTES),)


def alone(data: bytes) -> object:
    """What the child does."""
    from rubricate.formats.pdf.extracting import extracted

    return extracted(data, "reflowed")


def bare(data: bytes) -> str:
    """The floor."""
    import pypdfium2

    found = []
    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        page = document[number]
        letters = page.get_textpage()
        found.append(letters.get_text_bounded())
        letters.close()
        page.close()
    document.close()
    return "\n".join(found)


def written(pages: int) -> bytes:
    """Pages as books have them."""
    every = []
    for page in range(pages):
        words = text(LINES * CHARACTERS, page).encode("cp1252", "replace").decode("cp1252").replace("\n", " ")
        every.append(lines(*(words[n : n + CHARACTERS] for n in range(0, len(words), CHARACTERS))))
    return pdf(*every)


def of_qt() -> bytes:
    """An article with the fonts of this machine in it."""
    app = QGuiApplication.instance() or QGuiApplication([])
    data = printed(
        [text(700, n).replace("\n", " ") for n in range(PARAGRAPHS)], QFont("DejaVu Sans", 11), numbered=True
    )
    del app
    return data
