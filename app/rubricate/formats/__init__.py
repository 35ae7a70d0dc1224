"""Bytes to readings and projects to files: one format, one module."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubricate.core.document import Reading


def pasted(text: str, title: str) -> "Reading":
    """A reading of pasted text under a title, or where that is empty under its first line. Raises formats.errors."""
    from rubricate.formats.pasting import pasted as read_pasted

    return read_pasted(text, title)
