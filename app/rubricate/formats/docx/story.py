"""What is known while a document is walked: its styles, lists and relations, what was met, where the words go."""

from collections import Counter
from dataclasses import dataclass, field

from rubricate.formats.docx.fields import Fields
from rubricate.formats.docx.numbering import Numbering
from rubricate.formats.docx.package import Relation
from rubricate.formats.docx.styles import Styles
from rubricate.formats.office import number
from rubricate.formats.safe_xml import Element
from rubricate.formats.sink import Sink


@dataclass(frozen=True, slots=True)
class NoteAt:
    """A note that the text refers to: 'footnote' or 'endnote', its id, and the sign that stands for it."""

    kind: str
    key: str
    sign: str


@dataclass
class Story:
    """One document on its way. `relations` are those of the part that is walked; `boxes` wait for its end."""

    sink: Sink
    styles: Styles
    numbering: Numbering
    relations: dict[str, Relation]
    fields: Fields = field(default_factory=Fields)
    boxes: list[Element] = field(default_factory=list)
    notes: dict[tuple[str, str], NoteAt] = field(default_factory=dict)
    order: list[NoteAt] = field(default_factory=list)
    counted: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    forms: dict[str, str] = field(default_factory=lambda: {"footnote": "", "endnote": "lower_roman"})

    def note(self, kind: str, key: str, *, own_sign: bool = False) -> NoteAt:
        """The note that is referred to here, with its number in the order of the text."""
        known = self.notes.get((kind, key))
        if known is None:
            self.counted[kind] += not own_sign
            known = NoteAt(kind, key, "*" if own_sign else number(self.counted[kind], self.forms[kind]))
            self.notes[kind, key] = known
            self.order.append(known)
        return known
