"""Tooltips: words that stay words, and what is said of an annotation under the mouse."""

from typing import TYPE_CHECKING
from uuid import UUID

from rubricate.words import tr

if TYPE_CHECKING:
    from rubricate.project import Project

LONGEST_NOTE = 120  # letters of a note's first line


def plain(words: str) -> str:
    """Words for a tooltip. Qt reads what looks like HTML as HTML, and loads the files that it names as pictures."""
    if "<" not in words:
        return words
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    return f'<p style="white-space:pre-wrap">{escaped}</p>'


def of_annotation(project: "Project", annotation_id: UUID) -> str:
    """Tag and coder, and below them the first line of the note. Raises NoSuch."""
    annotation = project.annotation(annotation_id)
    tag, layer = project.codebook.get(annotation.tag_id), project.layers.get(annotation.layer_id)
    coder = project.coders.get(layer.coder_id) if layer else None
    name = tag.name if tag else tr("unknown tag")
    head = tr("{tag}, {coder}", tag=name, coder=coder.label) if coder else name
    note = next((line.strip() for line in annotation.note.splitlines() if line.strip()), "")
    return f"{head}\n{_shortened(note)}" if note else head


def coder_of(project: "Project", annotation_id: UUID) -> str:
    """Who made an annotation, where more than one person is in the project; "" where there is no need to say it."""
    if len(project.coders) < 2:
        return ""
    layer = project.layers.get(project.annotation(annotation_id).layer_id)
    coder = project.coders.get(layer.coder_id) if layer else None
    return coder.label if coder else ""


def _shortened(line: str) -> str:
    return line if len(line) <= LONGEST_NOTE else line[:LONGEST_NOTE].rstrip() + "…"
