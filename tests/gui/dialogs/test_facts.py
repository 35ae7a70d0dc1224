"""What is known about a document."""

from rubricate.gui.dialogs.facts import FactsDialog, facts
from rubricate.gui.main_window import MainWindow


def test_size_units_and_source_are_named(reading: MainWindow) -> None:
    assert reading.session is not None
    assert reading.workspace is not None
    assert reading.workspace.document_id is not None
    found = dict(facts(reading.session.project, reading.workspace.document_id))
    assert (found["Characters"], found["Sentences"], found["Words"]) == ("94", "3", "18")
    assert (found["Language"], found["Read as"]) == ("English", "Plain text")
    assert found["File"] == "A bridge.txt"
    assert len(found["Fingerprint"]) == 64
    reading.commands["document.facts"].trigger()
    dialog = reading.findChild(FactsDialog)
    assert isinstance(dialog, FactsDialog)
    dialog.close()
