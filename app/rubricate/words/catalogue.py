"""The catalogue of the chosen language, over the standard library's gettext.

The one thing in the program that is set once and seen everywhere (docs/decisions/0010): sentences are spoken from too
many places to hand a translator to each.
"""

import gettext
import os
from pathlib import Path
from typing import Final

from rubricate import resources

DOMAIN: Final = "rubricate"
VARIABLE: Final = "RUBRICATE_LANGUAGE"

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def install(language: str = "", folder: Path | None = None) -> None:
    """Speak this language from now on; the environment's RUBRICATE_LANGUAGE goes first, "" is the system's language.

    A language without a catalogue is English, in which the sentences are written. `folder` holds
    LANGUAGE/LC_MESSAGES/rubricate.mo; it is resources/i18n where none is given.
    """
    global _catalogue  # noqa: PLW0603
    wanted = os.environ.get(VARIABLE) or language
    place = folder or resources.folder() / "i18n"
    _catalogue = gettext.translation(DOMAIN, place, [wanted] if wanted else None, fallback=True)


def languages() -> list[str]:
    """The languages that a catalogue exists for, besides English."""
    return sorted(found.parts[-3] for found in (resources.folder() / "i18n").glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))


def right_to_left() -> bool:
    """Whether the language runs from right to left: its catalogue says so, with X-Direction: rtl in its head."""
    return _catalogue.info().get("x-direction", "") == "rtl"


def tr(sentence: str, /, **fields: object) -> str:
    """The sentence in the user's language, with its {fields} filled in."""
    return _catalogue.gettext(sentence).format(**fields) if sentence else ""


def trn(one: str, many: str, n: int, /, **fields: object) -> str:
    """The sentence for a number of things; {n} is the number in figures, with its thousands parted."""
    return _catalogue.ngettext(one, many, n).format(n=grouped(n), **fields)


def grouped(n: int) -> str:
    """A whole number with its thousands parted: 10,000."""
    return f"{n:,}"
