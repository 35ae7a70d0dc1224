"""Links: one annotation points to another."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

# What is offered; a project may use words of its own besides.
LINK_TYPES: Final = ("source_content", "premise_claim", "statistic_claim", "supports", "attacks", "continues")


@dataclass(frozen=True, slots=True)
class Link:
    """From one annotation to another, with a type: one of LINK_TYPES or own words. `created` is milliseconds, UTC."""

    id: UUID
    from_id: UUID
    to_id: UUID
    type: str
    created: int
