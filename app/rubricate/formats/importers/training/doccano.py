"""doccano JSON Lines of all its versions: triples, or entities and relations; categories."""

from typing import Final

from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.importers.training.texts import document_of
from rubricate.formats.jsonish import Tree, first, names, places, records, rows, trees, words

_NAME: Final = "doccano"
_LABELS: Final = ("label", "labels", "annotations", "entities", "cats")
_SHORTEST: Final = 3


def knows(bundle: Bundle) -> bool:
    """A text, or none at all, and lists of labels."""
    head = first(bundle)
    return isinstance(head.get("text", head.get("data")), str) and any(
        isinstance(head.get(name), list) for name in _LABELS
    )


def read(bundle: Bundle) -> FoundFile:
    """All texts with their labels. Raises BadContent, Empty."""
    found = Collecting(_NAME)
    for number, (where, record) in enumerate(records(bundle, _NAME), 1):
        text = words(record, "text", "data")
        if text.strip():
            # who says how it counts needs no quotes to prove it
            said = text if words(record, "offset_unit") == "code_point" else ""
            _take(found, where, record, document_of(found, record, text, number), said)
        else:
            found.lose("empty", where)
    return found.file()


def _take(found: Collecting, where: str, record: Tree, document: str, said: str) -> None:
    for name in ("label", "labels", "cats"):
        for label in names(record.get(name)):
            found.mark(document, label, whole=True, where=where)
        for row in rows(record.get(name)):
            if len(row) >= _SHORTEST and isinstance(row[2], str | int):
                found.mark(document, str(row[2])[:200], places(row[0], row[1]), where=where)
            else:
                found.lose("rows", where)
    for name in ("entities", "annotations"):
        for one in trees(record.get(name)):
            label = words(one, "label")
            place = places(one.get("start_offset"), one.get("end_offset"))
            if label.strip():
                quote = said[slice(*place[0])] if place and 0 <= place[0][0] < place[0][1] <= len(said) else None
                found.mark(document, label, place, quote=quote, key=_key(where, one, "id"), where=where)
            else:
                found.lose("rows", where)
    for one in trees(record.get("relations")):
        found.link(_key(where, one, "from_id"), _key(where, one, "to_id"), words(one, "type", "label") or "link")
    for comment in names(record.get("Comments", record.get("comments"))):
        found.lose("notes", comment)


def _key(where: str, one: Tree, name: str) -> str:
    """Ids are unique in a line."""
    own = words(one, name)
    return f"{where}:{own}" if own else ""
