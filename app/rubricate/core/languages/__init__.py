"""What the sentence rules know of single languages: words before a full stop, and words that open a sentence.

Lists of version 1. A change that moves one boundary of the test corpus is a new version of the rules (core.units).
"""

from functools import cache
from types import MappingProxyType

from rubricate.core.languages import ar, de, en, es, fr, hi, ja, ru, zh
from rubricate.core.languages.language import Language

_ALL = MappingProxyType({lang.code: lang for lang in (m.LANGUAGE for m in (ar, de, en, es, fr, hi, ja, ru, zh))})
# Languages that write ordinals with a full stop, as German does; they have no lists of their own yet.
_ORDINALS = frozenset({"cs", "da", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "no", "sk", "sl", "sr", "tr"})


@cache
def language(code: str) -> Language:
    """The lists of a language ("de", "de-AT"); empty ones where none are known."""
    base = code.replace("_", "-").split("-")[0].lower()
    return _ALL.get(base) or Language(base, ordinals=base in _ORDINALS)


def known() -> tuple[str, ...]:
    """The codes of the languages that have lists."""
    return tuple(_ALL)
