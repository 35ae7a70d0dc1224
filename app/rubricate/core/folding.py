"""Words as they are compared when a reader filters: without case, and with typographic signs as they are typed."""

from typing import Final

_KIN: Final = (
    ("'", "’‘‚‛′"),
    ('"', "“”„‟«»″"),
    ("-", "‐‑‒–—−"),
    (" ", "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\n\t"),
    ("i", "İ"),  # its lower case would be two characters
)


def folded(text: str) -> str:
    """The text for comparing, as long as it was: what stands at n in it stands for what stands at n in the text."""
    for plain, kin in _KIN:
        for letter in kin:
            text = text.replace(letter, plain)
    return text.lower().replace("ς", "σ")


def asked_words(words: str) -> tuple[str, ...]:
    """The words of a filter, folded, without doubles; the longest first, since it rules out most."""
    return tuple(sorted(dict.fromkeys(folded(words).split()), key=len, reverse=True))
