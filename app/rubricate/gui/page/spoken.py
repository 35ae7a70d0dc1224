"""What the page says in words: its name, where the caret is, what it has just entered. Painted marks are silent."""

from collections.abc import Sequence
from uuid import UUID

from rubricate.core.annotation import Annotation
from rubricate.core.codebook import Codebook
from rubricate.gui.page.blocks import Look
from rubricate.gui.page.places import Places
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.wholes import Wholes
from rubricate.words import tr, trn


def page_name(paragraphs: int, annotations: int) -> str:
    """What a screen reader calls the page."""
    return tr(
        "Text, {paragraphs}, {annotations}",
        paragraphs=trn("{n} paragraph", "{n} paragraphs", paragraphs),
        annotations=trn("{n} annotation", "{n} annotations", annotations),
    )


def where(places: Places, rows: Rows, wholes: Wholes, codebook: Codebook, place: int, look: Look) -> str:
    """The answer to "Where am I": sentence, paragraph, what lies here, and what stands on the whole document."""
    parts = [heading(look)] if heading(look) else []
    sentence, paragraph = places.number("sentence", place), places.number("paragraph", place)
    if sentence:
        parts.append(tr("Sentence {n} of {of}.", n=sentence, of=places.count("sentence")))
    if paragraph:
        parts.append(tr("Paragraph {n} of {of}.", n=paragraph, of=places.count("paragraph")))
    parts.append(inside(rows, codebook, rows.stack(place)))
    if len(wholes):
        names = dict.fromkeys(name_of(codebook, annotation.tag_id) for annotation in wholes)
        parts.append(tr("On the whole document: {tags}.", tags=", ".join(names)))
    return " ".join(parts)


def heading(look: Look) -> str:
    """What a screen reader does not hear by itself: that a block is a heading, and which."""
    level = look.kind[1:]
    return tr("Heading of level {n}.", n=level) if look.kind.startswith("h") and level.isdigit() else ""


def inside(rows: Rows, codebook: Codebook, slots: Sequence[int]) -> str:
    """Which tags lie at a place, and how many annotations."""
    if not slots:
        return tr("In no annotation.")
    names = list(dict.fromkeys(name_of(codebook, rows.tag(slot)) for slot in slots))
    listed = names[0] if len(names) == 1 else tr("{tags} and {tag}", tags=", ".join(names[:-1]), tag=names[-1])
    return trn("In {tags}, {n} annotation.", "In {tags}, {n} annotations.", len(slots), tags=listed)


def whole_in_focus(codebook: Codebook, annotation: Annotation, number: tuple[int, int]) -> str:
    """The same of an annotation on the whole document; which of those it is."""
    tag, (n, of) = name_of(codebook, annotation.tag_id), number
    head = tr("{tag}, whole document, {n} of {of}", tag=tag, n=n, of=of) if of > 1 else whole(codebook, annotation)
    return tr("{annotation}, with a note", annotation=head) if annotation.note and of > 1 else head


def whole(codebook: Codebook, annotation: Annotation) -> str:
    """What an annotation of the whole document is called."""
    head = tr("{tag}, whole document", tag=name_of(codebook, annotation.tag_id))
    return tr("{annotation}, with a note", annotation=head) if annotation.note else head


def picked(number: int) -> str:
    """How many annotations are chosen to be changed together."""
    if not number:
        return tr("No annotation is chosen any more.")
    return trn("{n} annotation chosen.", "{n} annotations chosen.", number)


def name_of(codebook: Codebook, tag_id: UUID) -> str:
    """A tag's name; one that is not in the codebook has none."""
    tag = codebook.get(tag_id)
    return tag.name if tag else tr("unknown tag")


class Crossing:
    """Notices what the caret has come into since it was asked last."""

    def __init__(self) -> None:
        self._inside: frozenset[int] = frozenset()
        self._block = 0

    def enter_block(self, block: int) -> bool:
        """Whether the caret has come into another block."""
        before, self._block = self._block, block
        return before != block

    def enter(self, slots: Sequence[int]) -> tuple[list[int], list[int]]:
        """The slots at the caret that were not there before, shortest first; and those that are there no more."""
        new, before = [slot for slot in slots if slot not in self._inside], self._inside
        self._inside = frozenset(slots)
        return new, sorted(before - self._inside)
