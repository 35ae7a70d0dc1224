"""Words about files that hold many texts: tables, archives, press exports. Registered with `explain` on import."""

from collections.abc import Sequence
from typing import Final

from rubricate.formats import errors
from rubricate.formats.collections.mapping import Mapping
from rubricate.words.catalogue import grouped, tr, trn
from rubricate.words.refusals import explain

_NAMED: Final = 20


@explain.register
def _(error: errors.ArchiveInArchive) -> str:
    return tr("{name} is an archive inside an archive. Unpack it and add what is in it.", name=error.name)


@explain.register
def _(error: errors.NothingInside) -> str:
    return tr("{name} holds no file that can be read. Nothing was added.", name=error.name)


@explain.register
def _(error: errors.NoTextColumn) -> str:
    return tr(
        "Which column of {name} holds the texts can't be told. Nothing was added. Name it; there are: {names}.",
        name=error.name,
        names=_some(error.columns),
    )


@explain.register
def _(error: errors.NoSuchColumn) -> str:
    return tr(
        "{name} has no column {column}. Nothing was added. There are: {names}.",
        name=error.name,
        column=error.column,
        names=_some(error.columns),
    )


@explain.register
def _(error: errors.NoSuchSheet) -> str:
    return tr(
        "{name} has no sheet {sheet} with anything in it. Nothing was added. There are: {names}.",
        name=error.name,
        sheet=error.sheet,
        names=_some(error.sheets),
    )


@explain.register
def _(error: errors.OpenQuote) -> str:
    return tr(
        "A quotation mark in row {n} of {name} is never closed, so all rows below it would be one cell. Nothing was "
        "added. Mend that row and add the table again.",
        n=error.row,
        name=error.name,
    )


@explain.register
def _(error: errors.RowsLeftOut) -> str:
    numbers = _some([grouped(row) for row in error.rows])
    n, name = len(error.rows), error.name
    if error.reason == "broken":
        return trn(
            "{name}: {n} line is no JSON and was left out ({numbers}).",
            "{name}: {n} lines are no JSON and were left out ({numbers}).",
            n,
            name=name,
            numbers=numbers,
        )
    if error.reason == "long":
        return trn(
            "{name}: the text of {n} row is too long; it was left out ({numbers}).",
            "{name}: the texts of {n} rows are too long; they were left out ({numbers}).",
            n,
            name=name,
            numbers=numbers,
        )
    return trn(
        "{name}: {n} row has no text and was left out ({numbers}).",
        "{name}: {n} rows have no text and were left out ({numbers}).",
        n,
        name=name,
        numbers=numbers,
    )


def _some(names: Sequence[str]) -> str:
    """A list of names that fits a sentence."""
    shown = ", ".join(names[:_NAMED])
    return f"{shown}, …" if len(names) > _NAMED else shown


def mapping(meant: Mapping) -> str:
    """How the columns of a table are understood, as a sentence."""
    parts = [tr("text: {columns}", columns=", ".join(meant.text))]
    if meant.name:
        parts.append(tr("name: {columns}", columns=meant.name))
    if meant.id:
        parts.append(tr("id: {columns}", columns=meant.id))
    if meant.date:
        parts.append(tr("date: {columns}", columns=meant.date))
    if meant.rest:
        parts.append(tr("variables: {columns}", columns=_some(meant.rest)))
    return tr("Columns taken as {parts}.", parts="; ".join(parts))


def database(base: str) -> str:
    """What a newspaper database is called."""
    return {"nexis": "Nexis", "factiva": "Factiva", "proquest": "ProQuest"}.get(base, base)
