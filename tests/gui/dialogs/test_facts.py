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
    assert found["Sentences found by"] == "rubricate-sent, version 1; language guessed"
    assert found["File"] == "A bridge.txt"
    assert len(found["Fingerprint"]) == 64
    reading.commands["document.facts"].trigger()
    dialog = reading.findChild(FactsDialog)
    assert isinstance(dialog, FactsDialog)
    dialog.close()


def test_who_found_the_sentences_and_that_they_were_corrected(reading: MainWindow) -> None:
    assert reading.workspace is not None
    assert reading.session is not None
    reading.workspace.page.go_to(10)
    reading.commands["document.split_sentence"].trigger()
    assert reading.workspace.document_id is not None
    found = dict(facts(reading.session.project, reading.workspace.document_id))
    assert found["Sentences found by"] == "rubricate-sent, version 1; language guessed; corrected by hand"
