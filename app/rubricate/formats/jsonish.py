"""JSON of strangers: parsed without surprises, and asked for values of a kind; what is of another kind is not there.

Half of a surrogate pair, which no file can hold, becomes U+FFFD, one code point for one.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Empty, Unreadable

Tree = Mapping[str, Any]
Record = tuple[str, Tree]  # the line it begins on (or its number in a list, "#3"), and what it is

_FARTHEST: Final = 2**53  # beyond it JavaScript counts no more
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_ESCAPED: Final = re.compile(r"\\u[dD][89a-fA-F]")
_PARTING: Final = {"\u2028": "\\u2028", "\u2029": "\\u2029", "\x85": "\\u0085"}
_LAST: Final = 253_402_300_799_999  # the last millisecond of the year 9999
_MEMO: Final = "json"  # a file that is one value, parsed
_INFINITE: Final = "NaN or Infinity"


def line(tree: object) -> str:
    """One line of a file; nothing in it ends a line for anybody but its line feed."""
    made = json.dumps(tree, ensure_ascii=False, separators=(",", ":"))
    for sign, escaped in _PARTING.items():
        if sign in made:
            made = made.replace(sign, escaped)
    return made + "\n"


def text_of(bundle: Bundle, format_name: str) -> str:
    """The letters of a file, without a byte-order mark. Raises BadContent, Empty."""
    data = bundle.data
    codec = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as bad:
        where = str(data.count(b"\n", 0, bad.start) + 1)
        raise BadContent(bundle.name, format_name, "its bytes are no UTF-8", where) from bad
    if not text.strip():
        raise Empty(bundle.name)
    return text


def parsed(text: str, name: str, format_name: str, at: int = 0) -> Any:
    """The value of a JSON text that begins on the line `at` + 1. Raises BadContent, whatever it is."""
    try:
        value = json.loads(text, object_pairs_hook=_once, parse_constant=_refused)
    except json.JSONDecodeError as bad:
        raise BadContent(name, format_name, bad.msg, str(at + bad.lineno)) from bad
    except RecursionError as bad:
        raise BadContent(name, format_name, "nested too deep", str(at + 1)) from bad
    except ValueError as bad:
        raise BadContent(name, format_name, str(bad)[:80], str(at + 1)) from bad
    if _ESCAPED.search(text):
        try:
            return _whole(value)
        except RecursionError as bad:
            raise BadContent(name, format_name, "nested too deep", str(at + 1)) from bad
    return value


def records(bundle: Bundle, format_name: str) -> Iterator[Record]:
    """The objects of a file: one a line, or those of a list, or a single one. Raises BadContent, Empty."""
    text = text_of(bundle, format_name)
    start = text.lstrip()[:1]
    if start == "[" or not _is_lines(text):
        value = bundle.memo[_MEMO] if _MEMO in bundle.memo else parsed(text, bundle.name, format_name)
        bundle.memo[_MEMO] = value
        for number, one in enumerate(value if isinstance(value, list) else [value], 1):
            yield f"#{number}", _tree(one, bundle.name, format_name, f"#{number}")
        return
    for number, words in enumerate(text.split("\n")):
        if words.strip():
            where = str(number + 1)
            yield where, _tree(parsed(words, bundle.name, format_name, number), bundle.name, format_name, where)


def first(bundle: Bundle) -> Tree:
    """The first object of a file, for those who ask what it is; an empty one where there is none. Raises nothing."""
    if not bundle.main or bundle.ending not in ("json", "jsonl", "ndjson", "jsonld"):
        return {}
    try:
        return next(records(bundle, ""))[1]
    except (Unreadable, OSError, KeyError, StopIteration):
        return {}


def words(tree: Tree, *names: str) -> str:
    """The first of these that is there as words or a number; '' for none."""
    for name in names:
        value = tree.get(name)
        if isinstance(value, str):
            return value
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value) if abs(value) < _FARTHEST else ""
    return ""


def whole(value: object) -> int | None:
    """A whole number that can be a place; None for anything else."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if abs(value) < _FARTHEST else None


def trees(value: object) -> list[Tree]:
    """The objects of a list, or the one object that stands there without one."""
    if isinstance(value, dict):
        return [value]
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def tree(value: object) -> Tree:
    """An object; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def rows(value: object) -> list[Sequence[Any]]:
    """The lists of a list."""
    return [one for one in value if isinstance(one, list)] if isinstance(value, list) else []


def names(value: object) -> list[str]:
    """The words of a list, or the words that stand there without one."""
    if isinstance(value, str):
        return [value]
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def places(start: object, end: object) -> tuple[tuple[int, int], ...]:
    """One place, if both of its numbers are some."""
    first_one, last = whole(start), whole(end)
    return () if first_one is None or last is None else ((first_one, last),)


def moment(value: object) -> int | None:
    """Milliseconds since 1970 of a time in ISO 8601 (UTC where it says nothing); None for none."""
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value)
        found = found if found.tzinfo else found.replace(tzinfo=UTC)
        made = round(found.timestamp() * 1000)
    except (ValueError, OverflowError):
        return None
    return made if 0 <= made <= _LAST else None


def uuid_of(value: object) -> UUID | None:
    """An id, also as a URN; None for what is none."""
    if not isinstance(value, str) or len(value) > 50:
        return None
    try:
        return UUID(value)
    except ValueError:
        return None


def _is_lines(text: str) -> bool:
    """Whether the first line is an object of its own."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    if end < 0 or not text[end:].strip():
        return False
    head = text[start:end]
    try:
        return isinstance(json.loads(head), dict)
    except (ValueError, RecursionError):
        return head.rstrip().endswith("}")  # a line that is broken, not an object over several


def _tree(value: object, name: str, format_name: str, where: str) -> Tree:
    if not isinstance(value, dict):
        raise BadContent(name, format_name, "no object", where)
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; of what stands there twice, one would be lost in silence."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("the same name twice in an object")
    return found


def _refused(_constant: str) -> Any:
    raise ValueError(_INFINITE)


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATES.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_whole(name): _whole(one) for name, one in value.items()}
    return [_whole(one) for one in value] if isinstance(value, list) else value
