"""What every importer has to stand: files that were changed at random places."""

from rubricate.formats.bundle import Bundle
from rubricate.formats.known import importer
from tests.formats import mutations


def survives(name: str, file: str, data: bytes, beside: dict[str, bytes] | None = None) -> None:
    """Asserts that no change of the file makes the importer raise anything but what it may."""

    def read(changed: bytes) -> None:
        bundle = Bundle.of_bytes(file, changed, beside or {})
        importer(bundle, name).read(bundle)

    mutations.survives(read, data, f"{name} {file}")
