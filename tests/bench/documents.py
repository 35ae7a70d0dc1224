"""The table of 5,000 documents: typing in its filter, sorting, going to a row, one document added, one status said.

And texts that are there twice among 5,000 of 5 KB, against reading their shingles alone.
"""

import hashlib
import random
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rubricate import resources
from rubricate.collector import calm
from rubricate.core import actions
from rubricate.core.actions.documents import add_documents
from rubricate.core.annotation import Coder
from rubricate.core.attributes import Option
from rubricate.core.document import Formatting, Reading, Source, Text
from rubricate.core.likeness import alike
from rubricate.core.shingles import shingles
from rubricate.core.state import Hand
from rubricate.core.units import cut
from rubricate.gui import app as rubricate_app
from rubricate.gui import style
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.documents_table.table import DocumentsTable
from rubricate.gui.theme import Theme
from rubricate.project import Project
from tests.bench.frame import Row, in_turn, p95, row, timed
from tests.bench.material import WORDS, text

MOST = 50.0  # ms, 95 of 100
DOCUMENTS, CHARACTERS, TWICE = 5_000, 5_000, 250
TYPED = ("harbour", "9", "gazette meadow", "q", "council 12", "mayor")
STEPS, ADDED = 60, 30
OUTLETS = ("Gazette", "Herald", "Post", "Courier")
CODER = Coder(uuid.UUID(int=7), "Coder 1")


def measure() -> Iterator[Row]:
    yield duplicates()
    app = rubricate_app.application()
    calm()
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "many.rubricate", hand(), resources.default_tags(uuid.uuid4)) as project,
    ):
        fill(project)
        theme = Theme.load("light")
        style.apply(app, theme)
        table = DocumentsTable(project, lambda verb: project.do(verb(project, hand())), _nobody(), CODER.id, theme)
        stop = project.listen(lambda step, _origin: table.apply(step))
        table.resize(1366, 700)
        table.show()
        app.processEvents()
        for what, figures in (
            ("typing in the filter", typing(app, table)),
            ("sorting by a column", sorting(app, table)),
            ("going to a row", going(app, table)),
            ("a group folded", folding(app, table)),
            ("one document added, without its commit", adding(app, project, table)),
            ("one status said, without its commit", saying(app, project, table)),
        ):
            yield row(f"table of 5,000: {what}", [0.0], figures, 0.0, limits=(("p95 ms", p95(figures), MOST),))
        stop()
        table.close()


def duplicates() -> Row:
    rng = random.Random(3)
    texts = [text(CHARACTERS, n) for n in range(DOCUMENTS - TWICE)]
    texts += [edited(texts[n], rng) for n in range(TWICE)]
    names = [hashlib.sha256(body.encode()).digest() for body in texts]
    floors, figures = in_turn(
        lambda: timed(lambda: [shingles(body) for body in texts]),
        lambda: timed(lambda: alike(names, texts.__getitem__)),
        3,
        warm=0,
    )
    return row("find 250 texts of 5,000 that are nearly there twice", floors, figures, 4.0)


def edited(body: str, rng: random.Random) -> str:
    return " ".join(rng.choice(WORDS) if rng.random() < 0.03 else word for word in body.split(" "))


def hand() -> Hand:
    return Hand(CODER, 1_764_072_000_000, uuid.uuid4)


def reading(n: int) -> Reading:
    rng = random.Random(n)
    name = f"{rng.choice(WORDS)} {rng.choice(WORDS)} {n}"
    return Reading(name, Text.of(f"Text {n}. {name}."), Formatting.of(()), Source(f"{n}.txt"))


def fill(project: Project) -> None:
    """Documents with an outlet, a date and a number, of which each third one is done."""
    texts = [reading(n) for n in range(DOCUMENTS)]
    project.do(add_documents(project, hand(), [(one, cut(one.text.body, "en")) for one in texts]))
    options = tuple(map(Option, OUTLETS))
    project.do(actions.add_attribute(project, hand(), None, "Outlet", "one_of", options=options))
    for name, kind in (("Date", "date"), ("Length", "number")):
        project.do(actions.add_attribute(project, hand(), None, name, kind))
    outlet, day, length = (variable.id for variable in project.codebook.asked_by(None))
    rng = random.Random(1)
    rows = {
        one: {
            outlet: (rng.choice(OUTLETS),),
            day: (f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",),
            length: (str(rng.randint(90, 9000)),),
        }
        for one in project.documents
    }
    project.do(actions.set_variables(project, hand(), rows))
    project.do(actions.set_status(project, hand(), list(project.documents)[::3], "done"))


def typing(app: QApplication, table: DocumentsTable) -> list[float]:
    """Each letter of some filters, until the rows are painted."""
    field, figures = table.bar.words, list[float]()
    field.setFocus()
    for words in TYPED:
        figures += [painted(app, lambda letter=letter: QTest.keyClicks(field, letter)) for letter in words]
        QTest.keyClick(field, Qt.Key.Key_Escape)
        app.processEvents()
    return figures


def sorting(app: QApplication, table: DocumentsTable) -> list[float]:
    """Every column both ways, three times."""
    keys = [field.key for field in table.model.shown] * 3
    figures = [painted(app, lambda key=key: table.sort_by(key)) for key in keys for _ in range(2)]
    table.sort_by("number")
    return figures


def going(app: QApplication, table: DocumentsTable) -> list[float]:
    """Down, far down, and with all documents selected on the way."""
    table.view.setFocus()
    table.view.go_to(table.model.documents()[0])
    keys = [Qt.Key.Key_Down if step % 3 else Qt.Key.Key_PageDown for step in range(STEPS)]
    figures = [painted(app, lambda key=key: QTest.keyClick(table.view, key)) for key in keys]
    figures += [painted(app, table.view.selectAll) for _ in range(3)]
    return figures


def folding(app: QApplication, table: DocumentsTable) -> list[float]:
    outlet = next(field for field in table.model.shown if field.title == "Outlet")
    table.group_by(outlet.key)
    figures = [
        painted(app, lambda group=group: table.arrange(table.model.asked.folding(group))) for group in OUTLETS * 4
    ]
    table.group_by(outlet.key)
    return figures


def adding(app: QApplication, project: Project, table: DocumentsTable) -> list[float]:
    def add(n: int) -> Callable[[], object]:
        one = reading(n)
        step = project.commit(add_documents(project, hand(), [(one, cut(one.text.body, "en"))]))
        return lambda: table.apply(step)

    return [painted(app, add(DOCUMENTS + n)) for n in range(ADDED)]


def saying(app: QApplication, project: Project, table: DocumentsTable) -> list[float]:
    rng = random.Random(4)
    table.sort_by("status")

    def say() -> Callable[[], object]:
        one = rng.choice(list(project.documents))
        state = "done" if table.model.facts.state(one) == "new" else "new"
        step = project.commit(actions.set_status(project, hand(), [one], state))
        return lambda: table.apply(step)

    return [painted(app, say()) for _ in range(ADDED)]


def painted(app: QApplication, act: Callable[[], object]) -> float:
    """Milliseconds until what was done is on the screen."""

    def whole() -> None:
        act()
        app.processEvents()

    return timed(whole)


def _nobody() -> Asking:
    """Nothing is asked here."""
    return Asking(None, lambda: Theme.load("light"))  # type: ignore[arg-type]
