"""The shapes that texts of Label Studio have: words, HTML, the turns of a dialogue; and its short form, JSON-MIN."""

from collections.abc import Mapping
from typing import Any, Final, Protocol

from rubricate.core.document import Reading
from rubricate.formats.importers.training.hypertext import HyperText
from rubricate.formats.jsonish import Tree, places, tree, trees, whole, words

Places = tuple[tuple[int, int], ...]
ANNOTATIONS: Final = ("annotations", "completions")
_FACTS: Final = frozenset({"id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time"})
_PARTS: Final = ("author", "text")


class Shape(Protocol):
    """A text, its formatting where it has any, the field of the task it stands in, and where a region of it is."""

    @property
    def text(self) -> str: ...

    @property
    def reading(self) -> Reading | None: ...

    @property
    def field(self) -> str: ...

    def place(self, value: Tree) -> Places: ...


class Plain:
    """Words, and places in them."""

    def __init__(self, text: str, field: str) -> None:
        self.text, self.field = text, field
        self.reading: Reading | None = None

    def place(self, value: Tree) -> Places:
        return places(value.get("start"), value.get("end"))


class Page:
    """HTML, whose regions begin and end in nodes of its tree."""

    def __init__(self, source: str, field: str) -> None:
        self._page = HyperText(source)
        self.text, self.field = self._page.text, field
        self.reading: Reading | None = self._page.reading("")

    def place(self, value: Tree) -> Places:
        first, last = whole(value.get("startOffset")), whole(value.get("endOffset"))
        if first is None or last is None:
            return ()
        start = self._page.place(words(value, "start"), first)
        end = self._page.place(words(value, "end"), last, is_end=True)
        return () if start is None or end is None else ((start, end),)


class Dialogue:
    """Turns, each a line with who speaks before it; a region names its turns by their numbers."""

    def __init__(self, turns: list[Tree], field: str) -> None:
        self.field = field
        self._starts: list[int] = []
        self._turns: list[str] = []
        lines: list[str] = []
        at = 0
        for turn in turns:
            who, said = (" ".join(words(turn, part).splitlines()) for part in _PARTS)
            before = f"{who}: " if who else ""
            self._starts.append(at + len(before))
            self._turns.append(said)
            lines.append(before + said)
            at += len(lines[-1]) + 1
        self.text, self.reading = "\n".join(lines), None

    def place(self, value: Tree) -> Places:
        """In code points; in UTF-16 where the words of the region say so."""
        quote = words(value, "text")
        found = [self._places(value, units=units) for units in (False, True)]
        fitting = [place for place in found if place and self.text[slice(*place[0])] == quote]
        return (fitting or found)[0]

    def _places(self, value: Tree, *, units: bool) -> Places:
        start = self._at(words(value, "start"), whole(value.get("startOffset")), units)
        end = self._at(words(value, "end"), whole(value.get("endOffset")), units)
        return () if start is None or end is None else ((start, end),)

    def _at(self, turn: str, offset: int | None, units: bool) -> int | None:
        if offset is None or offset < 0 or not turn.isdecimal() or len(turn) > 9 or int(turn) >= len(self._turns):
            return None
        said = self._turns[int(turn)]
        if units:
            offset = len(said.encode("utf-16-le", "surrogatepass")[: 2 * offset].decode("utf-16-le", "ignore"))
        return self._starts[int(turn)] + offset


def shape_of(data: Tree, annotations: list[Tree]) -> Shape:
    """The text of a task: what its results are about, or what is called so, or the only words there are."""
    results = [one for each in annotations for one in trees(each.get("result"))]
    dialogues = {name: trees(one) for name, one in data.items() if isinstance(one, list)}
    spoken = next((name for name, one in dialogues.items() if any(words(turn, "text") for turn in one)), None)
    if spoken is not None and any(words(one, "type").lower() == "paragraphlabels" for one in results):
        return Dialogue(dialogues[spoken], spoken)
    values = tree({name: one for name, one in data.items() if isinstance(one, str)})
    about = next((words(one, "to_name") for one in results), "")
    longest = max(values, key=lambda one: len(words(values, one)), default="")
    name = next((one for one in (about, "text") if one in values), longest)
    text = words(values, name)
    is_page = any(isinstance(tree(one.get("value")).get("startOffset"), int) for one in results)
    return Page(text, name) if is_page and "<" in text else Plain(text, name)


def is_short(task: Tree) -> bool:
    """Whether a task is of the short form, which has everything side by side."""
    return "annotation_id" in task and "annotator" in task


def in_full(task: Tree) -> Tree:
    """A task of the short form as the long one has it; a single choice is not told apart from data there."""
    data: dict[str, Any] = {}
    results: list[Mapping[str, Any]] = []
    for name, value in task.items():
        regions = [one for one in trees(value) if isinstance(value, list) and "end" in one]
        if name in _FACTS:
            continue
        if regions:
            results += [{"type": _kind(one), "from_name": name, "value": one} for one in regions]
        elif trees(value) and "choices" in tree(value):
            results.append({"type": "choices", "from_name": name, "value": value})
        else:
            data[name] = value
    who = {"completed_by": task.get("annotator"), "created_at": task.get("created_at"), "result": results}
    return {"id": task.get("id"), "data": data, "annotations": [{**who, "updated_at": task.get("updated_at")}]}


def _kind(region: Tree) -> str:
    return next((name for name in ("hypertextlabels", "paragraphlabels") if name in region), "labels")
