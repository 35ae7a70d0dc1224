"""The words of exports that people read, as they are in English; `words.pages.said` has them in other languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """Every word that a page or a Word document says by itself. Fields stand in braces."""

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
