"""The comments of documents that a file brings, as marks of it."""

from dataclasses import replace
from uuid import UUID

from rubricate.core.actions.comments import COMMENT, LOOK, meant
from rubricate.core.book import Book, made_tag_id
from rubricate.core.bringing.found import FoundDocument, FoundFile, FoundMark
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.document import Comment


def with_comments(found: FoundFile, codebook: Codebook) -> FoundFile:
    """The file with a mark for each comment, by the rule of `core.actions.comments`; as it is where it has none."""
    those = [(document, one) for document in found.documents if document.reading for one in document.reading.comments]
    if not those:
        return found
    tags = {tag.id: tag for tag in found.book.tags}
    marks: list[FoundMark] = []
    for document, comment in those:
        tag, note = meant(codebook, comment.body)
        tag = tag or codebook.named(COMMENT) or _comment_tag(found.book, len(tags))
        tags.setdefault(tag.id, tag)
        marks.append(_mark(document, comment, tag.id, note))
    return replace(found, marks=(*found.marks, *marks), book=replace(found.book, tags=tuple(tags.values())))


def _comment_tag(book: Book, position: int) -> Tag:
    return Tag(made_tag_id(book.name, COMMENT), COMMENT, position, *LOOK, COMMENT[:1].upper())


def _mark(document: FoundDocument, comment: Comment, tag_id: UUID, note: str) -> FoundMark:
    """On its words, or on the whole document where it stands on none."""
    assert document.reading is not None
    words = document.reading.text.body[comment.start : comment.end]
    is_whole = not words.strip()
    return FoundMark(
        document=document.key,
        tag_id=tag_id,
        places=() if is_whole else ((comment.start, comment.end),),
        quote=None if is_whole else words,
        whole=is_whole,
        coder=comment.author,
        note=note,
        created=comment.created,
    )
