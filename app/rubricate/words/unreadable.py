"""Words why a file gives no text, and what to know of one that did. Registered with `explain` on import."""

from collections.abc import Callable
from typing import Final

from rubricate.core.text import NUL_REPLACED, SURROGATE_REPLACED
from rubricate.formats import epub, errors, office, subtitles
from rubricate.formats.collections.workbook import FORMULAS_WITHOUT_VALUE
from rubricate.formats.errors import ENCODING_GUESSED, MARKDOWN_AS_PLAIN
from rubricate.formats.html.reading import NO_ARTICLE
from rubricate.formats.pdf import warnings
from rubricate.formats.variables_table import NoVariables
from rubricate.words.catalogue import grouped, tr, trn
from rubricate.words.figures import size
from rubricate.words.refusals import explain


@explain.register
def _(error: errors.Binary) -> str:
    kinds = {
        "picture": tr("{name} is a picture, not a text. Nothing was added.", name=error.name),
        "sound": tr("{name} is a sound, not a text. Nothing was added.", name=error.name),
        "film": tr("{name} is a film, not a text. Nothing was added.", name=error.name),
        "archive": tr("{name} is an archive, not a text. Unpack it and add what is in it.", name=error.name),
        "program": tr("{name} is a program, not a text. Nothing was added.", name=error.name),
        "database": tr("{name} is a database, not a text. Nothing was added.", name=error.name),
        "font": tr("{name} is a font, not a text. Nothing was added.", name=error.name),
    }
    return kinds.get(error.kind, tr("{name} is not a text. Nothing was added.", name=error.name))


@explain.register
def _(error: errors.Unsupported) -> str:
    if error.kind == "doc":
        return tr(
            "{name} is a Word document of the old kind (.doc). Nothing was added. Save it as .docx and add that.",
            name=error.name,
        )
    kinds = {
        "pdf": tr("{name} is a PDF, which cannot be read here yet.", name=error.name),
        "spreadsheet": tr("{name} is a spreadsheet, which cannot be read here yet.", name=error.name),
        "slides": tr("{name} is a presentation, which cannot be read here yet.", name=error.name),
        "word": tr("{name} is a Word document that can't be read.", name=error.name),
        "rtf": tr("{name} is rich text that can't be read.", name=error.name),
        "opendocument": tr("{name} is an OpenDocument file, but not of a text.", name=error.name),
        "ebook": tr("{name} is an e-book, which cannot be read here yet.", name=error.name),
        "html": tr("{name} is a web page, which cannot be read here yet.", name=error.name),
    }
    happened = kinds.get(error.kind, tr("{name} has a form that cannot be read here yet.", name=error.name))
    return f"{happened} {tr('Nothing was added. Copy its text and paste it, or save it as plain text.')}"


@explain.register
def _(error: errors.Empty) -> str:
    return tr("{name} is empty. Nothing was added.", name=error.name)


@explain.register
def _(error: errors.NotAFile) -> str:
    return tr("{name} is not a file. Nothing was added. Choose a text file.", name=error.name)


@explain.register
def _(error: errors.NotOpened) -> str:
    return tr("{name} cannot be opened: {reason}. Nothing was changed.", name=error.name, reason=error.reason)


@explain.register
def _(error: errors.TooLarge) -> str:
    if error.unit in ("columns", "elements", "pages", "rows"):
        return _too_many(error)
    if error.unit == "characters":
        return tr(
            "{name} has {n} characters; the limit is {limit}. Split it and add the parts.",
            name=error.name,
            n=grouped(error.size),
            limit=grouped(error.limit),
        )
    return tr(
        "{name} has {n}; the limit is {limit}. Split it and add the parts.",
        name=error.name,
        n=size(error.size),
        limit=size(error.limit),
    )


def _too_many(error: errors.TooLarge) -> str:
    facts = {"name": error.name, "n": grouped(error.size), "limit": grouped(error.limit)}
    if error.unit == "rows":
        return tr("{name} has {n} rows; the limit is {limit}. Split it and add the parts.", **facts)
    if error.unit == "elements":
        return tr("{name} is made of {n} elements; the limit is {limit}. Split it and add the parts.", **facts)
    if error.unit == "pages":
        return tr("{name} has {n} pages; the limit is {limit}. Split it and add the parts.", **facts)
    return tr(
        "{name} has {n} columns; the limit is {limit}. Nothing was added. Take away those that you don't need.", **facts
    )


@explain.register
def _(error: errors.Damaged) -> str:
    return tr(
        "{name} is damaged, or is not what its ending says. Nothing was added. Open it in the program that wrote it "
        "and save it anew.",
        name=error.name,
    )


@explain.register
def _(error: errors.Protected) -> str:
    if error.kind == "drm":
        return tr("{name} is locked by its seller and can be read in their program alone.", name=error.name)
    return tr(
        "{name} is locked with a password. Nothing was added. Save it without one and add it again.", name=error.name
    )


@explain.register
def _(error: errors.OnlyPictures) -> str:
    return tr(
        "{name} holds pictures of pages and no letters. Nothing was added. Have the text recognised (OCR), and add the "
        "result.",
        name=error.name,
    )


@explain.register
def _(error: errors.Unsafe) -> str:
    reasons = {
        "doctype": tr("it declares entities, which can be used to do harm"),
        "entries": tr("it holds too many files"),
        "bomb": tr("it unpacks to far more than it should"),
        "deep": tr("it is nested too deeply"),
        "outside": tr("its name leads out of the archive"),
    }
    return tr("{name} was not opened: {reason}. Nothing was added.", name=error.name, reason=reasons[error.reason])


@explain.register
def _(error: errors.TookTooLong) -> str:
    if error.seconds:
        return tr(
            "Reading {name} was stopped after {n} seconds. Nothing was added. Split it and add the parts.",
            name=error.name,
            n=error.seconds,
        )
    return tr(
        "Reading {name} took too much memory and was stopped. Nothing was added. Split it and add the parts.",
        name=error.name,
    )


@explain.register
def _(error: errors.UnknownFormat) -> str:
    known = ", ".join(error.known)
    if error.format:
        return tr("There is no format {name}. There are: {names}.", name=error.format, names=known)
    return tr(
        "Nobody knows what format {name} has. Name it; there are: {names}. Nothing was changed.",
        name=error.name,
        names=known,
    )


@explain.register
def _(error: errors.BadContent) -> str:
    place = f" ({error.where})" if error.where else ""
    if not error.detail:
        return tr("{name} can't be understood as {format}{place}. Nothing was changed.", name=error.name,
                  format=error.format, place=place)  # fmt: skip
    return tr("{name} can't be understood as {format}: {detail}{place}. Nothing was changed.", name=error.name,
              format=error.format, detail=error.detail, place=place)  # fmt: skip


@explain.register
def _(error: errors.UnreadableEncoding) -> str:
    if not error.encoding:
        return tr("The letters of {name} fit no known encoding. Nothing was added. Save it as UTF-8.", name=error.name)
    return tr(
        "{name} is not written in {encoding}. Nothing was added. Choose another encoding.",
        name=error.name,
        encoding=error.encoding,
    )


@explain.register
def _(error: errors.UnknownEncoding) -> str:
    return tr("There is no encoding {encoding}. Nothing was added. Choose another one.", encoding=error.encoding)


@explain.register
def _(error: NoVariables) -> str:
    sentences = {
        "letters": tr(
            "The letters of {name} fit no known encoding. Nothing was changed. Save it as UTF-8.", name=error.name
        ),
        "no_document": tr(
            "No column of {name} says which document a row is about: it is called document or document_id. Nothing was "
            "changed.",
            name=error.name,
        ),
        "no_variable": tr("No column of {name} is a variable of this project. Nothing was changed.", name=error.name),
        "nothing": tr("No row of {name} is about a document of this project. Nothing was changed.", name=error.name),
    }
    if error.reason == "twice":
        twice = tr("{entry} stands there twice; names are for one alone.", entry=error.column)
        return f"{error.name}: {twice} {tr('Nothing was taken.')}"
    known = ", ".join(error.known)
    sentence = sentences[error.reason]
    return f"{sentence} {tr('There are: {names}.', names=known)}" if known else sentence


def warning(code: str) -> str:
    """The sentence for a warning that a reader gave; the code itself where it is unknown.

    A code may be followed by a space and a number: how many there are.
    """
    head, _, count = code.partition(" ")
    counted = _COUNTED.get(head)
    if counted and count.isascii() and count.isdigit():
        return counted(int(count))
    say = _WARNINGS.get(code)
    return say() if say else code


_WARNINGS: Final[dict[str, Callable[[], str]]] = {
    NO_ARTICLE: lambda: tr("No article could be told from the rest of the page, so all of it was read."),
    NUL_REPLACED: lambda: tr("Some characters stood for nothing; a “\ufffd” stands in their place."),
    SURROGATE_REPLACED: lambda: tr("Some characters were halves of others; a “\ufffd” stands in their place."),
    ENCODING_GUESSED: lambda: tr("How its letters are stored was guessed. If they look wrong, add it again, choosing."),
    MARKDOWN_AS_PLAIN: lambda: tr("Its Markdown is too tangled to be shown; it is kept as plain text."),
    office.SYMBOLS_LOST: lambda: tr("Some signs are known to a font alone; a “\ufffd” stands in their place."),
    office.PART_LEFT_OUT: lambda: tr("A file that is embedded in it was left out."),
}
_COUNTED: Final[dict[str, Callable[[int], str]]] = {
    warnings.WORDS_JOINED: lambda n: trn(
        "{n} word that was parted by a hyphen at the end of a line was joined.",
        "{n} words that were parted by a hyphen at the end of a line were joined.",
        n,
    ),
    warnings.HEADS_LEFT_OUT: lambda n: trn(
        "{n} running head or page number was left out.", "{n} running heads and page numbers were left out.", n
    ),
    warnings.LETTERS_UNKNOWN: lambda n: trn(
        "{n} sign of it stands for no letter; a “\ufffd” stands in its place.",
        "{n} signs of it stand for no letter; a “\ufffd” stands in their place.",
        n,
    ),
    warnings.PAGES_LOST: lambda n: trn(
        "{n} page could not be opened and is missing.", "{n} pages could not be opened and are missing.", n
    ),
    warnings.PAGES_OF_PICTURES: lambda n: trn(
        "{n} page is a picture without letters and is missing. OCR makes letters of it.",
        "{n} pages are pictures without letters and are missing. OCR makes letters of them.",
        n,
    ),
    epub.CHAPTERS_LOST: lambda n: trn(
        "{n} chapter could not be opened and is missing.", "{n} chapters could not be opened and are missing.", n
    ),
    subtitles.CUES_BAD: lambda n: trn(
        "{n} piece of it has no time that can be read and was left out.",
        "{n} pieces of it have no time that can be read and were left out.",
        n,
    ),
    subtitles.CUES_REPEATED: lambda n: trn(
        "{n} line that says again what the one before said was left out.",
        "{n} lines that say again what the ones before said were left out.",
        n,
    ),
    FORMULAS_WITHOUT_VALUE: lambda n: trn(
        "{n} formula has no result in the file; its cell is taken as empty. Open and save it in a spreadsheet first.",
        "{n} formulas have no result in the file; their cells are taken as empty. Open and save it in a spreadsheet "
        "first.",
        n,
    ),
    office.TRACKED_CHANGES: lambda n: trn(
        "It has {n} tracked change. It is read as if that were accepted.",
        "It has {n} tracked changes. It is read as if all were accepted.",
        n,
    ),
    office.HIDDEN_TEXT: lambda n: trn(
        "{n} piece of hidden text was left out.", "{n} pieces of hidden text were left out.", n
    ),
    office.COMMENTS_WHOLE: lambda n: trn(
        "{n} comment has no place in the text. It is about the whole document.",
        "{n} comments have no place in the text. They are about the whole document.",
        n,
    ),
}
