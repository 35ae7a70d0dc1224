"""The comments that a text brings from the program it was written in, as annotations."""

from collections.abc import Iterable
from typing import Final

from rubricate.core.actions.people import People
from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.document import Comment, Document, Reading
from rubricate.core.errors import NothingSelected, OutsideText
from rubricate.core.state import Hand, State
from rubricate.core.text import Span, cluster_span, storable, trimmed

COMMENT: Final = "comment"
LOOK: Final = ("slate", "dotted")  # the quietest of the palette
_ENDS: Final = (":", "\n")


def commented(state: State, hand: Hand, brought: Iterable[tuple[Document, Reading]]) -> list[Change]:
    """The annotations for the comments of new documents, with their coders and layers.

    A comment that begins with the name of a tag and a colon, or is no more than that name, gets this tag; every other
    one gets the tag `comment`, which is made where it isn't there, also in a codebook that is frozen: nobody codes with
    it. What it says is the note, who wrote it the coder.
    """
    made = _Comments(state, hand, state.codebook)
    for document, reading in brought:
        for comment in reading.comments:
            made.take(document, reading.text.body, comment)
    return made.changes()


def meant(codebook: Codebook, body: str) -> tuple[Tag | None, str]:
    """The tag that a comment names at its beginning, and the rest of it; None and all of it where it names none."""
    for end in _ENDS:
        name, found, rest = body.partition(end)
        if found and (tag := codebook.named(name.strip())) is not None:
            return tag, rest.strip()
    tag = codebook.named(body.strip())
    return tag, body.strip() if tag is None else ""


class _Comments:
    def __init__(self, state: State, hand: Hand, codebook: Codebook) -> None:
        self._hand, self._codebook = hand, codebook
        self._people = People(state, hand)
        self._tag = codebook.named(COMMENT)
        self._new_tag: list[Change] = []
        self._annotations: list[Change] = []

    def take(self, document: Document, text: str, comment: Comment) -> None:
        """One more comment; of nothing but white space, it is about the whole document."""
        known, note = meant(self._codebook, comment.body)
        tag = known or self._comment()
        span = _placed(text, comment)
        layer = self._people.layer(comment.author, "main", 1)
        created = self._hand.now if comment.created is None else comment.created
        annotation = Annotation(
            id=self._hand.new_id(),
            document_id=document.id,
            text_sha256=document.text_sha256,
            layer_id=layer.id,
            tag_id=tag.id,
            start=None if span is None else span.start,
            end=None if span is None else span.end,
            note=storable(note),
            origin="import",
            created=created,
            changed=created,
            tag_revision=tag.revision,
        )
        self._annotations.append(Change(None, annotation))

    def changes(self) -> list[Change]:
        """All that was made, what others name first."""
        return [*self._new_tag, *self._people.changes, *self._annotations]

    def _comment(self) -> Tag:
        if self._tag is None:
            colour, pattern = LOOK
            last = max((tag.position for tag in self._codebook.values()), default=-1)
            letter = self._codebook.free_letter(COMMENT)
            self._tag = Tag(self._hand.new_id(), COMMENT, last + 1, colour, pattern, letter)
            self._new_tag.append(Change(None, self._tag))
        return self._tag


def _placed(text: str, comment: Comment) -> Span | None:
    """Where it stands, without white space at its edges; None where there is nothing else."""
    try:
        return cluster_span(text, trimmed(text, Span(comment.start, comment.end)))
    except (NothingSelected, OutsideText):
        return None
