"""What points to something that another coder's undo took away: nothing breaks, and with a redo it is there again."""

from uuid import uuid4

from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.annotation import Annotation, Coder
from rubricate.core.document import Document
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.formats import annotated_csv
from rubricate.gui.main_window import MainWindow
from rubricate.project import Project

THEIRS = Coder(uuid4(), "Bea")


def test_sets_values_variables_and_notes_of_what_is_gone_break_no_view(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.session is not None and reading.workspace is not None
    session, workspace, project = reading.session, reading.workspace, reading.session.project
    document, tag = next(iter(project.documents)), next(iter(project.codebook))
    span = Span(4, 10)
    session.act(lambda p, h: actions.annotate(p, h, document, span, tag))
    marked = project.annotations(document)[0].id
    asked = session.act(lambda p, h: actions.add_attribute(p, h, tag, "How sure", "text"))
    variable = session.act(lambda p, h: actions.add_attribute(p, h, None, "Outlet", "text"))
    grouped = session.act(lambda p, h: actions.add_set(p, h, "Round one"))
    added = session.act(lambda p, h: actions.add_tag(p, h, "late", colour="red", pattern="solid"))
    assert asked and variable and grouped and added
    how_sure, outlet, group, late = (step.changes[-1].id for step in (asked, variable, grouped, added))
    other = Hand(THEIRS, 2_000_000_000_000, uuid4)
    project.do(actions.add_note(project, other, "tag", late, "Do we need it?"))
    project.do(actions.put_in_set(project, other, [document], group))
    project.do(actions.set_variables(project, other, {document: {outlet: ("The Post",)}}))
    project.do(actions.set_values(project, other, [marked], how_sure, ["very"]))

    for _ in range(4):
        assert session.undo() is not None
    assert late not in project.codebook and group not in project.sets
    held, annotation = project.documents[document], project.annotation(marked)
    assert (held.set_ids, list(held.variables), list(annotation.attributes)) == ((group,), [outlet], [how_sure])
    assert [note.subject_id for note in project.notes.values()] == [late]

    workspace.go_to_annotation(marked)
    qtbot.waitUntil(lambda: workspace.panels.inspector.annotation_id == marked)
    look_everywhere(reading, project, qtbot)
    project.do(actions.edit_note(project, other, marked, "why"))
    assert project.check() == []
    for _ in range(4):
        assert session.redo() is not None
    assert project.sets[group].name == "Round one"
    look_everywhere(reading, project, qtbot)


def look_everywhere(window: MainWindow, project: Project, qtbot: QtBot) -> None:
    """Table of documents, codebook editor, journal, history, search, export, a copy that is opened."""
    assert window.workspace is not None
    for command in ("document.table", "tag.codebook"):
        window.commands[command].trigger()
        qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.over is not None)
        assert window.workspace.over is not None
        window.workspace.over.grab()
        window.workspace.show_over(None)
    for command in ("document.journal", "edit.history", "edit.everywhere"):
        window.commands[command].trigger()
    window.grab()
    annotated_csv.export(project, project.path.parent / "out.csv")
    assert isinstance(next(iter(project.documents.values())), Document)
    assert all(isinstance(a, Annotation) for d in project.documents for a in project.annotations(d))
