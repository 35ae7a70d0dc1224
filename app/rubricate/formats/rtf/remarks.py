"""Comments of RTF: their parts come one after the other, each in a group of its own."""

from datetime import UTC, datetime
from typing import Final

from rubricate.formats.building import Builder
from rubricate.formats.office import Remark

_YEAR: Final = 1900


class Remarks:
    """The comments so far. `told` hears of each group that belongs to one."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._author = ""
        self._reference = ""
        self._date: int | None = None
        self.found: list[Remark] = []

    def told(self, kind: str, words: str) -> None:
        """A group ended that says something of a comment, and what."""
        plain = " ".join(words.split())
        if kind == "atrfstart":
            self._builder.anchor(Remark(plain, "").start)
        elif kind == "atrfend":
            self._builder.anchor(Remark(plain, "").end)
        elif kind == "atnauthor" or (kind == "atnid" and not self._author):
            self._author = plain
        elif kind == "atnref":
            self._reference = plain
        elif kind == "atndate":
            self._date = moment(plain)
        elif kind == "annotation":
            remark = Remark(self._reference or f" {len(self.found)}", words.strip(), self._author, self._date)
            self._builder.anchor(remark.point)
            self.found.append(remark)
            self._author, self._reference, self._date = "", "", None


def moment(words: str) -> int | None:
    """Milliseconds since 1970 of a time packed into bits: minute, hour, day, month, year."""
    try:
        packed = int(words) & 0xFFFFFFFF
        year, month, day = _YEAR + (packed >> 20 & 0x1FF), packed >> 16 & 0xF, packed >> 11 & 0x1F
        return int(datetime(year, month, day, packed >> 6 & 0x1F, packed & 0x3F, tzinfo=UTC).timestamp() * 1000)
    except ValueError:
        return None
