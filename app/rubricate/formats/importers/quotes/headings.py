"""What the columns of such tables are called: here, in other programs, in their languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

ATTRIBUTE: Final = "attr."
VARIABLE: Final = "doc."
_HYPOTHESIS: Final = {"url": "document", "tags": "tag"}  # elsewhere they are something else

# By what a column is for: the headings, folded, the surest first.
_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "document": (
        "document", "document name", "file", "file name", "filename", "source", "text name", "case", "doc_name",
        "dokument", "dokumentname", "datei", "documento", "fichier",
    ),
    "document_id": ("document_id",),
    "text_sha256": ("text_sha256",),
    "tag": ("tag", "code", "codes", "codename", "code name", "code_name", "label", "kode", "codigo", "código"),
    "tag_path": ("tag_path", "code path"),
    "tag_id": ("tag_id",),
    "coder": (
        "coder", "created by", "author", "user", "user_name", "codierer", "kodierer", "autor", "auteur", "codificador",
    ),
    "layer": ("layer",),
    "start": ("start", "start_offset", "position start", "pos0", "segment_start"),
    "end": ("end", "end_offset", "position end", "pos1", "segment_end"),
    "text": (
        "text", "quote", "content", "quotation content", "quotation", "coded", "coded text", "segment",
        "coded segment", "segment_text", "seltext", "zitat", "zitatinhalt", "inhalt", "contenu", "contenido", "cita",
    ),
    "before": ("before",),
    "after": ("after",),
    "note": ("note", "comment", "memo", "coded_memo", "coded memo", "kommentar", "commentaire", "comentario"),
    "origin": ("origin",),
    "created": ("created",),
    "changed": ("changed",),
    "annotation_id": ("annotation_id",),
}  # fmt: skip


@dataclass(frozen=True)
class Columns:
    """Where each thing stands: numbers of columns from 0; answers by (tag, question), variables by name.

    `has_commas` says that they part the tags of a cell, as in tables of Hypothesis.
    """

    places: Mapping[str, int]
    answers: Mapping[tuple[str, str], int]
    variables: Mapping[str, int]
    has_commas: bool = False

    @property
    def are_enough(self) -> bool:
        """Whether such a row can be placed."""
        has = self.places.keys()
        spans = {"start", "end"} <= has or "text" in has
        return spans and bool(has & {"tag", "tag_path"}) and bool(has & {"document", "document_id"})

    @property
    def are_ours(self) -> bool:
        """Whether the program itself wrote the table, whatever was done to it since."""
        return {"annotation_id", "document_id", "tag_id"} <= self.places.keys()

    def cell(self, row: Sequence[str], name: str) -> str:
        """What a row says there; '' where the column or the cell is missing."""
        at = self.places.get(name, -1)
        return row[at] if 0 <= at < len(row) else ""


def columns_of(heading: Sequence[str]) -> Columns:
    """What the columns of a heading are for; what nobody knows is passed over."""
    folded = {name.strip().casefold(): number for number, name in reversed(list(enumerate(heading)))}
    places = {
        what: next(folded[name] for name in names if name in folded)
        for what, names in _NAMES.items()
        if any(name in folded for name in names)
    }
    answers: dict[tuple[str, str], int] = {}
    for number, name in enumerate(heading):
        if name.startswith(ATTRIBUTE):
            for tag, question in _splits(name.removeprefix(ATTRIBUTE)):
                answers.setdefault((tag, question), number)
    variables = {n.removeprefix(VARIABLE): at for at, n in enumerate(heading) if n.startswith(VARIABLE)}
    has_commas = _HYPOTHESIS.keys() | {"quote"} <= folded.keys()
    if has_commas:
        places |= {what: folded[name] for name, what in _HYPOTHESIS.items()}
    return Columns(places, answers, variables, has_commas)


def _splits(name: str) -> list[tuple[str, str]]:
    """TAG.NAME, wherever the dot is that parts them: both may have dots of their own."""
    dots = [at for at, letter in enumerate(name) if letter == "."]
    return [(name[:at], name[at + 1 :]) for at in dots]
