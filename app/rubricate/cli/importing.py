"""`rubricate import`: annotations that another program made."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rubricate.cli.codebook import DryRun
from rubricate.cli.parts import AsJson, ProjectPath, changing, hand_of, own_coder
from rubricate.cli.talk import progress, remark, say, say_json
from rubricate.core.errors import NothingToChange
from rubricate.words import explain, figure, tr, trn

if TYPE_CHECKING:
    from rubricate.core.actions.bringing import ImportPlan

_SHOWN = 20  # marks without a place that are named one by one


def import_(
    path: ProjectPath,
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help=tr("A file, a folder or a zip."))],
    format_: Annotated[
        str, typer.Option("--format", metavar="NAME", help=tr("What it is; else it is recognised."))
    ] = "",
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Take in annotations with their tags, coders and documents, as one step; say what could not be placed."""
    from rubricate import resources
    from rubricate.collector import paused
    from rubricate.core import actions
    from rubricate.formats.bundle import Bundle
    from rubricate.formats.known import importer
    from rubricate.project import Project

    bundle = Bundle.of(file)
    reader = importer(bundle, format_)
    with paused(), progress(tr("Reading")) as told:
        found = reader.read(bundle)
    opened = Project.open(path, read_only=True) if dry_run else changing(path)
    with opened as project, paused():
        hand = hand_of(own_coder())
        plan = actions.plan_import(project, hand, found, resources.looks(), bundle.name, told)
        nothing_new = False
        if not dry_run:
            try:
                project.do(actions.import_annotations(project, hand, plan))
            except NothingToChange:
                nothing_new = True
    if as_json:
        say_json(as_data(plan, reader.name))
    else:
        _tell(plan, dry_run=dry_run, nothing_new=nothing_new)


def as_data(plan: "ImportPlan", name: str) -> dict[str, Any]:
    """A plan as JSON: the counts first, then what has no place and why."""
    counts = plan.counts
    return {
        "format": name,
        "in_file": counts.in_file,
        "exact": counts.exact,
        "moved": counts.moved,
        "unplaced": counts.unplaced,
        "already": counts.already,
        "changed": counts.changed,
        "documents_added": list(plan.new_documents),
        "tags_added": list(plan.new_tags),
        "coders_added": list(plan.new_coders),
        "counted": [{"as": _counting(counting), "documents": list(names)} for counting, names in plan.countings],
        "not_here": list(plan.missing),
        "doubtful": list(plan.doubtful),
        "renamed": [{"from": one.value, "to": one.instead} for one in plan.given_up],
        "lost": [{"kind": one.kind, "n": one.n, "names": list(one.names)} for one in plan.lost],
        "marks": [
            {
                "document": row.document,
                "tag": row.tag,
                "how": row.placed.how,
                "why": row.placed.why,
                "where": row.placed.mark.where,
                "quote": row.placed.mark.quote,
                "there": row.placed.said,
                "spans": [[span.start, span.end] for span in row.placed.spans],
            }
            for row in plan.rows
            if row.placed.how != "exact"
        ],
    }


def _counting(counting: Any) -> dict[str, Any]:
    return {"unit": counting.unit, "crlf": counting.crlf, "bom": counting.bom, "inclusive": counting.inclusive}


def _tell(plan: "ImportPlan", *, dry_run: bool, nothing_new: bool) -> None:
    from rubricate.words import formats

    counts = plan.counts
    say(
        tr(
            "{n} marks in {name}: {exact} exact, {moved} found again by their words, {unplaced} without a place.",
            n=figure(counts.in_file),
            name=plan.name,
            exact=figure(counts.exact),
            moved=figure(counts.moved),
            unplaced=figure(counts.unplaced),
        )
    )
    if counts.already:
        say(trn("{n} of them was here already.", "{n} of them were here already.", counts.already))
    if counts.changed:
        say(trn("{n} of them changes what is here.", "{n} of them change what is here.", counts.changed))
    for names, sentence in (
        (plan.new_documents, tr("New documents: {names}.", names=", ".join(plan.new_documents))),
        (plan.new_tags, tr("New tags: {names}.", names=", ".join(plan.new_tags))),
        (plan.new_coders, tr("New coders: {names}.", names=", ".join(plan.new_coders))),
    ):
        if names:
            say(sentence)
    for counting, documents in plan.countings:
        remark(
            tr(
                "The file counts otherwise than its format says ({how}) in: {names}.",
                how=formats.counting(counting),
                names=", ".join(documents),
            )
        )
    for lost in plan.lost:
        remark(tr("No place here for: {what}.", what=formats.lost(lost)))
    for row in [row for row in plan.rows if row.placed.why][:_SHOWN]:
        words = row.placed.mark.quote or row.placed.said
        remark(f"{row.document}: {row.tag or '?'} “{words[:60]}”: {formats.why(row.placed)}.")
    if dry_run:
        say(tr("Nothing was changed: this was a trial."))
    elif nothing_new:
        say(explain(NothingToChange()))


def register(program: typer.Typer) -> None:
    program.command("import", help=tr("Take in annotations of another program."))(import_)
