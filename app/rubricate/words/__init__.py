"""Every sentence for people, in the language of the user: used by the window and by the command line alike.

`tr` and `trn` translate whole English sentences with named fields; `explain` words each typed error once; `step` names
what a step did; `figures` says numbers, sizes and times. House words and tone: plain, what happened, what is kept, what
to do.
"""

import rubricate.words.leaving  # noqa: F401  # its sentences join `explain`
from rubricate.words.catalogue import install, languages, tr, trn
from rubricate.words.figures import clock, day, figure, moment, since, size
from rubricate.words.obstacles import held
from rubricate.words.refusals import explain
from rubricate.words.steps import step
from rubricate.words.unreadable import warning

__all__ = [
    "clock",
    "day",
    "explain",
    "figure",
    "held",
    "install",
    "languages",
    "moment",
    "since",
    "size",
    "step",
    "tr",
    "trn",
    "warning",
]
