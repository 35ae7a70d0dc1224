"""Annotations as comments of Word: "claim: note" by its coder, with initials and time."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from rubricate.formats.answers import cell
from rubricate.formats.exporters.docx.elements import clean, is_clean, lines, new, sub
from rubricate.formats.leaving import LeavingMark
from rubricate.formats.tables import iso

_INITIALS_MOST: Final = 4


class Comments:
    """The comments of one Word document; `replaced` counts those with characters that XML can't hold."""

    def __init__(self, part: Any, labels: Mapping[UUID, str]) -> None:
        """`part` is the root element that takes them, `labels` the names of the layers."""
        self._part = part
        self._labels = labels
        self.made = 0
        self.replaced = 0

    def begin(self, parent: Any, mark: LeavingMark) -> str:
        """The comment of an annotation begins here; gives back its number."""
        number = str(self.made)
        self.made += 1
        author = self._labels[mark.layer.id]
        words = comment_words(mark)
        self.replaced += not is_clean(words + author)
        attributes = {"id": number, "author": clean(author), "initials": clean(initials(author))}
        if made := iso(mark.created):
            attributes["date"] = f"{made[:19]}Z"  # Word wants whole seconds
        element = new("comment", **attributes)
        for line in lines("", words):
            element.append(line)
        self._part.append(element)
        sub(parent, "commentRangeStart", id=number)
        return number

    @staticmethod
    def end(parent: Any, number: str) -> None:
        """Its words end here."""
        sub(parent, "commentRangeEnd", id=number)
        sub(sub(parent, "r"), "commentReference", id=number)


def comment_words(mark: LeavingMark) -> str:
    """The tag, what was noted, and below it what was answered."""
    first = f"{mark.tag.name}: {mark.note}" if mark.note else mark.tag.name
    answers = [f"{attribute.name}: {cell(attribute, given)}" for attribute, given in mark.attributes.items()]
    return "\n".join([first, *answers])


def initials(label: str) -> str:
    """The first letters of a coder's names."""
    words: Sequence[str] = [word for word in label.split() if word[0].isalnum()]
    return "".join(word[0].upper() for word in words[:_INITIALS_MOST])
