"""The page of an annotated article in a real browser."""

from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rubricate.core.codebook import Codebook
from rubricate.core.document import BLOCKS, INLINES, Mark
from rubricate.core.linking import Link
from rubricate.core.text import canonical
from rubricate.formats.exporter import Order, Watch
from rubricate.formats.exporters.html import EXPORTER
from rubricate.formats.exporters.html.signs import Cast
from rubricate.formats.said import Said
from rubricate.formats.writing import Cancelled, InTheWay
from tests.formats.exporters.html.browser import browser, opened
from tests.formats.exporters.study import ARTICLE, check_golden, study
from tests.formats.snapshots import CLAIM, QUOTE, FakeProject, tag

HOSTILE = ["</article>", "<!--", "&amp;", "\u2028", "\u202e", "\ufeff", "\ufffe", "\x0b", "\x0c", "\x1f", "  ", "\t",
           "\n", "\n\n", "👩🏽\u200d🚀", "e\u0301", "مرحبا", "環境", "\u00ad", "\u00a0", "a", "Word ",
           "'\""]  # fmt: skip
texts = st.lists(st.sampled_from(HOSTILE) | st.characters(exclude_categories=["Cs"]), max_size=40).map("".join)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as started:
        yield started


def first(project: FakeProject) -> Order:
    return Order(documents=(next(iter(project.documents)),))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    project = study()
    return EXPORTER.write(project, tmp_path / "page.html", first(project), Watch()).files[0]


class Reader(HTMLParser):
    """The letters of the article, and which annotations each has, by the classes of its marks."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.open: list[str] = []
        self.letters: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = self.inside or tag == "article"
        if tag == "mark":
            self.open.append(" ".join((dict(attrs)["class"] or "").split()[:2]))

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self.open.pop()
        self.inside = self.inside and tag != "article"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.letters += [(letter, sorted(self.open)) for letter in data]


def check_marks(project: FakeProject, place: Path) -> None:
    """Letter by letter: who has marked it with what. Between blocks and cells nothing is marked."""
    reader = Reader()
    reader.feed(place.read_text(encoding="utf-8-sig"))
    document_id, text = next(iter(project.texts.items()))
    cast = Cast(project)
    assert "".join(letter for letter, _ in reader.letters) == text
    for at, (letter, found) in enumerate(reader.letters):
        wanted = sorted(
            f"{cast.tags[UUID(bytes=row[2])]} {cast.coders[UUID(bytes=row[3])]}"
            for row in project.marks[document_id]
            if row[0] is not None and row[1] is not None and row[0] <= at < row[1]
        )
        assert found == wanted or (letter in "\n\t" and not found)


def test_the_text_is_exact_and_nothing_is_asked_for(chromium: Any, place: Path) -> None:
    with opened(chromium, place) as page:
        assert page.evaluate("document.querySelector('article').textContent") == ARTICLE
        assert page.asked == [place.as_uri()] and page.said == []
        assert page.evaluate("document.characterSet") == "UTF-8" and page.title() == "article"
        assert page.evaluate("document.querySelectorAll('script,[style],[onclick],img,iframe,link').length") == 0


def test_every_annotation_has_its_mark_its_letter_and_its_note(place: Path) -> None:
    project = study()
    check_marks(project, place)
    found = place.read_text(encoding="utf-8-sig")
    for n, row in enumerate(next(iter(project.marks.values())), 1):
        assert found.count(f'id="n{n}"') == 1 and found.count(f'id="m{n}"') == (row[0] is not None)


def test_a_tag_and_a_coder_are_hidden_by_mouse_and_by_keys(chromium: Any, place: Path) -> None:
    def seen(page: Any, what: str) -> tuple[str, str]:
        look = "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).textDecorationLine]"
        return tuple(page.locator(what).first.evaluate(look))

    clear = ("rgba(0, 0, 0, 0)", "none")
    with opened(chromium, place) as page:
        assert seen(page, "mark.t2") != clear
        page.get_by_role("checkbox", name="quote 2").click()
        assert seen(page, "mark.t2") == clear and seen(page, "mark.t1") != clear
        assert not page.locator("a.l.t2").first.is_visible() and not page.locator("li.t2").first.is_visible()
        page.keyboard.press("Space")
        assert seen(page, "mark.t2") != clear
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")  # the first coder
        assert not page.get_by_role("checkbox", name="Ann 6").is_checked()
        assert seen(page, "mark.c1") == clear and seen(page, "mark.c3") != clear
        assert page.evaluate("document.querySelector('article').textContent") == ARTICLE


def test_letters_lead_to_their_notes_and_back(chromium: Any, place: Path) -> None:
    with opened(chromium, place) as page:
        page.get_by_role("link", name="To annotation 4: claim").click()
        assert page.evaluate("location.hash") == "#n4"
        assert "Is it <so>?" in page.locator("#n4").inner_text() and "certain: yes" in page.locator("#n4").inner_text()
        page.get_by_role("link", name="Back to the text: claim, 4").focus()
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") == "#m4"
        assert page.asked == [place.as_uri()]


def test_a_screen_reader_finds_names_roles_and_order(chromium: Any, place: Path) -> None:
    with opened(chromium, place) as page:
        tree = page.locator("body").aria_snapshot()
    wanted = """region "Show" | group "Tags" | checkbox "claim 4" [checked] | heading "A bridge | table:
        columnheader "Year" | cell "4 €" | listitem: | blockquote: | main: | mark: | link "To annotation 3: quote"
        heading "Annotations" [level=2] | link "Back to the text: quote, 3" """
    for line in wanted.replace("\n", "|").split("|"):
        assert line.strip() in tree, (line, tree)
    assert 'link ""' not in tree


def test_narrow_dark_large_and_forced_colours_hold(chromium: Any, place: Path) -> None:
    for context in ({"viewport": {"width": 320, "height": 640}}, {"viewport": {"width": 640, "height": 360}}):
        with opened(chromium, place, **context) as page:
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    colour = "getComputedStyle(document.documentElement).backgroundColor"
    found = []
    for context in ({}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
        with opened(chromium, place, **context) as page:
            line = page.evaluate("getComputedStyle(document.querySelector('mark.t1')).textDecorationLine")
            assert line == "underline"
            found.append(page.evaluate(colour))
    assert found[0] != found[1]
    with opened(chromium, place) as page:
        assert page.pdf(format="A4").startswith(b"%PDF")


def test_every_pattern_is_drawn_in_its_own_way(chromium: Any, tmp_path: Path) -> None:
    """A picture, because a decoration that an engine drops is dropped without a word."""
    patterns = ["solid", "double", "dotted", "wave", "dashed", "dash-dot", "thick", "long-dash", "zigzag",
                "dash-dot-dot", "square-dot", "ticked"]  # fmt: skip
    tags = [tag(name, n, pattern=name, colour="slate") for n, name in enumerate(patterns)]
    project = FakeProject(codebook=Codebook(tags))
    document = project.add("all", "Words here\n" * len(tags))
    for n, one in enumerate(tags):
        project.mark(document, 11 * n, 11 * n + 10, one)
    EXPORTER.write(project, tmp_path / "p.html", Order(), Watch())
    with opened(chromium, tmp_path / "p.html") as page:
        pictures = {page.locator(f"mark.t{n + 1}").screenshot() for n in range(len(tags))}
    assert len(pictures) == len(tags)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), raw=texts)
def test_any_text_with_any_marks_comes_out_letter_by_letter(
    chromium: Any, tmp_path: Path, data: st.DataObject, raw: str
) -> None:
    text = canonical(raw)[0]
    edges = st.integers(0, len(text))
    project = FakeProject()
    document = project.add("any", text)
    for start, end in data.draw(st.lists(st.tuples(edges, edges).map(sorted), max_size=6)):
        if not text[start:end].strip():  # no annotation is of white space alone
            continue
        project.mark(document, start, end, data.draw(st.sampled_from(list(project.codebook.values()))))
    kinds = st.sampled_from([*BLOCKS, *INLINES])
    styles = data.draw(st.lists(st.tuples(edges, edges, kinds), max_size=6))
    project.styled[document.id] = tuple(sorted(Mark(min(a, b), max(a, b), kind, "2 •") for a, b, kind in styles))
    EXPORTER.write(project, tmp_path / "any.html", Order(), Watch())
    check_marks(project, tmp_path / "any.html")
    assert (tmp_path / "any.html").read_text(encoding="utf-8-sig").count('class="l ') == len(project.marks[document.id])
    with opened(chromium, tmp_path / "any.html") as page:
        assert page.evaluate("document.querySelector('article').textContent") == text


def test_ten_thousand_marks_load_and_can_be_hidden(chromium: Any, tmp_path: Path) -> None:
    project = FakeProject()
    document = project.add("long", ("Some words that are read. " * 8 + "\n") * 1000)
    project.mark(document, 0, 4)
    rest = project.marks[document.id][0][2:]
    project.marks[document.id] = [
        (20 * n, 20 * n + 14, (CLAIM if n % 2 else QUOTE).id.bytes, *rest[1:6], UUID(int=n).bytes, rest[7])
        for n in range(10_000)
    ]
    EXPORTER.write(project, tmp_path / "long.html", Order(), Watch())
    with opened(chromium, tmp_path / "long.html") as page:
        assert page.locator("a.l").count() == 10_000
        page.locator("#ft1").click()
        assert not page.locator("a.l.t1").first.is_visible()
        assert len(page.evaluate("document.querySelector('article').textContent")) == document.characters


def test_notes_have_their_form_and_links_lead_to_the_other_entry(chromium: Any, tmp_path: Path) -> None:
    project = FakeProject()
    document = project.add("a", "A bridge falls. They say so.")
    note = "**Why?**\nAsk [them](https://x.example)\n\n- one\n- <b>two</b> ![x](https://x.example/p.png)"
    project.mark(document, 0, 8, note=note)
    project.mark(document, 16, 20, QUOTE, note="Plain & simple")
    first_id, second_id = (UUID(bytes=mark[8]) for mark in project.marks[document.id])
    project.linked = [Link(UUID(int=1), second_id, first_id, "supports", 0)]
    place = EXPORTER.write(project, tmp_path / "n.html", Order(), Watch()).files[0]
    with opened(chromium, place) as page:
        written = page.locator("#n1 .written")
        assert written.locator("strong").inner_text() == "Why?"
        assert written.locator("p").first.inner_text() == "Why?\nAsk them"
        assert written.locator(".li").all_inner_texts() == ["one", "<b>two</b> [x]"]
        assert written.locator("a, img, b").count() == 0 and len(page.asked) == 1
        assert page.locator("#n2 p").last.inner_text() == "supports → claim (1)"
        page.locator("#n1 > p a").click()
        assert page.url.endswith("#n2")


def test_names_of_people_and_tags_are_words_and_nothing_else(chromium: Any, tmp_path: Path) -> None:
    evil = "\"'><script>document.title='x'</script></title></style><img src=x onerror=1>;}*{display:none}"
    project = FakeProject(codebook=Codebook([tag(evil, letter='"<', colour=evil, pattern=evil, definition=evil)]))
    ann = next(iter(project.coders))
    project.coders[ann] = replace(project.coders[ann], label=evil)
    document = project.add(evil, evil)
    project.mark(document, 0, 9, next(iter(project.codebook.values())), note=evil)
    for files in ("one", "each"):
        order = Order(options={"codebook": "yes", "files": files})
        done = EXPORTER.write(project, tmp_path / "p.html", order, Watch())
        with opened(chromium, done.files[-1]) as page:
            assert page.title() == evil and page.locator("script,img").count() == 0 and page.said == []
            assert page.locator("article").is_visible() and len(page.asked) == 1
            assert page.evaluate("document.querySelector('article').textContent") == evil


def test_what_is_written_stays_the_same(place: Path) -> None:
    page = place.read_text(encoding="utf-8-sig")
    check_golden("html.html", page[page.index("<body>") : page.index("</body>")].encode())


def test_several_documents_stand_on_one_page_or_on_one_each(chromium: Any, tmp_path: Path) -> None:
    project = study()
    done = EXPORTER.write(project, tmp_path / "all.html", Order(options={"codebook": "yes"}), Watch())
    assert done.annotations == 10
    with opened(chromium, done.files[0]) as page:
        found = page.evaluate("[...document.querySelectorAll('article')].map(one => one.textContent)")
        assert found == list(project.texts.values()) and page.locator("dt").count() == 4
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
        assert len(ids) == len(set(ids))
        page.get_by_role("navigation", name="Contents").get_by_role("link", name="third").click()
        assert page.evaluate("location.hash") == "#d3"
    each = EXPORTER.write(project, tmp_path / "each.html", Order(options={"files": "each"}), Watch())
    assert [one.name for one in each.files] == ["index.html", "article.html", "=second one.html", "third.html"]
    assert {one.parent for one in each.files} == {tmp_path / "each"}
    with opened(chromium, each.files[0]) as page:
        page.get_by_role("link", name="=second/\\: one").click()
        assert page.evaluate("document.querySelector('article').textContent") == "Short. Very short."
    EXPORTER.write(project, tmp_path / "each.html", Order(options={"files": "each"}), Watch())  # our own are replaced
    (tmp_path / "each" / "third.html").write_text("mine", encoding="utf-8")
    with pytest.raises(InTheWay):
        EXPORTER.write(project, tmp_path / "each.html", Order(options={"files": "each"}), Watch())


def test_the_page_speaks_the_language_of_its_reader(tmp_path: Path) -> None:
    order = Order(said=Said(language="de", tags="Codes", coders="Codierende"))
    EXPORTER.write(study(), tmp_path / "p.html", order, Watch())
    text = (tmp_path / "p.html").read_text(encoding="utf-8-sig")
    assert '<html lang="de">' in text and "<legend>Codierende</legend>" in text


def test_a_stopped_export_leaves_nothing(tmp_path: Path) -> None:
    for options in ({}, {"files": "each"}):
        with pytest.raises(Cancelled):
            EXPORTER.write(study(), tmp_path / "x" / "", Order(options=options), Watch(cancelled=lambda: True))
    assert not (tmp_path / "x").exists()


def test_the_file_begins_with_a_mark_that_no_server_overrules(place: Path) -> None:
    data = place.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf<!DOCTYPE html>")
    assert b"script-src" not in data and b"<script" not in data
