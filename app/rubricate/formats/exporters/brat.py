"""brat standoff: a .txt and an .ann for each document, annotation.conf, and the names that brat can't have.

A span may hold no line feed, so what stands over several lines is in pieces; the names of tags and attributes are made
of letters, digits, - and _, and names.json says what they stand for.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final
from uuid import UUID

from rubricate.core.linking import Link
from rubricate.formats.exporter import Exported, Exporter, Order, Watch
from rubricate.formats.exporters.folders import folder_for, made, names_of
from rubricate.formats.leaving import Leaving, documents, leaving, total
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.wholes import Whole, wholes
from rubricate.formats.writing import Replacing

CONF, NAMES = "annotation.conf", "names.json"
_HOLDS: Final = frozenset({"texts", "overlaps", "joined", "notes", "attributes", "links", "links_of_coders"})
_ODD: Final = re.compile(r"[^A-Za-z0-9_-]+")
_ENDS: Final = r"\n\v\f\x1c-\x1e\x85\u2028\u2029"  # where brat sees the end of a line in its files
_LINE: Final = re.compile(rf"[^{_ENDS}]*[^{_ENDS}\s][^{_ENDS}]*")


class Names:
    """Names as brat can have them, each once; `known` gives them back."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}
        self._made: dict[tuple[str, str], str] = {}

    def of(self, kind: str, name: str) -> str:
        """The name of a tag, an attribute or a link; two that would be alike get numbers."""
        if (kind, name) not in self._made:
            stem = _ODD.sub("_", name).strip("_") or kind
            stem = stem if stem[0].isalpha() else f"{kind}_{stem}"
            free, number = stem, 2
            while free in self.known:
                free, number = f"{stem}_{number}", number + 1
            self.known[free] = name
            self._made[kind, name] = free
        return self._made[kind, name]


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write the folder `out`. Raises NotWritten, InTheWay, Cancelled."""
    whole, done, left = total(snapshot, order), 0, 0
    links: dict[UUID, list[Link]] = defaultdict(list)
    for link in snapshot.links():
        links[link.from_id].append(link)
    names = Names()
    tags = {tag.id: names.of("tag", tag.name) for tag in snapshot.codebook.ordered()}
    with left_as_found(folder := folder_for(out)), Replacing() as files:
        stems = names_of(documents(snapshot, order), "")
        every = [name for stem in stems.values() for name in (f"{stem}.txt", f"{stem}.ann")]
        made(folder, [*every, CONF, NAMES], lambda _path: (folder / NAMES).is_file())
        places: list[Path] = []
        for leave in leaving(snapshot, order):
            stem = stems[leave.document.id]
            places += [folder / f"{stem}.txt", folder / f"{stem}.ann"]
            files.open(places[-2]).write(leave.text)
            those, ties = wholes(leave.marks, [one for mark in leave.marks for one in links.get(mark.id, ())])
            files.open(places[-1]).write("".join(_lines(leave, those, ties, names)))
            done += sum(one.pieces for one in those if one.spans)
            left += sum(not one.spans for one in those)
            watch.at(done, max(done, whole))
        files.open(folder / CONF).write(_conf(snapshot, names, tags))
        files.open(folder / NAMES).write(json.dumps(names.known, ensure_ascii=False, indent=1) + "\n")
    ours = [folder / CONF, folder / NAMES]
    return Exported((*ours, *places), done, {"whole_document": left} if left else {})


def _lines(leave: Leaving, those: Sequence[Whole], ties: Sequence[Link], names: Names) -> Iterator[str]:
    """The lines of an .ann: a T for each annotation, then its answers and its note; relations last."""
    numbers: dict[UUID, int] = {}
    answers = 0
    for one in those:
        if not one.spans:
            continue
        number = numbers[one.mark.id] = len(numbers) + 1
        pieces = [piece for span in one.spans for piece in _pieces(leave.text, *span)]
        words = " ".join(leave.text[start:end] for start, end in pieces)
        places = ";".join(f"{start} {end}" for start, end in pieces)
        yield f"T{number}\t{names.of('tag', one.mark.tag.name)} {places}\t{words}\n"
        for attribute, values in one.mark.attributes.items():
            for value in values:
                answers += 1
                yield f"A{answers}\t{names.of('attribute', attribute.name)} T{number} {_escaped(value)}\n"
        if one.mark.note:
            yield f"#{number}\tAnnotatorNotes T{number}\t{_escaped(one.mark.note)}\n"
    known = [link for link in ties if link.from_id in numbers and link.to_id in numbers]
    for number, link in enumerate(known, 1):
        ends = f"Arg1:T{numbers[link.from_id]} Arg2:T{numbers[link.to_id]}"
        yield f"R{number}\t{names.of('link', link.type)} {ends}\t\n"


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a span that stand on one line each, without white space at their edges."""
    for match in _LINE.finditer(text, start, end):
        words = match[0]
        first = match.start() + len(words) - len(words.lstrip())
        yield first, first + len(words.strip())


def _escaped(words: str) -> str:
    r"""Words on one line: a line feed as \n, a tab as \t, and \ as \\."""
    plain = words.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    return plain.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\x85")


def _conf(snapshot: Snapshot, names: Names, tags: dict[UUID, str]) -> str:
    """What brat must know of the tags: a tree by tabs, attributes with their answers, relations."""
    book = snapshot.codebook
    entities = ["\t" * (len(book.path(tag)) - 1) + tags[tag.id] for tag in book.ordered()]
    attributes = []
    for tag in book.ordered():
        for one in book.asked_by(tag.id):
            values = "|".join(_escaped(option.value) for option in one.choices())
            attributes.append(
                f"{names.of('attribute', one.name)}\tArg:{tags[tag.id]}" + (f", Value:{values}" if values else "")
            )
    kinds = dict.fromkeys(names.of("link", link.type) for link in snapshot.links())
    relations = [f"{kind}\tArg1:<ENTITY>, Arg2:<ENTITY>" for kind in kinds]
    parts = {"entities": entities, "relations": relations, "events": [], "attributes": list(dict.fromkeys(attributes))}
    return "\n".join(f"[{part}]\n" + "".join(f"{line}\n" for line in lines) for part, lines in parts.items())


EXPORTER: Final = Exporter("brat", (), write, _HOLDS, is_folder=True)
