"""Ideographs that a font names by the radical they are drawn like: no one types a radical in a text."""

import re
import unicodedata
from typing import Final

_RADICALS: Final = re.compile("[\u2e80-\u2eff\u2f00-\u2fd5]")
# Those of the supplement that are whole ideographs by themselves; Unicode calls none of them equal.
_WHOLE: Final = dict(
    zip(
        "⺁⺒⺓⺝⺠⻁⻄⻅⻆⻇⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
        "厂巳幺月民虎西见角角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀",
        strict=True,
    )
)


def unified(text: str) -> str:
    """The text with ideographs in place of radicals, one for one."""
    return _RADICALS.sub(_ideograph, text)


def _ideograph(found: "re.Match[str]") -> str:
    sign = found.group()
    return _WHOLE.get(sign) or unicodedata.normalize("NFKC", sign)
