"""Which documents of the project a file speaks about, and which ones it brings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from rubricate.core.actions.common import added
from rubricate.core.actions.documents import document_made, units_made
from rubricate.core.actions.variables import Brought
from rubricate.core.bringing.found import FoundDocument, Lost
from rubricate.core.bringing.placing import Ground
from rubricate.core.changes import Change, Content
from rubricate.core.codebook import Codebook
from rubricate.core.document import PURPOSES, Document, DocumentSet, Formatting, Reading, Source, Text, Units
from rubricate.core.errors import BadName
from rubricate.core.state import Hand, State
from rubricate.core.text import canonical, sha256_of
from rubricate.core.units import cut

_NAMED_MOST: Final = 20
_AN_EDITION: Final = 0.6  # of the shingles are shared: about every tenth word may differ


@dataclass(frozen=True, slots=True)
class Home:
    """A document that marks of the file stand on, its text, and whether it comes with the file."""

    document: Document
    ground: Ground
    is_new: bool = False


class Homes:
    """The documents of a file by their keys: those of the project, and new ones for texts that it doesn't have.

    `missing` are the names of documents that the file has no text of and the project does not know, `doubtful` of those
    that the project has several of.
    """

    def __init__(self, state: State, hand: Hand, codebook: Codebook, taken: set[UUID]) -> None:
        self._state, self._hand, self._taken = state, hand, taken
        self._by_hash: dict[bytes, list[Document]] = {}
        self._by_name: dict[str, list[Document]] = {}
        self._by_address: dict[str, list[Document]] = {}
        for document in state.documents.values():
            self._by_hash.setdefault(document.text_sha256, []).append(document)
            names = (document.name, _stem(document.source.name), document.source.name)
            for name in {name.casefold() for name in names if name}:
                self._by_name.setdefault(name, []).append(document)
            for address in {_address(one) for values in document.variables.values() for one in values} - {""}:
                self._by_address.setdefault(address, []).append(document)
        self._next = max((document.position for document in state.documents.values()), default=-1) + 1
        self._brought = Brought(codebook)
        self._sets = {known.name: known.id for known in state.sets.values()}
        self._next_set = max((known.position for known in state.sets.values()), default=-1) + 1
        self._claimed: set[UUID] = set()
        self.by_key: dict[str, Home] = {}
        self.missing: list[str] = []
        self.doubtful: list[str] = []
        self.changes: list[Change] = []
        self.contents: dict[bytes, Content] = {}

    def take(self, found: FoundDocument) -> None:
        """Finds the document in the project, or makes it. Raises nothing: what has no home is remembered."""
        here = self._here(found)
        if len(here) == 1:
            self.by_key[found.key] = Home(here[0], Ground(self._state.text(here[0].id), _theirs(found, here[0])))
        elif here:
            self.doubtful.append(found.name)
        elif found.text is None and found.reading is None:
            self.missing.append(found.name)
        else:
            self._make(found)

    def lost(self) -> list[Lost]:
        """Values of variables that the variables of the project can't hold."""
        misfits = self._brought.misfits
        return [Lost("values", len(misfits), tuple(misfits[:_NAMED_MOST]))] if misfits else []

    def defined(self) -> list[Change]:
        """The variables that had to be made for what the documents bring."""
        return added(self._brought.defined)

    def _here(self, found: FoundDocument) -> Sequence[Document]:
        if found.id is not None and found.id in self._state.documents and found.id not in self._claimed:
            self._claimed.add(found.id)  # a file may give two documents one id: the first has it
            return [self._state.documents[found.id]]
        wanted = _hash(found)
        if wanted is not None and wanted in self._by_hash:
            return _narrowed(self._by_hash[wanted], found.name)
        named = self._by_address.get(_address(found.key), [])
        for name in (found.name, _stem(found.name), _stem(_address(found.name).rpartition("/")[2])):
            named = named or self._by_name.get(name.casefold(), [])
        theirs = _text_of(found)
        return _narrowed(named if theirs is None else self._nearly(theirs, named), found.name)

    def _nearly(self, theirs: str, named: Sequence[Document]) -> Sequence[Document]:
        """Of the documents of that name those whose text is nearly the same: an edition of it."""
        if not named:
            return []
        from rubricate.core.shingles import shingles, similarity  # numpy comes with it

        numbers = shingles(canonical(theirs)[0])
        return [d for d in named if similarity(numbers, shingles(self._state.text(d.id))) >= _AN_EDITION]

    def _make(self, found: FoundDocument) -> None:
        reading = found.reading or _plain(found)
        variables = self._brought.values({**reading.variables, **found.variables})
        try:
            document = document_made(self._hand, reading, self._next, variables)
        except BadName:
            document = document_made(self._hand, _named(reading), self._next, variables)
        document = replace(
            document,
            id=self._own_id(found, document.id),
            created=document.created if found.created is None else found.created,
            purpose=found.purpose if found.purpose in PURPOSES else "main",
            set_ids=tuple(dict.fromkeys(self._set(name) for name in found.sets if name.strip())),
        )
        self._next += 1
        units = self._units(found, document, reading)
        self.changes += added([document, units])
        self.contents |= {reading.text.sha256: reading.text, reading.formatting.sha256: reading.formatting}
        self.by_key[found.key] = Home(document, Ground(reading.text.body, _theirs(found, document)), is_new=True)

    def _units(self, found: FoundDocument, document: Document, reading: Reading) -> Units:
        """Those that the file gives, or such as every text gets."""
        if found.units is None:
            return units_made(self._hand, document, cut(reading.text.body, found.variables.get("language", "")))
        own = self._hand.new_id()
        return replace(found.units, id=own, document_id=document.id, text_sha256=document.text_sha256)

    def _own_id(self, found: FoundDocument, new: UUID) -> UUID:
        """The id that the file gives, so that it is known again, unless something has it."""
        made = new if found.id is None or found.id in self._taken else found.id
        self._taken.add(made)
        return made

    def _set(self, name: str) -> UUID:
        """The set of this name, a new one behind the others where it isn't there."""
        shown = " ".join("".join(c if c.isprintable() else " " for c in name).split()) or "?"
        if shown not in self._sets:
            made = DocumentSet(self._hand.new_id(), shown, self._next_set)
            self._sets[shown], self._next_set = made.id, self._next_set + 1
            self.changes += added([made])
        return self._sets[shown]


def homes_for(state: State, hand: Hand, codebook: Codebook, found: Iterable[FoundDocument], taken: set[UUID]) -> Homes:
    """The homes of all these documents; new ones get an id that is not among those that are taken, and take it."""
    homes = Homes(state, hand, codebook, taken)
    for document in found:
        homes.take(document)
    return homes


def ids_of(homes: Mapping[str, Home]) -> list[UUID]:
    """The documents of the project among them, each once."""
    return list(dict.fromkeys(home.document.id for home in homes.values() if not home.is_new))


def _text_of(found: FoundDocument) -> str | None:
    """The text that the file counts in, if it has one."""
    if found.text is not None:
        return found.text
    return None if found.reading is None else found.reading.text.body


def _hash(found: FoundDocument) -> bytes | None:
    if found.reading is not None:
        return found.reading.text.sha256
    if found.text is not None:
        return sha256_of(canonical(found.text)[0])
    try:
        return bytes.fromhex(found.text_sha256) if found.text_sha256 else None
    except ValueError:
        return None


def _theirs(found: FoundDocument, document: Document) -> str | None:
    """The text that the file counts in, where it is not letter by letter the document's."""
    text = _text_of(found)
    if text is None or (_hash(found) == document.text_sha256 and "\r\n" not in text):
        return None
    return text


def _narrowed(documents: Sequence[Document], name: str) -> Sequence[Document]:
    """Of several equal ones the one with the very name, if that is one."""
    named = [document for document in documents if document.name == name]
    return named if len(named) == 1 else documents


def _stem(name: str) -> str:
    """A file's name without its ending."""
    stem, dot, ending = name.rpartition(".")
    return stem if dot and stem and len(ending) <= 5 and ending.isalnum() else name


def _address(words: str) -> str:
    """An address of the web without what does not tell pages apart; '' for other words."""
    scheme, _, rest = words.strip().partition("://")
    return rest.partition("#")[0].rstrip("/").casefold() if scheme.casefold() in ("http", "https") else ""


def _plain(found: FoundDocument) -> Reading:
    """A text without formatting, as the file has it."""
    assert found.text is not None
    text, warnings = canonical(found.text)
    return Reading(found.name, Text.of(text), Formatting.of(()), Source(name=found.name), found.variables, warnings)


def _named(reading: Reading) -> Reading:
    """The reading under a name that can be shown, where its own can't."""
    clean = " ".join("".join(c if c.isprintable() else " " for c in reading.name).split())
    return replace(reading, name=clean or "?")
