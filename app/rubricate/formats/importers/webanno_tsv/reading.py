"""All files of an import put together, with the codebook of an export of ours where it lies beside them."""

from rubricate.core.book import Book
from rubricate.core.bringing.counting import Counting
from rubricate.core.bringing.found import FoundFile
from rubricate.core.text import storable
from rubricate.formats import encoding, uima, webanno
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Unreadable
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.importers.our_codebook import codebook, fitting, under
from rubricate.formats.importers.webanno_tsv.document import Taking
from rubricate.formats.importers.webanno_tsv.package import File, beside, files
from rubricate.formats.importers.webanno_tsv.sheet import sheet
from rubricate.formats.importers.xmi.naming import Naming


def read(bundle: Bundle) -> FoundFile:
    """All documents with their annotations. Raises BadContent, Damaged, Unsafe, Protected."""
    found, naming = Collecting(webanno.NAME), Naming()
    book: Book | None = None
    is_empty = True
    for file in files(bundle):
        is_empty = False
        taking = Taking(found, naming, file, sheet(_text(file), file.name))
        taking.take()
        if taking.is_ours and book is None:
            book = codebook(beside(bundle, file, uima.CODEBOOK))
    if is_empty:
        raise BadContent(bundle.name, webanno.NAME, "no file of WebAnno TSV")
    naming.write(found)
    made = found.file(Counting("utf16"))
    return fitting(made if book is None else under(made, book))


def _text(file: File) -> str:
    """The letters of a file, which are UTF-8 by the format; U+FFFD for bytes that are none. Raises BadContent."""
    try:
        return file.data.decode("utf-8")
    except UnicodeDecodeError:
        guess = encoding.guess(file.data)
    try:
        return storable(encoding.decode(file.data, "utf-8" if guess is None else guess.encoding, file.name))
    except Unreadable as bad:
        raise BadContent(file.name, webanno.NAME, "its encoding is not known") from bad
