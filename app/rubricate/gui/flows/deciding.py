"""What is asked between reading files and adding them: texts, columns of tables, articles of press exports."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from rubricate.gui.flows.seam import Window

if TYPE_CHECKING:
    from rubricate.formats.collections.mapping import Mapping
    from rubricate.formats.collections.sheet import Sheet
    from rubricate.formats.gathering import Gathered, WaitingExport, WaitingTable
    from rubricate.formats.incoming import Decision
    from rubricate.formats.writing import Progress

    Mapped = list[tuple[WaitingTable, Sheet, Mapping]]
    Wanted = list[tuple[WaitingExport, list[int] | None]]


class Deciding:
    """Asks for each file that waits; what is left out is not added and not complained about."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def texts(self, gathered: "Gathered") -> "list[Decision]":
        """Which of the texts that wait come in, and how; what was chosen is offered first the next time."""
        if not gathered.incoming:
            return []
        from rubricate.gui.dialogs.incoming.dialog import IncomingDialog
        from rubricate.gui.reading_style import reading_style

        window, settings = self._window, self._window.settings
        dialog = IncomingDialog(
            gathered.incoming,
            (settings.page_variant, settings.pdf_variant),
            window.theme,
            reading_style(settings, settings.zoom, 0),
            window.widget,
        )
        decisions = dialog.decisions() if dialog.exec() else []
        if decisions:
            chosen = dialog.chosen_variants()
            settings.page_variant = chosen.get("page", settings.page_variant)
            settings.pdf_variant = chosen.get("reflowed", settings.pdf_variant)
        dialog.deleteLater()
        return decisions

    def tables(self, gathered: "Gathered") -> "Mapped":
        """What the columns mean, by the user."""
        from rubricate.gui.dialogs.mapping import MappingDialog

        found: Mapped = []
        left = list(gathered.tables)
        while left:
            first = left.pop(0)
            dialog = MappingDialog(first.table, len([one for one in left if _alike(one, first)]), self._window.widget)
            if dialog.exec():
                sheet, mapping = dialog.sheet(), dialog.chosen()
                found.append((first, sheet, mapping))
                if dialog.is_for_all():
                    found += [(one, one.table.sheets[0], mapping) for one in left if _alike(one, first)]
                    left = [one for one in left if not _alike(one, first)]
            dialog.deleteLater()
        return found

    def exports(self, gathered: "Gathered") -> "Wanted":
        """Which articles are wanted, by the user."""
        from rubricate.gui.dialogs.articles import ArticlesDialog

        found: Wanted = []
        for waiting in gathered.exports:
            dialog = ArticlesDialog(waiting.path.name, waiting.export, self._window.widget)
            if dialog.exec():
                found.append((waiting, dialog.chosen()))
            dialog.deleteLater()
        return found


def read_as_decided(
    gathered: "Gathered", decisions: "list[Decision]", progress: "Progress", cancelled: Callable[[], bool]
) -> "Gathered":
    """The texts that waited, as they were wanted: the work of a job."""
    from rubricate.formats.gathering import take_incoming

    take_incoming(gathered, decisions, progress, cancelled)
    return gathered


def taken(
    gathered: "Gathered", mapped: "Mapped", wanted: "Wanted", progress: "Progress", cancelled: Callable[[], bool]
) -> "Gathered":
    """Rows and articles as documents, beside those that were ready: the work of a job."""
    from rubricate.collector import paused
    from rubricate.formats.gathering import take_articles, take_rows

    with paused():
        for waiting, sheet, mapping in mapped:
            take_rows(gathered, waiting, sheet, mapping, progress, cancelled)
        for export, numbers in wanted:
            if cancelled():
                gathered.was_cancelled = True
                break
            take_articles(gathered, export, numbers)
    return gathered


def _alike(one: "WaitingTable", other: "WaitingTable") -> bool:
    """Whether both are single tables with the same columns."""
    sheets = (one.table.sheets, other.table.sheets)
    return all(len(some) == 1 for some in sheets) and sheets[0][0].columns == sheets[1][0].columns
