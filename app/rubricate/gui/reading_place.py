"""Where one is in a document, between two times that it is on the page."""

from typing import TYPE_CHECKING
from uuid import UUID

from rubricate.core.document import Units
from rubricate.gui.page.style import PageStyle
from rubricate.gui.page.widget import Page
from rubricate.settings import Settings

if TYPE_CHECKING:
    from rubricate.project import Columns, Project


def zoom_of(settings: Settings, document_id: UUID) -> int:
    """The size of the type, in per cent, that the document was read in last; else that of new ones."""
    return int(settings.place(document_id).get("zoom", settings.zoom))


def load(
    page: Page,
    project: "Project",
    settings: Settings,
    document_id: UUID,
    text: str,
    units: Units,
    columns: "Columns | None",
    style: PageStyle,
) -> None:
    """Put a document with all its marks on the page, where one was in it: the same lines, and the caret in them."""
    kept = settings.place(document_id)
    top = min(int(kept.get("at", 0)), len(text))
    page.load(
        document_id,
        text,
        project.formatting(document_id),
        units,
        columns,
        project.codebook,
        wholes=project.on_whole(document_id),
        place=top,
        layers=project.visible_layers,
        style=style,
    )
    page.set_links(project.links(document_id))
    page.stand_at(min(int(kept.get("caret", top)), len(text)))


def keep(page: Page, settings: Settings, document_id: UUID, zoom: int) -> None:
    """Remember where one is, the size of the type and the way to mark."""
    at, caret = page.first_visible(), page.place_in_sight()
    settings.set_place(document_id, at=at, caret=caret, zoom=zoom, mode=page.unit_mode.unit)
