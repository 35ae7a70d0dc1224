"""What a file says of itself: what the document is called, who worked on it, how layers are called for people."""

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from rubricate.formats import uima
from rubricate.formats.importers.xmi import kinds
from rubricate.formats.importers.xmi.cas import INITIAL, Cas, Sofa, Structure
from rubricate.formats.importers.xmi.package import File
from rubricate.formats.jsonish import uuid_of

_NOBODY: Final = ("INITIAL_CAS", "x-unspecified", "")
_CURATOR: Final = "CURATION_USER"  # whom INCEpTION lets agree on what counts


class About:
    """Reads the structures that are about the document. `owner` is whose work it is, `purpose` what for."""

    def __init__(self, file: File, cas: Cas) -> None:
        self._file, self._cas = file, cas
        self._layers = {one.get("name"): one.get("uiName") for one in self._all(kinds.LAYER)}
        self._named = {one.id: one.get("name") for one in self._all(kinds.LAYER)}
        self._features = {
            (self._named.get(one.get("layer"), ""), one.get("name")): one.get("uiName")
            for one in self._all(kinds.FEATURE)
        }
        owner = self._owner()
        self.owner = "" if owner in _NOBODY else owner
        self.purpose = "gold" if owner == _CURATOR else "main"

    def name(self, sofa: Sofa) -> str:
        """The name of a document; other texts than the first have that of their view behind it."""
        said = (self._first(kinds.CAS_METADATA, "sourceDocumentName"), self._first(uima.ABOUT, "documentTitle", sofa))
        stem = self._file.name.rpartition("/")[2].rpartition(".")[0]
        name = next((one for one in (*reversed(said), self._file.document) if one.strip()), stem)
        return name if sofa.name == INITIAL or len(self._cas.sofas) == 1 else f"{name} ({sofa.name})"

    def id(self, sofa: Sofa) -> UUID | None:
        """The id of a document of ours."""
        return uuid_of(self._first(uima.ABOUT, "documentId", sofa)) if self.own(sofa) else None

    def own(self, sofa: Sofa) -> Structure | None:
        """What our export says of the document."""
        return next(self._all(uima.OUR_DOCUMENT, sofa), None)

    def variables(self, sofa: Sofa) -> dict[str, str]:
        """Fields of the document by name, and its language where we didn't put it there ourselves."""
        fields = {one.get("key"): one.get("value") for one in self._all(uima.FIELD, sofa) if one.get("key").strip()}
        kinds_of = (uima.ABOUT, uima.DOCUMENT_ANNOTATION)
        language = next((one for one in (self._first(kind, "language", sofa) for kind in kinds_of) if one), "")
        if language not in _NOBODY and self.own(sofa) is None:
            fields.setdefault("language", language)
        return fields

    def pieces(self, sofa: Sofa) -> dict[str, list[tuple[int, int]]]:
        """The places of sentences and paragraphs."""
        found: dict[str, list[tuple[int, int]]] = {}
        for kind in (uima.SENTENCE, uima.PARAGRAPH):
            ends = [(one.get("begin"), one.get("end")) for one in self._all(kind, sofa)]
            found[kind] = [(int(a), int(b)) for a, b in ends if a.isdecimal() and b.isdecimal() and len(a + b) < 30]
        return found

    def layer(self, kind: str) -> str:
        """What a type is called for people."""
        return self._layers.get(kind) or uima.short(kind)

    def feature(self, kind: str, name: str) -> str:
        """What a feature is called for people."""
        return self._features.get((kind, name)) or name

    def _owner(self) -> str:
        user = self._first(kinds.CAS_METADATA, "username")
        if user or self._file.owner:
            return user or self._file.owner
        title, base = self._first(uima.ABOUT, "documentTitle"), self._first(uima.ABOUT, "documentBaseUri")
        is_theirs = base and self._first(uima.ABOUT, "documentUri") == f"{base}/{title}"  # only INCEpTION has that so
        return self._first(uima.ABOUT, "documentId") if is_theirs else ""

    def _all(self, kind: str, sofa: Sofa | None = None) -> Iterator[Structure]:
        for one in self._cas.by_type.get(kind, ()):
            if sofa is None or one.sofa == sofa.id:
                yield one

    def _first(self, kind: str, feature: str, sofa: Sofa | None = None) -> str:
        return next((words for one in self._all(kind, sofa) if (words := one.get(feature))), "")
