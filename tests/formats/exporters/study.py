"""A small project that has everything an export may meet, and the golden files of what exports make of it."""

import os
from pathlib import Path

from rubricate.core.annotation import Coder, Layer
from rubricate.core.attributes import Attribute, Option
from rubricate.core.codebook import Codebook
from rubricate.core.document import Mark
from rubricate.core.linking import Link
from rubricate.core.notes import Note
from tests.formats.snapshots import ANN, MAIN, NOON, FakeProject, named, tag

GOLDEN = Path(__file__).parents[2] / "golden" / "exports"

CLAIM = tag("claim", 0, key="1", colour="blue", pattern="solid", letter="C", definition="What may be **true** or not.",
            use_when="Somebody says it.", example="The bridge is safe.")  # fmt: skip
QUOTE = tag("quote", 1, key="2", colour="ochre", pattern="double", letter="Q")
DIRECT = tag("direct, “said”", 0, parent=QUOTE, colour="green", pattern="dotted", letter="D", short="direct")
NUMBER = tag("number", 2, key="3", colour="#a01060", pattern="zigzag", letter="N")
CERTAIN = Attribute(
    named("attribute", "certain"), CLAIM.id, "certain", 0, "one_of", (Option("yes", "surely"), Option("no"))
)

BEN = Coder(named("coder", "Ben"), "Ben & Co")
BENS = Layer(named("layer", "Ben"), BEN.id)
GOLD = Layer(named("layer", "gold"), ANN.id, "gold")

ARTICLE = (
    "A bridge 😀 for all\n"
    "“It will hold,” she said. Nobody asked why; 12 people stood there.\n"
    "First,  two spaces\n"
    "Second\u00a0item\n"
    "Cost\tYear\n"
    "4 €\t2031\n"
    "\n"
    "مرحبا بالعالم. e\u0301nde <b>&amp;\u2028"
)


def study() -> FakeProject:
    """Two documents with annotations that nest, overlap and touch, and one that nobody looked at."""
    project = FakeProject(name="study <1>", codebook=Codebook([CLAIM, QUOTE, DIRECT, NUMBER], [CERTAIN]))
    project.coders = {ANN.id: ANN, BEN.id: BEN}
    project.layers = {MAIN.id: MAIN, BENS.id: BENS, GOLD.id: GOLD}
    article = project.add("article", ARTICLE, _flat(ARTICLE), outlet="The Post")
    at = ARTICLE.index
    project.styled[article.id] = _formatting()
    project.mark(article, None, None, CLAIM, "About\nall of it")
    project.mark(article, at("“"), at(" she"), QUOTE)
    project.mark(article, at("It"), at(",”"), CLAIM, "Is it <so>?", answers={CERTAIN.id: ("yes",)})
    project.mark(article, at("hold"), at("Nobody") + 6, DIRECT, layer=BENS)
    project.mark(article, at("hold"), at("Nobody") + 6, CLAIM, layer=BENS)
    project.mark(article, at("12"), at("12") + 2, NUMBER)
    project.mark(article, at("two"), at("Year"), NUMBER, "over\tblocks", layer=GOLD)
    project.mark(article, at("😀"), at("😀") + 1, CLAIM)
    project.mark(article, at("بال"), at("e\u0301") + 2, QUOTE)
    second = project.add("=second/\\: one", "Short. Very short.", (0, 6, 7, 18), outlet="=1+1")
    project.mark(second, 0, 5, CLAIM, "=note", layer=BENS)
    project.add("third", "Nobody marked this.")
    project.linked = [_link(project, 1, 2, "supports")]
    project.notes = {note.id: note for note in _notes(project)}
    return project


def _flat(text: str) -> tuple[int, ...]:
    """Sentences by hand: each line, the second parted behind its first full stop."""
    ends = [n for n, letter in enumerate(text) if letter == "\n"] + [len(text)]
    flat: list[int] = []
    start = 0
    for end in ends:
        if end > start:
            stop = text.find(". ", start, end)
            cuts = [stop + 1] if stop > 0 else []
            for cut in [*cuts, end]:
                flat += [start + (text[start] == " "), cut]
                start = cut
        start = end + 1
    return tuple(flat)


def _formatting() -> tuple[Mark, ...]:
    lines, start = [], 0
    for line in ARTICLE.split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    title, body, one, two, head, row, rule, last = lines
    at = ARTICLE.index
    marks = [
        Mark(*title, "h1"), Mark(*body, "p"), Mark(at("hold"), at(" she"), "em"),
        Mark(at("It"), at("will") + 4, "strong"), Mark(at("Nobody"), at(" why"), "link", "https://example.org/?a=1&b"),
        Mark(*one, "li", "1 •"), Mark(*two, "li", "2 3."), Mark(*head, "row", "head"), Mark(*row, "row"),
        Mark(rule[0], rule[0], "rule"), Mark(*last, "quote", "1"), Mark(*last, "p"),
    ]  # fmt: skip
    return tuple(sorted(marks))


def _link(project: FakeProject, one: int, two: int, kind: str) -> Link:
    marks = next(iter(project.marks.values()))
    from uuid import UUID

    ends = UUID(bytes=marks[one][8]), UUID(bytes=marks[two][8])
    return Link(named("link", kind), *ends, kind, NOON)


def _notes(project: FakeProject) -> list[Note]:
    document = next(iter(project.documents))
    return [
        Note(named("note", 1), "document", document, ANN.id, "On the *article*", NOON, NOON),
        Note(named("note", 2), "tag", QUOTE.id, BEN.id, "On quotes", NOON, NOON),
        Note(named("note", 3), "project", None, ANN.id, "Began today", NOON, NOON),
    ]


def check_golden(name: str, written: bytes) -> None:
    """What was written is what was looked at once; RUBRICATE_GOLDEN=write takes it as that."""
    place = GOLDEN / name
    if os.environ.get("RUBRICATE_GOLDEN") == "write":
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(written)
    assert written == place.read_bytes()
