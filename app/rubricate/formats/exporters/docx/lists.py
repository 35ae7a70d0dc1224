"""Numbered lists of Word that count as the document did."""

import re
from typing import Any, Final

from rubricate.formats.exporters.docx.elements import new, sub
from rubricate.formats.laying import Block

_NUMBER: Final = re.compile(r"([0-9]{1,9})[.)]?")
_LEVELS: Final = 9
_STEP: Final = 360  # twentieths of a point


class Lists:
    """Which list an item goes on with: the one at its level whose last number comes before its own."""

    def __init__(self, numbering: Any) -> None:
        """`numbering` is the root of the part that defines lists."""
        self._root = numbering
        self._kind = ""
        self._last: dict[int, tuple[str, int]] = {}

    def leave(self) -> None:
        """Something else than an item follows."""
        self._last.clear()

    def set(self, properties: Any, item: Block) -> None:
        """Make the paragraph with these properties the item."""
        level = min(item.level, _LEVELS) - 1
        self._last = {known: last for known, last in self._last.items() if known <= level}
        found = _NUMBER.fullmatch(item.bullet)
        if found is None:
            self._last.pop(level, None)
            sub(properties, "pStyle", val="ListBullet" if level == 0 else f"ListBullet{min(level + 1, 3)}")
            return
        number = int(found[1])
        name, last = self._last.get(level, ("", -1))
        if not name or last + 1 != number:
            name = self._begin(level, number)
        self._last[level] = (name, number)
        sub(properties, "pStyle", val="ListParagraph")
        of = sub(properties, "numPr")
        sub(of, "ilvl", val=str(level))
        sub(of, "numId", val=name)

    def _begin(self, level: int, number: int) -> str:
        if not self._kind:
            self._kind = self._define()
        name = str(1 + max((int(one.get(one.tag.replace("num", "numId"), "0")) for one in self._nums()), default=0))
        element = new("num", numId=name)
        sub(element, "abstractNumId", val=self._kind)
        over = sub(element, "lvlOverride", ilvl=str(level))
        sub(over, "startOverride", val=str(number))
        self._root.append(element)
        return name

    def _define(self) -> str:
        """Numbers with a full stop at every level; definitions stand before the lists that use them."""
        known = [one for one in self._root if one.tag.endswith("}abstractNum")]
        name = str(
            1 + max((int(one.get(one.tag.replace("abstractNum", "abstractNumId"), "0")) for one in known), default=0)
        )
        element = new("abstractNum", abstractNumId=name)
        sub(element, "multiLevelType", val="hybridMultilevel")
        for level in range(_LEVELS):
            of = sub(element, "lvl", ilvl=str(level))
            sub(of, "start", val="1")
            sub(of, "numFmt", val="decimal")
            sub(of, "lvlText", val=f"%{level + 1}.")
            sub(of, "lvlJc", val="left")
            sub(sub(of, "pPr"), "ind", left=str(2 * _STEP * (level + 1)), hanging=str(_STEP))
        self._root.insert(len(known), element)
        return name

    def _nums(self) -> list[Any]:
        return [one for one in self._root if one.tag.endswith("}num")]
