"""Says what differs between two versions of a codebook: one sentence a difference."""

from typing import Final

from rubricate.core.differences import Difference
from rubricate.words.catalogue import tr

_LONG: Final = ("definition", "use_when", "not_when", "example", "counter_example", "citation", "help")


def difference(fact: Difference) -> str:
    """The sentence: "The tag claim was renamed to assertion." """
    who = _subject(fact, fact.before if fact.what == "renamed" else fact.name)
    if fact.what == "added":
        return tr("New: {who}.", who=who)
    if fact.what == "removed":
        return tr("Removed: {who}.", who=who)
    if fact.what == "renamed":
        return tr("Renamed: {who} is now called {name}.", who=who, name=fact.after)
    if fact.what == "moved":
        return _moved(fact, who)
    return _changed(fact, who)


def cells(fact: Difference) -> tuple[str, str, str]:
    """The same for a table: what it is about, before, and now."""
    who = _subject(fact, fact.before if fact.what == "renamed" else fact.name)
    if fact.what == "added":
        return who, "", fact.name
    if fact.what == "removed":
        return who, fact.name, ""
    if fact.what == "moved":
        return tr("{who}: place", who=who), fact.before, fact.after
    field = tr("name") if fact.what == "renamed" else _field(fact.field)
    return tr("{who}: {field}", who=who, field=field), _said(fact.before), _said(fact.after)


def in_brief(fact: Difference) -> str:
    """The same in a list of changes: "the tag claim: definition changed"."""
    what = cells(fact)[0]
    if fact.what == "added":
        return tr("{who} added", who=what)
    if fact.what == "removed":
        return tr("{who} removed", who=what)
    return tr("{who} changed", who=what)


def _subject(fact: Difference, name: str) -> str:
    if fact.subject == "tag":
        return tr("the tag {name}", name=name)
    if fact.subject == "variable":
        return tr("the variable {name}", name=name)
    return tr("the attribute {name} of {tag}", name=name, tag=fact.of)


def _moved(fact: Difference, who: str) -> str:
    if fact.before == fact.after:
        return tr("Moved: {who} stands at another place.", who=who)
    if not fact.after:
        return tr("Moved: {who} stands below no other tag now.", who=who)
    return tr("Moved: {who} stands below {parent} now.", who=who, parent=fact.after)


def _changed(fact: Difference, who: str) -> str:
    field = _field(fact.field)
    if not fact.before:
        return tr("Changed: {who} has {field} now: {after}.", who=who, field=field, after=_said(fact.after))
    if not fact.after:
        return tr("Changed: {who} has no {field} any more; it was {before}.", who=who, field=field, before=fact.before)
    if fact.field in _LONG:
        return tr(
            "Changed: {who}, {field}. Before: {before} Now: {after}",
            who=who,
            field=field,
            before=fact.before,
            after=fact.after,
        )
    before, after = _said(fact.before), _said(fact.after)
    return tr("Changed: {who}, {field} from {before} to {after}.", who=who, field=field, before=before, after=after)


def _said(value: str) -> str:
    """A value; 'yes' and 'no' and the names of units and kinds in the user's language."""
    known = {
        "yes": tr("yes"),
        "no": tr("no"),
        "free": tr("free"),
        "words": tr("whole words"),
        "sentence": tr("sentence"),
        "paragraph": tr("paragraph"),
        "document": tr("whole document"),
        "yes_no": tr("yes or no"),
        "one_of": tr("one of a list"),
        "several_of": tr("several of a list"),
        "number": tr("number"),
        "date": tr("date"),
        "text": tr("text"),
        "scale": tr("scale from 1 to 5"),
    }
    return known.get(value, value)


def _field(name: str) -> str:
    known = {
        "short": tr("name in data"),
        "definition": tr("definition"),
        "use_when": tr("when to use it"),
        "not_when": tr("when not to use it"),
        "example": tr("example"),
        "counter_example": tr("counter-example"),
        "unit": tr("unit"),
        "overlap": tr("may lie on other tags"),
        "retired": tr("retired"),
        "citation": tr("source"),
        "colour": tr("colour"),
        "pattern": tr("pattern"),
        "letter": tr("letter"),
        "key": tr("key"),
        "kind": tr("kind"),
        "options": tr("answers"),
        "required": tr("required"),
        "help": tr("help"),
        "condition": tr("condition"),
    }
    return known.get(name, name)
