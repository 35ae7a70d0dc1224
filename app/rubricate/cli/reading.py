"""`rubricate read` and `rubricate formats`: what a file holds and which files there are ways for. No project needed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rubricate.cli.parts import AsJson, VariantOf
from rubricate.cli.refusals import CannotRead
from rubricate.cli.talk import remark, say, say_json
from rubricate.words import tr, trn, warning

if TYPE_CHECKING:
    from rubricate.core.document import Reading
    from rubricate.formats.collections.rows import Table

_NAMES = 20  # articles and columns that are named


def read(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help=tr("A text, a table or an export."))],
    encoding: Annotated[str | None, typer.Option("--encoding", help=tr("What the file is written in."))] = None,
    variant: VariantOf = "",
    as_json: AsJson = False,
) -> None:
    """Say what a file holds, as it would come into a project: text, formatting, facts, warnings."""
    from rubricate.formats import registry
    from rubricate.formats.collections import rows
    from rubricate.formats.gathering import table_ending

    try:
        data = registry.load(file)
    except OSError as error:
        raise CannotRead(str(file), error.strerror or str(error)) from error
    ending = table_ending(data, file.name)
    if ending:
        _tell_table(rows.table(data, file.name, ending, encoding), as_json=as_json)
    else:
        _tell(registry.read(data, file.name, encoding=encoding, variant=variant), as_json=as_json)


def formats(as_json: AsJson = False) -> None:
    """List the files that can be read, and the formats in which annotations come in and go out."""
    from rubricate.formats import registry
    from rubricate.formats.collections import rows, zips
    from rubricate.formats.known import importers
    from rubricate.gui.paper import offered
    from rubricate.words.formats import title

    texts = [{"name": one.name, "endings": list(one.endings)} for one in registry.readers()]
    texts += [{"name": "rows", "endings": list(rows.ENDINGS)}, {"name": "zip", "endings": [zips.ENDING]}]
    out = [_listed(one.name, one.endings, title(one.name, one.title)) for one in offered().values()]
    into = [_listed(one.name, one.endings, title(one.name, one.title)) for one in importers().values()]
    if as_json:
        say_json({"readers": texts, "exporters": out, "importers": into})
        return
    for heading, some in ((tr("Texts"), texts), (tr("Annotations out"), out), (tr("Annotations in"), into)):
        say(heading)
        for one in some:
            say(f"  {one['name']:<18} {' '.join(one['endings']):<28} {one.get('title', '')}".rstrip())


def _listed(name: str, endings: tuple[str, ...], title: str) -> dict[str, Any]:
    return {"name": name, "endings": list(endings), "title": title}


def as_data(reading: "Reading") -> dict[str, Any]:
    """A text with its marks, facts, comments and warnings, as JSON; places in code points."""
    source = reading.source
    return {
        "kind": "text",
        "name": reading.name,
        "characters": len(reading.text.body),
        "text": reading.text.body,
        "marks": [{"start": m.start, "end": m.end, "kind": m.kind, "value": m.value} for m in reading.formatting.marks],
        "metadata": dict(reading.variables),
        "comments": [
            {"start": c.start, "end": c.end, "body": c.body, "author": c.author, "created": c.created}
            for c in reading.comments
        ],
        "warnings": list(reading.warnings),
        "source": {
            "name": source.name,
            "media_type": source.media_type,
            "encoding": source.encoding,
            "reader": source.reader,
            "reader_version": source.reader_version,
            "sha256": source.sha256,
        },
        "text_sha256": reading.text.sha256.hex(),
    }


def _tell(reading: "Reading", *, as_json: bool) -> None:
    from rubricate.formats.collections.news.splitting import export_of
    from rubricate.words.collections import database

    export = export_of(reading)
    if as_json:
        found = as_data(reading)
        if export is not None:
            found["database"] = export.base
            found["articles"] = [as_data(one) for one in export.readings()]
        say_json(found)
        return
    say(reading.text.body)
    for name, words in reading.variables.items():
        remark(f"{name}: {words}")
    for code in reading.warnings:
        remark(warning(code))
    if export is not None:
        n = len(export.articles)
        remark(
            trn("An export of {base} with {n} article:", "An export of {base} with {n} articles:", n,
                base=database(export.base))
        )  # fmt: skip
        for article in export.articles[:_NAMES]:
            remark(f"  {article.title}")


def _tell_table(table: "Table", *, as_json: bool) -> None:
    from rubricate.formats.collections.mapping import guessed
    from rubricate.formats.gathering import first_readable
    from rubricate.words import explain
    from rubricate.words.collections import mapping

    if as_json:
        sheets = _sheets(table)
        shown = sheets[table.sheets.index(first_readable(table))]
        say_json({"kind": "table", "table": table.name, **shown, "sheets": sheets})
        return
    for sheet in table.sheets:
        guess = guessed(sheet)
        n = len(sheet.rows)
        title = f"{sheet.name}: " if sheet.name else ""
        rows = trn("{n} row", "{n} rows", n)
        columns = trn("{n} column", "{n} columns", len(sheet.columns))
        say(f"{title}{rows}, {columns}: {', '.join(sheet.columns[:_NAMES])}")
        if guess is None:
            say(tr("Which column holds the texts can't be told."))
        else:
            say(mapping(guess))
        for left_out in sheet.left_out:
            remark(explain(left_out))
        for code in sheet.warnings:
            remark(warning(code))


def _sheets(table: "Table") -> list[dict[str, Any]]:
    from rubricate.formats.collections.mapping import guessed
    from rubricate.formats.collections.rows import documents

    found: list[dict[str, Any]] = []
    for sheet in table.sheets:
        guess = guessed(sheet)
        made = documents(table, sheet, guess) if guess else None
        found.append(
            {
                "name": sheet.name,
                "columns": list(sheet.columns),
                "rows": len(sheet.rows),
                "documents": len(made.readings) if made else 0,
                "mapping": guess
                and {
                    "text": list(guess.text),
                    "name": guess.name,
                    "id": guess.id,
                    "date": guess.date,
                    "variables": list(guess.variables),
                },
                "kinds": dict(made.readings[0].kinds) if made and made.readings else {},
                "left_out": [
                    {"reason": one.reason, "rows": list(one.rows)}
                    for one in (made.left_out if made else sheet.left_out)
                ],
                "encoding": sheet.encoding,
                "warnings": list(sheet.warnings),
            }
        )
    return found


def register(program: typer.Typer) -> None:
    program.command("read", help=tr("Say what a file holds; no project is needed."))(read)
    program.command("formats", help=tr("List the formats that there are."))(formats)
