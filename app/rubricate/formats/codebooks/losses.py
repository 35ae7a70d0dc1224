"""What a format can't hold of a codebook, and what could not be taken from a file as it stood."""

from dataclasses import dataclass

from rubricate.core.book import Book


@dataclass(frozen=True, slots=True)
class Loss:
    """One kind of thing, how often, and the names it concerns.

    Of a format: 'about' (name, description and source of the codebook), 'attributes', 'variables', 'short', 'keys',
    'letters', 'patterns', 'units', 'overlap', 'retired', 'revisions', 'headings' (rules stand in the description).
    Of a file: 'renamed' ("old -> new"), 'categories' (became tags), 'sets', 'columns', 'ids', 'guessed' (letters).
    """

    kind: str
    n: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A codebook from a file, and what of the file it does not hold."""

    book: Book
    losses: tuple[Loss, ...] = ()


def losses(book: Book, kind: str) -> tuple[Loss, ...]:
    """What is lost when this codebook is written as 'json', 'csv', 'md' or 'qdc'."""
    about = Loss("about", int(bool(book.description or book.citation)))
    if kind == "csv":
        return _some([about])
    if kind != "qdc":
        return ()
    tags = book.tags
    return _some(
        [
            about,
            Loss("attributes", sum(a.tag_id is not None for a in book.attributes)),
            Loss("variables", sum(a.tag_id is None for a in book.attributes)),
            Loss("short", sum(t.short != "" for t in tags)),
            Loss("keys", sum(t.key != "" for t in tags)),
            Loss("letters", len(tags)),
            Loss("patterns", len(tags)),
            Loss("units", sum(t.unit != "free" for t in tags)),
            Loss("overlap", sum(not t.overlap for t in tags)),
            Loss("retired", sum(t.retired for t in tags)),
            Loss("revisions", sum(t.revision > 1 for t in tags)),
            Loss("headings", sum(any((t.use_when, t.not_when, t.example, t.counter_example)) for t in tags)),
        ]
    )


def _some(found: list[Loss]) -> tuple[Loss, ...]:
    return tuple(loss for loss in found if loss.n)
