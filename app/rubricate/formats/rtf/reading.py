"""An RTF file as a Reading."""

from typing import Final

from rubricate.core.document import Formatting, Reading, Text
from rubricate.formats.errors import Damaged
from rubricate.formats.office import COMMENTS_WHOLE, codes, facts, merged, placed
from rubricate.formats.reader import Reader, check_size, check_text, document_name, source_of
from rubricate.formats.rtf.walk import Walk

_BEGINS: Final = b"{\\rtf"
_HEAD: Final = 1_024


def read(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """Text, formatting, facts and comments of an RTF file, which names its encodings itself. Raises formats.errors."""
    del encoding
    check_size(name, len(data))
    start = data.find(_BEGINS, 0, _HEAD)
    if start < 0:
        raise Damaged(name, "no RTF")
    walk = Walk(data[start:].decode("latin-1"), name)
    walk.run()
    text, marks = walk.sink.builder.result()
    check_text(name, text)
    comments, about_all = placed(walk.remarks.found, walk.sink.builder.anchors, text)
    walk.met[COMMENTS_WHOLE] += about_all
    whole = Text.of(text)
    return Reading(
        document_name(name),
        whole,
        Formatting.of(merged(marks)),
        source_of(data, name, READER, walk.head.codec, whole),
        facts(walk.facts),
        (*walk.sink.builder.warnings, *codes(walk.met)),
        comments,
    )


READER: Final = Reader("rtf", 1, ("rtf",), "application/rtf", read, textual=False)
