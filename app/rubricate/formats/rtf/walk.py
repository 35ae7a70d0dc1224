"""An RTF file, walked once from its first sign to its last."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from rubricate.core.text import canonical
from rubricate.formats.errors import TookTooLong, Unsafe
from rubricate.formats.field_codes import meaning
from rubricate.formats.looks import PLAIN, marks_of, raised
from rubricate.formats.office import HIDDEN_TEXT, TRACKED_CHANGES, note_item
from rubricate.formats.rtf import tables
from rubricate.formats.rtf.blocks import Blocks
from rubricate.formats.rtf.letters import Letters
from rubricate.formats.rtf.notes import NUMBERINGS, Notes
from rubricate.formats.rtf.remarks import Remarks
from rubricate.formats.rtf.state import Field, Gathered, Paragraph, State
from rubricate.formats.rtf.tokens import COLLECTED, HOLDING, MOST, SIGNS, SILENT, SPOKEN, TOKEN, WRITTEN, group_end
from rubricate.formats.sink import Sink

_DEEPEST: Final = 2_000
_SECONDS: Final = 10
_PROPERTIES_MOST: Final = 50_000  # of a picture, before its bytes
_SWITCHES: Final = {"b": "strong", "i": "em", "strike": "strike", "striked": "strike", "v": "vanish", "ul": "underline"}
_LINES: Final = frozenset({"uld", "uldb", "ulw", "ulth", "uldash", "uldashd", "uldashdd", "ulwave"})
_SCRIPTS: Final = {"super": "sup", "sub": "sub", "nosupersub": ""}
_HANDLED: Final = frozenset({"footnote", "shptxt", "fldrslt", "shppict"})
_ENDS: Final = frozenset({"par", "sect", "page", "column"})

_Act = Callable[[int | None, int], int | None]  # of a word's number and the place behind it; where to read on


class Walk:
    """Writes a file into a sink. `text` has a character for each byte."""

    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._name = name
        self._left = MOST
        self.sink = Sink(name)
        self.met: Counter[str] = Counter()
        self.head = tables.Head()
        self.facts: list[tuple[str, str]] = []
        self.remarks = Remarks(self.sink.builder)
        self._letters = Letters(self.head, self.met)
        self._state = State()
        self._stack: list[tuple[State, Paragraph]] = []
        self._blocks = Blocks(self.sink, self.head, self._write_boxes)
        self._default: int | None = None
        self._notes = Notes()
        self._boxes: list[tuple[int, int]] = []
        self._words = self._handlers()

    def run(self) -> None:
        """The whole file. Raises TookTooLong, Unsafe."""
        self._part(0, len(self._text))
        self._finish()
        if self._notes.waiting:
            self._blocks.end()
            self.sink.builder.rule()
        for sign, start, end in self._notes.waiting:
            self._blocks.note = note_item(sign)
            self._within(start, end)
            self._blocks.note = ""
        self._blocks.end()

    def _within(self, start: int, end: int) -> None:
        """A part that was put aside: a note, a text box."""
        blocks = self._blocks
        kept = (self._state, self._stack, blocks.paragraph, blocks.inner)
        self._state, self._stack, blocks.paragraph, blocks.inner = State(font=self._default), [], Paragraph(), True
        self._part(start, end)
        self._finish()
        self._state, self._stack, blocks.paragraph, blocks.inner = kept

    def _finish(self) -> None:
        self._flush()
        self._blocks.finish()

    def _part(self, at: int, end: int) -> None:
        match = TOKEN.match
        while at < end and (token := match(self._text, at)):
            at = token.end()
            self._left -= 1
            if self._left < 0:
                raise TookTooLong(self._name, _SECONDS)
            if token.lastgroup == "text":
                self._write(token["text"])
            elif token.lastgroup == "bytes":
                self._bytes(token["bytes"])
            elif token.lastgroup == "brace":
                if token["brace"] == "{":
                    self._open()
                elif self._close():
                    return
            elif token["word"]:
                at = self._word(token["word"], int(token["n"]) if token["n"] else None, at)
            elif token["sign"]:
                self._sign(token["sign"])

    # --- groups

    def _open(self) -> None:
        if len(self._stack) >= _DEEPEST:
            raise Unsafe(self._name, "deep")
        self._stack.append((self._state, self._blocks.paragraph))
        self._state = self._state.inner()

    def _close(self) -> bool:
        """Whether that was the whole document: what stands behind it is none of it."""
        self._flush()
        if not self._stack:
            return not self._blocks.inner
        ended = self._state
        self._state, self._blocks.paragraph = self._stack.pop()
        if ended.into is not None and ended.into is not self._state.into:
            self._gathered(ended.into)
        return not self._stack and not self._blocks.inner

    def _gathered(self, gathered: Gathered) -> None:
        words, _ = canonical("".join(gathered.words))  # halves of letters come one by one
        if gathered.kind == "fldinst":
            if self._state.field is not None:
                self._state.field.code = words
        elif gathered.kind in ("listtext", "pntext"):
            sign = " ".join(words.split())
            self._blocks.sign = sign if any(letter.isalnum() for letter in sign) else "•"
        else:
            self._flush()
            self.remarks.told(gathered.kind, words)

    # --- words

    def _word(self, word: str, n: int | None, at: int) -> int:
        """A word with its number; where to read on."""
        self._flush(keep_pairs=word in ("u", "uc"))
        state = self._state
        if word == "bin":
            return at + max(n or 0, 0)
        if (state.starred or state.first) and self._is_elsewhere(word):
            return group_end(self._text, at)
        handler = self._words.get(word)
        if handler is not None:
            at = handler(n, at) or at
        elif word in WRITTEN:
            self._write(WRITTEN[word])
        self._state.first = False
        return at

    def _is_elsewhere(self, word: str) -> bool:
        """Whether the group that begins with this word is left out; else what it says is gathered, or is text."""
        state = self._state
        starred, state.starred = state.starred, False
        if word in COLLECTED:
            state.into = Gathered(word)
        elif word in SPOKEN:
            state.silent = False
        elif word in HOLDING:
            state.silent = True
        elif word in SILENT or (starred and word not in _HANDLED):
            return True
        return False

    def _handlers(self) -> dict[str, _Act]:
        """What a word does with its number and the place behind it."""
        return {
            "u": self._unicode,
            "uc": self._set_skip,
            "f": self._set_font,
            "deff": self._set_default,
            "ansicpg": self._set_code_page,
            "mac": lambda _n, _at: self._codec("mac_roman"),
            "pc": lambda _n, _at: self._codec("cp437"),
            "pca": lambda _n, _at: self._codec("cp850"),
            "fonttbl": self._fonts,
            "stylesheet": self._stylesheet,
            "info": self._info,
            "plain": self._plain,
            "ulnone": lambda _n, _at: self._switch("underline", on=False),
            "deleted": self._deleted,
            "revised": self._revised,
            "field": self._begin_field,
            "fldrslt": self._result,
            "footnote": self._footnote,
            "shptxt": self._box,
            "pict": self._picture,
            **{word: self._numbering(word) for word in NUMBERINGS},
            "chftn": self._number,
            "pard": lambda _n, _at: self._set(Paragraph()),
            "s": lambda n, _at: self._set(replace(self._blocks.paragraph, style=n or 0)),
            "outlinelevel": lambda n, _at: self._set(replace(self._blocks.paragraph, level=n or 0)),
            "ilvl": lambda n, _at: self._set(replace(self._blocks.paragraph, depth=min(max(n or 0, 0), 8))),
            "intbl": lambda _n, _at: self._set(replace(self._blocks.paragraph, in_table=True)),
            "trowd": lambda _n, _at: setattr(self._blocks, "is_head", False),
            "trhdr": lambda _n, _at: setattr(self._blocks, "is_head", True),
            "cell": lambda _n, _at: self._told(self._blocks.end_cell),
            "row": lambda _n, _at: self._told(self._blocks.end_row),
            "nestcell": lambda _n, _at: self._told(self._blocks.gap),
            "tab": lambda _n, _at: self._mark("\t", self.sink.tab),
            "line": lambda _n, _at: self._mark("\n", self.sink.line_break),
            **{word: (lambda _n, _at: self._end_paragraph()) for word in _ENDS},
            **{word: self._switching(kind) for word, kind in _SWITCHES.items()},
            **{word: self._switching("underline") for word in _LINES},
            **{word: self._raising(kind) for word, kind in _SCRIPTS.items()},
        }

    def _numbering(self, word: str) -> _Act:
        return lambda _n, _at: self._notes.numbered(word)

    def _switching(self, kind: str) -> _Act:
        return lambda n, _at: self._switch(kind, on=n != 0)

    def _raising(self, kind: str) -> _Act:
        return lambda _n, _at: self._script(kind)

    def _sign(self, sign: str) -> None:
        self._flush()
        if sign == "*":
            self._state.starred = True
        elif sign in SIGNS:
            self._write(SIGNS[sign])
        elif sign in "\r\n":
            self._end_paragraph()

    def _unicode(self, n: int | None, _at: int) -> None:
        if n is not None and (self._state.into is not None or not self._is_silent()):
            self._letters.number(n, self._state.font)
            self._out_of_letters(keep_pairs=True)
        self._letters.skip = self._state.skip

    def _set_skip(self, n: int | None, _at: int) -> None:
        self._state.skip = min(max(1 if n is None else n, 0), 8)

    def _set_font(self, n: int | None, _at: int) -> None:
        self._state.font = n

    def _set_default(self, n: int | None, _at: int) -> None:
        self._default = self._state.font = n

    def _set_code_page(self, n: int | None, _at: int) -> None:
        self._codec(tables.code_page(n))

    def _codec(self, name: str) -> None:
        self.head.codec = name

    def _fonts(self, _n: int | None, at: int) -> int:
        end = group_end(self._text, at)
        self.head.fonts.update(tables.fonts(self._text[at:end]))
        return end

    def _stylesheet(self, _n: int | None, at: int) -> int:
        end = group_end(self._text, at)
        self.head.sheets.update(tables.sheets(self._text[at:end], self.head.codec))
        return end

    def _info(self, _n: int | None, at: int) -> int:
        end = group_end(self._text, at)
        self.facts += tables.facts(self._text[at:end], self.head.codec)
        return end

    def _plain(self, _n: int | None, _at: int) -> None:
        self._state.look, self._state.deleted, self._state.font = PLAIN, False, self._default

    def _switch(self, kind: str, *, on: bool) -> None:
        self._state.look = self._state.look._replace(**{kind: on})  # type: ignore[arg-type]

    def _script(self, kind: str) -> None:
        self._state.look = self._state.look._replace(script=kind)

    def _deleted(self, n: int | None, _at: int) -> None:
        self._state.deleted = n != 0
        self.met[TRACKED_CHANGES] += n != 0

    def _revised(self, n: int | None, _at: int) -> None:
        self.met[TRACKED_CHANGES] += n != 0

    def _begin_field(self, _n: int | None, _at: int) -> None:
        self._state.field = Field()

    def _result(self, _n: int | None, _at: int) -> None:
        if self._state.field is not None:
            silent, address = meaning(self._state.field.code)
            self._state.silent = self._state.silent or silent
            self._state.address = address or self._state.address
        self._state.field = None

    # --- notes, text boxes

    def _footnote(self, _n: int | None, at: int) -> int:
        end = group_end(self._text, at)
        if not self._is_silent() and not self._blocks.inner:
            self._notes.add(at, end)
        return end

    def _number(self, _n: int | None, at: int) -> None:
        """The number of a note that follows: endnotes have their own."""
        if not self._blocks.inner and not self._is_silent():
            self._emit(self._notes.next(self._text, at), number=True)

    def _box(self, _n: int | None, at: int) -> int:
        end = group_end(self._text, at)
        if not self._blocks.inner and not self._state.deleted:
            self._boxes.append((at, end))
        return end

    def _picture(self, _n: int | None, at: int) -> int:
        """The description of a picture stands for it."""
        end = group_end(self._text, at)
        words = tables.description(self._text[at : min(end, at + _PROPERTIES_MOST)], self.head.codec)
        if words and not self._is_silent():
            self._blocks.in_place()
            self.sink.write(f"[{words}]", (*marks_of(self._state.look, self._state.address), ("image", "")))
            self.sink.pen.lift()
        return end

    # --- text

    def _is_silent(self) -> bool:
        state = self._state
        return state.silent or state.deleted or state.into is not None

    def _write(self, words: str) -> None:
        words = self._letters.after_skip(words)
        state = self._state
        state.first = False
        if self._letters.pending:
            words = self._letters.completed(words, state.font)
        if words:
            if self._letters.ready:
                self._out_of_letters()
            self._say(self._letters.decoded(words, state.font))

    def _bytes(self, signs: str) -> None:
        raw = self._letters.bytes_after_skip(bytes.fromhex(signs.replace("\\'", "")))
        self._letters.pending += raw

    def _flush(self, *, keep_pairs: bool = False) -> None:
        """What is complete now is written."""
        letters = self._letters
        letters.skip = 0
        if letters.pending:
            letters.finish(self._state.font)
        if letters.ready:
            self._out_of_letters(keep_pairs=keep_pairs)

    def _out_of_letters(self, *, keep_pairs: bool = False) -> None:
        words = self._letters.taken(keep_pairs=keep_pairs)
        if words:
            self._say(words)

    def _say(self, words: str) -> None:
        state = self._state
        if state.into is not None:
            state.into.words.append(words)
        elif state.silent or state.deleted:
            return
        elif state.look.vanish:
            self.met[HIDDEN_TEXT] += 1
        else:
            self._emit(words)

    def _emit(self, words: str, *, number: bool = False) -> None:
        self._blocks.in_place()
        state, look = self._state, self._state.look
        sheet = self.head.sheets.get(self._blocks.paragraph.style)
        if sheet is not None and self._blocks.kind():
            look = look._replace(strong=look.strong and not sheet.strong, em=look.em and not sheet.em)
        styles = marks_of(look, state.address)
        self.sink.write(words, raised(styles) if number else styles)

    def _mark(self, words: str, write: Callable[[], None]) -> None:
        if self._state.into is not None:
            self._state.into.words.append(words)
        elif not self._is_silent() and not self._state.look.vanish:
            self._blocks.in_place()
            write()

    def _set(self, paragraph: Paragraph) -> None:
        self._blocks.paragraph = paragraph

    def _told(self, act: Callable[[], None]) -> None:
        if not self._is_silent():
            act()

    def _end_paragraph(self) -> None:
        if self._state.into is not None:
            self._state.into.words.append("\n")
        else:
            self._told(self._blocks.end_paragraph)

    def _write_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        for start, end in boxes:
            self._within(start, end)
