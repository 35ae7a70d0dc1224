"""Web pages (HTML, XHTML, MHTML): their words block by block, how they look, and what the page says of itself."""

from rubricate.formats.html.mhtml import READER as MHTML
from rubricate.formats.html.mhtml import is_kept
from rubricate.formats.html.reading import READER

__all__ = ["MHTML", "READER", "is_kept"]
