"""Files of programs that make training data: doccano, Prodigy (and spaCy), Label Studio."""

from typing import Final

from rubricate.formats.importer import Importer
from rubricate.formats.importers.training import doccano, label_studio, prodigy

IMPORTERS: Final = (
    Importer("label-studio", ("json", "jsonl"), label_studio.knows, label_studio.read),
    Importer("prodigy", ("jsonl", "json"), prodigy.knows, prodigy.read),
    Importer("doccano", ("jsonl", "json", "zip"), doccano.knows, doccano.read),
)
