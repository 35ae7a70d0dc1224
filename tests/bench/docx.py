"""1,000 Word documents of five pages, against python-docx and the text of their paragraphs; ten times one of them."""

import io
import random
from collections.abc import Iterator

from rubricate.collector import calm
from rubricate.formats.docx import READER
from tests.bench.frame import Row, in_turn, megabytes, row, timed
from tests.bench.material import text

DOCUMENTS, PARAGRAPHS, CHARACTERS, BOUND, LINEAR = 1_000, 50, 300, 1.0, 11.0


def measure() -> Iterator[Row]:
    calm()
    documents = [written(PARAGRAPHS, n) for n in range(20)]
    many = [documents[n % len(documents)] for n in range(DOCUMENTS)]
    floors, figures = in_turn(
        lambda: timed(lambda: [paragraphs(data) for data in many]),
        lambda: timed(lambda: [read(data) for data in many]),
        3,
        warm=0,
    )
    yield row("read 1,000 DOCX of 5 pages", floors, figures, BOUND)
    small, large = written(PARAGRAPHS * 10, 1), written(PARAGRAPHS * 100, 1)
    floors, figures = in_turn(
        lambda: timed(lambda: read(small)),
        lambda: timed(lambda: read(large)),
        5,
    )
    yield row(
        "a DOCX of 500 pages, against one of 50",
        floors,
        figures,
        LINEAR,
        limits=(("MB", megabytes("tests.bench.docx:read", large), 1_000),),
    )


def read(data: bytes) -> object:
    return READER.read(data, "a.docx", None)


def paragraphs(data: bytes) -> str:
    """The floor."""
    import docx

    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def written(paragraphs: int, seed: int) -> bytes:
    """A document as people write them: a heading now and then, some words in bold and italic, lists."""
    import docx

    rng = random.Random(seed)
    document = docx.Document()
    for n in range(paragraphs):
        words = text(CHARACTERS, seed * 100_000 + n)
        if n % 10 == 0:
            document.add_heading(words[:40], 1 + n % 3)
            continue
        paragraph = document.add_paragraph(style="List Bullet" if n % 7 == 0 else None)
        for piece in (words[i : i + 60] for i in range(0, len(words), 60)):
            run = paragraph.add_run(piece)
            run.bold, run.italic = rng.random() < 0.1 or None, rng.random() < 0.1 or None
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
