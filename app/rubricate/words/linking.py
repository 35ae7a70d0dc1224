"""Types of links in words, seen from either end."""

from collections.abc import Sequence

from rubricate.core.linking import LINK_TYPES
from rubricate.words.catalogue import tr


def link_type(type_: str) -> str:
    """What a type is called: one of LINK_TYPES in words, own words as they stand."""
    known = {
        "source_content": tr("source → content"),
        "premise_claim": tr("premise → claim"),
        "statistic_claim": tr("statistic → claim it backs"),
        "supports": tr("supports"),
        "attacks": tr("speaks against"),
        "continues": tr("continues"),
    }
    return known.get(type_, type_)


def brief(type_: str) -> str:
    """What a type is called beside the arrow of a link."""
    known = {
        "source_content": tr("source"),
        "premise_claim": tr("premise"),
        "statistic_claim": tr("backs"),
        "supports": tr("supports"),
        "attacks": tr("speaks against"),
        "continues": tr("continues"),
    }
    return known.get(type_, type_)


def forwards(type_: str, tag: str) -> str:
    """A link from here to an annotation of this tag."""
    known = {
        "source_content": tr("source of {tag}", tag=tag),
        "premise_claim": tr("premise of {tag}", tag=tag),
        "statistic_claim": tr("backs {tag}", tag=tag),
        "supports": tr("supports {tag}", tag=tag),
        "attacks": tr("speaks against {tag}", tag=tag),
        "continues": tr("continues in {tag}", tag=tag),
    }
    return known.get(type_) or tr("{type} → {tag}", type=type_, tag=tag)


def backwards(type_: str, tag: str) -> str:
    """A link to here from an annotation of this tag."""
    known = {
        "source_content": tr("has its source in {tag}", tag=tag),
        "premise_claim": tr("has its premise in {tag}", tag=tag),
        "statistic_claim": tr("backed by {tag}", tag=tag),
        "supports": tr("supported by {tag}", tag=tag),
        "attacks": tr("contradicted by {tag}", tag=tag),
        "continues": tr("continues {tag}", tag=tag),
    }
    return known.get(type_) or tr("{type} ← {tag}", type=type_, tag=tag)


def linked_to(parts: Sequence[str]) -> str:
    """What is said of an annotation with links: "linked: premise of claim, backed by statistic"."""
    return tr("linked: {what}", what=", ".join(parts)) if parts else ""


def offered(last: Sequence[str]) -> list[str]:
    """The types to choose from: those used last first, then what always is there."""
    return list(dict.fromkeys((*last, *LINK_TYPES)))
