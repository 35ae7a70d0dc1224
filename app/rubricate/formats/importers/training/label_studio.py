"""Label Studio's tasks: regions with labels, choices and taxonomies about the text, notes, relations, who did it.

Whether places count code points or, as in old files, UTF-16 units, the words that each region repeats will tell.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.importers.training.shapes import ANNOTATIONS, Shape, in_full, is_short, shape_of
from rubricate.formats.importers.training.texts import document_of
from rubricate.formats.jsonish import Tree, first, moment, names, records, rows, tree, trees, uuid_of, words

_NAME: Final = "label-studio"
_REGIONS: Final = ("labels", "hypertextlabels", "paragraphlabels")
_PATH: Final = " / "


def knows(bundle: Bundle) -> bool:
    """A task: its data, and annotations; or the short form of one."""
    head = first(bundle)
    is_long = isinstance(head.get("data"), dict) and any(isinstance(head.get(name), list) for name in ANNOTATIONS)
    return is_long or is_short(head)


def read(bundle: Bundle) -> FoundFile:
    """All annotations that were not cancelled; predictions are no annotations. Raises BadContent, Empty."""
    found = Collecting(_NAME)
    for number, (where, given) in enumerate(records(bundle, _NAME), 1):
        task = in_full(given) if is_short(given) else given
        data = tree(task.get("data"))
        every = [one for name in ANNOTATIONS for one in trees(task.get(name))]
        shape = shape_of(data, every)
        if not shape.text.strip():
            found.lose("empty", where)
            continue
        named = {"id": task.get("id"), **data}
        facts = {name: value for name, value in data.items() if name != shape.field}
        document = document_of(found, named, shape.text, number, shape.reading, facts)
        for place, one in enumerate(every, 1):
            if one.get("was_cancelled") is True:
                found.lose("rejected", where)
            else:
                _Annotation(found, document, shape, f"{where}/{place}", one).take()
    return found.file()


class _Annotation:
    """What one person made of a task."""

    def __init__(self, found: Collecting, document: str, shape: Shape, where: str, given: Tree) -> None:
        self._found, self._document, self._shape, self._where = found, document, shape, where
        self._results = trees(given.get("result"))
        self._facts: dict[str, Any] = {
            "coder": _coder(given),
            "created": moment(given.get("created_at")),
            "changed": moment(given.get("updated_at")),
            "where": where,
        }
        self._keys: set[str] = set()

    def take(self) -> None:
        notes, answers = self._beside()
        for one in self._results:
            kind, value = words(one, "type").lower(), tree(one.get("value"))
            if kind == "relation":
                label = next(iter(names(one.get("labels"))), "link")
                self._found.link(self._key(words(one, "from_id")), self._key(words(one, "to_id")), label)
            elif kind in _REGIONS:
                self._region(one, names(value.get(kind)) or names(value.get("labels")), notes, answers)
            elif kind in ("choices", "taxonomy") and "start" not in value:
                for name in _chosen(value):
                    self._found.mark(self._document, name, whole=True, **self._facts)
            elif kind not in ("choices", "taxonomy", "textarea") or "start" not in value:
                self._found.lose("bodies", kind)

    def _region(
        self, one: Tree, labels: list[str], notes: Mapping[str, str], answers: Mapping[str, dict[str, tuple[str, ...]]]
    ) -> None:
        value, own = tree(one.get("value")), words(one, "id")
        quote = value.get("text")
        if isinstance(quote, str) and "\\n" in quote and quote not in self._shape.text:
            quote = quote.replace("\\n", "\n")  # so it writes line ends there
        if not labels:
            self._found.lose("rows", own)
        for label in labels:
            key = self._key(own)
            self._found.mark(
                self._document,
                label,
                self._shape.place(value),
                quote=quote if isinstance(quote, str) else None,
                note=notes.get(own, "") or "\n".join(names(tree(one.get("meta")).get("text"))),
                attributes=answers.get(own, {}),
                key="" if key in self._keys else key,
                id=uuid_of(own) if key not in self._keys else None,
                **self._facts,
            )
            self._keys.add(key)

    def _beside(self) -> tuple[dict[str, str], dict[str, dict[str, tuple[str, ...]]]]:
        """Notes and answers about regions: results of their own with the region's id."""
        notes: dict[str, str] = {}
        answers: dict[str, dict[str, tuple[str, ...]]] = {}
        for one in self._results:
            kind, own, value = words(one, "type").lower(), words(one, "id"), tree(one.get("value"))
            if "start" not in value:
                continue
            if kind == "textarea":
                notes[own] = "\n".join(filter(None, (notes.get(own, ""), *names(value.get("text")))))
            elif kind in ("choices", "taxonomy"):
                question = words(one, "from_name") or kind
                answers.setdefault(own, {})[question] = (_PATH.join(_chosen(value)),)
        return notes, answers

    def _key(self, own: str) -> str:
        return f"{self._where}:{own}" if own else ""


def _chosen(value: Tree) -> Iterator[str]:
    """Choices by their names, those of a taxonomy by the whole path."""
    yield from (one for one in names(value.get("choices")) if one.strip())
    for path in rows(value.get("taxonomy")):
        yield _PATH.join(names(path)) or "?"


def _coder(given: Tree) -> str:
    who = given.get("completed_by")
    if isinstance(who, dict):
        full = f"{words(who, 'first_name')} {words(who, 'last_name')}".strip()
        return full or words(who, "email", "username", "id")
    return words(given, "completed_by")
