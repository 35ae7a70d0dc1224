"""Lists as people write them, made into what python-markdown takes for lists: four spaces a level, blank line first."""

import re
from typing import Final

_ITEM: Final = re.compile(r"( *)([-*+]|\d{1,9}[.)])( {1,4})(?=\S)")
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")
_RULE: Final = re.compile(r" {0,3}([-*_])(?: *\1){2,} *$")
_INDENT: Final = 4


class _Lists:
    """The open items: where each one's sign stands and where its words begin, in columns."""

    def __init__(self) -> None:
        self.open: list[tuple[int, int]] = []
        self.fence = ""
        self.after_blank = True

    def line(self, line: str) -> list[str]:
        """The lines that one becomes."""
        fence = _FENCE.match(line)
        if fence and (not self.fence or line.strip().startswith(self.fence)):
            self.fence = "" if self.fence else fence[1]
            self.open = []
            return [line]
        if self.fence:
            return [line]
        if not line.strip():
            self.after_blank = True
            return [line]
        item = None if _RULE.match(line) else _ITEM.match(line)
        lines = self._item(line, item) if item else [self._further(line)]
        self.after_blank = False
        return lines

    def _item(self, line: str, item: "re.Match[str]") -> list[str]:
        column = len(item[1])
        if not self.open and (column > 3 or not (self.after_blank or item[2] in "-*+" or item[2][:-1] == "1")):
            return [line]
        apart = not self.open and not self.after_blank
        while self.open and column < self.open[-1][1] and (len(self.open) == 1 or column <= self.open[-1][0]):
            self.open.pop()
        if self.open and column < self.open[-1][1]:
            self.open.pop()
        self.open.append((column, item.end()))
        sign = item[2].replace(")", ".")
        indented = " " * _INDENT * (len(self.open) - 1) + f"{sign} {line[item.end() :]}"
        return ["", indented] if apart else [indented]

    def _further(self, line: str) -> str:
        """A line that is no item: of the item it is indented under; else, after a blank one, the end of all lists."""
        if not self.open:
            return line
        column = len(line) - len(line.lstrip(" "))
        if self.after_blank:
            while self.open and column < min(self.open[-1][1], self.open[-1][0] + _INDENT):
                self.open.pop()
        if not self.open:
            return line
        rest = line[min(column, self.open[-1][1]) :]
        return " " * _INDENT * len(self.open) + rest if self.after_blank else line.lstrip(" ")


def prepared(text: str) -> str:
    """The text with its lists indented by four spaces a level and set off from the paragraph before."""
    lists = _Lists()
    return "\n".join(made for line in text.split("\n") for made in lists.line(line.expandtabs(_INDENT)))
