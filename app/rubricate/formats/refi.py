"""What a REFI-QDA project is made of, for those who write and who read it: names, guids, and notes beside marks.

The standard has no place for answers, for the purpose and round of a layer, or for what a document is for. They stand
in notes of one line a fact, which other programs show. They are known again by their name; no coder has written them.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final
from uuid import UUID, uuid5

from rubricate.formats.codebooks.qdc import NOT_XML, ORIGIN

PROGRAM: Final = ORIGIN  # how the origin of our files begins
NAMESPACE: Final = "urn:QDA-XML:project:1.0"
SCHEMA: Final = "http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd"
PROJECT: Final = "project.qde"
SOURCES: Final = "sources"
CODEBOOK: Final = "codebook.json"  # the whole codebook, beside the project; other programs pass over it
INTERNAL: Final = "internal://"
NAME_MOST: Final = 100  # code points of a passage that are repeated in its name
CUT: Final = "…"

FACTS: Final = "Rubricate"  # what the notes with facts are called; no coder has written them
# Keys of facts that are no answers; those of answers never begin with @.
LAYER, ORIGIN_OF, CHANGED, PURPOSE, NOTE = "@layer", "@origin", "@changed", "@purpose", "@note"

Facts = Mapping[str, Sequence[str]]
ReadFacts = Mapping[str, tuple[str, ...]]
NO_FACTS: Final[ReadFacts] = MappingProxyType({})

_ESCAPED: Final = re.compile(r"\\(u\{[0-9a-f]{1,6}\}|.)", re.DOTALL)
_NAMED: Final = re.compile(r"((?:[^\\:]|\\.)*+):")


def facts_id(owner: UUID) -> UUID:
    """The guid of the note with the facts about an annotation or a document."""
    return uuid5(owner, "facts")


def note_id(owner: UUID) -> UUID:
    """The guid of the note on an annotation that is about a whole document, which has no description."""
    return uuid5(owner, "note")


def selection_id(annotation: UUID) -> UUID:
    """The guid of the passage that an annotation stands on; the annotation itself is the coding."""
    return uuid5(annotation, "selection")


def lines(answers: Facts, facts: Facts = NO_FACTS) -> str:
    """Answers and facts as lines "name: value", one for each value; `facts_of` reads them, whatever is in them."""
    named = [(_answer(name), values) for name, values in answers.items()]
    return "\n".join(f"{name}: {_escaped(v)}" for name, values in (*named, *facts.items()) for v in values)


def facts_of(words: str) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The answers and the facts in such lines; what is none is passed over."""
    answers: dict[str, tuple[str, ...]] = {}
    facts: dict[str, tuple[str, ...]] = {}
    for line in words.split("\n"):
        parting = _NAMED.match(line)
        if parting is None:
            continue
        kept, name = (facts, parting[1]) if line.startswith("@") else (answers, _plain(parting[1]))
        kept[name] = (*kept.get(name, ()), _plain(line[parting.end() :].removeprefix(" ")))
    return answers, facts


def in_xml(words: str) -> str:
    """The words with U+FFFD for what XML can't hold."""
    return NOT_XML.sub("\ufffd", words)


def is_xml(words: str) -> bool:
    """Whether XML holds them as they are."""
    return NOT_XML.search(words) is None


def _answer(name: str) -> str:
    escaped = _escaped(name).replace(":", "\\:")
    return f"\\{escaped}" if escaped.startswith("@") else escaped


def _escaped(words: str) -> str:
    words = words.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return NOT_XML.sub(lambda found: f"\\u{{{ord(found[0]):x}}}", words)


def _plain(words: str) -> str:
    def meant(found: re.Match[str]) -> str:
        sign = found[1]
        if len(sign) > 1:
            number = int(sign[2:-1], 16)
            return chr(number) if number <= 0x10FFFF else "\ufffd"
        return {"n": "\n", "r": "\r"}.get(sign, sign)

    return _ESCAPED.sub(meant, words)
