"""Fields: an instruction and what it came to. Only the result is text, and numbers of pages are none."""

from dataclasses import dataclass, field
from typing import Final

from rubricate.formats.field_codes import meaning

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
