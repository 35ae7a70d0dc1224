"""Which language a text is in, by its script and its commonest words. Only the sentence rules ask for it."""

import re
from string import ascii_letters
from typing import Final

# A text tells its language within the first few lines; only where it doesn't, more of it is looked at.
_SAMPLE: Final = 2_500
_FIRST_LOOKS: Final = (400, 800)
_CLEAR: Final = 4  # common words more than the second language has
_WORD: Final = re.compile(r"[^\W\d_]+")
_SCRIPTS: Final = (
    ("kana", re.compile("[\u3041-\u30ff]+")),
    ("han", re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")),
    ("arabic", re.compile("[\u0620-\u06ff]+")),
    ("devanagari", re.compile("[\u0900-\u097f]+")),
    ("cyrillic", re.compile("[\u0400-\u04ff]+")),
    ("latin", re.compile("[A-Za-zÀ-ɏ]+")),
)
# The commonest function words; a language of this list without rules of its own keeps others from being taken for it.
_COMMON: Final = {
    "en": "the of and to in is that for was with as on are this be by at it from have he not his they which",
    "de": "der die und das ist von zu den mit sich des auf für nicht dem ein eine im auch als es wird sie werden",
    "es": "el la de que y los en un por con se para las del una su al no lo es más como pero fue está",
    "fr": "le la les de des et un une du en est que qui dans pour pas au sur ce il par plus sont avec aux",
    "it": "il di che la e è per un una in non del con si le della sono gli dei alla più anche nel questo",
    "pt": "o de que a e do da em um para com não uma os no se na por mais as dos foi ao são pelo",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om die ook als bij maar wordt naar",
    "pl": "w i na nie się z do to że jest o jak po co ale za od przez dla są był oraz jego tym",
    "cs": "a se v na je že to s z do o jako za pro by ale které který jsem byl si tak jeho nebo",
    "sv": "och att det som en på är av för med till den har inte om ett men var jag från vi kan när så",
    "da": "og at det er en til på af for med den der ikke har som de et var om vi han fra jeg men",
    "tr": "ve bir bu için da de ile çok olarak daha olan gibi ne en ama kadar sonra var değil ben o",
}
_SETS: Final = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_CODES: Final = tuple(_SETS)
_LETTERS: Final = ascii_letters[: len(_CODES)]  # one for each language: joined up, they are counted at once
_LETTERS_OF: Final = {
    word: "".join(letter for letter, words in zip(_LETTERS, _SETS.values(), strict=True) if word in words)
    for word in frozenset().union(*_SETS.values())
}


def guess_language(text: str) -> str:
    """The code of the likeliest language ("de"), or "" where nothing speaks for one."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return _latin(sample)
    counts = {name: sum(map(len, pattern.findall(sample))) for name, pattern in _SCRIPTS}
    counts["han"] *= 2  # a Han sign says about as much as two letters
    counts["kana"] *= 3  # Japanese is told by its kana, between many Han signs
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return ""
    if script in ("kana", "han"):
        return "ja" if counts["kana"] * 4 > counts["han"] else "zh"
    if script == "arabic":
        return _arabic(sample)
    if script == "cyrillic":
        return "uk" if re.search("[іїєґ]", sample) else "ru"
    return "hi" if script == "devanagari" else _latin(sample)


def _arabic(sample: str) -> str:
    if re.search("[ٹڈڑےں]", sample):
        return "ur"
    return "fa" if re.search("[پچژگ]", sample) and len(re.findall("[یک]", sample)) > 2 else "ar"


def _latin(sample: str) -> str:
    for length in _FIRST_LOOKS:
        hits = _hits(sample[:length].lower().split())  # a word beside a sign doesn't count yet
        *_, second, first = sorted(hits)
        if first >= second + _CLEAR:
            break
    else:
        hits = _hits(_WORD.findall(sample.lower()))
        *_, second, first = sorted(hits)
    return _CODES[hits.index(first)] if first >= 2 and first > second else ""


def _hits(words: list[str]) -> list[int]:
    """How many of the words are among the commonest of each language, in the order of `_CODES`."""
    found = "".join(filter(None, map(_LETTERS_OF.get, words)))
    return list(map(found.count, _LETTERS))
