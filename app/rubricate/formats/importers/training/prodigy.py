"""Prodigy's tasks, and the same without an answer as spaCy's users write them. Numbers of tokens are passed over."""

from typing import Final

from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.importers.training.texts import document_of
from rubricate.formats.jsonish import Tree, first, names, places, records, tree, trees, uuid_of, words

_NAME: Final = "prodigy"
_TASK: Final = frozenset({"spans", "answer", "accept", "_input_hash", "_task_hash", "tokens"})


def knows(bundle: Bundle) -> bool:
    """A text, and something that only tasks have."""
    head = first(bundle)
    return isinstance(head.get("text"), str) and not _TASK.isdisjoint(head)


def read(bundle: Bundle) -> FoundFile:
    """The accepted tasks; those that were rejected or ignored are counted. Raises BadContent, Empty."""
    found = Collecting(_NAME)
    for number, (where, record) in enumerate(records(bundle, _NAME), 1):
        text = words(record, "text")
        if words(record, "answer") not in ("", "accept"):
            found.lose("rejected", where)
        elif text.strip():
            _take(found, where, record, document_of(found, record, text, number))
        else:
            found.lose("empty", where)
    return found.file()


def _take(found: Collecting, where: str, record: Tree, document: str) -> None:
    coder = _coder(record)
    keys: set[str] = set()
    for span in trees(record.get("spans")):
        label = words(span, "label", "label_")
        if not label.strip():
            found.lose("rows", where)
            continue
        key = _key(where, span)
        found.mark(
            document,
            label,
            places(span.get("start"), span.get("end")),
            quote=words(span, "text") or None,
            coder=coder,
            note=words(span, "note"),
            key="" if key in keys else key,
            id=uuid_of(span.get("id")),
            where=where,
        )
        keys.add(key)
    for label in _choices(record):
        found.mark(document, label, whole=True, coder=coder, where=where)
    for one in trees(record.get("relations")):
        head, child = (_key(where, tree(one.get(name))) for name in ("head_span", "child_span"))
        found.link(head, child, words(one, "label") or "link")


def _choices(record: Tree) -> list[str]:
    """The tags on the whole text: what was chosen, or the one label that was accepted.

    Prodigy calls a choice by its id; one that is a mere number by the words that people saw.
    """
    texts = {words(one, "id"): words(one, "text") for one in trees(record.get("options"))}
    given = record.get("accept")
    ids = [words({"id": one}, "id") for one in given] if isinstance(given, list) else names(given)
    chosen = [texts.get(one, "") or one if one.isdecimal() else one for one in ids]
    if not chosen and isinstance(record.get("label"), str) and not record.get("spans"):
        chosen = [record["label"]]
    return [one for one in dict.fromkeys(chosen) if one.strip()]


def _coder(record: Tree) -> str:
    """The annotator, without the name of the data set that Prodigy puts before it."""
    session = words(record, "_annotator_id", "_session_id")
    dataset = words(record, "dataset", "_dataset")
    return session.removeprefix(f"{dataset}-") if dataset else session


def _key(where: str, span: Tree) -> str:
    """A span by its own id, or by where it stands and what it is: so relations name it."""
    own = words(span, "id")
    return own or f"{where}:{words(span, 'start')}-{words(span, 'end')} {words(span, 'label')}"
