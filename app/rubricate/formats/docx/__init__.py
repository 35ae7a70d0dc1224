"""Word documents (DOCX): their text as it reads when every change is taken over, its formatting, notes, comments."""

from rubricate.formats.docx.reading import READER

__all__ = ["READER"]
