"""Imports of annotations: one module a format, one line each here. The first that knows a file reads it."""

from typing import Final

from rubricate.formats.importer import Importer
from rubricate.formats.importers import (
    brat,
    comments,
    conll,
    jsonl,
    qdc,
    qdpx,
    quotes,
    semeval,
    taguette,
    training,
    web,
    webanno_tsv,
    xmi,
)

BUILT_IN: Final[tuple[Importer, ...]] = (
    qdpx.IMPORTER,
    qdc.IMPORTER,
    jsonl.IMPORTER,
    *web.IMPORTERS,
    *training.IMPORTERS,
    brat.IMPORTER,
    webanno_tsv.IMPORTER,
    xmi.IMPORTER,
    semeval.IMPORTER,
    conll.IMPORTER,
    *taguette.IMPORTERS,  # its table is one of quotes, too
    quotes.IMPORTER,
    comments.IMPORTER,
)
