"""`rubricate autotag`: every hit of a search gets a tag, all of them in one act that `undo` takes back."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rubricate.cli.parts import AsJson, CoderName, ProjectPath, changing, hand_of, own_coder
from rubricate.cli.searching import (
    AllWords,
    Asked,
    ByCoder,
    Case,
    In,
    InDocument,
    Noted,
    Regex,
    Whole,
    WithAttribute,
    Within,
    WithVariable,
    count_words,
    filters_of,
    query_of,
)
from rubricate.cli.talk import progress, say, say_json
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.core.actions import Plan
    from rubricate.core.annotation import Coder
    from rubricate.core.search import Query
    from rubricate.core.text import Span
    from rubricate.project import Project
    from rubricate.project.filtering import Filters


class Unit(StrEnum):
    """What is tagged for a hit."""

    hit = "hit"
    sentence = "sentence"
    paragraph = "paragraph"


def autotag(
    path: ProjectPath,
    query: Asked,
    tag: Annotated[str, typer.Option(help=tr("The tag to give: its name or id."))],
    unit: Annotated[Unit, typer.Option(help=tr("Tag the hit, or the sentence or paragraph it stands in."))] = Unit.hit,
    regex: Regex = False,
    words: AllWords = False,
    within: In = Within.paragraph,
    case: Case = False,
    whole_words: Whole = False,
    inside: Annotated[
        list[str] | None, typer.Option(metavar="TAG", help=tr("Only inside marks with this tag."))
    ] = None,
    document: InDocument = None,
    variable: WithVariable = None,
    by: ByCoder = None,
    attr: WithAttribute = None,
    noted: Noted = "",
    coder: CoderName = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=tr("Only say what would be tagged."))] = False,
    as_json: AsJson = False,
) -> None:
    """Tag all hits of a search in one act. What has the tag already is left as it is."""
    from rubricate.cli import finding
    from rubricate.core import actions
    from rubricate.project import Project

    asked = query_of(query, regex=regex, words=words, within=within, case=case, whole_words=whole_words)
    own = own_coder()
    with Project.open(path, read_only=True) if dry_run else changing(path) as project:
        chosen = finding.tag(project, tag)
        filters = filters_of(project, document, variable, inside, by, attr, noted)
        hits, places = _places(project, asked, filters, unit)
        hand = hand_of(_coder(project, coder, own))
        plan = actions.plan_autotag(project, hand, chosen.id, places)
        if plan.places and not dry_run:
            project.do(actions.autotag(project, hand, chosen.id, places))
        facts: dict[str, Any] = {"query": query, "tag": chosen.name, "unit": unit.value, "hits": hits}
        facts |= {
            "documents": len(places),
            "made": 0 if dry_run else plan.count,
            "already": plan.already,
            "blocked": len(plan.blocking),
        }
        facts |= {"dry_run": dry_run}
        if dry_run:
            facts |= {"would_make": plan.count, "places": _listed(project, plan)}
    if as_json:
        say_json(facts)
    else:
        _say(facts)


def _coder(project: "Project", name: str | None, own: "Coder") -> "Coder":
    from rubricate.cli import finding

    return own if name is None else finding.coder(project, name, own)


def _places(project: "Project", query: "Query", filters: "Filters", unit: Unit) -> "tuple[int, dict[Any, list[Span]]]":
    """How many hits there are, and what is to be tagged for them by document."""
    from rubricate.core import search as core
    from rubricate.project.searching import places_of, search

    within = None if unit is Unit.hit else core.Within(unit.value)
    hits, places = 0, {}
    with progress(tr("Searching")) as told:
        for found in search(project, query, filters, told):
            hits += len(found.spans)
            places[found.document_id] = places_of(project, found, within)
    return hits, places


def _listed(project: "Project", plan: "Plan") -> list[dict[str, Any]]:
    return [
        {
            "document": project.documents[document_id].name,
            "document_id": str(document_id),
            "start": span.start if span else None,
            "end": span.end if span else None,
            "text": span.of(project.text(document_id)) if span else "",
        }
        for document_id, spans in plan.places.items()
        for span in spans
    ]


def _say(facts: dict[str, Any]) -> None:
    if not facts["hits"]:
        say(tr("Nothing was found, so nothing was tagged."))
        return
    say(tr("{count}.", count=count_words(facts["hits"], facts["documents"])))
    if facts["dry_run"]:
        say(
            trn(
                "{n} place would be tagged as {tag}.",
                "{n} places would be tagged as {tag}.",
                facts["would_make"],
                tag=facts["tag"],
            )
        )
        for place in facts["places"]:
            say(f"{place['document']}:{place['start']}:{place['end']}: {' '.join(place['text'].split())}")
    else:
        say(trn("Tagged {n} place as {tag}.", "Tagged {n} places as {tag}.", facts["made"], tag=facts["tag"]))
    if facts["already"]:
        say(trn("{n} was tagged already.", "{n} were tagged already.", facts["already"]))
    if facts["blocked"]:
        say(trn("The tag may not lie on {n} place.", "The tag may not lie on {n} places.", facts["blocked"]))


def register(program: typer.Typer) -> None:
    program.command("autotag", help=tr("Tag all hits of a search."))(autotag)
