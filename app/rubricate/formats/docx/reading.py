"""A Word document as a Reading."""

from collections.abc import Iterator
from typing import Final

from rubricate.core.document import Comment, Formatting, Reading, Text
from rubricate.formats.docx.body import Body
from rubricate.formats.docx.comments import remarks
from rubricate.formats.docx.names import attribute, child, named, value
from rubricate.formats.docx.numbering import Numbering
from rubricate.formats.docx.package import Package
from rubricate.formats.docx.story import NoteAt, Story
from rubricate.formats.docx.styles import Styles
from rubricate.formats.errors import Damaged, Unsafe
from rubricate.formats.office import COMMENTS_WHOLE, codes, facts, merged, placed
from rubricate.formats.reader import Reader, check_size, check_text, document_name, source_of
from rubricate.formats.safe_xml import Element, local
from rubricate.formats.sink import Sink

_FACTS: Final = {
    "title": "title",
    "creator": "author",
    "created": "created",
    "modified": "modified",
    "language": "language",
}
_FORMS: Final = {
    "decimal": "",
    "lowerRoman": "lower_roman",
    "upperRoman": "upper_roman",
    "lowerLetter": "lower_letter",
    "upperLetter": "upper_letter",
}


def read(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """Text, formatting, facts and comments of a Word document. Raises formats.errors."""
    del encoding
    check_size(name, len(data))
    try:
        return _read(data, name)
    except RecursionError as deep:
        raise Unsafe(name, "deep") from deep


def _read(data: bytes, name: str) -> Reading:
    package = Package.opened(data, name)
    body = child(package.root(package.main), "body")
    if body is None:
        raise Damaged(name, "no body")
    numbering = Numbering(package.related("numbering"))
    story = Story(Sink(name), Styles(package.related("styles")), numbering, package.relations)
    if package.has("footnotes") or package.has("endnotes"):
        story.forms.update(_forms(package.related("settings")))
    walker = Body(story)
    walker.blocks(body)
    walker.end()
    _notes(package, story, walker)
    text, marks = story.sink.builder.result()
    check_text(name, text)
    comments: tuple[Comment, ...] = ()
    about_all = 0
    if package.has("comments"):
        found = remarks(package.related("comments"), package.related("commentsExtended"))
        comments, about_all = placed(found, story.sink.builder.anchors, text)
    story.met[COMMENTS_WHOLE] += about_all
    whole = Text.of(text)
    return Reading(
        document_name(name),
        whole,
        Formatting.of(merged(marks)),
        source_of(data, name, READER, "", whole),
        facts(_facts(package)),
        (*story.sink.builder.warnings, *codes(story.met)),
        comments,
    )


READER: Final = Reader(
    "docx",
    1,
    ("docx", "docm", "dotx", "dotm"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    read,
    textual=False,
)


def _notes(package: Package, story: Story, walker: Body) -> None:
    """The notes that the text refers to, below it in the order of their first mention, footnotes first."""
    if not story.notes:
        return
    story.sink.builder.rule()
    for kind in ("footnote", "endnote"):
        root = package.related(f"{kind}s")
        story.relations = package.relations_of(package.target(f"{kind}s"))
        known = {attribute(one, "id") or "": one for one in (root if root is not None else ()) if named(one) == kind}
        for note in story.order:  # grows meanwhile: a note may refer to further ones
            if note.kind == kind:
                _write_note(walker, known.get(note.key), note)


def _write_note(walker: Body, element: Element | None, note: NoteAt) -> None:
    if element is not None and (attribute(element, "type") or "normal") == "normal":
        walker.note(element, note.sign)


def _forms(settings: Element | None) -> dict[str, str]:
    """How notes are numbered where the document says it."""
    found: dict[str, str] = {}
    for kind in ("footnote", "endnote"):
        element = None if settings is None else next((one for one in settings if local(one) == f"{kind}Pr"), None)
        form = _FORMS.get(value(element, "numFmt"))
        if form is not None:
            found[kind] = form
    return found


def _facts(package: Package) -> Iterator[tuple[str, str | None]]:
    root = package.about()
    for element in root if root is not None else ():
        if fact := _FACTS.get(local(element)):
            yield fact, element.text
