"""Annotations as tables of units: one row a sentence, a paragraph or a document."""

from typing import Final

from rubricate.formats.exporter import Exporter
from rubricate.formats.exporters.shapes import documents, units

EXPORTERS: Final[tuple[Exporter, ...]] = (
    units.SENTENCES,
    units.PARAGRAPHS,
    documents.EXPORTER,
    units.MATRIX,
    units.UNITS,
)
