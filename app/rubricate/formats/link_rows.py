"""links.csv: what points to what. The words of both ends are met while the annotations are written."""

from collections.abc import Collection, Iterator
from typing import Final, NamedTuple
from uuid import UUID

from rubricate.core.linking import Link
from rubricate.formats.csv_form import Row
from rubricate.formats.datapackage import Field
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.tables import iso

LINKS: Final = (
    Field("type", "string", "source_content, premise_claim, statistic_claim, supports, attacks, continues, or words of "
          "the project's own."),
    Field("from_annotation_id", "string", "The annotation where it begins, as in the annotations."),
    Field("to_annotation_id", "string", "The annotation that it leads to, as in the annotations."),
    Field("from_tag", "string", "The tag where it begins: its name in data."),
    Field("to_tag", "string", "The tag that it leads to: its name in data."),
    Field("from_text", "string", "The words where it begins. Empty where that is about the whole document."),
    Field("to_text", "string", "The words that it leads to. Empty where that is about the whole document."),
    Field("from_document", "string", "The name of the document in which it begins."),
    Field("to_document", "string", "The name of the document that it leads to; may be another one."),
    Field("created", "datetime", "When it was made; ISO 8601, UTC."),
    Field("link_id", "string", "The link's id (UUID); the same in every export."),
)  # fmt: skip


class End(NamedTuple):
    """One end of a link as it was written among the annotations."""

    document: str
    tag_key: bytes
    words: str


class Ends:
    """The ends of all links: `wanted` by the 16 bytes of an annotation's id, `met` what was written of them."""

    def __init__(self, links: Collection[Link] = ()) -> None:
        self._links = links
        self.wanted = frozenset(end.bytes for link in links for end in (link.from_id, link.to_id))
        self.met: dict[bytes, End] = {}

    def rows(self, snapshot: Snapshot) -> Iterator[Row]:
        """One row a link whose two ends are in this export, in the order in which they were made."""
        for link in self._links:
            begin, end = self.met.get(link.from_id.bytes), self.met.get(link.to_id.bytes)
            if begin is not None and end is not None:
                tags = (_tag(snapshot, begin.tag_key), _tag(snapshot, end.tag_key))
                words, documents = (begin.words, end.words), (begin.document, end.document)
                ids = (str(link.from_id), str(link.to_id))
                yield (link.type, *ids, *tags, *words, *documents, iso(link.created), str(link.id))


def _tag(snapshot: Snapshot, key: bytes) -> str:
    tag = snapshot.codebook.get(UUID(bytes=key))
    return tag.data_name if tag is not None else ""
