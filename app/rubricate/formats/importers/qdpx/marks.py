"""Codings become marks: every one of the file, on a passage, on a whole source, or on what has no place here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from rubricate.core.bringing.found import FoundMark, Lost
from rubricate.formats import refi
from rubricate.formats.codebooks.qdc_reading import bare_guid
from rubricate.formats.importers.qdpx.codes import Tags
from rubricate.formats.importers.qdpx.facts import as_uuid, guid, moment, number, under
from rubricate.formats.importers.qdpx.names import ELLIPSES, Passage, Quote, quotes
from rubricate.formats.importers.qdpx.notes import Notes
from rubricate.formats.safe_xml import Element, local

_PASSAGES: Final = ("PlainTextSelection", "TranscriptSelection")
_PLACES: Final = ("PictureSelection", "PDFSelection", "AudioSelection", "VideoSelection")
_MEDIA: Final = ("PictureSelection", "AudioSelection", "VideoSelection")
_OURS, _THEIRS = "hand", "import"
_NAMED_MOST: Final = 20


@dataclass(slots=True)
class _Passage:
    """What stands under a passage; `is_noted` says that it refers to notes."""

    element: Element
    description: str = ""
    codings: list[Element] = field(default_factory=list)
    is_noted: bool = False

    @classmethod
    def of(cls, element: Element) -> "_Passage":
        found = cls(element)
        for child in element:
            kind = local(child)
            if kind == "Coding":
                found.codings.append(child)
            elif kind == "Description":
                found.description = "".join(child.itertext())
            elif kind == "NoteRef":
                found.is_noted = True
        return found


class Marks:
    """The marks met so far. `ends` are their keys by the guids of codings and passages, for links."""

    def __init__(self, tags: Tags, notes: Notes, people: Mapping[str, str], cases: Mapping[str, str]) -> None:
        self._tags, self._notes, self._people, self._cases = tags, notes, people, cases
        self._origin = _OURS if tags.ours else _THEIRS
        self._codes: dict[str, UUID] = {}
        self._ids: set[UUID] = set()
        self._uncoded: list[str] = []
        self._media = 0
        self.marks: list[FoundMark] = []
        self.ends: dict[str, str] = {}

    def take(self, source: Element, document: str, text: str | None, *, is_document: bool) -> None:
        """All codings of a source; `text` is None where it is none, or not in the file."""
        passages = [_Passage.of(passage) for passage in under(source, *_PASSAGES)]
        points = {guid(point): number(point.get("position")) for point in under(source, "SyncPoint")}
        places = [_place(points, passage.element) for passage in passages]
        said = _quotes(text, passages, places)
        for passage, place, quote in zip(passages, places, said, strict=True):
            self._passage(passage, document, (place,) if place else (), quote)
        for element in under(source, *_PLACES):
            passage = _Passage.of(element)
            self._media += len(passage.codings) if local(element) in _MEDIA else 0
            name = element.get("name") or ""
            quote = Quote(name, is_cut=True) if is_document and name.strip() else Quote(None)
            self._passage(passage, document, (), quote)
        for coding in under(source, "Coding"):
            self._mark(coding, document, _Passage(coding), whole=is_document)

    def lost(self) -> list[Lost]:
        """What is not a mark, or none that can have a place."""
        uncoded = tuple(self._uncoded[:_NAMED_MOST])
        found = [Lost("picture_marks", self._media), Lost("uncoded", len(self._uncoded), uncoded)]
        return [lost for lost in found if lost.n]

    def _passage(self, passage: _Passage, document: str, places: tuple[tuple[int, int], ...], quote: Quote) -> None:
        if not passage.codings:
            self._uncoded.append(passage.element.get("name") or passage.description[:60])
        for coding in passage.codings:
            self._mark(coding, document, passage, places=places, quote=quote.words, is_cut=quote.is_cut)

    def _mark(self, coding: Element, document: str, passage: _Passage, **where: Any) -> None:
        """A coding, with what its passage and itself say of who, when and why."""
        key = guid(coding) or f"coding {len(self.marks)}"
        code = ""
        noted: list[str] = []
        for child in coding:
            kind = local(child)
            if kind == "NoteRef":
                noted.append(guid(child, "targetGUID"))
            elif kind == "CodeRef" and not code:
                code = child.get("targetGUID") or ""
        known = as_uuid(key)
        mark_id = known if known not in self._ids else None
        if mark_id is not None:
            self._ids.add(mark_id)
        tag_id = self._tag(code)
        beside = self._notes.facts_among(noted)
        answers, facts = self._notes.facts(beside)
        for question in answers:
            self._tags.ask(tag_id, question)
        purpose, round_ = _layer(facts[refi.LAYER][0]) if refi.LAYER in facts else ("main", 1)
        created, changed = _times(coding, passage.element)
        self.marks.append(
            FoundMark(
                document=document,
                tag_id=tag_id,
                coder=self._coder(coding, passage.element),
                purpose=purpose,
                round=round_,
                note=facts[refi.NOTE][0] if refi.NOTE in facts else self._note(coding, passage, beside, len(noted)),
                attributes=answers,
                key=self._key(key, coding, passage.element),
                id=mark_id,
                created=created,
                changed=moment(facts[refi.CHANGED][0]) if refi.CHANGED in facts else changed,
                origin=facts[refi.ORIGIN_OF][0] if refi.ORIGIN_OF in facts else self._origin,
                where=str(len(self.marks) + 1),
                **where,
            )
        )

    def _tag(self, code: str) -> UUID:
        """The tag of a code; some programs name a case where a code should stand."""
        found = self._codes.get(code)
        if found is None:
            key = bare_guid(code)
            found = self._codes[code] = self._tags.of(key, self._cases.get(key) or "?")
        return found

    def _key(self, key: str, coding: Element, passage: Element) -> str:
        """What links name the mark by: the guid of its coding, unless another mark has that."""
        own = key if key not in self.ends else f"{key}#{len(self.marks)}"
        self.ends.setdefault(key, own)
        if passage is not coding:
            self.ends.setdefault(guid(passage), own)
        return own

    def _coder(self, coding: Element, passage: Element) -> str:
        for element, attribute in ((coding, "creatingUser"), (passage, "creatingUser"), (passage, "modifyingUser")):
            given = element.get(attribute)
            name = self._people.get(given) or self._people.get(bare_guid(given)) if given else ""
            if name:
                return name
        return ""

    def _note(self, coding: Element, passage: _Passage, beside: str, noted: int) -> str:
        """The description of the passage, and the notes on it and on its coding but for the one with facts."""
        if not (noted > bool(beside) or passage.is_noted or self._notes.are_tied):
            return passage.description
        about = (coding,) if passage.element is coding else (passage.element, coding)
        bodies = [passage.description, *self._notes.bodies(about, beside)]
        return "\n\n".join(dict.fromkeys(body for body in bodies if body))


def _quotes(
    text: str | None, passages: Sequence[_Passage], places: Sequence[tuple[int, int] | None]
) -> Sequence[Quote]:
    names = [passage.element.get("name") or "" for passage in passages]
    if text is None:
        return [Quote(name or None, name.endswith(ELLIPSES)) for name in names]
    return quotes(text, [Passage(*(place or (-1, -1)), name) for name, place in zip(names, places, strict=True)])


def _place(points: Mapping[str, int | None], passage: Element) -> tuple[int, int] | None:
    """Where a passage stands as the file counts: by its own numbers, or by those of the points it lies between."""
    if local(passage) == "TranscriptSelection":
        start, end = points.get(guid(passage, "fromSyncPoint")), points.get(guid(passage, "toSyncPoint"))
    else:
        start, end = number(passage.get("startPosition")), number(passage.get("endPosition"))
    return None if start is None or end is None else (start, end)


def _times(coding: Element, passage: Element) -> tuple[int | None, int | None]:
    created = moment(coding.get("creationDateTime"))
    if created is None:
        created = moment(passage.get("creationDateTime"))
    changed = moment(passage.get("modifiedDateTime")) if passage is not coding else None
    return (changed if created is None else created), changed


def _layer(words: str) -> tuple[str, int]:
    """Purpose and round as we write them: "gold 2"."""
    purpose, _, round_ = words.partition(" ")
    return purpose or "main", int(round_) if round_.isascii() and round_.isdigit() and len(round_) < 6 else 1
