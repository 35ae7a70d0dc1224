"""Texts of files that give them no names: the same words are the same document."""

import hashlib
from dataclasses import replace
from typing import Final

from rubricate.core.document import Reading
from rubricate.core.text import storable
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.jsonish import Tree, tree, words
from rubricate.formats.naming_tags import shown_name

_LONGEST: Final = 1_000  # code points of a value
_NAMES: Final = ("document", "name", "filename", "file_name", "title", "source")


def document_of(
    found: Collecting, record: Tree, text: str, number: int, reading: Reading | None = None, facts: Tree | None = None
) -> str:
    """The key of the document with this text; new ones are called as the record says, or by their number.

    `reading` is the text with its formatting, where it has some; `facts`, else those under "meta", become variables.
    """
    key = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    name = words(record, *_NAMES) or words(tree(record.get("meta")), *_NAMES)
    shown = name or words(record, "id") or str(number)
    variables = _variables(found, tree(record.get("meta")) if facts is None else facts, text)
    if reading is not None:
        form = replace(reading, name=shown)
        return found.document(f"{key} {name}", shown, None, reading=form, variables=variables)
    return found.document(f"{key} {name}", shown, text, variables=variables)


def _variables(found: Collecting, facts: Tree, text: str) -> dict[str, str]:
    """What is said of a text in one line; longer words and lists have no place and are counted."""
    kept: dict[str, str] = {}
    for name, value in facts.items():
        if name in _NAMES or name.startswith("_") or value in (None, "", text):
            continue
        said = str(value) if isinstance(value, str | int | float) else ""
        if 0 < len(said) <= _LONGEST and "\n" not in said:
            kept[shown_name(storable(name))] = storable(said)
        else:
            found.lose("variables", name)
    return kept
