"""Words as they are compared when a reader filters or searches: without case, typographic signs as they are typed."""

from typing import Final

_SIGNS: Final = (
    ("'", "’‘‚‛′"),
    ('"', "“”„‟«»″"),
    ("-", "‐‑‒–—−"),
    (" ", "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\n\t"),
)
_LONG_WHEN_LOWER: Final = "İ"  # its lower case would be two characters


def typed(text: str) -> str:
    """The text with quotes, dashes and spaces as a keyboard has them; as long as it was."""
    if text.isascii():
        return text.replace("\n", " ").replace("\t", " ")
    for plain, kin in _SIGNS:
        for letter in kin:
            text = text.replace(letter, plain)
    return text


def folded(text: str) -> str:
    """The text for comparing, as long as it was: what stands at n in it stands for what stands at n in the text."""
    return typed(text).replace(_LONG_WHEN_LOWER, "i").lower().replace("ς", "σ")


def asked_words(words: str) -> tuple[str, ...]:
    """The words of a filter, folded, without doubles; the longest first, since it rules out most."""
    return tuple(sorted(dict.fromkeys(folded(words).split()), key=len, reverse=True))
