"""The addresses that words of a page lead to."""

import ctypes
import re
from collections.abc import Sequence
from typing import Any, Final

from rubricate.formats.office import SAFE
from rubricate.formats.pdf.shapes import Line

_LINKS_MOST: Final = 2_000
_CONTROL: Final = re.compile(r"[\x00-\x20]+")
Area = tuple[float, float, float, float, str]  # left, bottom, right, top, address


def areas(document: Any, page: Any) -> list[Area]:  # pypdfium2's
    """The places of a page that lead to an address outside."""
    import pypdfium2.raw as raw

    found: list[Area] = []
    place, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(_LINKS_MOST):
        if not raw.FPDFLink_Enumerate(page.raw, place, link):
            break
        action = raw.FPDFLink_GetAction(link)
        if not action or not raw.FPDFLink_GetAnnotRect(link, box):
            continue
        size = raw.FPDFAction_GetURIPath(document.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(max(size, 1))
        raw.FPDFAction_GetURIPath(document.raw, action, buffer, size)
        address = _CONTROL.sub("", buffer.value.decode("utf-8", "replace"))
        if SAFE.fullmatch(address):
            found.append((box.left, box.bottom, box.right, box.top, address))
    return found


def attach(lines: Sequence[Line], found: Sequence[Area]) -> None:
    """Give words the address over whose place they stand. A page that is turned keeps its words alone."""
    for line in lines:
        for left, bottom, right, top, address in found:
            if not bottom - 1 <= line.y + line.size / 4 <= top + 1:
                continue
            for word in line.words:
                if left - 1 <= (word.x0 + word.x1) / 2 <= right + 1:
                    word.link = address
