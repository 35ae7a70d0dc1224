"""What taking in a file's annotations would change, mark by mark, before anything is done."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from rubricate.core.actions.bringing.comments import with_comments
from rubricate.core.actions.bringing.companions import Companions
from rubricate.core.actions.bringing.documents import Homes, homes_for
from rubricate.core.actions.bringing.marks import Marks
from rubricate.core.actions.importing import taken_in
from rubricate.core.actions.people import People
from rubricate.core.book import Book, Looks
from rubricate.core.book_merge import GivenUp, Plan, plan
from rubricate.core.bringing.counting import Counting
from rubricate.core.bringing.found import FoundFile, FoundMark, Lost
from rubricate.core.bringing.placing import Placed, place_marks
from rubricate.core.changes import Change, Content
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.state import Hand, State

Fate = Literal["new", "changed", "already", "unplaced"]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Row:
    """A mark of the file, where it was placed, what becomes of it, and the name of its document."""

    placed: Placed
    fate: Fate
    document: str
    tag: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many marks are in the file and how they were placed: in_file = exact + moved + unplaced.

    Of those placed, `already` are here as they are, `changed` are here and take something over; the rest is new.
    """

    in_file: int = 0
    exact: int = 0
    moved: int = 0
    unplaced: int = 0
    already: int = 0
    changed: int = 0
    documents: int = 0
    tags: int = 0


@dataclass(frozen=True)
class ImportPlan:
    """The changes, and everything that a person may want to know before they are made.

    `countings` are the ways to count other than the format's own that were found out, with the documents' names.
    """

    name: str
    rows: tuple[Row, ...]
    counts: Counts
    changes: tuple[Change, ...]
    contents: tuple[Content, ...] = ()
    countings: tuple[tuple[Counting, tuple[str, ...]], ...] = ()
    new_documents: tuple[str, ...] = ()
    new_tags: tuple[str, ...] = ()
    new_coders: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    given_up: tuple[GivenUp, ...] = ()
    lost: tuple[Lost, ...] = field(default=())


def plan_import(
    state: State,
    hand: Hand,
    found: FoundFile,
    looks: Looks,
    name: str,
    progress: Progress = lambda _done, _total: None,
) -> ImportPlan:
    """Place every mark, and say what it takes to have all of them here.

    Tags, coders and documents are found again by id, name or text; what is not here is added. Nothing that is here is
    altered, but for the fields that the file says it updates. `progress(done, total)` counts documents.
    """
    found = with_comments(found, state.codebook)
    merge = plan(state.codebook, _as_here(found.book, state.codebook), looks, alters=False)
    new = [change for change in merge.changes if change.before is None]
    changes, codebook = taken_in(state.codebook, new)
    taken = {*codebook, *codebook.attributes, *state.documents, *state.coders, *state.layers}
    homes = homes_for(state, hand, codebook, found.documents, taken)
    people = People(state, hand, found.coders, taken)
    marks = Marks(state, hand, codebook, people, merge.ids, found.updates, taken)
    rows, countings = _rows(found, homes, marks, progress)
    companions = Companions(state, hand, people, homes.by_key, merge.ids, marks.ids)
    companions.links(found.links)
    companions.notes(found.notes)
    companions.statuses(found.statuses)
    for label in found.coders:
        people.coder(label)
    return ImportPlan(
        name=name,
        rows=tuple(rows),
        counts=_counts(rows, homes, changes),
        changes=(*changes, *homes.defined(), *homes.changes, *people.changes, *marks.changes, *companions.changes),
        contents=tuple(homes.contents.values()),
        countings=tuple((counting, tuple(names)) for counting, names in countings.items()),
        new_documents=tuple(home.document.name for home in homes.by_key.values() if home.is_new),
        new_tags=tuple(change.after.name for change in changes if isinstance(change.after, Tag)),
        new_coders=tuple(people.new_labels()),
        missing=tuple(homes.missing),
        doubtful=tuple(homes.doubtful),
        given_up=_given_up(merge, state.codebook),
        lost=(*found.lost, *homes.lost(), *marks.lost()),
    )


def _as_here(book: Book, codebook: Codebook) -> Book:
    """The book with the tags that are here (by their id) as they are here: what was renamed since stays so."""
    return replace(book, tags=tuple(codebook.get(tag.id, tag) for tag in book.tags))


def _rows(
    found: FoundFile, homes: Homes, marks: Marks, progress: Progress
) -> tuple[list[Row], dict[Counting, list[str]]]:
    """The rows in the file's order, and the countings that differ from the declared one, with documents' names."""
    by_document: dict[str, list[tuple[int, FoundMark]]] = defaultdict(list)
    for number, mark in enumerate(found.marks):
        by_document[mark.document].append((number, mark))
    names = {document.key: document.name for document in found.documents}
    rows: dict[int, Row] = {}
    countings: dict[Counting, list[str]] = defaultdict(list)
    for done, (key, numbered) in enumerate(by_document.items()):
        progress(done, len(by_document))
        home = homes.by_key.get(key)
        if home is None:
            for number, mark in numbered:
                nowhere = Placed(mark, "unplaced", why="no_document")
                rows[number] = Row(nowhere, "unplaced", names.get(key, key), marks.tag_name(mark))
            continue
        placed, counting = place_marks(home.ground, [mark for _, mark in numbered], found.counting)
        if counting != found.counting:
            countings[counting].append(home.document.name)
        for (number, _), one in zip(numbered, placed, strict=True):
            rows[number] = Row(one, marks.take(home, one), home.document.name, marks.tag_name(one.mark))
    return [rows[number] for number in sorted(rows)], countings


def _counts(rows: Sequence[Row], homes: Homes, changes: Collection[Change]) -> Counts:
    how = Counter(row.placed.how for row in rows)
    fate = Counter(row.fate for row in rows)
    return Counts(
        in_file=len(rows),
        exact=how["exact"],
        moved=how["moved"],
        unplaced=how["unplaced"],
        already=fate["already"],
        changed=fate["changed"],
        documents=sum(home.is_new for home in homes.by_key.values()),
        tags=sum(isinstance(change.after, Tag) for change in changes),
    )


def _given_up(merge: Plan, there: Codebook) -> tuple[GivenUp, ...]:
    """Names that new tags of the file could not keep; keys, letters and what is here are of no interest here."""
    known = {tag.name for tag in there.values()}
    return tuple(one for one in merge.given_up if one.field == "name" and one.instead not in known)
