"""Sentences of one paragraph: rubricate-sent, version 1.

A function of the paragraph's text and its language alone. It is linear, it changes nothing, and its boundaries never
move: any change that moves one is a new version beside this one.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from rubricate.core.languages import language
from rubricate.core.languages.language import Language
from rubricate.core.plain_ends import PlainEnds

_CJK: Final = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CJK_LETTER: Final = re.compile(f"[{_CJK}]")
_EMOJI: Final = "[\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff]"
_EMOJI_RUN: Final = f"(?:{_EMOJI}[\ufe0f\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*+)++"
_STOP: Final = "[.!?…‥।॥؟۔。！？．｡‼⁇⁈⁉]"
# A run of stops, what closes after it, note marks, and emoji that belong to what they follow.
_CANDIDATE: Final = re.compile(
    f"(?P<run>{_STOP}++(?:[ \xa0]\\.(?!\\w))*+)\ufe0f?"
    "(?P<closers>[\"'’»”“‘«›‹)\\]}】』」》〉）｣]*+)"
    "(?:\\[\\d{1,3}\\]|[¹²³⁰-⁹])*+"
    f"(?:[ \xa0]?{_EMOJI_RUN}(?=\\s|$))?"
)
_SPACED_QUOTE: Final = re.compile("[\xa0\u202f]»(?:\\[\\d{1,3}\\])*")
_LOOSE_QUOTE: Final = re.compile("[ \xa0\u202f]»(?:\\[\\d{1,3}\\])*")
_EASTERN: Final = frozenset("。！？．｡")
_QUOTES: Final = frozenset("\"'’»”“‘«›』」》｣")
_UNSPACED: Final = _EASTERN | frozenset("।॥؟۔")
_OPENING: Final = re.compile("[\\s“\"'‘’«»„‚‹›(\\[{¿¡—–―\\-•*_「『《（【]*")
_WORD: Final = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
# Letters carry marks that are no letters to `re`: جدًا is one word, not the initial ا.
_MARKS: Final = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f"
_LETTERS: Final = f"[^\\W_][^\\W_{_MARKS}]*+(?:[{_MARKS}]++[^\\W_{_MARKS}]*+)*+"
_TOKEN: Final = re.compile(f"(?<![^\\W_])(?<![{_MARKS}]){_LETTERS}(?:[-’']{_LETTERS})*+$")
_COMPOUND: Final = re.compile(r"(?:[^\W\d_]{1,4}\.[ \xa0\u202f]?-?){1,3}[^\W\d_]{1,4}$")
_DOTTED: Final = re.compile(r"(?<![\w@])(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}$")
_NUMBER_BEFORE: Final = re.compile(r"(?:\d|\b[IVXLC]+|[–-])[ \xa0\u202f]?$")
_SECOND_HALF: Final = re.compile(r"[ \xa0\u202f]?[^\W\d_]{1,3}\.")
_ROMAN: Final = re.compile(r"[IVXLCDM]+")
_LIST_MARK: Final = re.compile(r"\(?(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})[.)]")
_LETTER: Final = re.compile(r"[^\W_]")
# A name that ends in 。 (モーニング娘。の), words that are quoted without signs (すごい！と思った).
_JA_QUOTING: Final = re.compile("の(?![ちでに])|と(?:いう|いっ|言|思|叫|書|聞|答|問)|って")
_SPACE: Final = re.compile(r"\s*")
# How far a word before a full stop, and a clause after a quotation, are looked at.
_BACK: Final = 40
_CLAUSE: Final = re.compile("[^，。：:！？\n]{0,20}[，。：:！？]?")
_JOINERS: Final = frozenset("\u200c\u200d\uff9e\uff9f\u0e33\u0eb3")


def joins(letter: str) -> bool:
    """True for what hangs on to the character before it: combining marks, joiners, skin tones, tags."""
    if letter < "\u0300":
        return False
    if unicodedata.category(letter)[0] == "M" or letter in _JOINERS:
        return True
    return "\U0001f3fb" <= letter <= "\U0001f3ff" or "\U000e0020" <= letter <= "\U000e007f"


def skip_space(text: str, place: int, end: int) -> int:
    """The first place from `place` on that is no white space; white space that carries a mark is none."""
    found = _SPACE.match(text, place, end)
    after = found.end() if found else place
    return after - 1 if place < after < end and joins(text[after]) else after


def skip_space_back(text: str, place: int, start: int) -> int:
    """The end of what is no white space before `place`."""
    part = text[start:place].rstrip()
    return start + len(part)


class Splitter:
    """The rules with the lists of one language."""

    def __init__(self, code: str) -> None:
        lists: Language = language(code)
        self._code = lists.code
        self._plain = PlainEnds(lists)
        self._never = lists.words("never")
        self._before_number = lists.words("before_number")
        self._may_end = lists.words("may_end")
        self._after_number = lists.words("after_number")
        self._weak = lists.words("weak")
        self._listed = self._never | self._before_number | self._may_end | self._after_number | self._weak
        self._openers = lists.words("openers")
        self._particles = tuple(lists.words("particles"))
        self._verbs = tuple(lists.words("verbs"))
        self._ordinals = lists.ordinals
        self._quote = _LOOSE_QUOTE if lists.spaced_quotes else _SPACED_QUOTE
        # In German and Danish » opens as often as it closes.
        self._guillemets = lists.code not in ("de", "da")

    def sentences(self, text: str, paragraphs: Sequence[int], *, wrapped: bool) -> list[int]:
        """The sentences of a text whose paragraphs are given, both flat (start, end, …). They have no space around."""
        sorted_out = self._plain.sort(text, wrapped=wrapped)
        if sorted_out is None:
            pairs = zip(paragraphs[::2], paragraphs[1::2], strict=True)
            return [edge for start, end in pairs for edge in self.cut(text, start, end)]
        gaps, hard = sorted_out
        plain = sorted([*paragraphs, *gaps])
        return self._settled(text, paragraphs, plain, hard) if hard else plain

    def cut(self, text: str, start: int, end: int) -> list[int]:
        """The sentences of the paragraph text[start:end], with every stop put to the rules."""
        return self._cut(text, [start, end], _CANDIDATE.finditer(text, start, end))

    def _settled(self, text: str, paragraphs: Sequence[int], plain: list[int], hard: list[int]) -> list[int]:
        """The sentences that the plain ends make, cut on at the stops that need the rules."""
        flat: list[int] = []
        taken = number = 0
        while number < len(hard):
            at = bisect_right(paragraphs, hard[number])
            start, end = paragraphs[at - 1], paragraphs[at]
            first = bisect_left(plain, start, taken)
            flat += plain[taken:first]
            taken = bisect_right(plain, end, first)
            last = bisect_left(hard, end, number)
            flat += self._cut(text, plain[first:taken], _candidates(text, hard[number:last], end))
            number = last
        return flat + plain[taken:]

    def _cut(self, text: str, plain: list[int], candidates: "Iterable[re.Match[str]]") -> list[int]:
        """One paragraph: its sentences by the plain ends, flat, cut on where a candidate ends one."""
        gaps = self._gaps(text, plain, candidates)
        return _joined(text, sorted([*plain, *gaps])) if gaps else plain

    def _gaps(self, text: str, plain: list[int], candidates: "Iterable[re.Match[str]]") -> list[int]:
        """Where sentences end and the next ones begin, flat."""
        start, end = plain[0], plain[-1]
        danda = "।" in text[start:end] if self._code == "hi" else False
        found: list[int] = []
        begin, quotes, counted = start, 0, start
        for match in candidates:
            run, closers, stop = match["run"], match["closers"], match.end()
            if run == "." and danda:
                continue
            if run[-1] in _EASTERN and closers:
                quotes += text.count('"', counted, match.start("closers"))
                counted = match.start("closers")
                stop, closers = _eastern_closers(match, closers, quotes, stop)
            if self._guillemets and (quote := self._quote.match(text, stop, end)):
                stop, closers = quote.end(), closers + "»"
            after = skip_space(text, stop, end)
            begin = max(begin, plain[bisect_right(plain, match.start()) - 1])
            if stop >= end or joins(text[stop]) or not self._ends(text, match, closers, (begin, stop, after, end)):
                continue
            found += (stop, after)
            begin = after
        return found

    def _ends(self, text: str, match: "re.Match[str]", closers: str, places: tuple[int, int, int, int]) -> bool:
        """Whether a run of stops ends a sentence. Places: the sentence's start, its end, the next one's, the last."""
        begin, stop, after, end = places
        run, start = match["run"], match.start()
        following = text[after]
        if after == stop and not (run[-1] in _UNSPACED or (run[-1] in "!?" and _is_cjk(following))):
            return False
        if following in ",;:،؛，；：、" or (following.isdigit() and run[-1] in "．…‥"):
            return False
        opening = _OPENING.match(text, after, end)
        found = _WORD.match(text, opening.end() if opening else after, end)
        word = found[0] if found else ""
        if word and word[0].islower() and not word[1:2].isupper():
            return False
        if start > begin and text[start - 1] in "([（" and closers[:1] in (")", "]", "）"):
            return False
        if self._quoted_on(text, run, closers, after, end):
            return False
        if run != ".":
            return True
        initial = found is not None and text[found.end() : found.end() + 1] == "."
        return self._full_stop(text, start, begin, after, word, initial, closers)

    def _quoted_on(self, text: str, run: str, closers: str, after: int, end: int) -> bool:
        """Whether a sentence goes on after a quotation that ended in a stop (scripts without capitals)."""
        following = text[after]
        closed = not _QUOTES.isdisjoint(closers)
        if self._code == "ja":
            if closed and text.startswith(self._particles, after, end):
                return not text.startswith(tuple(self._openers), after, end)
            return _JA_QUOTING.match(text, after, end) is not None
        if not closed or not following.isalpha() or following.isupper() or following.islower():
            return False
        if run[-1] in "؟?!…！？":
            return True
        if self._code == "zh" and (clause := _CLAUSE.match(text, after, end)):
            words = clause[0]
            return words[-1:] not in ("：", ":") and any(verb in words for verb in self._verbs)
        return False

    def _full_stop(self, text: str, start: int, begin: int, after: int, word: str, initial: bool, closers: str) -> bool:
        """Whether one full stop ends a sentence: numbers, abbreviations, initials."""
        window = text[max(begin, start - _BACK) : start]
        token = _TOKEN.search(window, window.rfind(" ") + 1)  # it has no space: nothing before the last is looked at
        if token is None or closers:
            return True
        name = token[0]
        opens = word in self._openers and not initial
        if name.isdigit():
            if len(name) <= 3 and begin + len(window) == start and not window[: token.start()].strip("( "):
                return False  # a list mark: the number is all there is
            return not self._ordinals or len(name) > 2 or opens or not (word[:1].isupper() or text[after].isdigit())
        if self._ordinals and _ROMAN.fullmatch(name):
            return opens
        if len(name) <= 3 and self._first_half(text, start, name):
            return False
        return self._abbreviated(window, name, text[after], word, opens)

    def _first_half(self, text: str, start: int, name: str) -> bool:
        """Whether a word is the first half of one like "z. B." or "EE. UU."."""
        second = _SECOND_HALF.match(text, start + 1)
        if second is None:
            return False
        other = second[0].strip(" \xa0\u202f.")
        return (len(name) == 1 and len(other) == 1) or f"{name}.{other}" in self._listed

    def _abbreviated(self, window: str, name: str, following: str, word: str, opens: bool) -> bool:
        """Whether the full stop after a word ends a sentence, by the lists."""
        compound = _COMPOUND.search(window) if "." in window else None
        whole = re.sub(r"\s", "", compound[0]) if compound else ""
        if whole in self._listed:
            name = whole
        if name in self._after_number:
            numbered = _NUMBER_BEFORE.search(window[: len(window) - len(name)]) is not None
            return numbered and not following.isdigit()
        if name in self._before_number and (following.isdigit() or (_ROMAN.fullmatch(word) and word != "I")):
            return False
        if name in self._never:
            return False
        if name in self._may_end:
            return not following.isdigit()
        if name in self._weak or (compound and _DOTTED.search(window)):
            return opens
        return opens if len(name) == 1 and not _is_cjk(name) and name.isalpha() else True


def _is_cjk(letter: str) -> bool:
    return letter >= "\u3041" and _CJK_LETTER.match(letter) is not None


def _eastern_closers(match: "re.Match[str]", closers: str, quotes: int, stop: int) -> tuple[int, str]:
    """After 。 a quotation may open without a space: only what surely closes belongs to the sentence."""
    kept = 0
    for sign in closers:
        if sign in "“‘«‹" or (sign == '"' and quotes % 2 == 0):
            break
        kept += 1
        quotes += sign == '"'
    if kept == len(closers):
        return stop, closers
    return match.start("closers") + kept, closers[:kept]


def _candidates(text: str, places: list[int], end: int) -> "Iterator[re.Match[str]]":
    """The runs of stops at some places; what lies inside the run before is none of its own."""
    past = 0
    for place in places:
        if place >= past and (match := _CANDIDATE.match(text, place, end)):
            past = match.end()
            yield match


def _joined(text: str, edges: list[int]) -> list[int]:
    """Pieces without letter or digit join the one before; the first of them and list marks the one after."""
    flat: list[int] = []
    carried: int | None = None
    for begin, stop in zip(edges[::2], edges[1::2], strict=True):
        start = begin if carried is None else carried
        carried = None
        lone = _LETTER.search(text, begin, stop) is None
        if lone and flat:
            flat[-1] = stop
        elif lone or (not flat and _LIST_MARK.fullmatch(text, start, stop)):
            carried = start
        else:
            flat += (start, stop)
    if carried is not None:
        flat += (carried, edges[-1])
    return flat


@cache
def splitter(code: str) -> Splitter:
    """The rules for a language; made once."""
    return Splitter(code)
