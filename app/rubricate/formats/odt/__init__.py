"""OpenDocument texts (ODT, flat FODT): their text as it reads when every change is taken over, formatting, comments."""

from rubricate.formats.odt.reading import READER

__all__ = ["READER"]
