"""What an export leaves behind is counted, and what is not there is not mentioned."""

from uuid import UUID

from rubricate.core.document import Mark
from rubricate.core.linking import Link
from rubricate.formats.exporter import THINGS, Exporter, Order
from rubricate.formats.losses import left_behind, losses, things
from tests.formats.snapshots import CLAIM, NOON, FakeProject


def exporter(*holds: str) -> Exporter:
    return Exporter("x", ("x",), lambda *_: None, frozenset(holds))  # type: ignore[arg-type,return-value]


def project() -> FakeProject:
    made = FakeProject()
    document = made.add("one", "The mayor says no.", outlet="Gazette")
    made.mark(document, 0, 9, CLAIM, note="n")
    made.mark(document, 4, 14, CLAIM)
    made.mark(document, None, None, CLAIM)
    made.styled[document.id] = (Mark(0, 3, "strong"),)
    made.linked = [Link(UUID(int=1), UUID(int=2), UUID(int=3), kind, NOON) for kind in ("supports", "continues")]
    return made


def test_each_thing_is_counted_once() -> None:
    found = {one.kind: one.n for one in losses(project(), exporter(), Order())}
    wanted = {"whole_document": 1, "overlaps": 1, "notes": 1, "links": 1, "joined": 1, "variables": 1, "formatting": 1}
    assert {kind: found.get(kind) for kind in wanted} == wanted
    assert "journal" not in found


def test_a_format_that_holds_all_leaves_nothing_behind() -> None:
    assert losses(project(), exporter(*THINGS), Order()) == ()


def test_what_was_found_once_serves_every_format() -> None:
    found = things(project(), Order())
    assert left_behind(frozenset(THINGS) - {"notes"}, found) == losses(
        project(), exporter(*(set(THINGS) - {"notes"})), Order()
    )
    assert "notes" not in things(project(), Order(), marks=False)


def test_links_that_lead_elsewhere_are_told_apart_and_only_where_others_are_kept() -> None:
    made = FakeProject()
    one, two = made.add("one", "The mayor says no."), made.add("two", "The mayor says yes.")
    made.mark(one, 0, 3)
    made.mark(one, 4, 9)
    made.mark(two, 0, 3)
    first, second, third = (UUID(bytes=mark[8]) for document in (one, two) for mark in made.marks[document.id])
    made.linked = [
        Link(UUID(int=1), first, second, "supports", NOON),
        Link(UUID(int=2), first, third, "supports", NOON),
    ]
    found = {lost.kind: lost.n for lost in losses(made, exporter("links"), Order())}
    assert (found.get("links"), found.get("links_of_documents"), found.get("links_of_coders")) == (None, 1, None)
    found = {lost.kind: lost.n for lost in losses(made, exporter(), Order())}
    assert (found.get("links"), found.get("links_of_documents")) == (2, None)
