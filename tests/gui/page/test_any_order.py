"""Whatever is done in whatever order: the page stands, and what it shows is what it was given."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rubricate.core.changes import Change
from rubricate.core.text import Span, cluster_span
from rubricate.gui.page import Display, Page
from rubricate.gui.theme import Theme
from tests.gui.page.material import TAGS, a_whole, an_id, annotation, loaded, step
from tests.gui.page.test_mouse import move, press, release

TEXTS = (
    "A short text. It has two sentences.\n\nAnd 😀 a family 👨‍👩‍👧, e\u0301, soft\u00adhyphen.\n" * 3,
    "המועצה הצביעה בעד 41 מיליון for the bypass.\nAnd left to right again אחרי שנים\n" * 3,
    "one long paragraph of words that goes on and on " * 60,
    "",
)
KEYS = (
    (Qt.Key.Key_Tab, 0),
    (Qt.Key.Key_Tab, 1),
    (Qt.Key.Key_Escape, 0),
    (Qt.Key.Key_F2, 0),
    (Qt.Key.Key_F4, 0),
    (Qt.Key.Key_F8, 0),
    (Qt.Key.Key_E, 2),
    (Qt.Key.Key_A, 2),
    (Qt.Key.Key_Return, 0),
    (Qt.Key.Key_Return, 1),
    (Qt.Key.Key_Delete, 0),
    (Qt.Key.Key_Right, 0),
    (Qt.Key.Key_Right, 3),
    (Qt.Key.Key_Down, 1),
    (Qt.Key.Key_Down, 4),
    (Qt.Key.Key_PageDown, 0),
    (Qt.Key.Key_End, 2),
    (Qt.Key.Key_2, 0),
)
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
PLACE = st.integers(0, 10_000)
ACTS = st.one_of(
    st.tuples(st.just("put"), st.integers(0, 5), PLACE, PLACE),
    st.tuples(st.just("remove"), st.integers(0, 5)),
    st.tuples(st.just("key"), st.sampled_from(KEYS)),
    st.tuples(st.just("drag"), st.integers(0, 760), st.integers(-20, 420), st.integers(0, 760), st.integers(-20, 420)),
    st.tuples(st.just("focus"), st.integers(0, 5)),
    st.tuples(st.just("whole"), st.integers(6, 8)),
    st.tuples(st.just("pick"), st.integers(0, 8)),
    st.tuples(st.just("numbers"), st.sampled_from(("", "sentence", "paragraph"))),
    st.tuples(st.just("zoom"), st.sampled_from((80, 100, 200))),
    st.tuples(st.just("theme"), st.sampled_from(("light", "dark"))),
    st.tuples(st.just("display"), st.sampled_from(list(Display))),
    st.tuples(st.just("hits"), PLACE, PLACE),
    st.tuples(st.just("marker"), st.sampled_from((None, TAGS[1].id))),
    st.tuples(st.just("resize"), st.integers(300, 1200)),
    st.tuples(st.just("text"), st.sampled_from(TEXTS)),
)


def span_of(text: str, a: int, b: int) -> Span | None:
    a, b = a % (len(text) + 1), b % (len(text) + 1)
    span = cluster_span(text, Span(min(a, b), max(a, b)))
    return span if len(span) else None


class Doing:
    """Does the acts and remembers what the page should hold."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.kept: dict[int, Span] = {}
        self.wholes: set[int] = set()
        loaded(page, TEXTS[0])

    def put(self, name: int, a: int, b: int) -> None:
        span = span_of(self.page.text, a, b)
        if span is not None:
            before = annotation(name, self.kept[name]) if name in self.kept else None
            self.page.apply(step(Change(before, annotation(name, span))))
            self.kept[name] = span

    def remove(self, name: int) -> None:
        if name in self.kept:
            self.page.apply(step(Change(annotation(name, self.kept.pop(name)), None)))

    def key(self, key: tuple[Qt.Key, int]) -> None:
        QTest.keyClick(self.page, key[0], MODIFIERS[key[1]])

    def drag(self, x: int, y: int, to_x: int, to_y: int) -> None:
        press(self.page, QPoint(x, y))
        move(self.page, QPoint(to_x, to_y))
        release(self.page, QPoint(to_x, to_y))
        move(self.page, QPoint(x, y), Qt.MouseButton.NoButton)

    def focus(self, name: int) -> None:
        assert self.page.focus_annotation(an_id(name)) == (name in self.kept)

    def whole(self, name: int) -> None:
        """One on the whole document comes, or goes."""
        there = a_whole(name)
        self.page.apply(step(Change(there, None) if name in self.wholes else Change(None, there)))
        self.wholes ^= {name}

    def pick(self, name: int) -> None:
        if name in self.kept or name in self.wholes:
            self.page.pick(an_id(name))

    def numbers(self, unit: str) -> None:
        self.page.set_numbers(unit)

    def zoom(self, percent: int) -> None:
        self.page.set_zoom(percent)

    def theme(self, name: str) -> None:
        self.page.set_theme(Theme.load(name))

    def display(self, mode: Display) -> None:
        self.page.set_display(mode, frozenset({TAGS[0].id}))

    def hits(self, a: int, b: int) -> None:
        span = span_of(self.page.text, a, b)
        self.page.set_hits([span] if span else [], 0 if span else -1)

    def marker(self, tag_id: object) -> None:
        self.page.set_marker(tag_id)  # type: ignore[arg-type]

    def resize(self, width: int) -> None:
        self.page.resize(width, 420)

    def text(self, text: str) -> None:
        loaded(self.page, text)
        self.kept.clear()
        self.wholes.clear()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(ACTS, min_size=3, max_size=25))
def test_the_page_stands_whatever_is_done(page: Page, acts: list[tuple[str, object]]) -> None:
    doing = Doing(page)
    for name, *arguments in acts:
        getattr(doing, name)(*arguments)
        page.viewport().repaint()
    QApplication.processEvents()
    shown = {page.rows.id(slot): page.rows.span(slot) for slot in page.rows.index}
    assert shown == {an_id(name): span for name, span in doing.kept.items()}
    wholes = {an_id(name) for name in doing.wholes}
    assert {annotation.id for annotation in page.wholes} == wholes
    assert page.focused() is None or page.focused() in {*shown, *wholes}
    assert set(page.picked.ids) <= {*shown, *wholes}
    selection = page.selection()
    assert selection is None or cluster_span(page.text, selection) == selection
