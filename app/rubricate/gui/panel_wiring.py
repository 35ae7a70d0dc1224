"""How the panels are connected with the workspace that they stand in."""

from rubricate.gui.panel_set import PanelSet
from rubricate.gui.workspace import Workspace
from rubricate.settings import Settings

FOLDED = "inspector_folded"


def wire(panels: PanelSet, space: Workspace, settings: Settings) -> None:
    """What is asked for in the panels is asked of the workspace; the inspector is folded as it was left."""
    panels.document_asked.connect(space.open_document)
    panels.add_asked.connect(space.add_asked)
    panels.documents.table_asked.connect(space.table_asked)
    panels.documents.erase_asked.connect(space.erase_asked)
    panels.tag_pressed.connect(space.tag_pressed)
    panels.codebook.shown.connect(space.tag_shown)
    panels.codebook.alone.connect(space.tag_alone)
    panels.codebook.editor_asked.connect(space.editor_asked)
    panels.codebook.card_asked.connect(space.card_asked)
    panels.inspector.returned.connect(space.columns.close_drawers)
    panels.inspector.go_asked.connect(space.go_to_annotation)
    panels.inspector.set_folded(settings.windows.get(FOLDED) is True)
    panels.inspector.folded.connect(lambda is_folded: settings.windows.update({FOLDED: is_folded}))
