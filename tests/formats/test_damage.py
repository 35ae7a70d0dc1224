"""No damage ends a reader: every golden file, and every sample of the word processors, changed in many ways."""

from collections import Counter
from pathlib import Path

import pytest

from rubricate.formats import registry
from rubricate.formats.collections import rows
from tests.formats.mutations import COUNT, mutations, survives
from tests.formats.office_samples import DOCUMENTS
from tests.formats.test_golden import GOLDEN, INPUTS, check_sound

TABLES = [path for path in sorted((GOLDEN / "rows").iterdir()) if path.suffix != ".json"]
SAMPLES = {
    **{f"{path.parent.name}/{path.name}": path.read_bytes() for path in INPUTS},
    **{f"office/{name}": data for name, data in DOCUMENTS.items()},
}
ENDINGS = Counter(Path(key).suffix for key in SAMPLES)


@pytest.mark.fuzz
@pytest.mark.parametrize("key", SAMPLES)
def test_a_damaged_text_is_read_or_refused(key: str) -> None:
    name = Path(key).name

    def read(data: bytes) -> None:
        check_sound(registry.read(data, name))

    survives(read, SAMPLES[key], key, -(-COUNT // ENDINGS[Path(key).suffix]))


@pytest.mark.fuzz
@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_damaged_table_is_read_or_refused(path: Path) -> None:
    def read(data: bytes) -> None:
        rows.table(data, path.name, path.suffix[1:], None)

    survives(read, path.read_bytes(), path.name)


def test_the_same_seed_makes_the_same_changes() -> None:
    data = TABLES[0].read_bytes()
    made = list(mutations(data, "a", 30))
    assert made == list(mutations(data, "a", 30))
    assert made != list(mutations(data, "b", 30))
    assert len(set(made)) > 40
