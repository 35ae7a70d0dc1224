"""Which annotations of a document still need answers, and which have links: read when that is first asked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

from rubricate.core.annotation import Annotation
from rubricate.core.attributes import Attribute, needed
from rubricate.core.changes import Step
from rubricate.core.linking import Link
from rubricate.project import Project


class Signs:
    """By the 16 bytes of an annotation's id."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._document: UUID | None = None
        self._asked: Mapping[bytes, Sequence[Attribute]] | None = None
        self._lacking: dict[bytes, int] | None = None
        self._linked: Counter[bytes] | None = None

    def show(self, document_id: UUID | None) -> None:
        """Another document, or one read anew."""
        self._document = document_id
        self._asked = self._lacking = self._linked = None

    @property
    def may_lack(self) -> bool:
        """Whether any tag needs answers at all."""
        return bool(self._tags())

    @property
    def lacking(self) -> int:
        """How many annotations of the document need answers."""
        return len(self._lacks())

    def lacks(self, annotation_id: UUID) -> int:
        """How many answers an annotation needs."""
        return self._lacks().get(annotation_id.bytes, 0)

    def is_linked(self, annotation_id: UUID) -> bool:
        return self._links()[annotation_id.bytes] > 0

    def apply(self, step: Step) -> bool:
        """Take over what a step changed; whether rows that it did not change may look different now."""
        if any(isinstance(change.entity, Attribute) or change.kind == "tag" for change in step.changes):
            self._asked = self._lacking = None
        others = self._asked is None
        for change in step.changes:
            if isinstance(change.entity, Link):
                self._apply_link(change.before, -1)
                self._apply_link(change.after, 1)
                others = True
            elif isinstance(change.entity, Annotation) and self._lacking is not None:
                self._apply_annotation(change.id, change.after)
        return others

    def _apply_link(self, link: object, number: int) -> None:
        if isinstance(link, Link) and self._linked is not None:
            for end in (link.from_id, link.to_id):
                self._linked[end.bytes] += number

    def _apply_annotation(self, annotation_id: UUID, after: object) -> None:
        assert self._lacking is not None
        self._lacking.pop(annotation_id.bytes, None)
        if isinstance(after, Annotation) and after.document_id == self._document:
            self._count(self._lacking, after.id.bytes, after.tag_id.bytes, after.attributes)

    def _count(self, lacking: dict[bytes, int], key: bytes, tag: bytes, values: Mapping[UUID, tuple[str, ...]]) -> None:
        asked = self._tags().get(tag)
        count = len(needed(asked, values)) if asked else 0
        if count:
            lacking[key] = count

    def _lacks(self) -> Mapping[bytes, int]:
        if self._lacking is None:
            self._lacking = {}
            tags = self._tags()
            if self._document is not None and tags:
                rows = (row for _, rows in self._project.export_rows([self._document]) for row in rows)
                for row in rows:
                    if row[2] in tags:
                        values = {UUID(hex=name): tuple(given) for name, given in row[9].items()}
                        self._count(self._lacking, row[8], row[2], values)
        return self._lacking

    def _links(self) -> Counter[bytes]:
        if self._linked is None:
            links = self._project.links(self._document) if self._document is not None else []
            self._linked = Counter(end.bytes for link in links for end in (link.from_id, link.to_id))
        return self._linked

    def _tags(self) -> Mapping[bytes, Sequence[Attribute]]:
        """What is asked by the tags that need answers."""
        if self._asked is None:
            book = self._project.codebook
            asked = {tag.id.bytes: book.asked_by(tag.id) for tag in book.ordered()}
            self._asked = {tag: all_ for tag, all_ in asked.items() if any(a.required and not a.retired for a in all_)}
        return self._asked
