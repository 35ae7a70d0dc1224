"""Texts of files that give them no names: the same words are the same document."""

import hashlib
from dataclasses import replace

from rubricate.core.document import Reading
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.jsonish import Tree, tree, words

_NAMES = ("document", "name", "filename", "file_name", "title", "source")


def document_of(found: Collecting, record: Tree, text: str, number: int, reading: Reading | None = None) -> str:
    """The key of the document with this text; new ones are called as the record says, or by their number.

    `reading` is the text with its formatting, where it has some.
    """
    key = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    name = words(record, *_NAMES) or words(tree(record.get("meta")), *_NAMES)
    shown = name or words(record, "id") or str(number)
    if reading is not None:
        return found.document(f"{key} {name}", shown, None, reading=replace(reading, name=shown))
    return found.document(f"{key} {name}", shown, text)
