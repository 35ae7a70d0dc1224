"""What stands before the sources of a project: users, codes, variables."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final
from uuid import UUID

from rubricate.core.attributes import YES, Attribute
from rubricate.core.book import Book
from rubricate.core.document import Document
from rubricate.formats import refi
from rubricate.formats.answers import cell, variables
from rubricate.formats.codebooks import qdc
from rubricate.formats.exporters.qdpx.notes import Notes
from rubricate.formats.snapshot import Snapshot

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_TYPES: Final = {"yes_no": "Boolean", "number": "Float", "date": "Date", "scale": "Integer"}


def typed(variable: Attribute, texts: Collection[Document]) -> str:
    """The standard's type of a variable. A date is one where every document has a whole day: years alone are words."""
    if variable.kind == "date":
        given = (value for document in texts for value in document.variables.get(variable.id, ()))
        return "Date" if all(_DAY.fullmatch(value) for value in given) else "Text"
    return _TYPES.get(variable.kind, "Text")


class Head:
    """Users, codes and variables of an export."""

    def __init__(self, snapshot: Snapshot, texts: Sequence[Document], notes: Notes) -> None:
        self._snapshot, self._texts, self._notes = snapshot, texts, notes

    def write(self, file: Any) -> None:
        """All three; a part without entries is left out, as the schema wants it."""
        from lxml import etree

        space = f"{{{refi.NAMESPACE}}}"
        if self._snapshot.coders:
            with file.element(f"{space}Users"):
                for coder in self._snapshot.coders.values():
                    with file.element(f"{space}User", {"guid": str(coder.id), "name": refi.in_xml(coder.label)}):
                        pass
            file.write("\n")
        tags = Book.of(self._snapshot.codebook).tags
        if tags:
            about: dict[UUID, list[UUID]] = defaultdict(list)
            for note in self._notes.about("tag"):
                if note.subject_id is not None:
                    about[note.subject_id].append(note.id)
            codes = qdc.codes(tags, refi.NAMESPACE, about)
            etree.indent(codes)
            with file.element(f"{space}CodeBook"):
                file.write(codes)
            file.write("\n")
        asked = variables(self._snapshot, self._texts)
        if asked:
            with file.element(f"{space}Variables"):
                for variable in asked:
                    self._variable(file, variable)
            file.write("\n")

    def _variable(self, file: Any, variable: Attribute) -> None:
        space = f"{{{refi.NAMESPACE}}}"
        about = {
            "guid": str(variable.id),
            "name": refi.in_xml(variable.name),
            "typeOfVariable": typed(variable, self._texts),
        }
        with file.element(f"{space}Variable", about):
            if variable.help:
                with file.element(f"{space}Description"):
                    file.write(refi.in_xml(variable.help))


def values(snapshot: Snapshot, document: Document) -> Iterator[tuple[UUID, str, str]]:
    """What a document has: the variable, the element of the value, the value."""
    for variable in snapshot.codebook.asked_by(None):
        given = document.variables.get(variable.id, ())
        if not given:
            continue
        kind = _TYPES.get(variable.kind, "Text")
        words = cell(variable, given)
        if kind == "Date" and not _DAY.fullmatch(words):
            kind = "Text"
        yield variable.id, f"{kind}Value", ("true" if words == YES else "false") if kind == "Boolean" else words
