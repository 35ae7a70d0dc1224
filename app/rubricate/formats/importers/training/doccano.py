"""doccano JSON Lines of all its versions: triples, or entities and relations; categories.

What doccano gives out is a zip: one file for all (`all.jsonl`), or one for each of those who annotate, by their names.
"""

from typing import Any, Final

from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import Empty, Unreadable
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.importers.training.texts import document_of
from rubricate.formats.jsonish import Tree, first, names, places, records, rows, trees, words
from rubricate.formats.reader import bare, parted

_NAME: Final = "doccano"
_LABELS: Final = ("label", "labels", "annotations", "entities", "cats")
_TRIPLES: Final = ("label", "labels", "cats", "entities", "annotations")
_SHORTEST: Final = 3
_NOBODY: Final = ("all", "unknown")
_ENDINGS: Final = ("jsonl", "json")


def knows(bundle: Bundle) -> bool:
    """A text, or none at all, and lists of labels; of a zip, its first file."""
    try:
        parts = _parts(bundle)
    except (Unreadable, OSError):
        return False
    head = first(parts[0][1]) if parts else {}
    return isinstance(head.get("text", head.get("data")), str) and any(
        isinstance(head.get(name), list) for name in _LABELS
    )


def read(bundle: Bundle) -> FoundFile:
    """All texts with their labels. Raises BadContent, Empty, Damaged, Unsafe."""
    found = Collecting(_NAME)
    parts = _parts(bundle)
    if not parts:
        raise Empty(bundle.name)
    for coder, part in parts:
        for number, (where, record) in enumerate(records(part, _NAME), 1):
            place = f"{part.name}:{where}" if len(parts) > 1 else where
            text = words(record, "text", "data")
            if text.strip():
                # who says how it counts needs no quotes to prove it
                said = text if words(record, "offset_unit") == "code_point" else ""
                _Line(found, place, document_of(found, record, text, number), coder, said).take(record)
            else:
                found.lose("empty", place)
    return found.file()


def _parts(bundle: Bundle) -> list[tuple[str, Bundle]]:
    """The file alone, or those of a zip, each with the name of who annotated. Raises Damaged, Unsafe."""
    if bundle.main and not bundle.is_zip:
        return [("", bundle)]
    whole = bundle.unpacked()
    names = sorted(name for name in whole.files if parted(name)[1].lower() in _ENDINGS and not name.startswith("__"))
    parts = [(parted(bare(name))[0], Bundle.of_bytes(name, whole.files[name])) for name in names]
    return [("" if coder in _NOBODY else coder, part) for coder, part in parts if part.data.strip()]


class _Line:
    """A text with what somebody labelled in it; `said` are its words where places need no proof."""

    def __init__(self, found: Collecting, where: str, document: str, coder: str, said: str) -> None:
        self._found, self._where, self._document = found, where, document
        self._coder, self._said = coder, said

    def take(self, record: Tree) -> None:
        for name in _TRIPLES:
            self._triples(record.get(name))
        for name in ("label", "labels", "cats"):
            for label in names(record.get(name)):
                self._mark(label, whole=True)
        for name in ("entities", "annotations"):
            for one in trees(record.get(name)):
                self._entity(one)
        for one in trees(record.get("relations")):
            begin, end = self._key(one, "from_id"), self._key(one, "to_id")
            self._found.link(begin, end, words(one, "type", "label") or "link")
        for comment in names(record.get("Comments", record.get("comments"))):
            self._found.lose("notes", comment)

    def _triples(self, given: object) -> None:
        for row in rows(given):
            if len(row) >= _SHORTEST and isinstance(row[2], str | int):
                self._mark(str(row[2])[:200], places(row[0], row[1]))
            else:
                self._found.lose("rows", self._where)

    def _entity(self, one: Tree) -> None:
        label, place = words(one, "label"), places(one.get("start_offset"), one.get("end_offset"))
        if not label.strip():
            self._found.lose("rows", self._where)
            return
        quote = self._said[slice(*place[0])] if place and 0 <= place[0][0] < place[0][1] <= len(self._said) else None
        self._mark(label, place, quote=quote, key=self._key(one, "id"))

    def _mark(self, label: str, place: tuple[tuple[int, int], ...] = (), **facts: Any) -> None:
        self._found.mark(self._document, label, place, coder=self._coder, where=self._where, **facts)

    def _key(self, one: Tree, name: str) -> str:
        """Ids are unique in a line."""
        own = words(one, name)
        return f"{self._where}:{own}" if own else ""
