"""`rubricate info` and `rubricate check`: what is in a project, and whether all of it is sound."""

from collections import Counter
from collections.abc import Collection
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rubricate.cli.faults import NOT_OURS
from rubricate.cli.parts import AsJson, ProjectPath, With, purposes
from rubricate.cli.talk import progress, remark, say, say_json
from rubricate.core.document import in_data
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.project import Project

_KINDS = {
    "page": tr("A page of the file"),
    "reference": tr("A reference"),
    "text": tr("A text that is not what was read"),
    "formatting": tr("The formatting of a text"),
    "place": tr("A place outside its text"),
    "journal": tr("Unlike the history"),
}


def info(
    path: ProjectPath,
    duplicates: Annotated[bool, typer.Option("--duplicates", help=tr("Also find texts that are there twice."))] = False,
    also: With = None,
    as_json: AsJson = False,
) -> None:
    """Say what is in a project."""
    from rubricate.project import Project

    with Project.open(path, read_only=True) as project:
        facts = facts_of(project, purposes(also))
        if duplicates:
            facts["duplicates"] = duplicates_of(project)
    if as_json:
        say_json(facts)
        return
    say(trn("{project}: {n} annotation", "{project}: {n} annotations", facts["annotations"], project=facts["project"]))
    for kind, title in (("documents", tr("Documents")), ("tags", tr("Tags"))):
        say(f"\n{title}")
        for row in facts[kind]:
            say(f"{row['annotations']:>9,}  {row['name']}")
    say(f"\n{tr('Coders')}")
    for row in facts["coders"]:
        say(f"{'':>9}  {row['name']}")
    links, notes = trn("{n} link", "{n} links", facts["links"]), trn("{n} note", "{n} notes", facts["notes"])
    say("\n" + tr("{links} between annotations, {notes} on documents, tags and the project", links=links, notes=notes))
    if duplicates:
        say(f"\n{tr('Texts that are there twice')}")
        for row in facts["duplicates"]:
            say(f"{row['similarity']:>9.2f}  {row['first']} = {row['second']}")


def duplicates_of(project: "Project") -> list[dict[str, Any]]:
    """Each document whose text an earlier one has or nearly has; `similarity` is the share of common shingles."""
    from rubricate.core.duplicates import pairs

    documents = project.documents
    with progress(tr("Comparing the texts")) as told:
        found = pairs(project, list(documents.values()), progress=told)
    return [
        {
            "first": documents[pair.first].name,
            "first_id": str(pair.first),
            "second": documents[pair.second].name,
            "second_id": str(pair.second),
            "similarity": round(pair.similarity, 4),
            "same": pair.is_same,
        }
        for pair in found
    ]


def facts_of(project: "Project", also: Collection[str] = ()) -> dict[str, Any]:
    """Documents, tags and coders in the user's order, with how many annotations each has.

    Those of documents for training or a pilot are counted with tags and in all where these are asked for `also`.
    """
    by_tag, by_document = Counter(project.counts()), project.document_counts()
    counted = {document.id for document in in_data(project.documents.values(), also)}
    for left_out in by_document.keys() - counted:
        by_tag.subtract(project.counts(left_out))
    return {
        "project": project.name,
        "documents": [
            {
                "name": document.name,
                "id": str(document.id),
                "characters": document.characters,
                "text_sha256": document.text_sha256.hex(),
                "purpose": document.purpose,
                "annotations": by_document.get(document.id, 0),
            }
            for document in project.documents.values()
        ],
        "tags": [
            {"name": tag.name, "id": str(tag.id), "key": tag.key, "annotations": by_tag.get(tag.id, 0)}
            for tag in project.codebook.ordered()
        ],
        "coders": [{"name": coder.label, "id": str(coder.id)} for coder in project.coders.values()],
        "annotations": sum(by_tag.values()),
        "links": len(project.links()),
        "notes": len(project.notes),
    }


def check(path: ProjectPath, as_json: AsJson = False) -> None:
    """Look at every page, reference, text and step of a project. The exit code is 3 where something is wrong."""
    from rubricate.project import Project

    with Project.open(path, read_only=True) as project:
        found = project.check()
    if as_json:
        say_json({"sound": not found, "findings": [{"kind": f.kind, "detail": f.detail} for f in found]})
    elif not found:
        say(tr("{path} is sound.", path=path))
    for finding in found:
        remark(_KINDS.get(finding.kind, finding.kind) + f": {finding.detail}")
    if found:
        count = trn("{n} thing is not as it should be.", "{n} things are not as they should be.", len(found))
        remark(tr("{count} The file was not changed.", count=count))
        raise typer.Exit(NOT_OURS)


def register(program: typer.Typer) -> None:
    program.command("info", help=tr("Say what is in a project."))(info)
    program.command("check", help=tr("Look whether all of a project is sound."))(check)
