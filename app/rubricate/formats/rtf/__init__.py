"""RTF: text, formatting, notes and comments. docs/decisions/0070 says why by an own walk."""

from rubricate.formats.rtf.reading import READER

__all__ = ["READER"]
