"""XML 1.1, which INCEpTION can write, has control characters as numbers; XML 1.0 and its parsers have no such thing."""

import re
from typing import Final

_IS_1_1: Final = re.compile(rb"^\s*<\?xml\s+version\s*=\s*[\"']1\.1[\"']")
_NUMBER: Final = re.compile(rb"&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));")
_STAND_INS: Final = range(0xE000, 0xF8FF)  # letters of nobody, one UTF-16 unit each, as control characters are
_CONTROLS: Final = frozenset(range(1, 32)) - {9, 10, 13}


class Letters:
    """Bytes that a parser takes, `data`, and the way back from what it reads."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._real: dict[int, int] = {}
        if not _IS_1_1.match(data):
            return
        numbers = {_number(found) for found in _NUMBER.finditer(data)}
        free = (one for one in _STAND_INS if one not in numbers and chr(one).encode() not in data)
        stand_ins: dict[int, int] = {}

        def standing_in(found: re.Match[bytes]) -> bytes:
            number = _number(found)
            if number not in _CONTROLS:
                return found[0]
            if number not in stand_ins:
                stand_ins[number] = next(free, 0xFFFD)
            return f"&#{stand_ins[number]};".encode()

        self.data = _NUMBER.sub(standing_in, data)
        self._real = {other: number for number, other in stand_ins.items() if other != 0xFFFD}

    @property
    def any_stand_in(self) -> bool:
        """Whether there is a way back at all."""
        return bool(self._real)

    def real(self, words: str) -> str:
        """The words as the file means them."""
        return words.translate(self._real) if self._real else words


def _number(found: re.Match[bytes]) -> int:
    return int(found[1], 16) if found[1] else int(found[2])
