"""What the columns of a table mean: which one is the text, the name, the date. A guess, and what a person says."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rubricate.formats.collections.sheet import Sheet, sample
from rubricate.formats.errors import NoSuchColumn, NoTextColumn

_TEXTS: Final = (
    "text", "full text", "fulltext", "body", "content", "article text", "article", "document text", "transcript",
    "volltext", "text body", "inhalt", "artikel", "artikeltext", "texte", "texto", "testo", "contenu", "cuerpo",
    "message", "comment", "post", "tweet", "review", "answer", "response", "antwort", "kommentar", "beitrag",
    "abstract", "description", "beschreibung", "sentence", "satz", "paragraph", "absatz", "quote", "zitat",
)  # fmt: skip
_NAMES: Final = (
    "name", "title", "headline", "titel", "überschrift", "schlagzeile", "document", "document name", "dokument",
    "filename", "file name", "file", "dateiname", "datei", "heading", "subject", "betreff", "titre", "título",
    "titulo", "titolo",
)  # fmt: skip
_IDS: Final = (
    "id", "document id", "doc id", "docid", "article id", "text id", "uuid", "guid", "identifier", "kennung", "key",
    "schlüssel", "post id", "tweet id", "row id", "nr", "no", "number", "nummer",
)  # fmt: skip
_DATES: Final = (
    "date", "datum", "publication date", "published", "pub date", "date published", "published at", "created at",
    "created", "veröffentlicht", "erschienen", "erscheinungsdatum", "day", "tag", "fecha", "data", "timestamp",
)  # fmt: skip
_WORDY: Final = 25  # characters that a text has on the average, at least, where no heading says so
_SPACED: Final = 2


@dataclass(frozen=True, slots=True)
class Mapping:
    """Columns by what they mean: those of the text (joined by a blank line), of the document's name, id and date.

    `rest` become variables, as do id and date. '' stands for none.
    """

    text: tuple[str, ...]
    name: str = ""
    id: str = ""
    date: str = ""
    rest: tuple[str, ...] = ()

    @property
    def variables(self) -> tuple[str, ...]:
        """The columns that become variables, the id first, each once."""
        return tuple(dict.fromkeys(column for column in (self.id, self.date, *self.rest) if column))


def guessed(sheet: Sheet) -> Mapping | None:
    """What the headings and the contents tell; None where no column can be told to be the text."""
    text = _known(sheet.columns, _TEXTS, sheet) or _wordiest(sheet)
    if not text:
        return None
    others = [column for column in sheet.columns if column != text]
    name, key, day = _known(others, _NAMES), _known(others, _IDS), _known(others, _DATES)
    rest = tuple(column for column in others if column not in (name, key, day))
    return Mapping((text,), name, key, day, rest)


def asked(
    sheet: Sheet,
    file: str,
    *,
    text: Sequence[str] = (),
    name: str = "",
    key: str = "",
    date: str = "",
    only: Sequence[str] | None = None,
) -> Mapping:
    """The guess, where nothing else was said. `only` are the columns that become variables.

    Columns are found whatever their case. Raises NoTextColumn, NoSuchColumn.
    """
    guess = guessed(sheet)
    if guess is None and not text:
        raise NoTextColumn(file, sheet.columns)
    guess = guess or Mapping(())
    texts = tuple(_there(sheet, file, column) for column in text) or guess.text
    taken = set(texts)

    def one(said: str, meant: str) -> str:
        column = _there(sheet, file, said) if said else "" if meant in taken else meant
        taken.add(column)
        return column

    mapped = (one(name, guess.name), one(key, guess.id), one(date, guess.date))
    if only is None:
        rest = tuple(column for column in sheet.columns if column not in taken)
    else:
        rest = tuple(_there(sheet, file, column) for column in only)
    return Mapping(texts, *mapped, rest)


def folded(title: str) -> str:
    """A heading as it is compared: "Publication_Date" and "publication date" are the same."""
    return " ".join(title.casefold().replace("_", " ").replace("-", " ").replace(".", " ").split())


def _there(sheet: Sheet, file: str, column: str) -> str:
    if column in sheet.columns:
        return column
    alike = [known for known in sheet.columns if folded(known) == folded(column)]
    if len(alike) != 1:
        raise NoSuchColumn(file, column, sheet.columns)
    return alike[0]


def _known(columns: Sequence[str], names: Sequence[str], filled: Sheet | None = None) -> str:
    """The column whose heading comes first in the list; '' for none. With `filled` it must have something in it."""
    by_name = {folded(column): column for column in reversed(columns)}
    for name in names:
        column = by_name.get(name, "")
        if column and (filled is None or sample(filled, column)):
            return column
    return ""


def _wordiest(sheet: Sheet) -> str:
    """The only column, or the one with the longest words in its cells where these are sentences."""
    if len(sheet.columns) == 1:
        return sheet.columns[0]
    lengths = {}
    for column in sheet.columns:
        cells = sample(sheet, column)
        mean = sum(map(len, cells)) / len(cells) if cells else 0
        if mean >= _WORDY and sum(words.count(" ") for words in cells) >= _SPACED * len(cells):
            lengths[column] = mean
    return max(lengths, key=lambda column: lengths[column]) if lengths else ""
