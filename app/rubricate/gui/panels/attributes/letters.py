"""Which key chooses which answer: the first letter of its words that no other answer has."""

from collections.abc import Sequence


def letters(answers: Sequence[str]) -> list[str]:
    """A letter or digit for each answer, in small letters; "" for one whose letters are all taken."""
    taken: set[str] = set()
    found: list[str] = []
    for words in answers:
        own = next((c for c in words.casefold() if c.isalnum() and len(c) == 1 and c not in taken), "")
        taken.add(own)
        found.append(own)
    return found
