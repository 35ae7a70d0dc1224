"""What the instruction of a field means, in DOCX and RTF: numbers of pages are no text, addresses are links."""

import re
from typing import Final

from rubricate.formats.office import SAFE

_PAGES: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"})
_ADDRESS: Final = re.compile(r'\s*HYPERLINK\s+(?:"([^"]+)"|([^\s"\\]\S*))', re.IGNORECASE)


def meaning(code: str) -> tuple[bool, str]:
    """Whether the result of an instruction is the number of a page, and the address that it links to or ''."""
    word = code.split(None, 1)[:1]
    if word and word[0].upper() in _PAGES:
        return True, ""
    found = _ADDRESS.match(code)
    address = (found[1] or found[2]) if found else ""
    return False, address if SAFE.fullmatch(address) else ""
