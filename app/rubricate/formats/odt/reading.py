"""An OpenDocument text, zipped or flat, as a Reading."""

from collections.abc import Iterator
from typing import Final

from rubricate.core.document import Formatting, Reading, Text
from rubricate.formats.archive import Archive, joined
from rubricate.formats.errors import Damaged, Kind, Protected, Unsafe, Unsupported
from rubricate.formats.odt.body import Body
from rubricate.formats.odt.names import child, named
from rubricate.formats.odt.story import Story
from rubricate.formats.odt.styles import Styles
from rubricate.formats.office import COMMENTS_WHOLE, TRACKED_CHANGES, codes, facts, merged, placed
from rubricate.formats.reader import Reader, check_size, check_text, document_name, source_of
from rubricate.formats.safe_xml import Element, parsed
from rubricate.formats.sink import Sink

_FACTS: Final = {
    "dc:title": "title",
    "meta:initial-creator": "author",
    "meta:creation-date": "created",
    "dc:date": "modified",
    "dc:language": "language",
    "dc:creator": "editor",
}
_OTHERS: Final[dict[str, Kind]] = {"office:spreadsheet": "spreadsheet", "office:presentation": "slides"}
_LOCKED: Final = (b":encryption-data", b'"encrypted-package"')


def read(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """Text, formatting, facts and comments of an OpenDocument text. Raises formats.errors."""
    del encoding
    check_size(name, len(data))
    try:
        archive = Archive(data, name) if data.startswith(b"PK") else None
        return _read(_parts(archive, data, name), archive, data, name)
    except RecursionError as deep:
        raise Unsafe(name, "deep") from deep


READER: Final = Reader("odt", 1, ("odt", "ott", "fodt"), "application/vnd.oasis.opendocument.text", read, textual=False)


def _parts(archive: Archive | None, data: bytes, name: str) -> tuple[Element, ...]:
    """The roots of content, styles and facts; a flat file is all of it. Raises formats.errors."""
    if archive is None:
        return (parsed(data, name),)
    manifest = archive.named("META-INF/manifest.xml")
    if manifest and any(sign in archive[manifest] for sign in _LOCKED):
        raise Protected(name)
    if "content.xml" not in archive:
        raise Damaged(name, "no content.xml")
    return tuple(parsed(archive[part], name) for part in ("content.xml", "styles.xml", "meta.xml") if part in archive)


def _read(parts: tuple[Element, ...], archive: Archive | None, data: bytes, name: str) -> Reading:
    content = _content(parts[0], name)
    groups = [child(part, f"office:{kind}") for kind in ("automatic-styles", "styles") for part in parts]
    story = Story(Sink(name), Styles.of(groups), lambda address: _embedded(archive, address, name))
    changes = child(content, "text:tracked-changes")
    story.met[TRACKED_CHANGES] += 0 if changes is None else len(changes)
    body = Body(story)
    body.blocks(content)
    body.end()
    body.notes()
    text, marks = story.sink.builder.result()
    check_text(name, text)
    comments, about_all = placed(story.threads(), story.sink.builder.anchors, text)
    story.met[COMMENTS_WHOLE] += about_all
    whole = Text.of(text)
    return Reading(
        document_name(name),
        whole,
        Formatting.of(merged(marks)),
        source_of(data, name, READER, "", whole),
        _about(parts),
        (*story.sink.builder.warnings, *codes(story.met)),
        comments,
    )


def _content(root: Element, name: str) -> Element:
    """Raises Damaged where there is no text, Unsupported where it is that of a spreadsheet or of slides."""
    body = child(root, "office:body")
    content = child(body, "office:text")
    if content is not None:
        return content
    for one in body if body is not None else ():
        raise Unsupported(name, _OTHERS.get(named(one), "opendocument"))
    raise Damaged(name, "no text")


def _embedded(archive: Archive | None, address: str, name: str) -> Element | None:
    """The root of what is embedded under an address ("./Object 1"); None for what is damaged or elsewhere."""
    place = archive.named(f"{joined('', address)}/content.xml") if archive is not None else None
    if archive is None or place is None:
        return None
    try:
        return parsed(archive[place], name)
    except Damaged:
        return None


def _about(parts: tuple[Element, ...]) -> dict[str, str]:
    found = facts(_facts(parts))
    editor = found.pop("editor", "")  # who changed it last: the author where no other is known
    return found if "author" in found or not editor else {**found, "author": editor}


def _facts(parts: tuple[Element, ...]) -> Iterator[tuple[str, str | None]]:
    for part in parts:
        about = child(part, "office:meta")
        for one in about if about is not None else ():
            if isinstance(one.tag, str) and (fact := _FACTS.get(named(one))):
                yield fact, one.text
