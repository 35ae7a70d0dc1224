"""MathML as one line of text, in the same signs as the equations of Word: what OpenDocument keeps beside its text."""

from typing import Final

from rubricate.formats.safe_xml import Element, local

_WORDS: Final = frozenset({"mi", "mn", "mo", "mtext", "ms"})
_SILENT: Final = frozenset({"annotation", "annotation-xml", "mspace", "mphantom"})
_SUMS: Final = frozenset("∑∏∫∮⋃⋂")


def written(element: Element) -> str:
    """The text of an equation. The tree is no deeper than `safe_xml` lets it be."""
    name = local(element)
    if name in _WORDS:
        return " ".join("".join(element.itertext()).split())
    if name in _SILENT:
        return ""
    parts = [written(one) for one in element if isinstance(one.tag, str)]
    say = _FORMS.get(name)
    if say is not None and len(parts) >= _LEAST.get(name, 1):
        return say(parts)
    return "".join(parts)


def _held(words: str) -> str:
    """Words that belong together as one."""
    return words if len(words) <= 1 or words.isalnum() else f"({words})"


def _limits(low: str, high: str) -> str:
    return (f"_{_held(low)}" if low else "") + (f"^{_held(high)}" if high else "")


def _scripts(base: str, low: str, high: str) -> str:
    return f"{base}{_limits(low, high)}" + (" " if base in _SUMS else "")


_LEAST: Final = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "msubsup": 3, "munder": 2, "mover": 2, "munderover": 3}
_FORMS: Final = {
    "mfrac": lambda parts: f"{_held(parts[0])}/{_held(parts[1])}",
    "msqrt": lambda parts: f"√{_held(''.join(parts))}",
    "mroot": lambda parts: f"{_held(parts[1])}√{_held(parts[0])}",
    "msub": lambda parts: _scripts(parts[0], parts[1], ""),
    "munder": lambda parts: _scripts(parts[0], parts[1], ""),
    "msup": lambda parts: _scripts(parts[0], "", parts[1]),
    "mover": lambda parts: _scripts(parts[0], "", parts[1]),
    "msubsup": lambda parts: _scripts(parts[0], parts[1], parts[2]),
    "munderover": lambda parts: _scripts(parts[0], parts[1], parts[2]),
    "mtable": "; ".join,
    "mtr": " ".join,
}
