"""`rubricate search`: words, phrases and regular expressions in all texts of a project, or in its notes."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from rubricate.cli.parts import AsJson, ProjectPath
from rubricate.cli.talk import progress, remark, say, say_json
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.core.search import Query
    from rubricate.project import Project
    from rubricate.project.filtering import Filters, Pairs
    from rubricate.project.searching import Found, FoundNote

CONTEXT = 32  # code points to each side, as anchors have them


class Within(StrEnum):
    """Where all of several words must stand."""

    sentence = "sentence"
    paragraph = "paragraph"
    document = "document"


Asked = Annotated[str, typer.Argument(metavar="QUERY", help=tr("What to look for."))]
Regex = Annotated[bool, typer.Option("--regex", help=tr("It is a regular expression."))]
AllWords = Annotated[bool, typer.Option("--words", help=tr("All its words, in any order; “quoted” ones together."))]
In = Annotated[Within, typer.Option("--within", help=tr("For --words: where all of them must stand."))]
Case = Annotated[bool, typer.Option("--case", help=tr("Capital and small letters differ."))]
Whole = Annotated[bool, typer.Option("--whole-words", help=tr("No parts of words."))]
InDocument = Annotated[list[str] | None, typer.Option("--document", help=tr("Only in this document; may be repeated."))]
WithVariable = Annotated[
    list[str] | None, typer.Option("--variable", metavar="NAME=VALUE", help=tr("Only in documents that have this."))
]
WithAttribute = Annotated[
    list[str] | None, typer.Option("--attr", metavar="NAME=VALUE", help=tr("Only inside marks with this answer."))
]
ByCoder = Annotated[list[str] | None, typer.Option("--by", metavar="CODER", help=tr("Only inside this coder’s marks."))]
Noted = Annotated[str, typer.Option("--noted", metavar="WORDS", help=tr("Only inside marks whose note has these."))]


def search(
    path: ProjectPath,
    query: Asked,
    regex: Regex = False,
    words: AllWords = False,
    within: In = Within.paragraph,
    case: Case = False,
    whole_words: Whole = False,
    tag: Annotated[list[str] | None, typer.Option(help=tr("Only inside marks with this tag; may be repeated."))] = None,
    document: InDocument = None,
    variable: WithVariable = None,
    by: ByCoder = None,
    attr: WithAttribute = None,
    noted: Noted = "",
    notes: Annotated[bool, typer.Option("--notes", help=tr("Look into the notes, not into the texts."))] = False,
    limit: Annotated[int | None, typer.Option(min=0, help=tr("Show so many hits; all are counted."))] = None,
    as_json: AsJson = False,
) -> None:
    """Find words in all texts."""
    from rubricate.project import Project
    from rubricate.project.searching import search as searched
    from rubricate.project.searching import search_notes

    asked = query_of(query, regex=regex, words=words, within=within, case=case, whole_words=whole_words)
    with Project.open(path, read_only=True) as project, progress(tr("Searching")) as told:
        filters = filters_of(project, document, variable, tag, by, attr, noted)
        look = search_notes if notes else searched
        hits: list[dict[str, Any]] = []
        total, documents = 0, set()
        for found in look(project, asked, filters, told):
            room = len(found.spans) if limit is None else max(0, limit - len(hits))
            hits += _facts(project, found, room)
            total += len(found.spans)
            if found.document_id is not None:
                documents.add(found.document_id)
    facts = {"query": query, "hits": hits, "total": total, "documents": len(documents)}
    if as_json:
        say_json(facts)
    else:
        _say(facts)


def query_of(asked: str, *, regex: bool, words: bool, within: Within, case: bool, whole_words: bool) -> "Query":
    """The query of these options. Raises BadParameter where they don't go together."""
    from rubricate.core import search as core

    if regex and words:
        raise typer.BadParameter(tr("Give either --regex or --words."))
    mode = core.Mode.PATTERN if regex else core.Mode.WORDS if words else core.Mode.PHRASE
    return core.Query(asked, mode, case, whole_words, core.Within(within.value))


def filters_of(
    project: "Project",
    documents: list[str] | None,
    variables: list[str] | None,
    tags: list[str] | None,
    coders: list[str] | None,
    attributes: list[str] | None,
    note: str,
) -> "Filters":
    """The filters of these options. Raises NoSuch, Ambiguous; BadParameter."""
    from rubricate.cli import finding
    from rubricate.project.filtering import Filters

    def ids(found: list[UUID]) -> frozenset[UUID] | None:
        return frozenset(found) or None

    return Filters(
        documents=ids([finding.document(project, name).id for name in documents or []]),
        variables=_pairs(project, "variable", variables or []),
        tags=ids([finding.tag(project, name).id for name in tags or []]),
        coders=ids([finding.known_coder(project, name).id for name in coders or []]),
        attributes=_pairs(project, "attribute", attributes or []),
        note=note,
    )


def count_words(hits: int, documents: int) -> str:
    """ "312 hits in 41 documents" """
    count = trn("{n} hit", "{n} hits", hits)
    return trn("{hits} in {n} document", "{hits} in {n} documents", documents, hits=count)


def _pairs(project: "Project", kind: str, given: list[str]) -> "Pairs":
    """Names and values. Raises NoSuch with the names there are, BadParameter."""
    from rubricate.core.errors import NoSuch

    every = project.codebook.attributes.values()
    known = {a.name for a in every if (a.tag_id is None) == (kind == "variable")}
    pairs = []
    for words in given:
        name, sign, value = words.partition("=")
        if not sign or not name.strip():
            raise typer.BadParameter(tr("“{words}” is not NAME=VALUE.", words=words))
        if name.strip() not in known:
            raise NoSuch(kind, name.strip(), tuple(sorted(known)))
        pairs.append((name.strip(), value))
    return tuple(pairs)


def _facts(project: "Project", found: "Found | FoundNote", most: int) -> list[dict[str, Any]]:
    """The first hits as JSON has them; places are code points of the text, or of the note."""
    from rubricate.core.units import number_at
    from rubricate.project.searching import FoundNote

    if isinstance(found, FoundNote):
        return [_about(project, found) | _words(found.note, s.start, s.end) for s in found.spans[:most]]
    document = {"document": project.documents[found.document_id].name, "document_id": str(found.document_id)}
    units = project.units(found.document_id) if most else None
    return [
        document
        | _words(found.text, s.start, s.end)
        | {"sentence": number_at(units.sentences, s.start) or None}
        | {"paragraph": number_at(units.paragraphs, s.start) or None}
        for s in found.spans[:most]
        if units is not None
    ]


def _about(project: "Project", found: "FoundNote") -> dict[str, Any]:
    """What a note is on; places of annotations in code points."""
    about: dict[str, Any] = {"note_on": found.subject}
    if found.document_id is not None:
        name = project.documents[found.document_id].name
        about |= {"document": name, "document_id": str(found.document_id)}
    tag_id = found.subject_id if found.subject == "tag" else found.tag_id
    if tag_id is not None:
        about["tag"] = project.codebook[tag_id].name
    if found.subject == "annotation":
        start, end = (found.place.start, found.place.end) if found.place else (None, None)
        about |= {"annotation_id": str(found.subject_id), "annotation_start": start, "annotation_end": end}
    return about


def _words(text: str, start: int, end: int) -> dict[str, Any]:
    around = {"before": text[max(0, start - CONTEXT) : start], "after": text[end : end + CONTEXT]}
    return {"start": start, "end": end, "text": text[start:end], **around}


def _say(facts: dict[str, Any]) -> None:
    """A line a hit, as an editor lists them; the count beside the result."""
    for hit in facts["hits"]:
        line = " ".join(f"{hit['before']}[{hit['text']}]{hit['after']}".split())
        where = hit.get("document") or hit.get("tag") or tr("journal")
        say(f"{where}:{hit['start']}:{hit['end']}: {line}")
    shown = len(facts["hits"])
    remark(tr("{count}.", count=count_words(facts["total"], facts["documents"])) if facts["total"] else tr("No hit."))
    if shown < facts["total"]:
        remark(trn("{n} is not shown.", "{n} are not shown.", facts["total"] - shown))


def register(program: typer.Typer) -> None:
    program.command("search", help=tr("Find words in all texts."))(search)
