"""Signs of the fonts Symbol and Wingdings, which files name by a number that means nothing elsewhere."""

from typing import Final

_SYMBOL_FROM: Final = 0x20
_SYMBOL: Final = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_HIGH_FROM: Final = 0xA0
_HIGH: Final = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
_WINGDINGS: Final = {
    0x4A: "☺",
    0x4B: "😐",
    0x4C: "☹",
    0x28: "☎",
    0x2A: "✉",
    0x22: "✂",
    0x46: "☞",
    0x45: "☜",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "◻",
    0xAB: "★",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_PRIVATE: Final = 0xF000
_TOP: Final = 0x10FFFF


def symbol(font: str, code: str) -> str:
    """The character that a `w:sym` stands for; empty where nobody knows."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if _PRIVATE <= point <= _PRIVATE + 0xFF:
        return _in_font(font.lower(), point - _PRIVATE)
    if font.lower() in ("symbol", "wingdings") and point <= 0xFF:
        return _in_font(font.lower(), point)
    # Other private places are known to their font alone.
    is_letter = 0x20 <= point <= _TOP and not (0xD800 <= point <= 0xF8FF or 0x7F <= point < 0xA0)
    return chr(point) if is_letter else ""


def _in_font(font: str, place: int) -> str:
    if font == "wingdings":
        return _WINGDINGS.get(place, "")
    if font != "symbol":
        return chr(place) if 0x20 <= place < 0x7F else ""
    if _SYMBOL_FROM <= place < _SYMBOL_FROM + len(_SYMBOL):
        return _SYMBOL[place - _SYMBOL_FROM]
    if _HIGH_FROM <= place < _HIGH_FROM + len(_HIGH):
        return _HIGH[place - _HIGH_FROM]
    return ""
