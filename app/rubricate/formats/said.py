"""The words of exports that people read, as they are in English; `words.pages.said` has them in other languages."""

from collections.abc import Callable
from dataclasses import dataclass


def _forwards(kind: str, tag: str) -> str:
    return f"{kind} → {tag}"


def _backwards(kind: str, tag: str) -> str:
    return f"{kind} ← {tag}"


@dataclass(frozen=True, slots=True)
class Said:
    """Every word that a page or a Word document says by itself. Fields stand in braces.

    `forwards` and `backwards` say a link of this type to, and from, an annotation of this tag.
    """

    language: str = "en"
    tags: str = "Tags"
    coders: str = "Coders"
    notes: str = "Annotations"
    codebook: str = "Codebook"
    contents: str = "Contents"
    whole: str = "On the whole document"
    show: str = "Show"
    none: str = "No annotation stands on this document."
    back: str = "Back to the text"
    to_note: str = "To annotation {n}"
    use_when: str = "Use it when"
    not_when: str = "Not when"
    example: str = "Example"
    counter_example: str = "Counter-example"
    made_with: str = "Made with Rubricate"
    forwards: Callable[[str, str], str] = _forwards
    backwards: Callable[[str, str], str] = _backwards
