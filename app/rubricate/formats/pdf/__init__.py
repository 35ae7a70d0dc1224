"""PDF files: the words of their pages in reading order, with the pages and what was joined beside them."""

from rubricate.formats.pdf.reading import READER

__all__ = ["READER"]
