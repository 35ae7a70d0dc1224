"""What is said so far of one file that waits: pure facts, no widgets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from rubricate.core.document import Reading
from rubricate.core.errors import RubricateError
from rubricate.formats.errors import ENCODING_GUESSED
from rubricate.formats.incoming import Decision, Incoming, Way
from rubricate.gui.dialogs.incoming.encodings import title
from rubricate.words import tr, trn, warning
from rubricate.words.kinds import variant
from rubricate.words.not_read import why


@dataclass(eq=False, slots=True)
class Draft:
    """`name` and `facts` are what was written over what the file says; `error` why it can't be read in this way."""

    incoming: Incoming
    way: Way
    is_wanted: bool = True
    was_seen: bool = False
    name: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    errors: dict[Way, str] = field(default_factory=dict)

    @property
    def reading(self) -> Reading | None:
        """As it is read in the chosen way, where that was done already."""
        return self.incoming.read(self.way) if self.way in self.incoming.known else None

    @property
    def remarks(self) -> tuple[str, ...]:
        """What there is to say of it, in words. Of the encoding one is asked already."""
        if error := self.errors.get(self.way):
            return (error,)
        found = self.reading
        return tuple(warning(code) for code in found.warnings if code != ENCODING_GUESSED) if found else ()

    def take_variant(self, name: str) -> None:
        if name in self.incoming.variants:
            self.way = replace(self.way, variant=name)

    def take_encoding(self, name: str) -> None:
        if self.incoming.encodings:
            self.way = replace(self.way, encoding=name)

    def shares(self, other: "Draft") -> bool:
        """Whether what was chosen here can be chosen there."""
        mine, its = self.incoming, other.incoming
        return bool(mine.encodings and its.encodings) or (bool(mine.variants) and mine.variants == its.variants)

    def take_from(self, other: "Draft") -> None:
        """Be read as another one is."""
        if self.incoming.variants == other.incoming.variants:
            self.take_variant(other.way.variant)
        if other.incoming.encodings:
            self.take_encoding(other.way.encoding)

    def decision(self) -> Decision:
        return Decision(self.incoming, self.way, self.name, dict(self.facts), self.was_seen)

    def row(self) -> str:
        """The file in a list: its name, how it is read, how much there is to say of it."""
        n = len(self.remarks)
        said = (
            variant(self.way.variant) if self.way.variant else "",
            title(self.way.encoding) if self.way.encoding else "",
            trn("{n} remark", "{n} remarks", n) if n else "",
        )
        return " · ".join((self.incoming.path.name, *filter(None, said)))


def drafts_of(files: Sequence[Incoming], usual: Sequence[str]) -> list[Draft]:
    """Each as it is read by itself, or in the one of the `usual` ways that it has."""
    drafts = [Draft(one, one.first) for one in files]
    for draft in drafts:
        for name in usual:
            draft.take_variant(name)
    return drafts


def heading(n: int) -> str:
    """The question of the dialog."""
    return trn("Add this text?", "Add these {n} texts?", n)


def add_words(n: int) -> str:
    """What the button does."""
    return tr("Add text") if n == 1 else trn("Add {n} text", "Add {n} texts", n)


def why_not_read(file: Incoming, way: Way, cancelled: Callable[[], bool]) -> str:
    """Read a file in a way, so that it is known; the sentence why it can't be, else ""."""
    try:
        file.read(way, cancelled)
    except (RubricateError, OSError) as error:
        return why(file.path.name, error)
    return ""


def bytes_of(file: Incoming) -> bytes:
    """What stands in the file; nothing where it is gone meanwhile, which is said when it is read."""
    try:
        return file.load()
    except (RubricateError, OSError):
        return b""
