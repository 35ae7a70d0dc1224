"""Texts on their way in, as plain functions."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rubricate.core.document import Reading
from rubricate.formats import registry
from rubricate.formats.errors import UnreadableEncoding
from rubricate.formats.gathering import Gathered, gather, gather_page, take_incoming
from rubricate.formats.incoming import Decision, Incoming, Way, of_file, of_guess, of_reading
from tests.formats.packages import docx, p, r
from tests.formats.pdf.written import lines, pdf

WORDS = "The bridge is the best idea in years, says Ann Reed, who waited. " * 4
PAGE = f"<html><body><nav>Home</nav><article><h1>A bridge</h1><p>{WORDS}</p></article></body></html>".encode()
VERSE = pdf(lines("The bridge is the best", "idea in years, says Ann"))
TRACKED = docx(p(inner=r("Old words. ") + "<w:ins>" + r("new ") + "</w:ins>"))
Put = Callable[..., Gathered]


def no_progress(_done: int, _total: int) -> None:
    """Nobody looks."""


@pytest.fixture
def put(tmp_path: Path) -> Put:
    def gathered(*names: str, shows_all: bool = False) -> Gathered:
        kinds = {"html": PAGE, "pdf": VERSE, "docx": TRACKED, "txt": b"Words.", "old": "Brücke".encode("cp1252")}
        paths = [tmp_path / name for name in names]
        for path in paths:
            path.write_bytes(kinds[path.suffix[1:]])
        return gather(paths, no_progress, waits=True, shows_all=shows_all)

    return gathered


def waiting(gathered: Gathered) -> list[str]:
    return [one.path.name for one in gathered.incoming]


def ready(gathered: Gathered) -> list[str]:
    return [reading.name for reading, _ in gathered.ready]


@pytest.mark.parametrize("name", ["a.html", "a.pdf", "a.docx", "a.old"])
def test_a_file_alone_is_shown_where_there_is_a_choice_or_something_to_say(put: Put, name: str) -> None:
    assert waiting(put(name)) == [name]


def test_plain_files_are_ready_and_hundreds_that_can_be_read_stop_nobody(put: Put) -> None:
    assert put("a.txt").waits is False
    gathered = put("a.pdf", "b.pdf", "c.docx", "d.txt")
    assert (waiting(gathered), ready(gathered)) == ([], ["a", "b", "c", "d"])


def test_where_one_asks_all_with_a_choice_or_a_warning_are_shown(put: Put) -> None:
    gathered = put("a.txt", "b.html", "c.pdf", "d.txt", "e.docx")
    assert (waiting(gathered), ready(gathered)) == (["b.html", "c.pdf", "e.docx"], ["a", "d"])
    assert waiting(put("a.txt", "b.pdf", shows_all=True)) == ["a.txt", "b.pdf"]


def test_what_was_decided_stands_where_it_came(put: Put) -> None:
    gathered = put("a.txt", "b.html", "c.txt", "d.html", "e.docx")
    wanted = [one for one in gathered.incoming if one.path.name != "d.html"]
    take_incoming(gathered, [Decision(one, one.first) for one in wanted])
    assert ready(gathered) == ["a", "b", "c", "e"]


def test_two_ways_that_give_the_same_text_are_none() -> None:
    page = b"<html><body><p>Short.</p></body></html>"
    found = of_file(Path("a.html"), lambda: page, page, registry.read(page, "a.html"))
    assert (found.variants, found.has_choice) == ((), False)
    assert found.read(found.first).text.body == "Short."


def test_another_way_is_read_once_and_from_the_file() -> None:
    loads: list[int] = []

    def load() -> bytes:
        loads.append(1)
        return VERSE

    found = of_file(Path("a.pdf"), load, VERSE, registry.read(VERSE, "a.pdf"))
    assert (found.variants, loads) == (("reflowed", "lines"), [])
    for _ in range(2):
        assert found.read(Way("", "lines")).text.body.startswith("The bridge is the best\nidea")
    assert loads == [1]


def test_letters_are_read_as_they_are_decided_and_an_impossible_way_is_refused() -> None:
    data = "Über die Brücke führt kein Weg.".encode("cp1252")
    guess = registry.guess(data, "a.txt")
    assert guess is not None
    found = of_guess(Path("a.txt"), lambda: data, data, guess, registry.read(data, "a.txt"))
    assert found.first.encoding == found.encodings[0]
    assert found.read(Way("koi8-r")).text.body == data.decode("koi8-r")
    gathered = Gathered(incoming=[found])
    take_incoming(gathered, [Decision(found, Way("utf-8"))])
    assert [type(error) for _, error in gathered.refused] == [UnreadableEncoding]


def test_what_was_written_over_is_in_the_document() -> None:
    found = of_reading(registry.read(b"---\ntitle: Old\nauthor: Ann\n---\n\nWords.", "a.md"))
    reading: Reading = Decision(found, Way(), "New", {"title": "New", "author": "", "date": "2026"}).reading()
    assert (reading.name, dict(reading.variables)) == ("New", {"title": "New", "date": "2026"})
    assert Decision(found, Way()).reading().name == "a"


def test_the_facts_of_a_fetched_page_go_along_in_every_way() -> None:
    gathered = gather_page(PAGE, "a.html", "utf-8", {"address": "https://example.org"}, waits=True)
    (found,) = gathered.incoming
    assert {found.read(Way("", way)).variables["address"] for way in found.variants} == {"https://example.org"}


def test_what_is_cancelled_meanwhile_adds_nothing() -> None:
    found: Incoming = of_reading(registry.read(b"Words.", "a.txt"))
    gathered = Gathered(incoming=[found])
    take_incoming(gathered, [Decision(found, Way())], cancelled=lambda: True)
    assert gathered.was_cancelled and gathered.ready == []
