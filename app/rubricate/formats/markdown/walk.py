"""The tree that python-markdown makes, walked once: text and marks grow together and are never searched back."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from rubricate.core.document import Mark

_INLINES: Final = {"strong": "strong", "em": "em", "code": "code", "sup": "sup", "sub": "sub", "del": "strike"}
_CONTAINERS: Final = frozenset({"div", "thead", "tbody", "section"})
_BLOCKS: Final = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "hr", "table"})
_STASHED: Final = re.compile("\x02wzxhzdk:([0-9]+)\x03")
_PLACEHOLDER: Final = re.compile("\x02[^\x03]*\x03|[\x02\x03]")
_FENCED: Final = re.compile(r"<pre><code[^>]*>(.*)</code></pre>", re.DOTALL)
_SOFT_BREAK: Final = re.compile("[ \t]*\n[ \t]*")
_EDGE: Final = " \t\n"
_SAFE: Final = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


@dataclass
class _Inline:
    """The words of one block, with marks counted from its beginning."""

    parts: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0

    def add(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)


@dataclass
class Walk:
    """Text and marks of a document; blocks are parted by exactly one line feed, a rule is an empty line."""

    raw: Sequence[object] = ()
    blocks: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0
    quotes: int = 0
    lists: int = 0
    # The item that has not had its first block, as its mark's value.
    sign: str = ""

    @classmethod
    def of_tree(cls, root: Element, raw: Sequence[object]) -> "Walk":
        """`raw` is what python-markdown has set aside: fenced code, as HTML."""
        walk = cls(raw)
        walk.children(root)
        walk.drop_last_rules()
        return walk

    @classmethod
    def of_plain(cls, text: str) -> "Walk":
        return cls(blocks=[text])

    @property
    def text(self) -> str:
        return "\n".join(self.blocks)

    # --- blocks

    def children(self, element: Element) -> None:
        """Blocks within an element, and bare words between them, in order."""
        bare: list[str | Element] = [element.text or ""]
        for child in element:
            if child.tag in _BLOCKS or child.tag in _CONTAINERS:
                self.words(bare, "p")
                self.block(child)
                bare = [child.tail or ""]
            else:
                bare += [child, child.tail or ""]
        self.words(bare, "p")

    def block(self, element: Element) -> None:
        tag = element.tag
        if tag in _CONTAINERS:
            self.children(element)
        elif tag == "p" or tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            kind = "caption" if _is_picture(element) else tag
            self.words([element.text or "", *_with_tails(element)], kind)
        elif tag in ("ul", "ol"):
            self.items(element)
        elif tag == "blockquote":
            self.quote(element)
        elif tag == "pre":
            self.code("".join(element.itertext()), escaped=True)
        elif tag == "hr":
            self.rule()
        elif tag == "table":
            self.table(element)

    def items(self, element: Element) -> None:
        self.lists += 1
        start = element.get("start", "1")
        number = int(start) if start.isascii() and start.isdigit() else 1
        for item in element:
            sign = f"{number}." if element.tag == "ol" else "•"
            self.sign = f"{self.lists} {sign}"
            self.children(item)
            self.sign = ""
            number += 1
        self.lists -= 1

    def quote(self, element: Element) -> None:
        self.quotes += 1
        first = len(self.blocks)
        start = self.length + (1 if self.blocks else 0)
        self.children(element)
        if len(self.blocks) > first and start < self.length:  # a rule alone has no words to quote
            self.marks.append(Mark(start, self.length, "quote", str(self.quotes)))
        self.quotes -= 1

    def table(self, element: Element) -> None:
        for row in element.iter("tr"):
            cells = [self.inline([cell.text or "", *_with_tails(cell)]) for cell in row]
            joined = _Inline()
            for number, (words, marks) in enumerate(cells):
                if number:
                    joined.add("\t")
                joined.marks += [Mark(m.start + joined.length, m.end + joined.length, m.kind, m.value) for m in marks]
                joined.add(words.replace("\n", " "))
            if "".join(joined.parts).strip():
                is_head = any(cell.tag == "th" for cell in row)
                self.emit("".join(joined.parts), joined.marks, "row", "head" if is_head else "")

    def code(self, words: str, *, escaped: bool) -> None:
        plain = _unescaped(words) if escaped else html.unescape(words)
        kept = _PLACEHOLDER.sub("", plain).strip("\n").rstrip()
        if kept.strip():
            self.emit(kept, [], "pre")

    def rule(self) -> None:
        """An empty line; none above everything, and one where several follow each other."""
        if self.blocks and self.blocks[-1]:
            self.emit("", [], "rule")

    def drop_last_rules(self) -> None:
        """A rule below everything parts nothing."""
        while self.blocks and not self.blocks[-1]:
            self.blocks.pop()
            self.length -= 1
            self.marks = [m for m in self.marks if not (m.kind == "rule" and m.start > self.length)]
        self.marks = [m if m.end <= self.length else Mark(m.start, self.length, m.kind, m.value) for m in self.marks]

    def words(self, nodes: Sequence[str | Element], kind: str) -> None:
        """One block of words and inline elements; nothing where they are empty."""
        if len(nodes) == 1 and isinstance(nodes[0], str) and (stashed := _STASHED.fullmatch(nodes[0].strip())):
            self.stashed(int(stashed[1]))
            return
        words, marks = self.inline(nodes)
        if words:
            self.emit(words, marks, kind)

    def stashed(self, number: int) -> None:
        """Fenced code."""
        fenced = _FENCED.fullmatch(str(self.raw[number]).strip()) if number < len(self.raw) else None
        if fenced:
            self.code(fenced[1], escaped=False)

    def emit(self, words: str, marks: Sequence[Mark], kind: str, value: str = "") -> None:
        """A block at the end of the text, with the marks of its words, of itself and of its list item."""
        start = self.length + (1 if self.blocks else 0)
        self.blocks.append(words)
        self.length = start + len(words)
        self.marks += [Mark(start + m.start, start + m.end, m.kind, m.value) for m in marks]
        if self.lists:
            self.marks.append(Mark(start, self.length, "li", self.sign or str(self.lists)))
            self.sign = ""
        if kind != "p" or not self.lists:
            self.marks.append(Mark(start, self.length, kind, value))

    # --- inlines

    def inline(self, nodes: Sequence[str | Element]) -> tuple[str, list[Mark]]:
        """The words of a block without white space at its edges, and their marks."""
        built = _Inline()
        for node in nodes:
            if isinstance(node, str):
                built.add(_flowing(node))
            else:
                _add(node, built)
        whole = "".join(built.parts)
        words = whole.strip(_EDGE)
        lead = len(whole) - len(whole.lstrip(_EDGE))
        return words, [mark for m in built.marks for mark in _clipped(m, lead, len(words))]


def _with_tails(element: Element) -> Iterator[str | Element]:
    for child in element:
        yield child
        yield child.tail or ""


def _add(element: Element, built: _Inline) -> None:
    """One inline element: its words, and its mark if it has one."""
    start = built.length
    if element.tag == "br":
        built.add("\n")
    elif element.tag == "img":
        alt = _flowing(element.get("alt", "")).strip()
        built.add(f"[{alt}]" if alt else "")
    elif element.tag == "code":
        built.add(_PLACEHOLDER.sub("", _unescaped("".join(element.itertext()))).replace("\n", " "))
    elif element.get("class") != "footnote-backref":
        built.add(_flowing(element.text or ""))
        for child in element:
            _add(child, built)
            built.add(_flowing(child.tail or ""))
    if built.length == start:
        return
    kind = _INLINES.get(element.tag)
    if kind:
        built.marks.append(Mark(start, built.length, kind))
    elif element.tag == "a" and _SAFE.fullmatch(element.get("href", "")):
        built.marks.append(Mark(start, built.length, "link", element.get("href", "")))


def _flowing(words: str) -> str:
    """Words as they flow: a line end in a paragraph is a space, placeholders of the parser are nothing."""
    if "\x02" in words or "\x03" in words:
        words = _PLACEHOLDER.sub("", words)
    return _SOFT_BREAK.sub(" ", words) if "\n" in words else words


def _unescaped(code: str) -> str:
    """Code as it was written; the parser escapes just these."""
    return code.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


def _clipped(mark: Mark, lead: int, length: int) -> Iterator[Mark]:
    start, end = max(mark.start - lead, 0), min(mark.end - lead, length)
    if start < end:
        yield Mark(start, end, mark.kind, mark.value)


def _is_picture(element: Element) -> bool:
    """A paragraph that holds one picture and nothing else."""
    alone = len(element) == 1 and element[0].tag == "img"
    return alone and not (element.text or "").strip() and not (element[0].tail or "").strip()
