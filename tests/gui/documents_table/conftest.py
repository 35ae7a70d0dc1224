"""A small project and its table."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.attributes import Option
from rubricate.gui.documents_table.table import DocumentsTable
from rubricate.gui.theme import Theme
from tests.gui.desk import CODER, Desk, desk
from tests.gui.documents_table.rows import Shown, variable
from tests.gui.windows import Answers

OUTLETS = ("Gazette", "Herald")


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    """Five documents; the first one is marked, the second one done."""
    with desk(tmp_path) as at:
        for name in ("Article 10", "Article 9", "bridge", "Harbour", "Zoo"):
            at.add(name)
        ids = list(at.project.documents)
        at.mark(ids[0], "Nobody asked us", "quote")
        at.act(lambda s, h: actions.set_status(s, h, [ids[1]], "done"))
        options = tuple(map(Option, OUTLETS))
        at.act(lambda s, h: actions.add_attribute(s, h, None, "Outlet", "one_of", options=options))
        at.act(lambda s, h: actions.add_attribute(s, h, None, "Date", "date"))
        outlet = variable(at, "Outlet")
        at.act(
            lambda s, h: actions.set_variables(s, h, {ids[3]: {outlet: ("Herald",)}, ids[4]: {outlet: ("Gazette",)}})
        )
        yield at


@pytest.fixture
def shown(at: Desk, theme: Theme, qtbot: QtBot) -> Shown:
    """The table of that project, with the keys."""
    asking = Answers()
    table = DocumentsTable(at.project, at.act, asking, CODER.id, theme)
    qtbot.addWidget(table)
    at.project.listen(lambda step, _origin: table.apply(step))
    table.resize(1200, 500)
    table.show()
    table.view.setFocus()
    shown = Shown(at, table, asking)
    table.said.connect(shown.said.append)
    return shown
