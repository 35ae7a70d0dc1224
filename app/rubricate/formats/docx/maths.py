"""Equations as one line of text: what is above and below a line, raised or lowered, in signs that people type."""

from typing import Final

from rubricate.formats.safe_xml import Element, local

_SIMPLE: Final = 1
_SUM: Final = "∫"  # what an n-ary sign is where nothing says another one


def written(element: Element) -> str:
    """The text of an equation. The tree is no deeper than `safe_xml` lets it be."""
    name = local(element)
    if name == "t":
        return element.text or ""
    say = _FORMS.get(name)
    return say(element) if say else "".join(written(one) for one in element)


def _part(element: Element, name: str) -> str:
    return "".join(written(one) for one in element if local(one) == name)


def _sign(element: Element, name: str, otherwise: str) -> str:
    """A sign that the properties of a form name."""
    for properties in element:
        if local(properties).endswith("Pr"):
            for one in properties:
                if local(one) == name:
                    return next((v for key, v in one.attrib.items() if key.endswith("}val")), otherwise)
    return otherwise


def _held(words: str) -> str:
    """Words that belong together as one."""
    return words if len(words) <= _SIMPLE or words.isalnum() else f"({words})"


def _fraction(element: Element) -> str:
    return f"{_held(_part(element, 'num'))}/{_held(_part(element, 'den'))}"


def _scripts(element: Element) -> str:
    low, high = _part(element, "sub"), _part(element, "sup")
    return _part(element, "e") + (f"_{_held(low)}" if low else "") + (f"^{_held(high)}" if high else "")


def _root(element: Element) -> str:
    degree = _part(element, "deg")
    return (f"{_held(degree)}" if degree else "") + f"√{_held(_part(element, 'e'))}"


def _many(element: Element) -> str:
    low, high = _part(element, "sub"), _part(element, "sup")
    limits = (f"_{_held(low)}" if low else "") + (f"^{_held(high)}" if high else "")
    return f"{_sign(element, 'chr', _SUM)}{limits} {_part(element, 'e')}"


def _fenced(element: Element) -> str:
    inner = [written(one) for one in element if local(one) == "e"]
    between = _sign(element, "sepChr", "|")
    return f"{_sign(element, 'begChr', '(')}{between.join(inner)}{_sign(element, 'endChr', ')')}"


def _function(element: Element) -> str:
    return f"{_part(element, 'fName')} {_part(element, 'e')}"


def _rows(element: Element) -> str:
    rows = (" ".join(written(cell) for cell in row) for row in element if local(row) == "mr")
    return "; ".join(rows)


_FORMS: Final = {
    "f": _fraction,
    "sSup": _scripts,
    "sSub": _scripts,
    "sSubSup": _scripts,
    "rad": _root,
    "nary": _many,
    "d": _fenced,
    "func": _function,
    "m": _rows,
}
