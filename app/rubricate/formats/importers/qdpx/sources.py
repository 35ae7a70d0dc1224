"""The sources of a project: texts become documents; pictures, sounds and films have no place here."""

from collections.abc import Iterator
from dataclasses import replace

from rubricate.core.bringing.found import FoundDocument, Lost
from rubricate.core.document import Reading
from rubricate.core.text import canonical
from rubricate.formats.errors import Unreadable
from rubricate.formats.importers.qdpx.facts import as_uuid, first, guid, under, words
from rubricate.formats.importers.qdpx.notes import Notes
from rubricate.formats.importers.qdpx.package import Package
from rubricate.formats.importers.qdpx.variables import Variables
from rubricate.formats.reader import document_name
from rubricate.formats.refi import PURPOSE
from rubricate.formats.safe_xml import Element, local

_OTHERS = ("PictureSource", "PDFSource", "AudioSource", "VideoSource")
_TEXTS = ("Representation", "TextDescription", "Transcript")  # the text of another source
_NAMED_MOST = 20


class Sources:
    """Documents by their keys. `texts` are the texts that passages count in; a source without a document has none."""

    def __init__(self, package: Package, variables: Variables, notes: Notes) -> None:
        self._package, self._variables, self._notes = package, variables, notes
        self.documents: dict[str, FoundDocument] = {}
        self.texts: dict[str, str] = {}
        self._others: list[str] = []
        self._empty: list[str] = []

    def take(self, root: Element) -> Iterator[tuple[Element, str]]:
        """Each element with passages or codings, and the key of its document or, where it is none, its name."""
        place = first(root, "Sources")
        for source in [] if place is None else place:
            kind = local(source)
            if kind == "TextSource":
                yield source, self._text(source, _name(source))
            elif kind in _OTHERS:
                yield from self._other(source)

    def lost(self) -> list[Lost]:
        named = {"sources": self._others, "empty": self._empty, "outside": self._package.outside}
        return [Lost(kind, len(names), tuple(names[:_NAMED_MOST])) for kind, names in named.items() if names]

    def _other(self, source: Element) -> Iterator[tuple[Element, str]]:
        """A picture, a PDF, a sound: its text, where it has one, is a document; its own marks are looked for there."""
        name = _name(source)
        keys: list[str] = []
        for text in under(source, *_TEXTS):
            key = self._text(text, name, source)
            if key in self.documents:
                keys.append(key)
            yield text, key
        if not keys:
            self._others.append(name)
        yield source, keys[0] if keys else name

    def _text(self, source: Element, name: str, whole: Element | None = None) -> str:
        """The key of a text's document, or its name where it is none: nothing stands in it.

        A text that is not in the package may be one that the project has: its document has no text then.
        """
        key = guid(source) or f"source {len(self.documents)}"
        while key in self.documents:
            key += "'"
        text, reading = self._content(source, name)
        is_elsewhere = bool(source.get("plainTextPath")) and not text and reading is None
        if not is_elsewhere and not (text if reading is None else reading.text.body).strip():
            self._empty.append(name)
            return name
        facts = source if whole is None else whole
        self._variables.take(guid(facts), facts)
        _, known = self._notes.facts(facts_beside(source, self._notes))
        if not is_elsewhere:
            self.texts[key] = text if reading is None or text else reading.text.body
        self.documents[key] = FoundDocument(
            key=key,
            name=name,
            text=text or None,
            reading=reading,
            id=as_uuid(guid(source)),
            variables=self._variables.values.get(guid(facts), {}),
            purpose=known.get(PURPOSE, ("main",))[0],
            sets=tuple(self._variables.sets.get(guid(facts), ())),
        )
        return key

    def _content(self, source: Element, name: str) -> tuple[str, Reading | None]:
        """The text that places count in, and what it looks like where a Word document tells that of the same text."""
        path, rich = source.get("plainTextPath"), source.get("richTextPath") or ""
        text = self._package.text(path) if path else None
        if not text:
            text = words(source, "PlainTextContent")
        reading = self._reading(rich, name) if rich.lower().endswith(".docx") else None
        if reading is not None and text and canonical(text)[0] != reading.text.body:
            reading = None
        return text, reading

    def _reading(self, rich: str, name: str) -> Reading | None:
        from rubricate.formats import registry

        data = self._package.source(rich)
        if data is None:
            return None
        try:
            return replace(registry.read(data, "source.docx"), name=name, variables={}, comments=())
        except Unreadable:
            return None


def facts_beside(source: Element, notes: Notes) -> str:
    """The note with facts that an export of ours has beside a document; or ''."""
    return notes.facts_among(guid(ref, "targetGUID") for ref in under(source, "NoteRef"))


def _name(source: Element) -> str:
    name = " ".join((source.get("name") or "").split())
    path = source.get("plainTextPath") or source.get("path") or ""
    return name or (document_name(path) if path else "?")
