"""What stands within a paragraph of OpenDocument: text, spans, links, notes, comments, pictures, text boxes."""

import re
from collections.abc import Callable
from typing import Final

from rubricate.formats import mathml
from rubricate.formats.looks import PLAIN, Look, marks_of, raised
from rubricate.formats.odt.names import attribute, child, named
from rubricate.formats.odt.story import Story
from rubricate.formats.odt.styles import figure
from rubricate.formats.office import HIDDEN_TEXT, PART_LEFT_OUT, SAFE, Remark, Style, milliseconds
from rubricate.formats.safe_xml import Element

_WHITE: Final = re.compile("[ \t\r\n]+")
_SPACES_MOST: Final = 1_000
_SILENT: Final = frozenset(
    (
        *("text:page-number", "text:page-count", "text:page-continuation", "text:ruby-text", "text:tracked-changes"),
        *("office:event-listeners", "office:forms", "text:note-citation", "svg:title", "svg:desc", "text:script"),
    )
)
_HIDDEN: Final = frozenset({"text:hidden-text", "text:hidden-paragraph"})
_SHAPES: Final = frozenset(
    f"draw:{name}"
    for name in "custom-shape rect ellipse circle line polyline polygon path connector measure caption".split()
)


class Words:
    """Writes the words of paragraphs."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._look = PLAIN
        self._address = ""
        self._styles: tuple[Style, ...] = ()
        self._spaced = True  # white space that follows white space is none
        self._by_name: dict[str, Callable[[Element], None]] = {
            "text:s": self._spaces,
            "text:tab": lambda _one: self._sign(story.sink.tab),
            "text:line-break": lambda _one: self._sign(story.sink.line_break),
            "text:span": self._span,
            "text:a": self._link,
            "draw:a": self._link,
            "text:note": self._note,
            "office:annotation": self._comment,
            "office:annotation-end": self._end_comment,
            "draw:frame": self._frame,
            "draw:g": self._group,
            **dict.fromkeys(_SHAPES, self._shape),
        }

    def begin(self, look: Look) -> None:
        """A paragraph begins that looks like this."""
        self._spaced = True
        self._turn(look, "")

    def walk(self, element: Element) -> None:
        """Everything inside an element, in order. What nobody knows is walked through: fields are their text."""
        self._text(element.text)
        for one in element:
            if isinstance(one.tag, str):
                self._one(one)
            self._text(one.tail)

    def shape(self, element: Element) -> None:
        """A frame or a drawing that stands by itself."""
        self._one(element)

    def _one(self, one: Element) -> None:
        name = named(one)
        handler = self._by_name.get(name)
        if handler is not None:
            handler(one)
        elif name in _HIDDEN:
            self._story.met[HIDDEN_TEXT] += 1
        elif name not in _SILENT:
            self.walk(one)

    def _turn(self, look: Look, address: str) -> None:
        self._look, self._address = look, address
        self._styles = marks_of(look, address)

    def _text(self, words: str | None) -> None:
        if not words:
            return
        flowing = _WHITE.sub(" ", words)
        if self._spaced and flowing[0] == " ":
            flowing = flowing[1:]
        if not flowing:
            return
        self._spaced = flowing[-1] == " "
        self._write(flowing)

    def _write(self, words: str) -> None:
        if self._look.vanish:
            self._story.met[HIDDEN_TEXT] += 1
        else:
            self._story.sink.write(words, self._styles)

    def _sign(self, write: Callable[[], None]) -> None:
        self._spaced = False
        if not self._look.vanish:
            write()

    def _spaces(self, element: Element) -> None:
        self._spaced = False
        self._write(" " * figure(attribute(element, "text:c"), 1, _SPACES_MOST))

    def _span(self, element: Element) -> None:
        before = (self._look, self._address)
        style = self._story.styles.look("text", attribute(element, "text:style-name"))
        self._turn(style.over(self._look), self._address)
        self.walk(element)
        self._turn(*before)

    def _link(self, element: Element) -> None:
        before = (self._look, self._address)
        address = attribute(element, "xlink:href")
        self._turn(self._look, address if SAFE.fullmatch(address) else self._address)
        self.walk(element)
        self._turn(*before)

    def _note(self, element: Element) -> None:
        body = child(element, "text:note-body")
        cited = child(element, "text:note-citation")
        if body is None or self._look.vanish:
            return
        given = "" if cited is None else " ".join("".join(cited.itertext()).split())
        sign = given or str(len(self._story.notes) + 1)
        self._story.notes.append((sign, body))
        self._story.sink.write(sign, raised(self._styles))
        self._spaced = False

    def _comment(self, element: Element) -> None:
        story = self._story
        key = attribute(element, "office:name") or f" {len(story.remarks)}"
        creator, date = child(element, "dc:creator"), child(element, "dc:date")
        author = "" if creator is None else " ".join("".join(creator.itertext()).split())
        when = None if date is None else milliseconds(date.text)
        remark = Remark(key, _plain(element), author, when)
        story.remarks.setdefault(key, remark)
        if parent := attribute(element, "loext:parent-name"):
            story.parents.setdefault(key, parent)
        story.sink.builder.anchor(remark.start)

    def _end_comment(self, element: Element) -> None:
        self._story.sink.builder.anchor(Remark(attribute(element, "office:name"), "").end)

    def _frame(self, element: Element) -> None:
        """A text box waits for the end of the paragraph; everything else is its description."""
        boxes = [one for one in element if named(one) == "draw:text-box"]
        self._story.boxes += boxes
        if boxes or self._look.vanish:
            return
        words = _described(element)
        equation = self._equation(child(element, "draw:object"))
        if equation:
            self._spaced = False
            self._write(equation)
        elif words:
            self._story.sink.write(f"[{words}]", (*self._styles, ("image", "")))
            self._story.sink.pen.lift()
            self._spaced = False
        elif child(element, "draw:object") is not None and child(element, "table:table") is None:
            self._story.met[PART_LEFT_OUT] += 1

    def _equation(self, element: Element | None) -> str:
        """The text of an embedded formula, which stands in the file itself or in a part of its own."""
        if element is None:
            return ""
        root = child(element, "math:math")
        if root is None and (address := attribute(element, "xlink:href")):
            root = self._story.part(address)
        return mathml.written(root).strip() if root is not None and named(root) == "math:math" else ""

    def _group(self, element: Element) -> None:
        for one in element:
            if named(one).startswith("draw:"):
                self._one(one)

    def _shape(self, element: Element) -> None:
        if any(named(one) in ("text:p", "text:list") for one in element):
            self._story.boxes.append(element)
        elif (words := _described(element)) and not self._look.vanish:
            self._story.sink.write(f"[{words}]", (*self._styles, ("image", "")))
            self._story.sink.pen.lift()


def _described(element: Element) -> str:
    """The description of a picture, else its title, on one line."""
    found = (child(element, "svg:desc"), child(element, "svg:title"))
    words = (" ".join("".join(one.itertext()).split()) for one in found if one is not None)
    return next((one for one in words if one), "")


def _plain(comment: Element) -> str:
    """What a comment says, a line for each paragraph."""
    lines = ("".join(_pieces(one)).strip() for one in comment.iter() if named(one) in ("text:p", "text:h"))
    return "\n".join(lines).strip()


def _pieces(element: Element) -> list[str]:
    pieces = [_WHITE.sub(" ", element.text or "")]
    for one in element:
        name = named(one) if isinstance(one.tag, str) else ""
        if name == "text:s":
            pieces.append(" " * figure(attribute(one, "text:c"), 1, _SPACES_MOST))
        elif name in ("text:tab", "text:line-break"):
            pieces.append("\t" if name == "text:tab" else "\n")
        elif name != "text:p":
            pieces += _pieces(one)
        pieces.append(_WHITE.sub(" ", one.tail or ""))
    return pieces
