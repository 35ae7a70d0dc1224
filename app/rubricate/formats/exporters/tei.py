"""TEI with standoff spans: the texts with anchors where annotations begin and end, so that any may overlap.

One teiCorpus: tags as a taxonomy and coders as persons in its header, a TEI for each document. It goes by names of
TEI P5; no schema was held against it.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from uuid import UUID
from xml.sax.saxutils import escape

from rubricate.formats.exporter import Exported, Exporter, Order, Watch
from rubricate.formats.exporters.one_file import Part, spans, write_parts
from rubricate.formats.leaving import Leaving
from rubricate.formats.snapshot import Snapshot

_HOLDS: Final = frozenset({"texts", "overlaps", "notes", "coders"})
_ILLEGAL: Final = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML has no way to write them
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n'
_FILE: Final = (
    "<fileDesc><titleStmt><title>{}</title></titleStmt><publicationStmt><p>Not published.</p></publicationStmt>"
    "<sourceDesc><p>Annotated with Rubricate.</p></sourceDesc></fileDesc>"
)


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write `out`, or annotations.xml in a folder."""
    tags = {tag.id: f"tag{number}" for number, tag in enumerate(snapshot.codebook.ordered(), 1)}
    coders = {coder_id: f"coder{number}" for number, coder_id in enumerate(snapshot.coders, 1)}
    documents = 0

    def part(leave: Leaving) -> Part:
        nonlocal documents
        documents += 1
        those = list(_spans(leave, f"d{documents}", tags, coders))
        text = "".join(_anchored(leave, f"d{documents}"))
        made = (
            f'<TEI xml:id="d{documents}">\n<teiHeader>{_FILE.format(_words(leave.document.name))}</teiHeader>\n'
            f'<standOff><spanGrp type="annotation">\n{"".join(those)}</spanGrp></standOff>\n'
            f'<text><body><ab xml:space="preserve">{text}</ab></body></text>\n</TEI>\n'
        )
        return made, len(those), len(leave.marks) - len(those)

    head = f"{_HEAD}{_header(snapshot, tags, coders)}"
    return write_parts(snapshot, out, order, watch, "annotations.xml", part, (head, "</teiCorpus>\n"))


def _header(snapshot: Snapshot, tags: dict[UUID, str], coders: dict[UUID, str]) -> str:
    categories = "".join(
        f'<category xml:id="{tags[tag.id]}"><catDesc>{_words(tag.name)}</catDesc></category>\n'
        for tag in snapshot.codebook.ordered()
    )
    people = "".join(
        f'<person xml:id="{name}"><persName>{_words(snapshot.coders[coder].label)}</persName></person>\n'
        for coder, name in coders.items()
    )
    taxonomy = (
        f"<encodingDesc><classDecl><taxonomy>\n{categories}</taxonomy></classDecl></encodingDesc>" if tags else ""
    )
    listed = (
        f"<profileDesc><particDesc><listPerson>\n{people}</listPerson></particDesc></profileDesc>" if coders else ""
    )
    return f"<teiHeader>{_FILE.format(_words(snapshot.name))}{taxonomy}{listed}</teiHeader>\n"


def _spans(leave: Leaving, document: str, tags: dict[UUID, str], coders: dict[UUID, str]) -> Iterator[str]:
    for number, start, end in spans(leave):
        mark = leave.marks[number]
        place = f'xml:id="{document}-s{number + 1}" from="#{document}-{start}" to="#{document}-{end}"'
        about = f'ana="#{tags[mark.tag.id]}" resp="#{coders[mark.coder.id]}"'
        yield f"<span {place} {about}>{_words(mark.note)}</span>\n"


def _anchored(leave: Leaving, document: str) -> Iterator[str]:
    """The text with an anchor at every end of a span; its number is the place in code points."""
    ends = sorted({place for _, *both in spans(leave) for place in both})
    at = 0
    for end in ends:
        yield _words(leave.text[at:end])
        yield f'<anchor xml:id="{document}-{end}"/>'
        at = end
    yield _words(leave.text[at:])


def _words(words: str) -> str:
    """Words in XML; a carriage return would be read as a line feed and is written as a number."""
    return _ILLEGAL.sub(lambda sign: "&#13;" if sign[0] == "\r" else "\ufffd", escape(words))


EXPORTER: Final = Exporter("tei", ("xml",), write, _HOLDS, unit="")
