"""A table of documents' variables, taken apart: which column is which variable, what each line says of which document.

The one reader of such tables, for the window and the command line, our own exports and what people keep. A column
`document` (or `name`) or `document_id` says which document; every other column whose heading is a variable's name, with
`doc.` before it or not, fills it in. What our exports hold besides is passed over.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from rubricate.core.attributes import Attribute, variable_id
from rubricate.core.errors import RubricateError
from rubricate.core.text import storable
from rubricate.formats import encoding
from rubricate.formats.answers import answers
from rubricate.formats.collections.value_kinds import kind_of, stored
from rubricate.formats.csv_cells import BOM, reader, unguard
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.variables_csv import PREFIX

Reason = Literal["letters", "no_document", "no_variable", "nothing", "twice"]
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
    is one of `known`), 'nothing' (no row is about a document that is there) or 'twice' (two columns are `column`).
    """

    name: str
    reason: Reason
    known: tuple[str, ...] = ()
    column: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What one line says: of which document, by id and by name ("" where that is not said), and what.

    `values` has every variable of the table; an empty cell is (). `number` is the line that it begins on, from 1.
    """

    number: int
    document_id: str
    document: str
    values: Answers


@dataclass(frozen=True, slots=True)
class VariableTable:
    """`variables` are those that the columns fill in, with the `new` ones; `strange` the headings that are none."""

    variables: tuple[Attribute, ...]
    new: tuple[Attribute, ...]
    strange: tuple[str, ...]
    lines: tuple[Line, ...]


def variable_table(
    project: Snapshot, data: bytes, name: str, new_id: Callable[[], UUID] | None = None
) -> VariableTable:
    """Take the table apart; empty lines are passed over. Raises NoVariables.

    With `new_id` a column that is no variable yet becomes one: of yes and no, numbers or dates where all that stands in
    it is such, else of words.
    """
    text = _decoded(data, name)
    guarded, text = text.startswith(BOM), text.removeprefix(BOM)
    rows = _rows(text)
    heading = [title.strip() for title in next(rows, (1, []))[1]]
    keys = [_at(heading, _ID), next((at for title in _NAMES if (at := _at(heading, title)) >= 0), -1)]
    if max(keys) < 0:
        raise NoVariables(name, "no_document")
    columns, strange = _columns(project, heading)
    if doubled := _doubled([*(v.name for v in columns.values()), *strange.values()]):
        raise NoVariables(name, "twice", column=doubled)
    table = [(number, [unguard(one) if guarded else one for one in row]) for number, row in rows]
    kinds = {at: _retyped(table, at, title) for at, title in strange.items()} if new_id else {}
    names = {title.removeprefix(PREFIX): kinds[at] for at, title in strange.items()} if new_id else {}
    new = _defined(project, names, new_id) if new_id else ()
    columns |= dict(zip(strange, new, strict=False))
    lines = []
    for number, cells in table:
        if any(cells):
            said = [cells[at].strip() if 0 <= at < len(cells) else "" for at in keys]
            lines.append(Line(number, said[0], said[1], _answers(columns, cells)))
    return VariableTable(tuple(columns.values()), new, () if new else tuple(strange.values()), tuple(lines))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Every row with the line that it begins on."""
    rows = reader(text)
    number = rows.line_num + 1
    for row in rows:
        yield number, row
        number = rows.line_num + 1


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        found = encoding.guess(data)
    if found is None:
        raise NoVariables(name, "letters")
    return storable(encoding.decode(data, found.encoding, name))


def _at(heading: Sequence[str], title: str) -> int:
    return heading.index(title) if title in heading else -1


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
            strange[number] = title
    return found, strange


def _doubled(names: Sequence[str]) -> str:
    """A name that comes twice, with or without the prefix: which of the two cells counts can't be known."""
    plain = [name.removeprefix(PREFIX) for name in names]
    return next((name for name in plain if plain.count(name) > 1), "")


def _retyped(table: Iterable[tuple[int, list[str]]], at: int, title: str) -> str:
    """The kind of variable that a column fits; its cells are then as such a variable holds them."""
    filled = [row for _, row in table if at < len(row) and row[at].strip()]
    values = [row[at].strip() for row in filled]
    kind = kind_of(title, values)
    if kind != "text":
        for row, value in zip(filled, stored(kind, values), strict=True):
            row[at] = value
    return kind


def _defined(project: Snapshot, kinds: Mapping[str, str], new_id: Callable[[], UUID]) -> tuple[Attribute, ...]:
    """Variables of these names and kinds, after those that there are."""
    taken, last = project.codebook.attributes, max((v.position for v in project.codebook.asked_by(None)), default=-1)
    ids = [new_id() if (own := variable_id(name)) in taken else own for name in kinds]
    return tuple(
        Attribute(one, None, name, last + n, kind)
        for n, (one, (name, kind)) in enumerate(zip(ids, kinds.items(), strict=True), 1)
    )


def _answers(columns: Mapping[int, Attribute], cells: Sequence[str]) -> Answers:
    return {v.id: answers(v, cells[at].strip()) if at < len(cells) else () for at, v in columns.items()}
