"""Codings become marks: every one of the file, on a passage, on a whole source, or on what has no place here."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from rubricate.core.bringing.found import FoundMark, Lost
from rubricate.formats import refi
from rubricate.formats.importers.qdpx.codes import Tags
from rubricate.formats.importers.qdpx.facts import as_uuid, first, guid, moment, number, under, words
from rubricate.formats.importers.qdpx.names import Passage, Quote, quotes
from rubricate.formats.importers.qdpx.notes import Notes
from rubricate.formats.safe_xml import Element, local

_PASSAGES: Final = ("PlainTextSelection", "TranscriptSelection")
_PLACES: Final = ("PictureSelection", "PDFSelection", "AudioSelection", "VideoSelection")
_MEDIA: Final = ("PictureSelection", "AudioSelection", "VideoSelection")
_OURS, _THEIRS = "hand", "import"


class Marks:
    """The marks met so far. `ends` are their keys by the guids of codings and passages, for links."""

    def __init__(self, tags: Tags, notes: Notes, people: Mapping[str, str], cases: Mapping[str, str]) -> None:
        self._tags, self._notes, self._people, self._cases = tags, notes, people, cases
        self._ids: set[UUID] = set()
        self._uncoded: list[str] = []
        self._media = 0
        self.marks: list[FoundMark] = []
        self.ends: dict[str, str] = {}

    def take(self, source: Element, document: str, text: str | None) -> None:
        """All codings of a source; `text` is None where it is none that passages could be placed in."""
        passages = list(under(source, *_PASSAGES))
        places = [_place(source, passage) for passage in passages]
        said = _quotes(text, passages, places)
        for passage, place, quote in zip(passages, places, said, strict=True):
            self._passage(passage, document, (place,) if place else (), quote)
        for passage in under(source, *_PLACES):
            self._media += local(passage) in _MEDIA and first(passage, "Coding") is not None
            name = passage.get("name") or ""
            quote = Quote(name, is_cut=True) if text is not None and name.strip() else Quote(None)
            self._passage(passage, document, (), quote)
        for coding in under(source, "Coding"):
            self._mark(coding, document, [coding], whole=text is not None)

    def lost(self) -> list[Lost]:
        found = [Lost("picture_marks", self._media), Lost("uncoded", len(self._uncoded), tuple(self._uncoded[:20]))]
        return [lost for lost in found if lost.n]

    def _passage(self, passage: Element, document: str, places: tuple[tuple[int, int], ...], quote: Quote) -> None:
        codings = list(under(passage, "Coding"))
        if not codings:
            self._uncoded.append(passage.get("name") or words(passage, "Description")[:60])
        for coding in codings:
            self._mark(coding, document, [passage, coding], places=places, quote=quote.words, is_cut=quote.is_cut)

    def _mark(self, coding: Element, document: str, about: Sequence[Element], **where: Any) -> None:
        """A coding, with what its passage and itself say of who, when and why."""
        key = guid(coding) or f"coding {len(self.marks)}"
        ref = first(coding, "CodeRef")
        code = "" if ref is None else guid(ref, "targetGUID")
        known = as_uuid(key)
        mark_id = known if known not in self._ids else None
        answers, facts = self._notes.facts(known)
        tag_id = self._tags.of(code, self._cases.get(code) or "?")
        for question in answers:
            self._tags.ask(tag_id, question)
        purpose, round_ = _layer(facts.get(refi.LAYER, ("",))[0])
        own = key if mark_id is not None and key not in self.ends else f"{key}#{len(self.marks)}"
        for element in (coding, about[0]):
            self.ends.setdefault(guid(element), own)
        if mark_id is not None:
            self._ids.add(mark_id)
        created, changed = _times(coding, about[0])
        self.marks.append(
            FoundMark(
                document=document,
                tag_id=tag_id,
                coder=self._coder(coding, about[0]),
                purpose=purpose,
                round=round_,
                note=facts[refi.NOTE][0] if refi.NOTE in facts else self._note(about, known),
                attributes=answers,
                key=own,
                id=mark_id,
                created=created,
                changed=moment(facts[refi.CHANGED][0]) if refi.CHANGED in facts else changed,
                origin=facts.get(refi.ORIGIN_OF, (_OURS if self._tags.ours else _THEIRS,))[0],
                where=str(coding.sourceline or ""),
                **where,
            )
        )

    def _coder(self, coding: Element, passage: Element) -> str:
        for element, attribute in ((coding, "creatingUser"), (passage, "creatingUser"), (passage, "modifyingUser")):
            name = self._people.get(guid(element, attribute))
            if name:
                return name
        return ""

    def _note(self, about: Sequence[Element], known: UUID | None) -> str:
        """The description of the passage, and the notes on it and on its coding."""
        said = words(about[0], "Description") if len(about) > 1 else ""
        if self._notes.are_none:
            return said
        bodies = [said, *self._notes.bodies(about, known)]
        return "\n\n".join(dict.fromkeys(body for body in bodies if body))


def _quotes(text: str | None, passages: Sequence[Element], places: Sequence[tuple[int, int] | None]) -> Sequence[Quote]:
    if text is None:
        return [Quote(passage.get("name") or None) for passage in passages]
    known = [
        Passage(*(place or (-1, -1)), passage.get("name") or "")
        for passage, place in zip(passages, places, strict=True)
    ]
    return quotes(text, known)


def _place(source: Element, passage: Element) -> tuple[int, int] | None:
    """Where a passage stands as the file counts: by its own numbers, or by those of the points it lies between."""
    start, end = number(passage.get("startPosition")), number(passage.get("endPosition"))
    if local(passage) == "TranscriptSelection":
        points = {guid(point): number(point.get("position")) for point in under(source, "SyncPoint")}
        start, end = points.get(guid(passage, "fromSyncPoint")), points.get(guid(passage, "toSyncPoint"))
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
