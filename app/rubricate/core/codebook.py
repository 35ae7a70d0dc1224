"""The codebook: the tags of a project, in the user's order, as a tree, and the attributes they ask for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from string import ascii_uppercase, digits
from types import MappingProxyType
from typing import Final
from uuid import UUID

from rubricate.core.attributes import Attribute

UNITS: Final = ("free", "words", "sentence", "paragraph", "document")
_LETTERS: Final = ascii_uppercase + digits
MEANING: Final = ("definition", "use_when", "not_when", "unit")  # what makes a new revision of a tag


@dataclass(frozen=True, slots=True)
class Tag:
    """A category that spans are marked with.

    `colour` is a name of the palette ("blue") or an own "#rrggbb"; `pattern` names the underline; `letter` is one or
    two characters, unique in the codebook; `key` is "" or one character: a digit 1-9 or a letter.
    `short` is its name in data (empty: the name); `definition` to `counter_example` are Markdown; `unit` is one of
    UNITS; `overlap` says whether it may lie on other tags; `citation` where its label was published; `revision` counts
    the changes of its meaning, from 1.
    """

    id: UUID
    name: str
    position: int
    colour: str
    pattern: str
    letter: str
    key: str = ""
    parent_id: UUID | None = None
    definition: str = ""
    retired: bool = False
    short: str = ""
    use_when: str = ""
    not_when: str = ""
    example: str = ""
    counter_example: str = ""
    unit: str = "free"
    overlap: bool = True
    citation: str = ""
    revision: int = 1

    @property
    def data_name(self) -> str:
        """What it is called in data."""
        return self.short or self.name


class Codebook(Mapping[UUID, Tag]):
    """Tags by id; iterates in the user's order (children after their parent)."""

    def __init__(self, tags: Iterable[Tag] = (), attributes: Iterable[Attribute] = ()) -> None:
        self._tags = {tag.id: tag for tag in tags}
        self.attributes: Mapping[UUID, Attribute] = MappingProxyType({a.id: a for a in attributes})
        self._asked: dict[UUID | None, list[Attribute]] = {}
        for attribute in sorted(self.attributes.values(), key=lambda a: (a.position, a.name, a.id.bytes)):
            self._asked.setdefault(attribute.tag_id, []).append(attribute)
        below: dict[UUID | None, list[Tag]] = {}
        for tag in sorted(self._tags.values(), key=lambda t: (t.position, t.name, t.id.bytes)):
            below.setdefault(self._parent(tag), []).append(tag)
        self._order = list(_walk(below, None))

    def _parent(self, tag: Tag) -> UUID | None:
        return tag.parent_id if tag.parent_id in self._tags else None

    def __getitem__(self, tag_id: UUID) -> Tag:
        return self._tags[tag_id]

    def __iter__(self) -> Iterator[UUID]:
        return iter(self._order)

    def __len__(self) -> int:
        return len(self._tags)

    def ordered(self) -> list[Tag]:
        """All tags in the user's order."""
        return [self._tags[tag_id] for tag_id in self._order]

    def astray(self) -> list[Tag]:
        """The tags that stand below themselves, so that no walk of the tree meets them."""
        placed = set(self._order)
        return [tag for tag in self._tags.values() if tag.id not in placed]

    def named(self, name: str) -> Tag | None:
        """The tag of this name, or else of this name in data (case counts only where two differ by it alone)."""
        tags = self.ordered()
        for names in ([t.name for t in tags], [t.data_name for t in tags]):
            for same in (str, str.casefold):
                found = [tag for tag, known in zip(tags, names, strict=True) if same(known) == same(name)]
                if found and (same is str or len(found) == 1):
                    return found[0]
        return None

    def by_key(self, key: str) -> Tag | None:
        """The tag that a key presses, if any."""
        return next((t for t in self.ordered() if t.key and t.key == key.lower()), None)

    def path(self, tag: Tag) -> tuple[str, ...]:
        """The names from the root of the tree down to the tag."""
        names: list[str] = []
        at: Tag | None = tag
        while at is not None and at.name not in names:
            names.insert(0, at.name)
            at = self._tags.get(at.parent_id) if at.parent_id else None
        return tuple(names)

    def asked_by(self, tag_id: UUID | None) -> list[Attribute]:
        """The attributes of a tag in order, retired ones too; of None the variables of documents."""
        return list(self._asked.get(tag_id, ()))

    def free_letter(self, name: str) -> str:
        """The first letter of the name that no tag has, else two characters: of the name, then any."""
        taken = {t.letter for t in self._tags.values()}
        letters = [c.upper() for c in name if c.isalnum()] or ["?"]
        pairs = (letters[0] + second for second in (*letters[1:], *"0123456789"))
        rest = (first + second for first in (letters[0], *_LETTERS) for second in _LETTERS)
        return next((c for c in chain(letters, pairs, rest) if c not in taken), letters[0])

    def free_key(self) -> str:
        """The first digit 1-9 that no tag has, or none."""
        taken = {t.key for t in self._tags.values()}
        return next((digit for digit in "123456789" if digit not in taken), "")


def _walk(below: Mapping[UUID | None, Sequence[Tag]], parent: UUID | None) -> Iterator[UUID]:
    """The tags below a parent, each followed by those below it; tags in a circle have no way to them."""
    for tag in below.get(parent, ()):
        yield tag.id
        yield from _walk(below, tag.id)
