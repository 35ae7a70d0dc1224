"""What the child process does with a PDF: its text, marks and facts, or why there are none."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, groupby
from typing import Any, Final, TypedDict

from rubricate.core.document import Mark
from rubricate.formats.building import Builder
from rubricate.formats.office import merged
from rubricate.formats.pdf.cells import in_rows
from rubricate.formats.pdf.columns import in_columns
from rubricate.formats.pdf.direction import all_straightened
from rubricate.formats.pdf.edges import drop_foretold, without_edges
from rubricate.formats.pdf.joining import Joining
from rubricate.formats.pdf.letters import HYPHEN, Letters
from rubricate.formats.pdf.links import areas, attach
from rubricate.formats.pdf.paragraphs import Paragraph, paragraphs
from rubricate.formats.pdf.pieces import rejoined
from rubricate.formats.pdf.shapes import Line
from rubricate.formats.pdf.warnings import HEADS_LEFT_OUT, LETTERS_UNKNOWN, PAGES_LOST, PAGES_OF_PICTURES, WORDS_JOINED

LINE_BY_LINE: Final = "lines"
CHARACTERS_MOST: Final = 10_000_000
PAGES_MOST: Final = 20_000
_TRIMMED: Final = re.compile(r"\s+")
_LAST_WORD: Final = re.compile(r"\S+$")


class Found(TypedDict, total=False):
    """What comes back: `error` alone ("password", "damaged", "pages", "characters"), or everything else."""

    error: str
    size: int
    text: str
    marks: list[tuple[int, int, str, str]]
    facts: dict[str, str]
    pages: int
    warnings: list[str]
    counts: dict[str, int]


def extracted(data: bytes, variant: str) -> Found:
    """The text of a PDF as paragraphs, or line by line."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as bad:
        return Found(error="password" if "password" in str(bad).lower() else "damaged")
    try:
        if len(document) > PAGES_MOST:
            return Found(error="pages", size=len(document))
        return _read(document, variant)
    finally:
        document.close()


def _read(document: Any, variant: str) -> Found:  # pypdfium2's
    letters = Letters()
    pages: list[list[Line]] = []
    lost = size = pictures = 0
    for number in range(len(document)):
        lines = _page(document, number, letters)
        lost += lines is None
        pictures += lines == [] and _has_picture(document, number)
        pages.append(lines or [])
        size += sum(len(line.text) for line in lines or ())
        if size > CHARACTERS_MOST:
            return Found(error="characters", size=size)
    counts = {PAGES_LOST: lost, PAGES_OF_PICTURES: pictures, LETTERS_UNKNOWN: letters.unknown}
    by_line = variant == LINE_BY_LINE
    if not by_line:
        pages, counts[HEADS_LEFT_OUT] = without_edges(pages)
    drop_foretold(pages)
    writing = _Writing(document, [line.text for line in chain(*pages)])
    for paragraph in _single(pages) if by_line else paragraphs(pages):
        writing.write(paragraph)
    text, marks = writing.result()
    return Found(
        text=text,
        marks=[(m.start, m.end, m.kind, m.value) for m in marks],
        facts=document.get_metadata_dict(),
        pages=len(document),
        warnings=[*writing.builder.warnings],
        counts={**counts, WORDS_JOINED: writing.joined},
    )


def _page(document: Any, number: int, letters: Letters) -> list[Line] | None:  # pypdfium2's
    """The lines of a page in reading order; None where it can't be opened."""
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return None
    try:
        links = areas(document, page)
        lines = letters.lines(page, number, closely=bool(links))
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()
    lines = all_straightened(rejoined(lines))
    attach(lines, links)
    for line in lines:
        line.glyphs = ()  # there may be millions
    return in_rows(in_columns(lines))


def _has_picture(document: Any, number: int) -> bool:  # pypdfium2's
    """Whether a page without letters shows a picture: most likely one of a page."""
    import pypdfium2

    page = document[number]
    try:
        return any(True for _ in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3))
    except pypdfium2.PdfiumError:
        return False
    finally:
        page.close()


def _single(pages: Iterable[Sequence[Line]]) -> Iterable[Paragraph]:
    return (Paragraph((line,), "row" if line.cells else "p") for line in chain(*pages))


class _Writing:
    """Paragraphs written one after the other; pages, and words that were joined, are kept beside the text."""

    def __init__(self, document: Any, lines: Sequence[str]) -> None:  # pypdfium2's
        self.builder = Builder()
        self.joined = 0
        self._document = document
        self._joining = Joining(lines)
        self._page = -1
        self._pages: list[int] = []  # in the order in which they are read
        self._run: list[str] = []  # since the last mark of this block
        self._words: list[str] = []

    def write(self, paragraph: Paragraph) -> None:
        """One block of the text, in pieces as large as its marks allow."""
        lines, run = paragraph.lines, self._run
        for n, line in enumerate(lines, 1):
            if line.page != self._page:
                self._page = line.page
                self._pages.append(line.page)
                self._pin(f"page {line.page}")
            text = line.text
            following = lines[n].text if n < len(lines) else ""
            gone, between = self._joining.between(text, following) if following else (0, "")
            if not following and text.endswith(HYPHEN):  # pdfium's sign for one that is seen
                gone, between = 1, "-"
            if line.cells:
                self._row(line)
                continue
            if gone and not between:
                self._join(text[:-gone], following)
            elif line.words and any(word.link for word in line.words):
                self._flush()
                self._linked(line)
            else:
                run.append(text[:-gone] if gone else text)
            if between:
                run.append(between)
        self._flush()
        self.builder.finish(paragraph.kind)

    def _flush(self) -> None:
        self.builder.write("".join(self._run))
        self._run.clear()

    def _pin(self, key: str) -> None:
        self._flush()
        self.builder.anchor(key)

    def _join(self, text: str, following: str) -> None:
        tail = _LAST_WORD.search(text)
        first = tail.start() if tail else 0
        self._run.append(text[:first])
        self._pin(f"joined {self.joined}")
        self._run.append(text[first:])
        self._words.append(f"{text[first:]}-\n{following.partition(' ')[0]}")
        self.joined += 1

    def _row(self, line: Line) -> None:
        for n, cell in enumerate(line.cells):
            if n:
                self._flush()
                self.builder.tab()
            self._run.append(cell)

    def _linked(self, line: Line) -> None:
        first = True
        for address, words in groupby(line.words, key=lambda word: word.link):
            self.builder.write("" if first else " ")
            first = False
            run = " ".join(word.text for word in words)
            if address:
                with self.builder.inline("link", address):
                    self.builder.write(run)
            else:
                self.builder.write(run)

    def result(self) -> tuple[str, tuple[Mark, ...]]:
        """The text and all marks in order."""
        text, marks = self.builder.result()
        anchors = self.builder.anchors
        places = [(anchors[f"page {page}"], page) for page in self._pages if f"page {page}" in anchors]
        ends = [*(start for start, _ in places), len(text)][1:]
        beside = [
            Mark(start, start + len(text[start:end].rstrip()), "page", self._label(page))
            for (start, page), end in zip(places, ends, strict=False)
            if text[start:end].strip()
        ]
        beside += [self._record(text, anchors[f"joined {n}"], word) for n, word in enumerate(self._words)]
        return text, merged((*marks, *beside))

    @staticmethod
    def _record(text: str, start: int, word: str) -> Mark:
        """A word that was joined, with how it stood: "infor-" and "mation" on two lines."""
        size = len(word) - 2
        return Mark(start, min(start + size, len(text)), "joined", word.replace("\n", ""))

    def _label(self, page: int) -> str:
        """What is printed on the page, as far as the file says; else its number, from 1."""
        label = self._document.get_page_label(page) or ""
        return _TRIMMED.sub(" ", label).strip() or str(page + 1)
