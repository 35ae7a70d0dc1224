"""The encoding that a page names itself: in its meta elements or in its XML declaration."""

import re
from typing import Final

from rubricate.formats import encoding
from rubricate.formats.errors import UnknownEncoding, UnreadableEncoding

# Browsers look at the first kilobyte; pages of the wild have it later.
_HEAD: Final = 8_192
_NAMED: Final = re.compile(
    rb"""<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)|<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)


def declared(data: bytes) -> str | None:
    """A codec in which all bytes can be read and that the page names; None where it names none such."""
    found = _NAMED.search(data[:_HEAD])
    if found is None:
        return None
    name = (found[1] or found[2]).decode("ascii", "replace")
    try:
        codec = encoding.normal({"x-sjis": "cp932", "x-user-defined": "cp1252"}.get(name.lower(), name))
        if codec.startswith(("utf-16", "utf-32")):
            return None  # who could read the declaration knows better
        encoding.decode(data, codec)
    except (UnknownEncoding, UnreadableEncoding):
        return None
    return codec
