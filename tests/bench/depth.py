"""The real window on a project of 100,000 annotations, one document of which has 10,000: every act of reading it.

Each figure goes from the key or the click until page, panels and the lines around them are painted.
"""

import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from rubricate.collector import calm
from rubricate.gui import app as rubricate_app
from rubricate.gui.codebook_editor.recode_panel import RecodePanel
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from rubricate.gui.showing import Display
from rubricate.gui.theme import NAMES
from rubricate.settings import Settings
from tests.bench import deep
from tests.bench.frame import Row, p95, row, timed
from tests.bench.window import SIZE, longest_pause, sweep

MOST = 50.0  # ms, 95 of 100
TYPED = ("the council", "9", "meadow noise", "q", "council has voted to", "mayor")
STEPS, WARM = 60, 5
FREE = (  # no act of a moment: they have no bound here
    "the panels are made",
    "another document",
    "a queue of 20,000 to look at again, the first time",
)

Act = Callable[[], object]


def measure() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deep.rubricate"
        deep.make(path)
        yield from measured(path, Settings.load(Path(folder) / "home"))


def measured(path: Path, settings: Settings) -> Iterator[Row]:
    """The rows of a project that is there."""
    app = rubricate_app.application()
    calm()
    program = Program(app, settings)
    window = program.new_window()
    window.resize(*SIZE)
    window.show()
    window.open_paths([path])
    for what, measuring in ROWS.items():
        figures = measuring(app, window)
        sweep()
        limits = () if what in FREE else (("p95 ms", p95(figures), MOST),)
        yield row(f"100,000 in a project, 10,000 in a text: {what}", [0.0], figures, 0.0, limits=limits)
    program.close()
    sweep()


def painted(app: QApplication, act: Act) -> float:
    """Milliseconds until what was done is on the screen."""

    def whole() -> None:
        act()
        app.processEvents()

    figure = timed(whole)
    sweep()
    return figure


def making(app: QApplication, window: MainWindow) -> list[float]:
    """The page is shown already; once a window."""
    window.workspace.page.viewport().repaint()
    return [painted(app, lambda: window.workspace.panels)]


def turning(app: QApplication, window: MainWindow) -> list[float]:
    """To the next one, with all panels; at last to the long one, whose text is then laid out."""
    figures = [painted(app, lambda: window.workspace.step_document(1)) for _ in range(20)]
    window.workspace.show_document(list(window.session.project.documents)[-1])
    longest_pause(app, lambda: window.workspace.page.sheet.layouter.complete)
    return figures


def filtering(app: QApplication, window: MainWindow) -> list[float]:
    """Each letter of some words."""
    field, figures = window.workspace.panels.annotations.field, list[float]()
    field.setFocus()
    for words in TYPED:
        figures += [painted(app, lambda letter=letter: QTest.keyClicks(field, letter)) for letter in words]
        QTest.keyClick(field, Qt.Key.Key_Escape)
        app.processEvents()
    return figures


def picking(app: QApplication, window: MainWindow) -> list[float]:
    """Tags ticked in the list's filter, one after the other, and off again."""
    tags = window.workspace.panels.annotations.tags
    some = list(window.session.project.codebook)[: STEPS // 2]
    return [painted(app, lambda tag=tag: tags.toggle_tag(tag)) for tag in [*some, *some]]


def walking(app: QApplication, window: MainWindow) -> list[float]:
    """The inspector and the list come along; from ever other places."""
    page, rng, figures = window.workspace.page, random.Random(3), list[float]()
    page.setFocus()
    for step in range(WARM + STEPS):
        if step % 8 == 0:
            page.focus_annotation(rng.choice(listed(window)))
            app.processEvents()
        figures.append(painted(app, lambda: QTest.keyClick(page, Qt.Key.Key_Tab)))
    return figures[WARM:]


def listed(window: MainWindow) -> list[object]:
    model = window.workspace.panels.annotations.model
    return [model.id_at(model.index(at)) for at in range(0, model.rowCount(), 97)]


def inspecting(app: QApplication, window: MainWindow) -> list[float]:
    """From the page into the inspector's first field, at ever other annotations that are asked something."""
    page, panels = window.workspace.page, window.workspace.panels
    project, figures = window.session.project, list[float]()
    asked = [one for one in listed(window) if project.codebook.asked_by(project.annotation(one).tag_id)]
    for annotation in (asked * STEPS)[: WARM + STEPS]:
        page.setFocus()
        page.focus_annotation(annotation)
        app.processEvents()
        figures.append(painted(app, lambda: QTest.keyClick(page, Qt.Key.Key_Return)))
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        app.processEvents()
    assert panels.inspector.isVisible()
    return figures[WARM:]


def folding(app: QApplication, window: MainWindow) -> list[float]:
    """Every parent of the panel's tree, and open again."""
    return folded(app, window.workspace.panels.codebook.list)


def editing(app: QApplication, window: MainWindow) -> list[float]:
    """The same in the codebook editor."""
    window.flows.codebook.show()
    app.processEvents()
    figures = folded(app, QApplication.focusWidget())
    window.flows.codebook.leave()
    app.processEvents()
    return figures


def folded(app: QApplication, tree: QListView) -> list[float]:
    tree.setFocus()
    figures = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(tree, Qt.Key.Key_Home)
        for _ in range(deep.PARENTS):
            figures.append(painted(app, lambda key=key: QTest.keyClick(tree, key)))
            if key is Qt.Key.Key_Right:
                tree.setCurrentIndex(tree.model().index(tree.currentIndex().row() + deep.BELOW + 1, 0))
            else:
                QTest.keyClick(tree, Qt.Key.Key_Down)
            app.processEvents()
    assert len(figures) == 2 * deep.PARENTS
    return figures


def dressing(app: QApplication, window: MainWindow) -> list[float]:
    """Through all themes, with everything that was opened by now."""
    themes = [NAMES[number % len(NAMES)] for number in range(STEPS + len(NAMES))]
    return [painted(app, lambda name=name: window.flows.viewing.set_theme(name)) for name in themes][len(NAMES) :]


def switching(app: QApplication, window: MainWindow) -> list[float]:
    """F7 through all ways, with half the tags hidden; the strip at the scroll bar catches up beside."""
    window.workspace.set_hidden(frozenset(list(window.session.project.codebook)[::2]))
    window.workspace.set_marks(Display.CHOSEN.value)
    keys = [painted(app, lambda: QTest.keyClick(window, Qt.Key.Key_F7)) for _ in range(STEPS)]
    window.flows.marks.set(Display.ALL.value)
    return keys


def hiding(app: QApplication, window: MainWindow) -> list[float]:
    """The marks of one tag after another are hidden, and shown again."""
    some = list(window.session.project.codebook)[: STEPS // 2]
    acts = [(tag, on) for on in (False, True) for tag in some]
    return [painted(app, lambda tag=tag, on=on: window.flows.marks.show_tag(tag, on)) for tag, on in acts]


def overlooking(app: QApplication, window: MainWindow) -> list[float]:
    """The longest pause while the strip finds where everything is, after all of the text was laid out anew."""
    strip, page = window.workspace.page.overview, window.workspace.page
    figures = []
    for _ in range(STEPS // 4):
        strip.setAccessibleDescription("")
        page.laid_out.emit()
        figures.append(longest_pause(app, lambda: bool(strip.accessibleDescription())))
    return figures


def queueing(app: QApplication, window: MainWindow) -> list[float]:
    """The panel of the queue is made and read, and the page turned to the document of its first annotation."""
    return [painted(app, window.flows.recoding.show)]


def recoding(app: QApplication, window: MainWindow) -> list[float]:
    """The queue of the tag that every fifth annotation has: 20,000 of them, read anew each time."""
    panel = window.findChild(RecodePanel)
    figures = []
    for _ in range(STEPS // 2):
        window.flows.recoding.close()
        panel.model.show(None)
        app.processEvents()
        figures.append(painted(app, window.flows.recoding.show))
    return figures


ROWS: dict[str, Callable[[QApplication, MainWindow], list[float]]] = {
    "the panels are made": making,
    "another document": turning,
    "typing in the filter": filtering,
    "a tag ticked in the filter": picking,
    "Tab to the next annotation": walking,
    "the inspector is opened": inspecting,
    "a parent of 200 tags is folded": folding,
    "the same in the codebook editor": editing,
    "another theme": dressing,
    "another way to show marks": switching,
    "the marks of a tag are hidden": hiding,
    "the strip beside the text, longest pause": overlooking,
    "a queue of 20,000 to look at again, the first time": queueing,
    "a queue of 20,000 to look at again": recoding,
}
