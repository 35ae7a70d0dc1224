"""The notes of a project: what they say, what they are about, and those that are about nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from rubricate.core.bringing.found import FoundNote
from rubricate.formats import refi
from rubricate.formats.importers.qdpx.facts import as_uuid, first, guid, moment, under, words
from rubricate.formats.importers.qdpx.package import Package
from rubricate.formats.safe_xml import Element

NO_FACTS: Final[tuple[refi.ReadFacts, refi.ReadFacts]] = (refi.NO_FACTS, refi.NO_FACTS)


@dataclass(frozen=True, slots=True)
class Written:
    """A note as it stands in the file."""

    id: UUID | None
    body: str
    coder: str
    created: int | None
    changed: int | None

    def about(self, subject: str, key: str) -> FoundNote:
        """It as a note on a document, a tag or the project."""
        return FoundNote(subject, key, self.body, self.coder, self.id, self.created, self.changed)


class Notes:
    """Notes by their guids. NVivo ties them by links, other programs by references; both ways are taken.

    `elements` are all of them; a note can have passages and codings of its own.
    """

    def __init__(self, root: Element, package: Package, people: Mapping[str, str], ours: bool) -> None:
        self._package, self._people, self._ours = package, people, ours
        place = first(root, "Notes")
        self.elements: list[Element] = [] if place is None else list(under(place, "Note"))
        self._by_guid = {guid(note): note for note in self.elements}
        self._read: dict[str, Written] = {}
        self._used: set[str] = set()
        self._linked: dict[str, list[str]] = defaultdict(list)

    def __contains__(self, key: str) -> bool:
        return key in self._by_guid

    def tie(self, note: str, target: str) -> None:
        """A link ties a note to something."""
        self._linked[target].append(note)

    @property
    def are_none(self) -> bool:
        return not self._by_guid

    @property
    def are_tied(self) -> bool:
        """Whether links tie notes to things; else an element has those alone that it refers to."""
        return bool(self._linked)

    def on(self, element: Element, but: str = "") -> list[Written]:
        """The notes that an element refers to, or that are tied to it, in order; `but` is one that is not asked for."""
        keys = [guid(ref, "targetGUID") for ref in under(element, "NoteRef")]
        if self._linked:
            keys += self._linked.get(guid(element), ())
        return [self._note(key) for key in dict.fromkeys(keys) if key != but and key in self._by_guid]

    def facts_among(self, keys: Iterable[str]) -> str:
        """Which of these notes has the facts that an export of ours puts beside an annotation or a document; or ''."""
        if self._ours:
            for key in keys:
                note = self._by_guid.get(key)
                if note is not None and note.get("name") == refi.FACTS and note.get("creatingUser") is None:
                    return key
        return ""

    def facts(self, key: str) -> tuple[refi.ReadFacts, refi.ReadFacts]:
        """The answers and the facts that stand in such a note; none for ''."""
        if not key:
            return NO_FACTS
        self._used.add(key)
        return refi.facts_of(words(self._by_guid[key], "PlainTextContent"))

    def bodies(self, elements: Iterable[Element], but: str = "") -> list[str]:
        """What the notes on these elements say."""
        return [note.body for element in elements for note in self.on(element, but)]

    def loose(self) -> list[Written]:
        """Those that nothing has asked for: memos on nothing in particular."""
        return [self._note(key) for key in self._by_guid if key not in self._used]

    def _note(self, key: str) -> Written:
        self._used.add(key)
        if key not in self._read:
            self._read[key] = self._written(self._by_guid[key])
        return self._read[key]

    def _written(self, note: Element) -> Written:
        path = note.get("plainTextPath")
        body = (self._package.text(path) if path else None) or words(note, "PlainTextContent")
        body = body.removeprefix("\ufeff") or words(note, "Description")
        title = (note.get("name") or "").strip()
        if title and not self._ours and title not in body[: len(title) + 8]:
            body = f"{title}\n\n{body}".rstrip()
        by = guid(note, "creatingUser") or guid(note, "modifyingUser")
        created = moment(note.get("creationDateTime"))
        changed = moment(note.get("modifiedDateTime"))
        return Written(as_uuid(guid(note)), body, self._people.get(by, ""), created or changed, changed)
