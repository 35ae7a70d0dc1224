"""How panels have something done: they hand over a verb, and one place does it and answers."""

from collections.abc import Callable
from uuid import UUID, uuid4

from rubricate import words
from rubricate.core.annotation import Coder
from rubricate.core.changes import Step
from rubricate.core.errors import NothingToChange, RubricateError
from rubricate.core.state import Hand, State
from rubricate.words import tr

Verb = Callable[[State, Hand], Step]
Act = Callable[[Verb], Step | None]
"""`gui.session.Session.act`: None where the verb was refused or could not be kept, which is answered there."""


def read_only_reason() -> str:
    """Why nothing can be changed, for the tooltip of what is disabled."""
    return tr("Changes are off: this project can only be read here.")


def refusal(state: State, verb: Verb) -> str:
    """What would be said if this were done now: a sentence, or "" where nothing stands against it."""
    somebody = Hand(Coder(UUID(int=0), "?"), 0, uuid4)  # who has a label: a coder without one is refused
    try:
        verb(state, somebody)
    except NothingToChange:
        return ""
    except RubricateError as error:
        return words.explain(error)
    return ""
