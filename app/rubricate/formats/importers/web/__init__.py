"""Annotations of the web: W3C Web Annotation (JSON-LD), and what Hypothesis gives out."""

from typing import Final

from rubricate.formats.importer import Importer
from rubricate.formats.importers.web import hypothesis, w3c

IMPORTERS: Final = (
    Importer("w3c", ("jsonld", "json", "jsonl"), w3c.knows, w3c.read),
    Importer("hypothesis", ("json", "jsonl"), hypothesis.knows, hypothesis.read),
)
