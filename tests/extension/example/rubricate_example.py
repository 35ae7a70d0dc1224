"""A reader and an exporter of another package: interviews in, an outline of what was tagged out."""

from pathlib import Path

from rubricate.core.document import Formatting, Reading, Text
from rubricate.formats.building import Builder
from rubricate.formats.exporter import Exported, Exporter, Order, Watch
from rubricate.formats.leaving import leaving, total
from rubricate.formats.reader import Reader, check_text, decoded, document_name, source_of
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing


def read(data: bytes, name: str, encoding: str | None) -> Reading:
    """Every line "NAME: words" is a paragraph, the name in bold; the first name is a variable."""
    found = decoded(data, name, encoding)
    builder = Builder()
    speakers: list[str] = []
    for line in found.text.split("\n"):
        speaker, colon, words = line.partition(":")
        if colon:
            speakers.append(speaker.strip())
            with builder.inline("strong"):
                builder.write(f"{speaker}:")
            builder.write(words)
        else:
            builder.write(line)
        builder.finish("p")
    body, marks = builder.result()
    check_text(name, body)
    text = Text.of(body)
    source = source_of(data, name, INTERVIEW, found.encoding, text)
    variables = {"interviewer": speakers[0]} if speakers else {}
    return Reading(document_name(name), text, Formatting.of(marks), source, variables, found.warnings)


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """A Markdown list: documents, below each its tags and words."""
    number, every = 0, total(snapshot, order)
    with Replacing() as files:
        stream = files.open(out)
        for document in leaving(snapshot, order):
            stream.write(f"# {document.document.name}\n\n")
            for mark in document.marks:
                words = "" if mark.start is None else document.text[mark.start : mark.end]
                stream.write(f"- **{mark.tag.name}** {' '.join(words.split())}\n")
                number += 1
                watch.at(number, every)
            stream.write("\n")
    return Exported((out,), number)


INTERVIEW = Reader("interview", 1, ("interview",), "text/x-interview", read)
OUTLINE = Exporter("outline", ("md",), write, frozenset({"whole_document", "overlaps"}), unit="", title="Outline")
