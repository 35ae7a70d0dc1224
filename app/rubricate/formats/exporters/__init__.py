"""Exports: one module a format, one line each here, in the order in which they are offered."""

from typing import Final

from rubricate.formats.exporter import Exporter
from rubricate.formats.exporters import annotated, docx, html, qdc, qdpx, shapes, taguette, xlsx

BUILT_IN: Final[tuple[Exporter, ...]] = (
    annotated.EXPORTER,
    *shapes.EXPORTERS,
    xlsx.EXPORTER,
    docx.EXPORTER,
    html.EXPORTER,
    qdpx.EXPORTER,
    qdc.EXPORTER,
    taguette.EXPORTER,
)
