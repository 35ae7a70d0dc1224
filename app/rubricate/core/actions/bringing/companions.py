"""Links, notes and what coders said of documents, that a file brings beside its marks."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from rubricate.core.actions.bringing.documents import Home
from rubricate.core.actions.people import People
from rubricate.core.annotation import SAID, Status
from rubricate.core.bringing.found import FoundLink, FoundNote, FoundStatus
from rubricate.core.changes import Change
from rubricate.core.linking import Link
from rubricate.core.notes import SUBJECTS, Note
from rubricate.core.state import Hand, State
from rubricate.core.text import storable


class Companions:
    """Makes those whose ends and subjects are here; what is here already is not made again."""

    def __init__(
        self,
        state: State,
        hand: Hand,
        people: People,
        homes: Mapping[str, Home],
        tag_ids: Mapping[UUID, UUID],
        annotation_ids: Mapping[str, UUID],
    ) -> None:
        self._state, self._hand, self._people = state, hand, people
        self._homes, self._tag_ids, self._annotation_ids = homes, tag_ids, annotation_ids
        self.changes: list[Change] = []

    def links(self, found: Iterable[FoundLink]) -> None:
        """Links between annotations that were placed."""
        wanted = list(found)
        ends = {end for link in wanted for end in self._ends(link) if end is not None}
        there = self._state.links_of(list(ends)) if ends else ()
        known = {(link.from_id, link.to_id, link.type) for link in there}
        ids = {link.id for link in there}
        for link in wanted:
            start, end = self._ends(link)
            kind = " ".join(link.type.split()) or "link"
            if start is None or end is None or start == end or (start, end, kind) in known:
                continue
            known.add((start, end, kind))
            link_id = link.id if link.id is not None and link.id not in ids else self._hand.new_id()
            created = self._hand.now if link.created is None else link.created
            self.changes.append(Change(None, Link(link_id, start, end, kind, created)))

    def notes(self, found: Iterable[FoundNote]) -> None:
        """Notes on the project, its documents and tags."""
        known = {(note.subject, note.subject_id, note.body) for note in self._state.notes.values()}
        for note in found:
            subject_id = self._subject(note)
            body = storable(note.body)
            is_here = note.subject == "project" or subject_id is not None
            if note.subject not in SUBJECTS or not is_here or not body.strip():
                continue
            if (note.subject, subject_id, body) in known:
                continue
            known.add((note.subject, subject_id, body))
            note_id = note.id if note.id is not None and note.id not in self._state.notes else self._hand.new_id()
            created = self._hand.now if note.created is None else note.created
            changed = created if note.changed is None else max(created, note.changed)
            coder = self._people.coder(note.coder)
            self.changes.append(Change(None, Note(note_id, note.subject, subject_id, coder.id, body, created, changed)))

    def statuses(self, found: Iterable[FoundStatus]) -> None:
        """What coders said of documents of which they have not said anything here."""
        known = {(one.layer_id, one.document_id) for one in self._state.statuses.values()}
        for said in found:
            home = self._homes.get(said.document)
            if home is None or said.state not in SAID:
                continue
            layer = self._people.layer(said.coder, said.purpose, said.round)
            if (layer.id, home.document.id) in known:
                continue
            known.add((layer.id, home.document.id))
            new_id, reason = self._hand.new_id(), storable(said.reason)
            self.changes.append(Change(None, Status(new_id, layer.id, home.document.id, said.state, reason)))

    def _ends(self, link: FoundLink) -> tuple[UUID | None, UUID | None]:
        return self._annotation_ids.get(link.from_key), self._annotation_ids.get(link.to_key)

    def _subject(self, note: FoundNote) -> UUID | None:
        if note.subject == "document":
            home = self._homes.get(note.subject_key)
            return home.document.id if home else None
        if note.subject == "tag":
            try:
                return self._tag_ids.get(UUID(note.subject_key))
            except ValueError:
                return None
        return None
