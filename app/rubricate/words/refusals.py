"""Words each typed error once: what happened, what is kept, what to do. No codes, no blame."""

import unicodedata
from functools import singledispatch
from typing import Final

from rubricate.core import errors
from rubricate.words.catalogue import grouped, tr, trn

_MOST_LISTED: Final = 12


@singledispatch
def explain(error: errors.RubricateError) -> str:
    """The sentence for an error. Raises NotImplementedError for a type without one, so that a test finds it."""
    raise NotImplementedError(type(error).__name__)


@explain.register
def _(_: errors.NothingSelected) -> str:
    return tr("Nothing selected. Drag over words, or hold Shift and move.")


@explain.register
def _(error: errors.AlreadyTagged) -> str:
    return tr("Already tagged as {tag}. Nothing changed.", tag=error.tag)


@explain.register
def _(_: errors.NothingToChange) -> str:
    return tr("It is so already. Nothing changed.")


@explain.register
def _(error: errors.OutsideText) -> str:
    return tr(
        "{start} to {end} reaches outside the text, which has {n} characters. Nothing changed.",
        start=error.start,
        end=error.end,
        n=grouped(error.characters),
    )


@explain.register
def _(error: errors.NoSuch) -> str:
    known = listed(error.known)
    nothing = {
        "tag": tr("There is no tag {name}. Nothing changed.", name=error.name),
        "document": tr("There is no document {name}. Nothing changed.", name=error.name),
        "annotation": tr("That annotation is not there any more. Nothing changed."),
        "coder": tr("There is no coder {name}. Nothing changed.", name=error.name),
        "attribute": tr("There is no attribute {name} here. Nothing changed.", name=error.name),
        "set": tr("There is no set {name}. Nothing changed.", name=error.name),
        "version": tr("There is no version {name} of the codebook. Nothing changed.", name=error.name),
        "note": tr("That note is not there any more. Nothing changed."),
        "link": tr("That link is not there any more. Nothing changed."),
        "step": tr("The history has no step {name}.", name=error.name) if error.name else tr("The project is younger."),
    }
    sentence = nothing.get(error.kind, tr("{name} is not in this project. Nothing changed.", name=error.name))
    return f"{sentence} {tr('There are: {names}.', names=known)}" if known else sentence


@explain.register
def _(error: errors.Ambiguous) -> str:
    return tr(
        "{name} is the name of {n}. Say which one: {choices}.",
        name=error.name,
        n=grouped(len(error.choices)),
        choices=listed(error.choices),
    )


@explain.register
def _(error: errors.NameTaken) -> str:
    sentences = {
        "key": tr("The key {value} belongs to {by}. Choose another one.", value=error.value, by=error.by),
        "letter": tr("The letter {value} belongs to {by}. Choose another one.", value=error.value, by=error.by),
        "short": tr("{by} is called {value} in data already. Choose another name.", value=error.value, by=error.by),
        "attribute": tr("There is an attribute {value} here already. Choose another name.", value=error.value),
        "option": tr("{value} is among the answers twice. Nothing changed.", value=error.value),
        "set": tr("There is a set {value} already. Choose another name.", value=error.value),
        "version": tr("There is a version {value} already. Choose another name.", value=error.value),
    }
    return sentences.get(error.field, tr("There is a tag {value} already. Choose another name.", value=error.value))


@explain.register
def _(error: errors.BadName) -> str:
    if not all(letter.isspace() or unicodedata.category(letter) == "Cf" for letter in error.value):
        return tr("{value} cannot stand here. Nothing changed.", value=_printable(error.value))
    return tr("A name needs at least one letter. Nothing changed.")


@explain.register
def _(error: errors.BadValue) -> str:
    facts = {"name": error.attribute, "value": _short(_printable(error.value))}
    if error.known:
        known = listed(error.known)
        return tr("{value} is no answer to {name}. There are: {known}. Nothing changed.", known=known, **facts)
    sentences = {
        "number": tr("{value} is no number, and {name} holds numbers. Nothing changed.", **facts),
        "date": tr("{value} is no date. {name} holds days, months or years: 2026-11-24, 2026-11, 2026.", **facts),
    }
    return sentences.get(error.kind, tr("{name} cannot hold {value}. Nothing changed.", **facts))


@explain.register
def _(error: errors.Frozen) -> str:
    return tr(
        "The codebook is frozen as {version}. Nothing changed. Unfreeze that version to change it.",
        version=error.version,
    )


@explain.register
def _(error: errors.NoOverlap) -> str:
    return tr("{tag} may not lie on {other} here. Nothing changed.", tag=error.tag, other=error.other)


@explain.register
def _(error: errors.InCircle) -> str:
    if error.kind == "attribute":
        return tr("Whether {name} is asked cannot depend on itself. Nothing changed.", name=error.name)
    return tr("{name} cannot stand below itself. Nothing changed.", name=error.name)


@explain.register
def _(error: errors.NoOptions) -> str:
    return tr("{name} needs at least one answer to choose from. Nothing changed.", name=error.attribute)


@explain.register
def _(error: errors.ValuesInTheWay) -> str:
    return trn(
        "{n} value of {name} would not fit any more. Nothing changed. Change it first.",
        "{n} values of {name} would not fit any more. Nothing changed. Change them first.",
        error.values,
        name=error.attribute,
    )


@explain.register
def _(_: errors.LinkedToItself) -> str:
    return tr("An annotation cannot be linked to itself. Nothing changed.")


@explain.register
def _(_: errors.AlreadyLinked) -> str:
    return tr("These two are linked like this already. Nothing changed.")


@explain.register
def _(_: errors.AcrossParagraphs) -> str:
    return tr("A paragraph ends between these sentences. Nothing changed. Join the paragraphs first.")


@explain.register
def _(_: errors.NothingToUndo) -> str:
    return tr("Nothing of yours is left to undo.")


@explain.register
def _(_: errors.NothingToRedo) -> str:
    return tr("Nothing is left to redo.")


@explain.register
def _(error: errors.ChangedSince) -> str:
    if error.verb == "undo_to":
        return _not_back(error.later)
    reason = {
        "tag": tr("This cannot be undone alone: the tag was changed later."),
        "document": tr("This cannot be undone alone: the document was changed later."),
        "coder": tr("This cannot be undone alone: the coder was changed later."),
    }.get(error.kind, tr("This cannot be undone alone: what it made was changed later."))
    if not error.later:
        return f"{reason} {tr('Nothing changed.')}"
    advice = trn("Undo the later step first.", "Undo the later steps first ({n}).", error.later)
    return f"{reason} {advice}"


def _not_back(others: int) -> str:
    """Why a project can't go back to a moment; `others` did so many steps since."""
    if not others:
        return tr("This cannot be taken back: what it made was changed since. Nothing changed.")
    return trn(
        "This cannot be taken back alone: {n} step of others builds on it. Nothing changed.",
        "This cannot be taken back alone: some of the {n} steps of others build on it. Nothing changed.",
        others,
    )


@explain.register
def _(error: errors.QuoteNotFound) -> str:
    return tr(
        "“{quote}” does not stand in {document}. Nothing changed.", quote=_short(error.quote), document=error.document
    )


@explain.register
def _(error: errors.QuoteRepeated) -> str:
    return tr(
        "“{quote}” stands {n} times in {document}, at {starts}. Say which one, counted from 1, or give start and "
        "end. Nothing changed.",
        quote=_short(error.quote),
        n=grouped(len(error.starts)),
        document=error.document,
        starts=listed(tuple(str(start) for start in error.starts)),
    )


@explain.register
def _(error: errors.BadRow) -> str:
    return tr("Row {n}: {reason} None of the rows was added.", n=error.row + 1, reason=explain(error.cause))


def listed(names: tuple[str, ...]) -> str:
    """Names in a sentence, the first dozen of them."""
    shown = ", ".join(names[:_MOST_LISTED])
    rest = len(names) - _MOST_LISTED
    return trn("{names} and {n} more", "{names} and {n} more", rest, names=shown) if rest > 0 else shown


def _short(quote: str) -> str:
    """A quote that fits into a sentence."""
    flat = " ".join(quote.split())
    return flat if len(flat) <= 60 else f"{flat[:59].rstrip()}…"


def _printable(value: str) -> str:
    return "".join(c if c.isprintable() else "\ufffd" for c in value)
