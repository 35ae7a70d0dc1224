"""Exports: one module a format, one line each here, in the order in which they are offered.

What most people want comes first: to read or to count; then other programs, then what trains models.
"""

from typing import Final

from rubricate.formats.exporter import Exporter
from rubricate.formats.exporters import (
    annotated,
    brat,
    conll,
    doccano,
    docx,
    html,
    jsonl,
    label_studio,
    prodigy,
    qdc,
    qdpx,
    semeval,
    shapes,
    taguette,
    tei,
    w3c,
    webanno_tsv,
    xlsx,
    xmi,
)

BUILT_IN: Final[tuple[Exporter, ...]] = (
    annotated.EXPORTER,
    xlsx.EXPORTER,
    docx.EXPORTER,
    html.EXPORTER,
    *shapes.EXPORTERS,
    qdpx.EXPORTER,
    qdc.EXPORTER,
    jsonl.EXPORTER,
    w3c.EXPORTER,
    taguette.EXPORTER,
    doccano.EXPORTER,
    prodigy.EXPORTER,
    label_studio.EXPORTER,
    brat.EXPORTER,
    semeval.EXPORTER,
    conll.EXPORTER,
    webanno_tsv.EXPORTER,
    xmi.EXPORTER,
    tei.EXPORTER,
)
