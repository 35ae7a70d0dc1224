"""What is known while an OpenDocument text is walked, and what was met on the way."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from rubricate.formats.odt.styles import Styles
from rubricate.formats.office import Remark
from rubricate.formats.safe_xml import Element
from rubricate.formats.sink import Sink


@dataclass
class Story:
    """One document on its way. `boxes` wait for their paragraph's end, `notes` (sign, body) for that of the text.

    `part` gives the root of a part of the package that is embedded under this address, None where there is none.
    """

    sink: Sink
    styles: Styles
    part: Callable[[str], Element | None] = lambda _address: None
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, Element]] = field(default_factory=list)
    remarks: dict[str, Remark] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    met: Counter[str] = field(default_factory=Counter)

    def threads(self) -> list[Remark]:
        """The comments, with what answers another one below it."""
        first: list[Remark] = []
        for key, remark in self.remarks.items():
            top = self._top(key)
            if top == key:
                first.append(remark)
            else:
                self.remarks[top].answers.append(remark)
        return first

    def _top(self, key: str) -> str:
        """The comment at the head of a conversation; in a circle each stands for itself."""
        seen = {key}
        at = key
        while (parent := self.parents.get(at)) in self.remarks and parent is not None:
            if parent in seen:
                return key
            seen.add(parent)
            at = parent
        return at
