"""Fields: an instruction and what it came to. Only the result is text, and numbers of pages are none."""

import re
from dataclasses import dataclass, field
from typing import Final

from rubricate.formats.office import SAFE

_PAGES: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"})
_ADDRESS: Final = re.compile(r'\s*HYPERLINK\s+(?:"([^"]+)"|([^\s"\\]\S*))', re.IGNORECASE)
_DEEPEST: Final = 100


@dataclass(slots=True)
class _Field:
    code: list[str] = field(default_factory=list)
    in_result: bool = False
    silent: bool = False
    address: str = ""


class Fields:
    """The fields that are open at a place of the text, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self.muted = False
        self.address = ""

    def begin(self) -> None:
        """An instruction begins."""
        if len(self._open) < _DEEPEST:
            self._open.append(_Field())
        self._weigh()

    def instruct(self, words: str) -> None:
        """Words of the instruction of the innermost field."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].code.append(words)

    def separate(self) -> None:
        """The result begins."""
        if self._open and not self._open[-1].in_result:
            last = self._open[-1]
            last.in_result = True
            last.silent, last.address = meaning("".join(last.code))
        self._weigh()

    def end(self) -> None:
        """The innermost field ends."""
        if self._open:
            self._open.pop()
        self._weigh()

    def end_paragraph(self) -> None:
        """A field without an end mutes its paragraph at most."""
        if self._open:
            self._open = [one for one in self._open if one.in_result and not one.silent]
            self._weigh()

    def _weigh(self) -> None:
        self.muted = any(not one.in_result or one.silent for one in self._open)
        self.address = next((one.address for one in reversed(self._open) if one.address), "")


def meaning(code: str) -> tuple[bool, str]:
    """Whether the result of an instruction is the number of a page, and the address that it links to or ''."""
    word = code.split(None, 1)[:1]
    if word and word[0].upper() in _PAGES:
        return True, ""
    found = _ADDRESS.match(code)
    address = (found[1] or found[2]) if found else ""
    return False, address if SAFE.fullmatch(address) else ""
