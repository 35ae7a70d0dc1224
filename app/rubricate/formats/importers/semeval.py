"""SemEval-2020 task 11 (the PTC corpus): articles and labels in a folder or zip, or one file of labels for many.

A line is the article's number, the technique, start and end; files of the first task (.task-si) have no technique.
"""

from collections.abc import Iterator
from typing import Final

from rubricate.core.bringing.found import FoundFile
from rubricate.formats import encoding
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Unreadable
from rubricate.formats.importer import Importer
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.reader import bare

_NAME: Final = "semeval"
_ENDINGS: Final = ("labels", "task-si", "task-flc-tc")
_OLD_ENDING: Final = ".labels.tsv"  # of the corpus before the task
_ARTICLES: Final = "articles.tsv"
_UNKNOWN: Final = "?"  # a technique that a test set leaves open
_SPAN: Final = "propaganda"
_LONGEST: Final = 15


def knows(bundle: Bundle) -> bool:
    """By a file of labels whose first line is one."""
    try:
        whole = bundle.unpacked()
        for name in _labels(whole):
            line = _text(whole.files[name], name).split("\n", 1)[0]
            if line.strip():
                return _row(line) is not None
        return not whole.main and _ARTICLES in whole.files
    except (Unreadable, OSError, KeyError):
        return False


def read(bundle: Bundle) -> FoundFile:
    """All labels with their articles. Raises BadContent, Damaged, Unsafe."""
    whole = bundle.unpacked()
    names = _labels(whole) or [name for name in (whole.main,) if name]
    if not names:
        raise BadContent(bundle.name, _NAME, "no file of labels")
    found = Collecting(_NAME)
    titles = dict(_titles(whole))
    texts: dict[str, str | None] = {}
    for name in names:
        folder = name.rpartition("/")[0]
        for number, line in enumerate(_text(whole.files[name], name).split("\n"), 1):
            if not line.strip():
                continue
            row = _row(line)
            if row is None:
                raise BadContent(bundle.name, _NAME, "no line of labels", f"{name}:{number}")
            article, technique, start, end = row
            if article not in texts:
                texts[article] = _article(whole, folder, article)
                found.document(article, titles.get(article, f"article{article}"), texts[article])
            text = texts[article]
            # our own files need no proof of how they count
            quote = text[start:end] if article in titles and text and end <= len(text) else None
            if technique == _UNKNOWN:
                found.lose("rows", article)
            else:
                found.mark(article, technique, ((start, end),), quote=quote, where=f"{name}:{number}")
    _without_labels(found, whole, titles)
    return found.file()


def _without_labels(found: Collecting, whole: Bundle, titles: dict[str, str]) -> None:
    """The articles of a folder that nothing is marked in."""
    if whole.main:
        return
    for name in sorted(whole.files):
        article = bare(name).casefold().removeprefix("article").removesuffix(".txt")
        if bare(name).casefold() == f"article{article}.txt" and article not in found.documents:
            found.document(article, titles.get(article, f"article{article}"), _text(whole.files[name], name))


def _labels(whole: Bundle) -> list[str]:
    names = [whole.main] if whole.main else sorted(whole.files)
    called = [(name, bare(name).casefold()) for name in names]
    return [name for name, low in called if low.rpartition(".")[2] in _ENDINGS or low.endswith(_OLD_ENDING)]


def _row(line: str) -> tuple[str, str, int, int] | None:
    """The number of the article, the technique, start and end."""
    cells = line.rstrip("\r").lstrip("\ufeff").split("\t")
    if len(cells) == 3:
        cells.insert(1, _SPAN)
    if len(cells) != 4 or not cells[0].strip() or not cells[1].strip():
        return None
    if not all(cell.isascii() and cell.isdigit() and len(cell) < _LONGEST for cell in cells[2:]):
        return None
    return cells[0].strip(), cells[1].strip(), int(cells[2]), int(cells[3])


def _article(whole: Bundle, folder: str, article: str) -> str | None:
    """The text of an article beside its labels, or somewhere in the folder."""
    wanted = f"article{article}.txt"
    beside = f"{folder}/{wanted}" if folder else wanted
    for name in (beside, *(one for one in whole.files if bare(one) == wanted)):
        try:
            return _text(whole.files[name], name)
        except KeyError:
            continue
    return None


def _titles(whole: Bundle) -> Iterator[tuple[str, str]]:
    """What our own exports say of the numbers."""
    try:
        lines = _text(whole.files[_ARTICLES], _ARTICLES).split("\n")
    except (KeyError, Unreadable, OSError):
        return
    for line in lines[1:]:
        number, tab, name = line.partition("\t")
        if tab and name.strip():
            yield number, name


def _text(data: bytes, name: str) -> str:
    """Letters as they are, line ends and all. Raises BadContent."""
    guess = encoding.guess(data)
    try:
        return encoding.decode(data, "utf-8" if guess is None else guess.encoding, name)
    except Unreadable as bad:
        raise BadContent(name, _NAME, "its encoding is not known") from bad


IMPORTER: Final = Importer(_NAME, (*_ENDINGS, "zip"), knows, read)
