"""All files of an import put together, with the codebook of an export of ours where it lies beside them."""

from dataclasses import replace

from rubricate.core.book import Book
from rubricate.core.bringing.found import FoundFile
from rubricate.formats import uima
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.importers.our_codebook import codebook, fitting, under
from rubricate.formats.importers.xmi.cas import cas_of
from rubricate.formats.importers.xmi.document import Taking
from rubricate.formats.importers.xmi.naming import Naming
from rubricate.formats.importers.xmi.ours import UTF16
from rubricate.formats.importers.xmi.package import beside, files


def read(bundle: Bundle) -> FoundFile:
    """All documents with their annotations. Raises BadContent, Damaged, Unsafe, Protected."""
    found, naming = Collecting(uima.ENDING), Naming()
    positions: dict[str, int] = {}  # of documents of ours
    book: Book | None = None
    is_empty = True
    for file in files(bundle):
        is_empty = False
        taking = Taking(found, naming, file, cas_of(file.data, file.name, bundle.name))
        taking.take()
        positions |= taking.positions
        if taking.positions and book is None:
            book = codebook(beside(bundle, file, uima.CODEBOOK))
    if is_empty:
        raise BadContent(bundle.name, uima.ENDING, "no .xmi file")
    naming.write(found)
    made = found.file(UTF16)
    made = replace(made, documents=tuple(sorted(made.documents, key=lambda one: positions.get(one.key, 0))))
    return fitting(made if book is None else under(made, book))
