"""W3C Web Annotation: a collection, a page, a list or lines of annotations; bodies and targets in all their shapes."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.importers.web.selectors import Selected, fragment, selected
from rubricate.formats.jsonish import Record, Tree, first, moment, names, records, tree, trees, uuid_of, whole, words

_NAME: Final = "w3c"
_TEXTS: Final = "rubricate:texts"
_PERSONS_MOST: Final = 200
_UNTAGGED: Final = {"highlighting": "highlight", "commenting": "comment", "questioning": "question"}


def knows(bundle: Bundle) -> bool:
    """By its context, or a first object that is an annotation with a target."""
    head = first(bundle)
    context = head.get("@context")
    given = [one for one in context if isinstance(one, str)] if isinstance(context, list) else [context]
    return any(isinstance(one, str) and "anno" in one for one in given) or (
        _is(head, "Annotation") and "target" in head
    )


def read(bundle: Bundle) -> FoundFile:
    """All annotations of the file. Raises BadContent, Empty."""
    found = Collecting("w3c")
    texts: dict[str, str] = {}
    names_of: dict[str, str] = {}
    annotations: list[Record] = []
    for where, record in records(bundle, _NAME):
        for one in trees(record.get(_TEXTS)):
            text = one.get("rubricate:text")
            if isinstance(text, str):
                texts[words(one, "id")], names_of[words(one, "id")] = text, words(one, "rubricate:name")
        annotations += _annotations(record, where)
    if not annotations and not texts:
        raise BadContent(bundle.name, _NAME, "no annotations")
    for key, text in texts.items():
        found.document(key, names_of[key], text, id=uuid_of(key))
    for where, one in annotations:
        if _is_link(one):
            found.link(*_ends(one), words(one, "rubricate:link") or "link")
        else:
            _take(found, where, one)
    return found.file()


def _annotations(record: Tree, where: str) -> Iterator[Record]:
    """The annotations of a collection, page or graph, or the one that it is."""
    pages = [record, *(tree(record.get("first")),)] if not _is(record, "Annotation") else []
    for page in pages:
        inside = [*trees(page.get("items")), *(one for one in trees(page.get("@graph")) if "target" in one)]
        for number, one in enumerate(inside, 1):
            yield f"{where}/{number}", one
    if not pages:
        yield where, record


def _take(found: Collecting, where: str, one: Tree) -> None:
    """The marks of an annotation: one for each tag and target."""
    bodies = list(_bodies(one.get("body", one.get("bodyValue"))))
    tags, notes, answers = _said(found, bodies)
    if not tags:
        motivation = next(iter(names(one.get("motivation"))), "")
        tags = [_UNTAGGED.get(motivation.removeprefix("oa:"), "highlight")]
    key = words(one, "id")
    targets = one.get("target")
    several = targets if isinstance(targets, list) else [targets]
    for number, target in enumerate(several):
        place = {"source": target} if isinstance(target, str) else tree(target)
        source = place.get("source", place.get("id"))
        document = source if isinstance(source, str) else words(tree(source), "id")
        if not document:
            found.lose("bodies", where)
            continue
        here = selected(place)
        if here.whole and (part := fragment(document)):
            here, document = Selected(part), document.partition("#")[0]
        found.document(document, _last(document), None)
        for tag in tags:
            is_first = not number and tag == tags[0]
            found.mark(
                document,
                tag,
                here.places,
                quote=here.quote,
                prefix=here.prefix,
                suffix=here.suffix,
                whole=here.whole,
                coder=_creator(one.get("creator")),
                purpose=words(one, "rubricate:purpose") or "main",
                round=min(max(whole(one.get("rubricate:round")) or 1, 1), 1_000_000),
                note="\n\n".join(notes),
                attributes=answers,
                key=key if is_first else "",
                id=uuid_of(key) if is_first else None,
                created=moment(one.get("created")),
                changed=moment(one.get("modified")),
                where=where,
            )


def _bodies(given: object) -> Iterator[Tree]:
    """Bodies as objects; words alone are a comment."""
    for one in given if isinstance(given, list) else [given]:
        if isinstance(one, str):
            yield {"value": one, "purpose": "commenting"}
        elif isinstance(one, dict):
            inside = trees(one.get("items"))
            yield from inside if inside else [one]


def _said(found: Collecting, bodies: list[Tree]) -> tuple[list[str], list[str], Mapping[str, tuple[str, ...]]]:
    """The tags, the notes and the answers of the bodies; others are counted."""
    tags: dict[str, None] = {}
    notes: list[str] = []
    answers: dict[str, tuple[str, ...]] = {}
    for body in bodies:
        purposes = [one.removeprefix("oa:") for one in names(body.get("purpose", body.get("motivation")))]
        value = words(body, "value", "chars", "label")
        source = body.get("source", body.get("id"))
        question = words(body, "rubricate:question")
        if question and value:
            answers[question] = (*answers.get(question, ()), value)
        elif {"tagging", "classifying", "identifying"} & set(purposes):
            name = value or (_last(source) if isinstance(source, str) else "")
            tags |= {name: None} if name.strip() else {}
        elif value:
            notes.append(value)
        else:
            found.lose("bodies", words(body, "type"))
    return list(tags), notes, answers


def _creator(given: object) -> str:
    if isinstance(given, list):
        given = given[0] if given else None
    if isinstance(given, str):
        return _last(given)[:_PERSONS_MOST]
    return words(tree(given), "name", "nickname", "nick", "id")[:_PERSONS_MOST]


def _is_link(one: Tree) -> bool:
    return "linking" in names(one.get("motivation")) and all(
        isinstance(one.get(part), str) for part in ("body", "target")
    )


def _ends(one: Tree) -> tuple[str, str]:
    return words(one, "target"), words(one, "body")


def _is(record: Mapping[str, Any], kind: str) -> bool:
    return kind in (name.removeprefix("oa:") for name in names(record.get("type", record.get("@type"))))


def _last(address: str) -> str:
    """The end of an address, which is what people call it."""
    return address.rstrip("/").replace("#", "/").rpartition("/")[2] or address
