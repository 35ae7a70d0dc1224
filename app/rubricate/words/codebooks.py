"""Words of codebooks as files: why one can't be read, what is lost, the printed page. Registered with `explain`."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from rubricate.core.book_errors import BadCodebook, NoTags
from rubricate.words.catalogue import tr, trn
from rubricate.words.refusals import explain

if TYPE_CHECKING:
    from rubricate.formats.codebooks.losses import Loss
    from rubricate.formats.codebooks.page import PageWords

_LONGEST: Final = 80


@explain.register
def _(error: BadCodebook) -> str:
    said = replace(error, entry=_short(error.entry), field=_short(error.field), value=_short(error.value))
    reason = _REASONS[error.reason](said)
    return f"{_place(error)}{reason} {tr('Nothing was taken.')}"


@explain.register
def _(_: NoTags) -> str:
    return tr("There is no tag yet, and this format wants at least one. Nothing was written.")


def _short(text: str) -> str:
    """A file may hold whatever it likes where a word is expected."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _place(error: BadCodebook) -> str:
    if error.file and error.line:
        return tr("Line {n} of {file}: ", n=error.line, file=error.file)
    return f"{error.file}: " if error.file else ""


def _value(error: BadCodebook) -> str:
    if error.field in ("options",) and not error.value:
        return tr("{entry} needs a list of answers.", entry=error.entry)
    if error.field == "options":
        return tr("{entry} has answers ({value}), but its kind takes none.", entry=error.entry, value=error.value)
    happened = tr(
        "“{value}” cannot be the {field} of {entry}.", value=error.value, field=error.field, entry=error.entry
    )
    return f"{happened} {tr('It can be: {names}.', names=', '.join(error.known))}" if error.known else happened


def _circle(error: BadCodebook) -> str:
    if error.field == "shown_if":
        return tr("{entry} would be shown on a condition that depends on itself.", entry=error.entry)
    return tr("{entry} stands below itself.", entry=error.entry)


def _repeated(error: BadCodebook) -> str:
    if error.field == "id":
        return tr("The id {value} is given to two entries.", value=error.entry)
    return tr("{entry} stands there twice; names are for one alone.", entry=error.entry)


def _unknown(error: BadCodebook) -> str:
    happened = tr("Nobody knows a field “{field}”.", field=error.field)
    if error.entry:
        happened = tr("{entry} has a field “{field}” that nobody knows.", field=error.field, entry=error.entry)
    return f"{happened} {tr('There are: {names}.', names=', '.join(error.known))}" if error.known else happened


def _type(error: BadCodebook) -> str:
    where = error.entry or tr("the codebook")
    return tr(
        "{field} “{value}” of {entry} is of another kind than it should be.",
        field=error.field,
        value=error.value,
        entry=where,
    ).lstrip()


_REASONS: Final[Mapping[str, Callable[[BadCodebook], str]]] = {
    "not_a_codebook": lambda _: tr("This is not a codebook."),
    "newer": lambda _: tr("This was written by a newer Rubricate. Update to read it."),
    "syntax": lambda error: tr("This cannot be read: {value}.", value=error.value),
    "letters": lambda _: tr("Its letters fit no known encoding. Save it as UTF-8."),
    "too_large": lambda _: tr("This is larger than any codebook."),
    "doctype": lambda _: tr("It brings a document type of its own, which is not read for safety."),
    "empty": lambda _: tr("There is no tag in it."),
    "unknown_field": _unknown,
    "wrong_type": _type,
    "bad_value": _value,
    "bad_name": lambda _: tr("A name is empty or holds control characters."),
    "repeated": _repeated,
    "no_parent": lambda error: tr(
        "{entry} stands below {value}, which is not there.", entry=error.entry, value=error.value
    ),
    "no_condition": lambda error: tr(
        "{entry} is shown on a condition of {value}, which is not beside it.", entry=error.entry, value=error.value
    ),
    "circle": _circle,
}


def page_words() -> "PageWords":
    """The words of a codebook that is printed."""
    from rubricate.formats.codebooks.page import PageWords

    return PageWords(
        codebook=tr("Codebook"),
        key=tr("Key"),
        letter=tr("Letter"),
        short=tr("In data"),
        unit=tr("Unit:"),
        alone=tr("Not on other tags"),
        retired=tr("no longer offered"),
        use_when=tr("Use it when"),
        not_when=tr("Not when"),
        example=tr("Example"),
        counter_example=tr("Counter-example"),
        source=tr("Source"),
        attribute=tr("Attribute"),
        kind=tr("Kind"),
        answers=tr("What it asks, and the answers"),
        variables=tr("Variables of documents"),
        required=tr("required"),
        condition=tr("Only where"),
        names=_names(),
    )


def _names() -> dict[str, str]:
    """Kinds of attributes and units of tags."""
    return {
        "yes_no": tr("yes or no"),
        "one_of": tr("one of"),
        "several_of": tr("several of"),
        "number": tr("a number"),
        "date": tr("a date"),
        "text": tr("words"),
        "scale": tr("1 to 5"),
        "free": tr("any stretch"),
        "words": tr("whole words"),
        "sentence": tr("sentence"),
        "paragraph": tr("paragraph"),
        "document": tr("the whole document"),
    }


def loss(lost: "Loss") -> str:
    """A sentence for what a format can't hold, or what was not taken from a file as it stood."""
    names = ", ".join(lost.names)
    sentences: dict[str, str] = {
        "about": tr("Name, description and source of the codebook are not in it."),
        "attributes": trn("{n} attribute is not in it.", "{n} attributes are not in it.", lost.n),
        "variables": trn("{n} variable is not in it.", "{n} variables are not in it.", lost.n),
        "short": trn("{n} short name is not in it.", "{n} short names are not in it.", lost.n),
        "keys": trn("{n} key is not in it.", "{n} keys are not in it.", lost.n),
        "letters": trn("{n} letter is not in it.", "{n} letters are not in it.", lost.n),
        "patterns": trn("{n} pattern is not in it.", "{n} patterns are not in it.", lost.n),
        "units": trn("The unit of {n} tag is not in it.", "The units of {n} tags are not in it.", lost.n),
        "overlap": trn(
            "That {n} tag may not lie on others is not in it.",
            "That {n} tags may not lie on others is not in it.",
            lost.n,
        ),
        "retired": trn("{n} retired tag looks like the others.", "{n} retired tags look like the others.", lost.n),
        "revisions": trn("The revision of {n} tag is not in it.", "The revisions of {n} tags are not in it.", lost.n),
        "headings": trn(
            "Rules and examples of {n} tag stand in its description.",
            "Rules and examples of {n} tags stand in their descriptions.",
            lost.n,
        ),
        "renamed": trn(
            "{n} name came twice and was changed: {names}.",
            "{n} names came twice and were changed: {names}.",
            lost.n,
            names=names,
        ),
        "categories": trn(
            "{n} category became a tag like the others.", "{n} categories became tags like the others.", lost.n
        ),
        "sets": trn("{n} set of codes was left out.", "{n} sets of codes were left out.", lost.n),
        "columns": tr("Columns that were not used: {names}.", names=names),
        "ids": trn("{n} tag got a new id: its own was none.", "{n} tags got new ids: their own were none.", lost.n),
        "guessed": tr("How its letters are stored was guessed: {names}.", names=names),
    }
    return sentences[lost.kind]
