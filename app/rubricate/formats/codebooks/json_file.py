"""A codebook as one readable JSON: two spaces, one order of the fields, UTF-8, LF. The tree is `core.book_tree`'s."""

import json
import re
from typing import Any

from rubricate import resources
from rubricate.core.book import Book
from rubricate.core.book_errors import BadCodebook
from rubricate.core.book_reading import book_of
from rubricate.core.book_tree import tree_of
from rubricate.formats.codebooks.losses import Found


def content(book: Book) -> str:
    """The file of a codebook; the same codebook has the same file."""
    return json.dumps(tree_of(book), ensure_ascii=False, indent=2) + "\n"


def read(data: bytes, name: str) -> Found:
    """The codebook of such a file. Raises BadCodebook."""
    text = utf8(data)
    try:
        tree = json.loads(text, object_pairs_hook=_once)
        json.dumps(tree, ensure_ascii=False).encode()
    except json.JSONDecodeError as bad:
        raise BadCodebook("syntax", value=bad.msg, line=bad.lineno) from bad
    except UnicodeEncodeError:  # half of a surrogate pair, which no file can hold
        raise BadCodebook("letters") from None
    except (RecursionError, ValueError) as bad:
        raise BadCodebook("syntax", value=type(bad).__name__) from bad
    return Found(understood(tree, text, name))


def understood(tree: object, text: str, name: str) -> Book:
    """The codebook of a tree that was read from this text; without a name of its own it has the file's."""
    if not isinstance(tree, dict) or not {"tags", "variables"} & set(tree):
        raise BadCodebook("not_a_codebook")
    try:
        return book_of({"name": name} | tree, resources.looks())
    except BadCodebook as bad:
        raise bad.at("", _line(text, bad.entry)) from bad


def utf8(data: bytes) -> str:
    """The text of a file in UTF-8. Raises BadCodebook."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadCodebook("letters") from None


def _line(text: str, entry: str) -> int:
    """The line on which the entry of this name begins; 0 where it isn't found."""
    found = re.search(rf'\bname"?\s*[:=]\s*["\']{re.escape(entry)}["\']', text) if entry else None
    return text.count("\n", 0, found.start()) + 1 if found else 0


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; what stands there twice would be half lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise BadCodebook("repeated", next(name for name in names if names.count(name) > 1), "field")
    return found
