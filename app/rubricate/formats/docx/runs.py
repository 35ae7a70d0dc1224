"""What stands within a paragraph: runs in their styles, links, fields, notes, pictures, text boxes, equations."""

from collections.abc import Callable, Iterator
from typing import Final

from rubricate.formats.docx.maths import written
from rubricate.formats.docx.names import attribute, named, relation, value
from rubricate.formats.docx.story import Story
from rubricate.formats.docx.styles import look_of
from rubricate.formats.field_codes import meaning
from rubricate.formats.looks import PLAIN, Look, marks_of, raised
from rubricate.formats.office import HIDDEN_TEXT, SAFE, SYMBOLS_LOST, TRACKED_CHANGES, Remark, Style
from rubricate.formats.safe_xml import Element, local
from rubricate.formats.symbols import symbol

_INSIDE: Final = frozenset({"smartTag", "customXml", "sdt", "sdtContent", "bdo", "dir", "Choice"})
_ANCHORS: Final = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
_SIGNS: Final = {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


class Runs:
    """Writes the words of paragraphs. `begin` says how the paragraph's style lets them look."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._paragraph = PLAIN
        self._address = ""
        self._looks: dict[tuple[Look, Look, Look], Look] = {}
        self._kinds: dict[tuple[Look, str], tuple[Style, ...]] = {}
        self._by_name: dict[str, Callable[[Element], None]] = {
            "r": self._run,
            "ins": self._inserted,
            "moveTo": self._inserted,
            "del": self._deleted,
            "moveFrom": self._deleted,
            "hyperlink": self._link,
            "fldSimple": self._field,
            "oMath": self._equation,
            "oMathPara": self._equation,
            "AlternateContent": self._chosen,
            **dict.fromkeys(_INSIDE, self.walk),
            **dict.fromkeys(_ANCHORS, self.anchor),
        }
        self._in_run: dict[str, Callable[[Element, tuple[Style, ...]], None]] = {
            "tab": lambda _one, _styles: story.sink.tab(),
            "ptab": lambda _one, _styles: story.sink.tab(),
            "br": lambda _one, _styles: story.sink.line_break(),
            "cr": lambda _one, _styles: story.sink.line_break(),
            "noBreakHyphen": lambda _one, styles: story.sink.write(_SIGNS["noBreakHyphen"], styles),
            "softHyphen": lambda _one, styles: story.sink.write(_SIGNS["softHyphen"], styles),
            "sym": self._symbol,
            "footnoteReference": self._note,
            "endnoteReference": self._note,
            "drawing": self._drawing,
            "pict": self._drawing,
            "object": self._drawing,
            "ruby": self._ruby,
        }

    def begin(self, look: Look) -> None:
        """A paragraph begins whose style has this look."""
        self._paragraph = look

    def walk(self, element: Element) -> None:
        """Everything inside an element of a paragraph, in order."""
        handlers = self._by_name
        for one in element:
            handler = handlers.get(named(one))
            if handler is not None:
                handler(one)

    def anchor(self, element: Element) -> None:
        """Where a comment begins, ends, or is referred to."""
        remark = Remark(attribute(element, "id") or "", "")
        name = named(element)
        key = remark.point if name == "commentReference" else remark.start if name.endswith("Start") else remark.end
        self._story.sink.builder.anchor(key)

    def _run(self, run: Element) -> None:
        look = self._look(run)
        fields = self._story.fields
        styles = self._styles(look, self._address or fields.address)
        for one in run:
            name = named(one)
            if name == "t":
                if look.vanish and not fields.muted and one.text:
                    self._story.met[HIDDEN_TEXT] += 1
                elif not fields.muted and one.text:
                    self._story.sink.write(one.text, styles)
            elif name == "fldChar":
                self._turn(attribute(one, "fldCharType") or "")
                styles = self._styles(look, self._address or fields.address)
            elif name == "instrText":
                fields.instruct(one.text or "")
            elif name == "commentReference":
                self.anchor(one)
            elif name == "AlternateContent":
                for chosen in choice(one):
                    self._child(chosen, look, styles)
            else:
                self._child(one, look, styles)

    def _child(self, one: Element, look: Look, styles: tuple[Style, ...]) -> None:
        handler = self._in_run.get(named(one))
        if handler is not None and not look.vanish and not self._story.fields.muted:
            handler(one, styles)

    def _look(self, run: Element) -> Look:
        """How a run looks: by itself, by the style of its words, by that of its paragraph."""
        direct = PLAIN
        letters = PLAIN
        if len(run) and named(run[0]) == "rPr":
            direct = look_of(run[0])
            style = value(run[0], "rStyle")
            letters = self._story.styles.look(style) if style else PLAIN
        key = (direct, letters, self._paragraph)
        known = self._looks.get(key)
        if known is None:
            known = self._looks[key] = self._weighed(*key)
        return known

    def _weighed(self, direct: Look, letters: Look, above: Look) -> Look:
        """What is on or off in the end: a switch in both styles turns itself off, one in the run itself decides."""
        base = self._story.styles.base

        def toggled(mine: bool | None, word: bool | None, style: bool | None, usual: bool | None) -> bool:
            return mine if mine is not None else bool(usual) or bool(word) != bool(style)

        plain = direct.over(letters).over(above).over(base)
        return plain._replace(
            strong=toggled(direct.strong, letters.strong, above.strong, base.strong),
            em=toggled(direct.em, letters.em, above.em, base.em),
            strike=toggled(direct.strike, letters.strike, above.strike, base.strike),
            vanish=toggled(direct.vanish, letters.vanish, above.vanish, base.vanish),
        )

    def _styles(self, look: Look, address: str) -> tuple[Style, ...]:
        known = self._kinds.get((look, address))
        if known is None:
            known = self._kinds[look, address] = marks_of(look, address)
        return known

    def _turn(self, kind: str) -> None:
        fields = self._story.fields
        if kind == "begin":
            fields.begin()
        elif kind == "separate":
            fields.separate()
        elif kind == "end":
            fields.end()

    def _inserted(self, element: Element) -> None:
        self._story.met[TRACKED_CHANGES] += 1
        self.walk(element)

    def _deleted(self, element: Element) -> None:
        self._story.met[TRACKED_CHANGES] += 1
        for one in element.iter():
            if named(one) in _ANCHORS:
                self.anchor(one)

    def _link(self, element: Element) -> None:
        found = self._story.relations.get(relation(element))
        self._within(element, found.target if found and found.outside else "")

    def _field(self, element: Element) -> None:
        silent, address = meaning(attribute(element, "instr") or "")
        if not silent:
            self._within(element, address)

    def _within(self, element: Element, address: str) -> None:
        before = self._address
        self._address = address if SAFE.fullmatch(address) else before
        self.walk(element)
        self._address = before

    def _equation(self, element: Element) -> None:
        if not self._story.fields.muted:
            self._story.sink.write(written(element), self._styles(PLAIN, self._address))

    def _chosen(self, element: Element) -> None:
        for one in choice(element):
            handler = self._by_name.get(named(one))
            if handler is not None:
                handler(one)

    def _symbol(self, element: Element, styles: tuple[Style, ...]) -> None:
        sign = symbol(attribute(element, "font") or "", attribute(element, "char") or "")
        if not sign:
            self._story.met[SYMBOLS_LOST] += 1
        self._story.sink.write(sign or "\ufffd", styles)

    def _note(self, element: Element, styles: tuple[Style, ...]) -> None:
        kind = named(element).removesuffix("Reference")
        own = attribute(element, "customMarkFollows") in ("1", "true", "on")
        note = self._story.note(kind, attribute(element, "id") or "", own_sign=own)
        if not own:
            self._story.sink.write(note.sign, raised(styles))

    def _ruby(self, element: Element, _styles: tuple[Style, ...]) -> None:
        for one in element:
            if named(one) == "rubyBase":
                self.walk(one)

    def _drawing(self, element: Element, styles: tuple[Style, ...]) -> None:
        """Text boxes wait for the end of the paragraph; a picture is its description."""
        boxes: list[Element] = []
        words = ""
        for one in shown(element):
            if named(one) == "txbxContent":
                boxes.append(one)
            elif not words:
                words = _described(one)
        self._story.boxes += boxes
        if words and not boxes:
            self._story.sink.write(f"[{words}]", (*styles, ("image", "")))
            self._story.sink.pen.lift()  # two pictures are two


def choice(element: Element) -> Iterator[Element]:
    """What stands in the first alternative; in the last resort where there is no other."""
    chosen = next((one for one in element if named(one) == "Choice"), None)
    if chosen is None:
        chosen = next((one for one in element if named(one) == "Fallback"), ())
    yield from chosen


def shown(element: Element) -> Iterator[Element]:
    """All elements inside, without last resorts and without what is in a text box."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        yield one
        if named(one) == "AlternateContent":
            waiting += reversed(list(choice(one)))
        elif named(one) != "txbxContent":
            waiting += reversed(one)


def _described(element: Element) -> str:
    """The description of a picture, on one line; empty for what has none."""
    name = local(element)
    if name == "docPr":
        words = element.get("descr") or element.get("title") or ""
    elif name == "imagedata":
        words = next((v for key, v in element.attrib.items() if key.endswith("}title")), "")
    else:
        words = element.get("alt", "") if name in ("shape", "rect", "oval", "roundrect") else ""
    return " ".join(words.split())
