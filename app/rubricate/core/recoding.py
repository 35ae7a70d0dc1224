"""Which annotations were made before the meaning of their tag changed."""

from collections.abc import Iterable

from rubricate.core.annotation import Annotation
from rubricate.core.codebook import Codebook


def is_outdated(annotation: Annotation, codebook: Codebook) -> bool:
    """Whether its tag means something else since it was made or looked at; False where the tag is gone."""
    tag = codebook.get(annotation.tag_id)
    return tag is not None and annotation.tag_revision < tag.revision


def outdated(annotations: Iterable[Annotation], codebook: Codebook) -> list[Annotation]:
    """Those to look at again, in the order given."""
    return [annotation for annotation in annotations if is_outdated(annotation, codebook)]
