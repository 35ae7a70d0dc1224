"""A project file and its sources -> all that it says."""

from collections.abc import Iterator

from rubricate.core.bringing.found import FoundFile, FoundLink, FoundNote, Lost
from rubricate.formats.errors import BadContent
from rubricate.formats.importers.qdpx.codes import Tags
from rubricate.formats.importers.qdpx.facts import as_uuid, first, guid, people, under, words
from rubricate.formats.importers.qdpx.marks import Marks
from rubricate.formats.importers.qdpx.notes import Notes
from rubricate.formats.importers.qdpx.package import Package
from rubricate.formats.importers.qdpx.sources import Sources, facts_beside
from rubricate.formats.importers.qdpx.variables import Variables
from rubricate.formats.safe_xml import Element, local, parsed


def file_of(package: Package) -> FoundFile:
    """Everything in a package. Raises Damaged, Unsafe, BadContent, Protected."""
    root = parsed(package.project(), package.name)
    if local(root) != "Project":
        raise BadContent(package.name, "qdpx", f"it begins with {local(root) or 'something else'}, not with Project")
    coders = people(root)
    tags = Tags(root, package)
    notes = Notes(root, package, coders, tags.ours)
    links = _tied(root, notes)
    variables = Variables(root)
    sources = Sources(package, variables, notes)
    marks = Marks(tags, notes, coders, variables.cases)
    about: list[FoundNote] = []
    for source, document in sources.take(root):
        is_document = document in sources.documents
        marks.take(source, document, sources.texts.get(document), is_document=is_document)
        if is_document:
            about += _on_document(source, document, notes, tags.ours)
    for note in notes.elements:
        marks.take(note, note.get("name") or "?", None, is_document=False)
    about += _on_codes(root, tags, notes)
    about += _on_project(root, notes)
    variables.define(tags)
    joined, lost_links = _links(links, marks)
    lost = (*tags.lost(), *sources.lost(), *marks.lost(), *variables.lost(), *lost_links, *_graphs(root))
    return FoundFile(
        documents=tuple(sources.documents.values()),
        marks=tuple(marks.marks),
        book=tags.book(),
        links=tuple(joined),
        notes=tuple(about),
        lost=lost,
    )


def _tied(root: Element, notes: Notes) -> list[Element]:
    """The links between other things than notes; those of notes tie them to what they are about."""
    place = first(root, "Links")
    left: list[Element] = []
    for link in [] if place is None else under(place, "Link"):
        ends = guid(link, "originGUID"), guid(link, "targetGUID")
        noted = [end in notes for end in ends]
        if noted[0] != noted[1]:
            notes.tie(*(ends if noted[0] else ends[::-1]))
        else:
            left.append(link)
    return left


def _links(links: list[Element], marks: Marks) -> tuple[list[FoundLink], list[Lost]]:
    found: list[FoundLink] = []
    lost: list[str] = []
    for link in links:
        begin, end = marks.ends.get(guid(link, "originGUID")), marks.ends.get(guid(link, "targetGUID"))
        name = link.get("name") or "link"
        if begin is None or end is None:
            lost.append(name)
        else:
            found.append(FoundLink(begin, end, name, as_uuid(guid(link))))
    return found, [Lost("links", len(lost), tuple(lost[:20]))] if lost else []


def _on_document(source: Element, document: str, notes: Notes, ours: bool) -> Iterator[FoundNote]:
    """The notes on a source, and its description, which an export of ours repeats them in."""
    described = "" if ours else words(source, "Description").strip()
    if described:
        yield FoundNote("document", document, described)
    for note in notes.on(source, facts_beside(source, notes)):
        yield note.about("document", document)


def _on_codes(root: Element, tags: Tags, notes: Notes) -> Iterator[FoundNote]:
    book = first(root, "CodeBook")
    if book is None or notes.are_none:
        return
    for code in book.iter():
        if local(code) == "Code":
            for note in notes.on(code):
                yield note.about("tag", str(tags.of(guid(code))))


def _on_project(root: Element, notes: Notes) -> Iterator[FoundNote]:
    """What is about the project as a whole, and the notes that are about nothing."""
    described = words(root, "Description").strip()
    if described:
        yield FoundNote("project", "", described)
    whole = notes.on(root)
    for note in (*whole, *notes.loose()):
        yield note.about("project", "")


def _graphs(root: Element) -> list[Lost]:
    place = first(root, "Graphs")
    names = [] if place is None else [graph.get("name") or "?" for graph in under(place, "Graph")]
    return [Lost("graphs", len(names), tuple(names[:20]))] if names else []
