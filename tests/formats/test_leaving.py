"""A project as exporters walk through it."""

from rubricate.formats.exporter import Order
from rubricate.formats.leaving import documents, leaving, total
from tests.formats.snapshots import ANN, CLAIM, QUOTE, FakeProject


def test_documents_come_in_order_with_everything_resolved() -> None:
    project = FakeProject()
    first, second, empty = (project.add(name, "The mayor says no.") for name in ("one", "two", "three"))
    project.mark(second, 4, 9, QUOTE, note="n")
    project.mark(first, None, None, CLAIM)
    walked = list(leaving(project, Order()))
    assert [one.document for one in walked] == [first, second, empty]
    assert [[(m.tag, m.start, m.coder, m.note) for m in one.marks] for one in walked] == [
        [(CLAIM, None, ANN, "")],
        [(QUOTE, 4, ANN, "n")],
        [],
    ]
    assert total(project, Order()) == 2


def test_an_order_names_its_documents() -> None:
    project = FakeProject()
    first, second = project.add("one", "a"), project.add("two", "b")
    project.mark(second, 0, 1)
    assert documents(project, Order((first.id,))) == [first]
    assert total(project, Order((first.id,))) == 0
    assert [one.document for one in leaving(project, Order((second.id,)))] == [second]
