"""Every sentence for people, in the language of the user: used by the window and by the command line alike.

`tr` and `trn` translate whole English sentences with named fields; `explain` words each typed error once; `step` names
what a step did; `figures` says numbers, sizes and times. House words and tone: plain, what happened, what is kept, what
to do.
"""

from typing import TYPE_CHECKING

from rubricate.words.catalogue import (
    SOURCE,
    decimal,
    install,
    language,
    languages,
    right_to_left,
    tr,
    trn,
    typed_number,
)
from rubricate.words.figures import clock, day, figure, moment, since, size

if TYPE_CHECKING:
    from rubricate.core.changes import Step
    from rubricate.core.errors import RubricateError

__all__ = [
    "SOURCE",
    "act",
    "clock",
    "day",
    "decimal",
    "explain",
    "figure",
    "install",
    "language",
    "languages",
    "moment",
    "right_to_left",
    "since",
    "size",
    "step",
    "tr",
    "trn",
    "typed_number",
    "warning",
]


def explain(error: "RubricateError") -> str:
    """The sentence for an error. Raises NotImplementedError for a type without one, so that a test finds it.

    The sentences are loaded when the first is asked for, long after the window is there.
    """
    from rubricate.words import (  # noqa: F401  # each teaches
        addresses,
        codebooks,
        collections,
        leaving,
        obstacles,
        refusals,
        searching,
        unreadable,
    )

    return refusals.explain(error)


def step(done: "Step") -> str:
    """What a step did, as a phrase without capital and full stop: "tag as claim"."""
    from rubricate.words import steps

    return steps.step(done)


def act(done: "Step") -> str:
    """As `step`, for a list of what was done: "undone: tag as claim"."""
    from rubricate.words import steps

    return steps.act(done)


def warning(code: str) -> str:
    """The sentence for a warning that a reader gave; the code itself where it is unknown."""
    from rubricate.words import unreadable

    return unreadable.warning(code)
