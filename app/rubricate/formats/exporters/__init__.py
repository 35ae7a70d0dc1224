"""Exports: one module a format, one line each here, in the order in which they are offered."""

from typing import Final

from rubricate.formats.exporter import Exporter
from rubricate.formats.exporters import annotated, html, qdpx, shapes, xlsx

BUILT_IN: Final[tuple[Exporter, ...]] = (
    annotated.EXPORTER,
    *shapes.EXPORTERS,
    xlsx.EXPORTER,
    html.EXPORTER,
    qdpx.EXPORTER,
)
