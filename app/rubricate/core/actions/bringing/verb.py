"""The verb that takes in what was planned."""

from rubricate.core.actions.bringing.plan import ImportPlan
from rubricate.core.actions.coding import coder_added
from rubricate.core.actions.common import refuse_frozen, step
from rubricate.core.attributes import Attribute
from rubricate.core.changes import Fact, Step
from rubricate.core.codebook import Tag
from rubricate.core.errors import NothingToChange
from rubricate.core.state import Hand, State


def import_annotations(state: State, hand: Hand, plan: ImportPlan) -> Step:
    """Do what was planned for this project, in one step: documents, tags, coders, annotations, links, notes.

    Raises NothingToChange where all of it is here, Frozen where it has tags that a frozen codebook lacks.
    """
    if not plan.changes:
        raise NothingToChange
    if any(isinstance(change.entity, Tag | Attribute) and _is_of_codebook(change.entity) for change in plan.changes):
        refuse_frozen(state)
    coders = [] if any(c.id == hand.coder.id for c in plan.changes) else coder_added(state, hand.coder)
    counts = plan.counts
    facts: dict[str, Fact] = {
        "name": plan.name,
        "n": counts.in_file - counts.unplaced - counts.already - counts.changed,
        "changed": counts.changed,
        "documents": counts.documents,
    }
    return step(hand, "import_annotations", [*coders, *plan.changes], facts, contents=plan.contents)


def _is_of_codebook(part: Tag | Attribute) -> bool:
    """Variables of documents may come in at any time; tags and what they ask are frozen with the codebook."""
    return isinstance(part, Tag) or part.tag_id is not None
