"""REFI-QDA projects of any program: ATLAS.ti, MAXQDA, NVivo, QualCoder, Quirkos, qc, and our own.

Every coding of the file is a mark, also those on pictures and sounds, which have no place here and are reported.
"""

from typing import Final

from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import Unreadable
from rubricate.formats.importer import Importer
from rubricate.formats.importers.qdpx.package import PROJECT, Package
from rubricate.formats.importers.qdpx.project import file_of


def knows(bundle: Bundle) -> bool:
    """A zip, folder or file with a project file in it, whatever that is called before its ending.

    What is called .qdpx is meant to be one, so that what is wrong with it is said.
    """
    if bundle.ending == "qdpx":
        return True
    try:
        if bundle.ending == PROJECT or (bundle.main and not bundle.is_zip):
            return bundle.ending == PROJECT
        return Package.of(bundle).has_project
    except (Unreadable, OSError, KeyError):
        return False


def read(bundle: Bundle) -> FoundFile:
    """Documents, marks, codes, notes, links, variables. Raises Damaged, Unsafe, BadContent, Protected."""
    return file_of(Package.of(bundle))


IMPORTER: Final = Importer("qdpx", ("qdpx", "qde"), knows, read)
