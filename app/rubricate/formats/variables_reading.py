"""A table of documents' variables as people keep it: what of it can be taken, and what is left out.

What is no variable, and documents that are not there, are left out and told. Empty cells say nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from rubricate.core.attributes import Attribute
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.variables_csv import PREFIX
from rubricate.formats.variables_table import Answers, NoVariables, variable_table


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

    With `new_id` a column that is no variable yet becomes one, of the kind that all its values fit.
    """
    table = variable_table(project, data, name, new_id)
    if not table.variables and not table.strange:
        raise NoVariables(name, "no_variable", tuple(v.name for v in project.codebook.asked_by(None)))
    known, values, unknown = _documents(project), dict[UUID, Answers](), list[str]()
    for line in table.lines:
        said = line.document_id or line.document
        if not known.get(said):
            unknown.append(said)
        for document_id in known.get(said, ()):
            values[document_id] = {variable: given for variable, given in line.values.items() if given}
    if not values:
        raise NoVariables(name, "nothing")
    return Read(values, table.new, tuple(title.removeprefix(PREFIX) for title in table.strange), tuple(unknown))


def _documents(project: Snapshot) -> Mapping[str, list[UUID]]:
    """The documents by id and by name; a name that several have stands for all of them."""
    found: dict[str, list[UUID]] = defaultdict(list)
    for document in project.documents.values():
        found[document.name].append(document.id)
        found[str(document.id)] = [document.id]
    return found
