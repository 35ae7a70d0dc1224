"""The columns `attr.TAG.NAME` and `doc.NAME`: what attributes and variables hold, one column each."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from rubricate.core.attributes import Attribute
from rubricate.core.document import Document
from rubricate.formats.codebooks.cells import listed
from rubricate.formats.csv_cells import joined
from rubricate.formats.datapackage import Field
from rubricate.formats.snapshot import Snapshot


def variables(snapshot: Snapshot, documents: Collection[Document]) -> list[Attribute]:
    """The variables of documents in order; a retired one only where one of these documents has it."""
    return [
        variable
        for variable in snapshot.codebook.asked_by(None)
        if not variable.retired or any(variable.id in document.variables for document in documents)
    ]


def variable_fields(variables: Iterable[Attribute]) -> list[Field]:
    """The columns `doc.NAME` of an export."""
    return _fields((f"doc.{v.name}", f"The document's variable “{v.name}”", v) for v in variables)


def attributes(snapshot: Snapshot) -> list[Attribute]:
    """The attributes of all tags in the order of the codebook, retired ones too: they may have values."""
    book = snapshot.codebook
    return [attribute for tag in book.ordered() for attribute in book.asked_by(tag.id)]


def attribute_fields(snapshot: Snapshot, attributes: Iterable[Attribute]) -> list[Field]:
    """The columns `attr.TAG.NAME` of an export."""
    return _fields(_named(snapshot, attribute) for attribute in attributes)


def cell(attribute: Attribute, values: Sequence[str]) -> str:
    """What stands in the column of an attribute: the value, or several that are joined."""
    if not values:
        return ""
    return joined(values) if attribute.kind == "several_of" or len(values) > 1 else values[0]


def answers(attribute: Attribute, words: str) -> tuple[str, ...]:
    """The way back, also from what people type: one answer, or several that are parted by |."""
    parts = listed(words) if attribute.kind == "several_of" else (words,)
    return tuple(part.strip() for part in parts if part.strip())


def _named(snapshot: Snapshot, attribute: Attribute) -> tuple[str, str, Attribute]:
    tag_id: UUID | None = attribute.tag_id
    assert tag_id is not None
    tag = snapshot.codebook[tag_id].data_name
    return f"attr.{tag}.{attribute.name}", f"The attribute “{attribute.name}” of the tag “{tag}”", attribute


def _fields(columns: Iterable[tuple[str, str, Attribute]]) -> list[Field]:
    """No two columns have one name, whatever people call their tags: the second has a 2 behind it."""
    found: dict[str, Field] = {}
    for name, words, attribute in columns:
        free, number = name, 2
        while free in found:
            free, number = f"{name} {number}", number + 1
        found[free] = Field(free, "string", f"{words}: {_KINDS[attribute.kind]}.{_help(attribute)}")
    return list(found.values())


def _help(attribute: Attribute) -> str:
    return f" {attribute.help}" if attribute.help else ""


_KINDS = {
    "yes_no": "yes or no",
    "one_of": "one of its values",
    "several_of": "one or several of its values, joined by ' | '",
    "number": "a number with a decimal point",
    "date": "a day, a month or a year after ISO 8601",
    "text": "as it stands",
    "scale": "1 to 5",
}
