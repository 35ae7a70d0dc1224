"""The line under the table."""

from rubricate.gui.keymap import Keymap
from tests.gui.documents_table.rows import Shown


def test_it_names_the_keys_that_hold(shown: Shown) -> None:
    assert shown.table.hints.text().startswith("Enter opens   F2 fills in   D done")
    shown.table.set_keys(Keymap({"table.done": ["E"], "table.skip": []}))
    assert "E done   N new again" in shown.table.hints.text()
    assert "skip" not in shown.table.hints.text()
