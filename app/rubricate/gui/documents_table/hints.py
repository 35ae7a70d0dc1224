"""The line under the table: the letters and keys that act in the rows, as far as they have any."""

from typing import Final

from rubricate.gui.key_reader import Hint, KeyReader
from rubricate.words import tr

_CHANGING: Final[tuple[Hint, ...]] = (
    ("edit", lambda key: tr("{key} fills in", key=key)),
    ("done", lambda key: tr("{key} done", key=key)),
    ("skip", lambda key: tr("{key} skip", key=key)),
    ("new", lambda key: tr("{key} new again", key=key)),
    ("fill", lambda key: tr("{key} fills down", key=key)),
)
_READING: Final[tuple[Hint, ...]] = (
    ("order", lambda key: tr("{key} sorts by the column", key=key)),
    ("group", lambda key: tr("{key} groups by it", key=key)),
    ("find", lambda key: tr("{key} filters", key=key)),
)


def hints(keys: KeyReader, *, may_change: bool) -> str:
    """`may_change`: off where the project can only be read."""
    changing = keys.hints(_CHANGING) if may_change else []
    return "   ".join([tr("Enter opens"), *changing, *keys.hints(_READING), tr("Esc back")])
