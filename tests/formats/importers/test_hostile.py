"""The JSON formats with damaged files."""

import pytest

from tests.formats.exporters.study import GOLDEN
from tests.formats.importers.hostile import survives

FILES = {
    "jsonl": "project.jsonl",
    "w3c": "annotations.jsonld",
    "hypothesis": "annotations.jsonld",
    "doccano": "doccano.jsonl",
    "prodigy": "prodigy.jsonl",
    "label-studio": "tasks.json",
}


@pytest.mark.fuzz
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_read_or_refused(name: str) -> None:
    survives(name, FILES[name], (GOLDEN / FILES[name]).read_bytes())
