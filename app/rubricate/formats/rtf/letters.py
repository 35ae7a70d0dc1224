"""From the bytes and numbers of RTF to characters: code pages by font, halves of pairs, what is written twice."""

from collections import Counter
from typing import Final

from rubricate.formats.office import SYMBOLS_LOST
from rubricate.formats.rtf.tables import Font, Head
from rubricate.formats.rtf.tokens import SYMBOLS, WIDE
from rubricate.formats.symbols import symbol

_NO_FONT: Final = Font()
_NAMED: Final = ("symbol", "wingdings")


class Letters:
    """Bytes that wait for their character, characters that wait for their half, and how many to skip."""

    def __init__(self, head: Head, met: Counter[str]) -> None:
        self._head = head
        self._met = met
        self.ready: list[str] = []
        self.pending = bytearray()
        self.skip = 0

    def after_skip(self, words: str) -> str:
        """Words without what stands there for programs that know no Unicode."""
        if not self.skip:
            return words
        dropped = min(self.skip, len(words))
        self.skip -= dropped
        return words[dropped:]

    def bytes_after_skip(self, raw: bytes) -> bytes:
        """The same for bytes."""
        dropped = min(self.skip, len(raw))
        self.skip -= dropped
        return raw[dropped:]

    def number(self, n: int, font: int | None) -> None:
        """A character by its number, which may be negative and may be half of a pair."""
        point = n & 0xFFFF
        known = self._head.fonts.get(font, _NO_FONT) if font is not None else _NO_FONT
        if 0xF000 <= point <= 0xF0FF and known.charset == SYMBOLS:
            self.ready.append(self._symbol(known, point & 0xFF))
        else:
            self.ready.append(chr(point))

    def decoded(self, words: str, font: int | None) -> str:
        """Words whose characters are bytes, in the encoding of their font."""
        known = self._head.fonts.get(font, _NO_FONT) if font is not None else _NO_FONT
        if known.charset == SYMBOLS and known.name.lower() in _NAMED:
            return "".join(self._symbol(known, ord(letter)) for letter in words)
        if words.isascii():
            return words
        # Written by this class already, or bytes above 127 that a careless program left bare.
        if max(words) > "\u00ff":
            return words
        return words.encode("latin-1").decode(self._head.codec_of(font), "replace")

    def completed(self, words: str, font: int | None) -> str:
        """The bytes that wait become characters, with the first of these words where it is their second byte."""
        codec = self._head.codec_of(font)
        if codec in WIDE and words:
            try:
                self.pending.decode(codec)
            except UnicodeDecodeError as bad:
                if bad.end >= len(self.pending) and ord(words[0]) <= 0xFF:
                    self.pending += words[0].encode("latin-1")
                    words = words[1:]
        self.finish(font)
        return words

    def finish(self, font: int | None) -> None:
        """The bytes that wait become characters."""
        known = self._head.fonts.get(font, _NO_FONT) if font is not None else _NO_FONT
        if known.charset == SYMBOLS:
            self.ready += [self._symbol(known, byte) for byte in self.pending]
        else:
            self.ready.append(self.pending.decode(self._head.codec_of(font), "replace"))
        self.pending.clear()

    def taken(self, *, keep_pairs: bool = False) -> str:
        """The characters that are ready; with `keep_pairs` the first half of a pair waits for the second."""
        words = "".join(self.ready)
        self.ready.clear()
        if keep_pairs and words and "\ud800" <= words[-1] <= "\udbff":
            self.ready.append(words[-1])
            words = words[:-1]
        return words

    def _symbol(self, font: Font, byte: int) -> str:
        found = symbol(font.name, f"F0{byte:02X}")
        if not found:
            self._met[SYMBOLS_LOST] += 1
        return found or "\ufffd"
