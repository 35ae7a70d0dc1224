"""A table of documents' variables as people keep it: what of it can be taken, and what is left out.

Our own tables are read as well as those of a spreadsheet: a column `document` (or `name`, or `document_id`) says which
document, every other column whose heading is a variable's name, with `doc.` before it or not, fills it in. What is no
variable, and documents that are not there, are left out and told. Empty cells say nothing.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from rubricate.core.attributes import Attribute, variable_id
from rubricate.core.errors import RubricateError
from rubricate.formats import encoding
from rubricate.formats.answers import answers
from rubricate.formats.csv_cells import BOM, DELIMITERS, unguard
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.variables_csv import PREFIX

Reason = Literal["letters", "no_document", "no_variable", "nothing"]
Answers = Mapping[UUID, tuple[str, ...]]

_ID: Final = "document_id"
_NAMES: Final = ("document", "name")
_OURS: Final = frozenset(
    ("characters", "sentences", "paragraphs", "language", "units_made_by", "units_corrected", "annotations",
     "source", "media_type", "encoding", "reader", "source_sha256", "text_sha256", "created", "purpose", "sets")
)  # fmt: skip


@dataclass(unsafe_hash=True)
class NoVariables(RubricateError):
    """A table from which no variable can be taken. Nothing was changed.

    `reason` is 'letters' (no known encoding), 'no_document' (no column says which document), 'no_variable' (no column
    is one of `known`) or 'nothing' (no row is about a document that is there).
    """

    name: str
    reason: Reason
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """Values by document and variable, and new variables, as `actions.import_variables` takes them.

    `columns` are those that are no variable, `documents` those that are not in the project: both were left out.
    """

    values: Mapping[UUID, Answers]
    new: tuple[Attribute, ...]
    columns: tuple[str, ...]
    documents: tuple[str, ...]


def read(project: Snapshot, data: bytes, name: str, new_id: Callable[[], UUID] | None = None) -> Read:
    """What such a table says of the documents that are there. Raises NoVariables.

    With `new_id` a column that is no variable yet becomes one, of words.
    """
    text = _decoded(data, name)
    guarded, text = text.startswith(BOM), text.removeprefix(BOM)
    heading, *rows = list(csv.reader(io.StringIO(text), delimiter=_delimiter(text))) or [[]]
    heading = [title.strip() for title in heading]
    key = next((heading.index(title) for title in (_ID, *_NAMES) if title in heading), None)
    if key is None:
        raise NoVariables(name, "no_document")
    columns, strange = _columns(project, heading)
    new = _defined(project, tuple(strange.values()), new_id) if new_id else ()
    columns |= dict(zip(strange, new, strict=False))
    if not columns and not strange:
        raise NoVariables(name, "no_variable", tuple(v.name for v in project.codebook.asked_by(None)))
    known, values, unknown = _documents(project), dict[UUID, Answers](), list[str]()
    for row in rows:
        cells = [unguard(one) if guarded else one for one in row]
        if not any(cells) or key >= len(cells):
            continue
        ids = known.get(cells[key].strip(), [])
        if not ids:
            unknown.append(cells[key])
        for document_id in ids:
            values[document_id] = _answers(columns, cells)
    if not values:
        raise NoVariables(name, "nothing")
    return Read(values, new, () if new else tuple(strange.values()), tuple(unknown))


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        found = encoding.guess(data)
    if found is None:
        raise NoVariables(name, "letters")
    return encoding.decode(data, found.encoding, name)


def _delimiter(text: str) -> str:
    """The one that parts the heading most often."""
    heading = text.partition("\n")[0]
    return max(DELIMITERS, key=heading.count)


def _columns(project: Snapshot, heading: Sequence[str]) -> tuple[dict[int, Attribute], dict[int, str]]:
    """Which variable each column fills in, and the columns that are no variable and none of ours."""
    known = {v.name: v for v in project.codebook.asked_by(None)}
    folded = {name.casefold(): v for name, v in known.items()}
    found: dict[int, Attribute] = {}
    strange: dict[int, str] = {}
    for number, title in enumerate(heading):
        plain = title.removeprefix(PREFIX)
        variable = known.get(plain) or folded.get(plain.casefold())
        if title in (_ID, *_NAMES) and not (title == "name" and "document" in heading and variable):
            continue
        if variable is not None:
            found[number] = variable
        elif title and title not in _OURS:
            strange[number] = plain
    return found, strange


def _defined(project: Snapshot, names: Sequence[str], new_id: Callable[[], UUID]) -> tuple[Attribute, ...]:
    """Variables of words under these names, after those that there are."""
    taken, last = project.codebook.attributes, max((v.position for v in project.codebook.asked_by(None)), default=-1)
    ids = [new_id() if (own := variable_id(name)) in taken else own for name in names]
    return tuple(
        Attribute(one, None, name, last + n, "text") for n, (one, name) in enumerate(zip(ids, names, strict=True), 1)
    )


def _documents(project: Snapshot) -> Mapping[str, list[UUID]]:
    """The documents by id and by name; a name that several have stands for all of them."""
    found: dict[str, list[UUID]] = defaultdict(list)
    for document in project.documents.values():
        found[document.name].append(document.id)
        found[str(document.id)] = [document.id]
    return found


def _answers(columns: Mapping[int, Attribute], cells: Sequence[str]) -> Answers:
    filled = ((v, cells[number].strip()) for number, v in columns.items() if number < len(cells))
    return {v.id: answers(v, words) for v, words in filled if words}
