"""The catalogue of the chosen language, over the standard library's gettext.

The one thing in the program that is set once and seen everywhere (docs/decisions/0010): sentences are spoken from too
many places to hand a translator to each. What a catalogue says of itself stands in its head: X-Name is the language in
its own words, X-Thousands and X-Decimal are the signs in its numbers, X-Direction: rtl mirrors the window.
"""

import gettext
import itertools
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from rubricate import resources

DOMAIN: Final = "rubricate"
VARIABLE: Final = "RUBRICATE_LANGUAGE"
SOURCE: Final = "en"  # the language that the sentences are written in

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def install(language: str = "", folder: Path | None = None, system: Sequence[str] = ()) -> None:
    """Speak this language from now on; the environment's RUBRICATE_LANGUAGE goes first, "" is the system's language.

    `system` are the languages that the system's owner reads, the dearest first ("de-DE"); where nobody knows them, the
    environment tells. A language without a catalogue is English, in which the sentences are written. `folder`
    holds LANGUAGE/LC_MESSAGES/rubricate.mo; it is resources/i18n where none is given.
    """
    global _catalogue  # noqa: PLW0603
    wanted = os.environ.get(VARIABLE) or language
    place = folder or resources.folder() / "i18n"
    asked = [wanted] if wanted else _up_to_source(system or _of_system())
    _catalogue = gettext.translation(DOMAIN, place, asked or [SOURCE], fallback=True)


def language() -> str:
    """The code of the language that is spoken: "en" where there is no catalogue."""
    return _catalogue.info().get("language", SOURCE)


def languages() -> dict[str, str]:
    """The languages that a catalogue exists for, besides English: how each calls itself, by code."""
    found = sorted((resources.folder() / "i18n").glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return {(code := file.parts[-3]): _head(file).get("x-name", code) for file in found}


def right_to_left() -> bool:
    """Whether the language runs from right to left."""
    return _catalogue.info().get("x-direction", "") == "rtl"


def tr(sentence: str, /, **fields: object) -> str:
    """The sentence in the user's language, with its {fields} filled in."""
    return _catalogue.gettext(sentence).format(**fields) if sentence else ""


def trn(one: str, many: str, n: int, /, **fields: object) -> str:
    """The sentence for a number of things; {n} is the number in figures, with its thousands parted."""
    return _catalogue.ngettext(one, many, n).format(n=grouped(n), **fields)


def grouped(n: int) -> str:
    """A whole number with its thousands parted, in the way of the language: 10,000."""
    return f"{n:,}".replace(",", _catalogue.info().get("x-thousands", ","))


def decimal(number: str) -> str:
    """A number written with a point, such as "2.4", in the way of the language."""
    return number.replace(".", _catalogue.info().get("x-decimal", "."))


def typed_number(typed: str) -> str:
    """What a person typed as a number, with a point and no other sign, where the language's own signs part it.

    "1.234,5" is 1234.5 in German, "1,234.5" in English. Anything else is given back as it is.
    """
    info = _catalogue.info()
    thousands, point = info.get("x-thousands", ","), info.get("x-decimal", ".")
    plain = "".join(typed.split())
    if not re.fullmatch(rf"[+\-−]?\d{{1,3}}({re.escape(thousands)}\d{{3}})+({re.escape(point)}\d+)?", plain):
        return typed
    return plain.replace(thousands, "").replace(point, ".")


def _head(file: Path) -> dict[str, str]:
    with file.open("rb") as opened:
        return gettext.GNUTranslations(opened).info()


def _up_to_source(names: Sequence[str]) -> list[str]:
    """Of these languages those that are dearer than English: who reads English first and German second gets English."""
    found = [name.replace("-", "_") for name in names]
    return list(itertools.takewhile(lambda name: name.partition("_")[0] != SOURCE, found))


def _of_system() -> list[str]:
    """What the environment says, or on Windows, which keeps it elsewhere, the language of the system's own windows."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if said := os.environ.get(name):
            return [part for part in said.split(":") if part]
    if os.name != "nt":
        return []
    import ctypes
    import locale

    windows = getattr(ctypes, "windll")  # noqa: B009 - other systems have none
    found = locale.windows_locale.get(windows.kernel32.GetUserDefaultUILanguage(), "")
    return [found] if found else []
