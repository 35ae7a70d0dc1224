"""A table of one row for each unit or document, and its data dictionary beside it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from rubricate.core.document import Document
from rubricate.formats.csv_form import Form, Row
from rubricate.formats.datapackage import Field, Table, described, describes, encoded
from rubricate.formats.exporter import Choice, Exported, Order, Watch
from rubricate.formats.exporters.annotated import DELIMITER, DELIMITERS, USE
from rubricate.formats.exporters.landing import landing
from rubricate.formats.leaving import Leaving, documents, leaving
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import InTheWay, Replacing

DICTIONARY: Final = Choice("dictionary", ("yes", "no"))
CHOICES: Final = (USE, DELIMITER, DICTIONARY)


@dataclass(slots=True)
class Counts:
    """How many annotations are seen in a table, and why others are not."""

    taken: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Shape:
    """A table: its columns, the rows of one document, what a row is in words, and the column that names a row.

    `rows` counts what it takes and leaves out.
    """

    stem: str
    about: str
    key: str
    fields: Sequence[Field]
    rows: Callable[[Leaving, Counts], Iterator[Row]]


Shaping = Callable[[Snapshot, Sequence[Document], Order], Shape]


def writer(shaping: Shaping) -> Callable[[Snapshot, Path, Order, Watch], Exported]:
    """The `write` of an exporter whose table `shaping` describes."""

    def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
        return write_table(snapshot, out, order, watch, shaping)

    return write


def write_table(snapshot: Snapshot, out: Path, order: Order, watch: Watch, shaping: Shaping) -> Exported:
    """Write the file `out` (in a folder STEM.csv), and NAME.datapackage.json beside it unless that is not wanted."""
    use = order.option(USE)
    form = Form.named(use, "," if use == "data" else DELIMITERS[order.option(DELIMITER)])
    texts = documents(snapshot, order)
    shape = shaping(snapshot, texts, order)
    counts = Counts()
    with left_as_found(out):
        place = landing(out, f"{shape.stem}.csv")
        dictionary = place.with_name(f"{place.stem}.datapackage.json")
        wanted = order.option(DICTIONARY) == "yes"
        if wanted and dictionary.exists() and not describes(dictionary, place.name):
            raise InTheWay(place.parent.name, (dictionary.name,))
        with Replacing() as files:
            body = (form.safe(row) for row in _rows(snapshot, order, watch, shape, counts, len(texts)))
            form.write(files.open(place), shape.fields, body)
            if wanted:
                files.open(dictionary).write(_dictionary(snapshot, place.name, shape, form))
            watch.at(len(texts), len(texts))
    written = (place, dictionary) if wanted else (place,)
    return Exported(written, counts.taken, dict(counts.left_out))


def _rows(snapshot: Snapshot, order: Order, watch: Watch, shape: Shape, counts: Counts, total: int) -> Iterator[Row]:
    for done, one in enumerate(leaving(snapshot, order)):
        watch.at(done, total)
        yield from shape.rows(one, counts)


def _dictionary(snapshot: Snapshot, name: str, shape: Shape, form: Form) -> str:
    table = Table(shape.stem, name, shape.about, shape.fields, shape.key, {})
    facts = {"file_format": snapshot.file_format}
    return encoded(described((str(snapshot.id), snapshot.name), [table], form.flavour, form.delimiter, facts))
