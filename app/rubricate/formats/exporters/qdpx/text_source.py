"""Documents as text sources with their passages and codings."""

from typing import Any, Final
from uuid import UUID

from rubricate.formats import refi
from rubricate.formats.codebooks.qdc import NOT_XML
from rubricate.formats.exporter import Watch
from rubricate.formats.exporters.qdpx.head import values
from rubricate.formats.exporters.qdpx.notes import Notes
from rubricate.formats.leaving import Leaving, LeavingMark
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.tables import iso

_OFTEN: Final = 500
_SPACE: Final = f"{{{refi.NAMESPACE}}}"
_SOURCE, _SELECTION, _DESCRIPTION = f"{_SPACE}TextSource", f"{_SPACE}PlainTextSelection", f"{_SPACE}Description"
_CODING, _CODE, _NOTE = f"{_SPACE}Coding", f"{_SPACE}CodeRef", f"{_SPACE}NoteRef"
_VALUE, _VARIABLE = f"{_SPACE}VariableValue", f"{_SPACE}VariableRef"


def name_of(words: str) -> str:
    """A passage as its name repeats it: cut, and not further than XML can hold it; '' where that is nothing."""
    odd = NOT_XML.search(words)
    most = min(refi.NAME_MOST, odd.start() if odd else len(words))
    return words if most >= len(words) else f"{words[:most]}{refi.CUT}" if words[:most].strip() else ""


class TextSources:
    """Writes one document after the other. `ends` are the guids that links name annotations by, of those with links.

    `written` are the documents; `done` counts annotations.
    """

    def __init__(self, file: Any, snapshot: Snapshot, notes: Notes, whole: int) -> None:
        self._file, self._snapshot, self._notes, self.whole = file, snapshot, notes, whole
        self._linked = {end for link in snapshot.links() for end in (link.from_id, link.to_id)}
        self.ends: dict[UUID, UUID] = {}
        self.written: list[UUID] = []
        self.done = 0

    def write(self, leave: Leaving, watch: Watch) -> None:
        """The source of a document. Raises Cancelled."""
        document, file = leave.document, self._file
        self.written.append(document.id)
        remarks = list(self._notes.about("document", document.id))
        about = {
            "guid": str(document.id),
            "name": refi.in_xml(document.name),
            "plainTextPath": f"{refi.INTERNAL}{document.id}.txt",
            **_time(document.created),
        }
        with file.element(_SOURCE, about):
            if remarks:  # a second time as the description, which is all that some programs read
                with file.element(_DESCRIPTION):
                    file.write(refi.in_xml("\n\n".join(note.body for note in remarks)))
            file.write("\n")
            for mark in leave.marks:
                if mark.start is not None:
                    self._selection(leave.text, mark)
                    self._at(watch)
            for mark in leave.marks:
                if mark.start is None:
                    self._coding(mark, self._on_whole(mark))
                    file.write("\n")
                    self._at(watch)
            about_it = [note.id for note in remarks]
            if document.purpose != "main":
                about_it.append(
                    self._notes.facts(document.id, {}, {refi.PURPOSE: (document.purpose,)}, document.created)
                )
            for note in about_it:
                with file.element(_NOTE, {"targetGUID": str(note)}):
                    pass
            self._values(leave)
        file.write("\n")

    def _at(self, watch: Watch) -> None:
        self.done += 1
        if self.done % _OFTEN == 0:
            watch.at(self.done, max(self.done, self.whole))

    def _selection(self, text: str, mark: LeavingMark) -> None:
        file = self._file
        guid = refi.selection_id(mark.id)
        about = {
            "guid": str(guid),
            "name": name_of(text[mark.start : mark.end]),
            "startPosition": str(mark.start),
            "endPosition": str(mark.end),
            "creatingUser": str(mark.coder.id),
            **_time(mark.created),
        }
        if mark.changed != mark.created:
            about |= _time(mark.changed, "modifiedDateTime")
        if mark.id in self._linked:
            self.ends[mark.id] = guid
        with file.element(_SELECTION, about):
            if mark.note:
                with file.element(_DESCRIPTION):
                    file.write(refi.in_xml(mark.note))
            self._coding(mark, [])
        file.write("\n")

    def _on_whole(self, mark: LeavingMark) -> list[UUID]:
        """The note of an annotation about the whole document, where it has one."""
        if mark.id in self._linked:
            self.ends[mark.id] = mark.id
        if not mark.note:
            return []
        return [self._notes.on_whole(mark.id, mark.note, mark.coder.id, mark.created, mark.changed)]

    def _coding(self, mark: LeavingMark, notes: list[UUID]) -> None:
        file = self._file
        about = {"guid": str(mark.id), "creatingUser": str(mark.coder.id), **_time(mark.created)}
        answers = {attribute.name: values for attribute, values in mark.attributes.items()}
        facts = _facts(mark)
        if answers or facts:
            notes = [*notes, self._notes.facts(mark.id, answers, facts, mark.created)]
        with file.element(_CODING, about):
            with file.element(_CODE, {"targetGUID": str(mark.tag.id)}):
                pass
            for note in notes:
                with file.element(_NOTE, {"targetGUID": str(note)}):
                    pass

    def _values(self, leave: Leaving) -> None:
        file = self._file
        for variable, kind, words in values(self._snapshot, leave.document):
            with file.element(_VALUE):
                with file.element(_VARIABLE, {"targetGUID": str(variable)}):
                    pass
                with file.element(f"{_SPACE}{kind}"):
                    file.write(refi.in_xml(words))


def _time(moment: int, name: str = "creationDateTime") -> dict[str, str]:
    """A time as an attribute; none for one that no calendar has."""
    words = iso(moment)
    return {name: words} if words else {}


def _facts(mark: LeavingMark) -> dict[str, tuple[str, ...]]:
    """What the standard has no place for besides answers, where it is not what is usual."""
    found: dict[str, tuple[str, ...]] = {}
    layer = mark.layer
    if layer.purpose != "main" or layer.round != 1:
        found[refi.LAYER] = (f"{layer.purpose} {layer.round}",)
    if mark.origin != "hand":
        found[refi.ORIGIN_OF] = (mark.origin,)
    if mark.start is None and mark.changed != mark.created:
        found[refi.CHANGED] = (iso(mark.changed),)
    if not refi.is_xml(mark.note):
        found[refi.NOTE] = (mark.note,)
    return found
