"""What the table knows, step by step against what it would read anew."""

from rubricate.core import actions
from rubricate.gui.documents_table.facts import Facts
from rubricate.gui.documents_table.fields import fields
from tests.gui.desk import CODER, Desk
from tests.gui.documents_table.rows import variable


def everything(at: Desk, facts: Facts) -> list[list[str]]:
    columns = fields(at.project.codebook)
    return [[facts.text(one.id, column) for column in columns] for one in facts.documents]


def test_following_is_the_same_as_reading_anew(at: Desk) -> None:
    facts = Facts(at.project, CODER.id)
    stop = at.project.listen(lambda step, _origin: facts.apply(step))
    ids = list(at.project.documents)
    outlet = variable(at, "Outlet")
    found = at.mark(ids[2], "costs", "statistic")
    at.act(lambda s, h: actions.set_status(s, h, ids[1:4], "skipped", "too long"))
    at.act(lambda s, h: actions.add_set(s, h, "First", ids[:2]))
    at.act(lambda s, h: actions.set_variables(s, h, {ids[0]: {outlet: ("Herald",)}}))
    at.act(lambda s, h: actions.rename_document(s, h, ids[0], "Renamed"))
    at.act(lambda s, h: actions.move_document(s, h, ids[4], ids[0]))
    at.act(lambda s, h: actions.remove(s, h, [found]))
    at.add("One more")
    assert everything(at, facts) == everything(at, Facts(at.project, CODER.id))
    for _ in range(8):
        at.project.undo(at.hand())
        assert everything(at, facts) == everything(at, Facts(at.project, CODER.id))
    stop()


def test_raw_cells_are_for_other_programs(at: Desk) -> None:
    facts, columns = Facts(at.project, CODER.id), {column.title: column for column in fields(at.project.codebook)}
    first, *_, zoo = list(at.project.documents)
    assert facts.raw(zoo, columns["Outlet"]) == "Gazette"
    assert facts.raw(first, columns["Characters"]).isdecimal()
    assert facts.raw(first, columns["Name"]) == "Article 10"
