"""Words what a check of a codebook found."""

from rubricate.core.book_check import Finding
from rubricate.words.catalogue import tr


def finding(found: Finding) -> str:
    """The sentence for a finding: what is so, and with which tags."""
    facts = {"entry": found.entry, "other": found.other, "value": found.value}
    sentences = {
        "name_twice": tr("Two tags are called {value}.", **facts),
        "short_twice": tr("{entry} and {other} are both called {value} in data.", **facts),
        "key_twice": tr("{entry} and {other} have the same key {value}.", **facts),
        "letter_twice": tr("{entry} and {other} have the same letter {value}.", **facts),
        "circle": tr("{entry} stands below itself.", **facts),
        "same_look": tr("{entry} and {other} look the same.", **facts),
        "near_colours": tr("The colours of {entry} and {other} are easily taken for each other.", **facts),
        "not_published": tr("{entry} cites {value}, which has no such label.", **facts),
        "lacks_label": tr("{value} also has the label {entry}.", **facts),
        "no_definition": tr("{entry} has no definition.", **facts),
        "no_rule": tr("{entry} has no rule: when to use it, and when not.", **facts),
        "no_example": tr("{entry} has no example.", **facts),
    }
    if found.kind == "condition":
        return _condition(found)
    return sentences[found.kind]


def _condition(found: Finding) -> str:
    if found.other:
        return tr("The attribute {entry} of {other} can never be shown.", entry=found.entry, other=found.other)
    return tr("The variable {entry} can never be shown.", entry=found.entry)
