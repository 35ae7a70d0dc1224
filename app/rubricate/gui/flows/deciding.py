"""What is asked between reading files and adding them: encodings, columns of tables, articles of press exports."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from rubricate.gui.flows.seam import Window

if TYPE_CHECKING:
    from rubricate.formats.collections.mapping import Mapping
    from rubricate.formats.collections.sheet import Sheet
    from rubricate.formats.gathering import Gathered, WaitingExport, WaitingTable
    from rubricate.formats.writing import Progress

    Mapped = list[tuple[WaitingTable, Sheet, Mapping]]
    Wanted = list[tuple[WaitingExport, list[int] | None]]


class Deciding:
    """Asks for each file that waits; what is left out is not added and not complained about."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def encodings(self, gathered: "Gathered") -> None:
        """Read the files whose encoding was a guess as it is said; tables and exports among them go on waiting."""
        from rubricate.formats.gathering import settle
        from rubricate.gui.dialogs.encoding import EncodingDialog

        chosen = ""
        for number, unsure in enumerate(gathered.unsure):
            if not chosen:
                waiting = len(gathered.unsure) - number - 1
                guesses = (unsure.guess.encoding, *unsure.guess.alternatives)
                dialog = EncodingDialog(unsure.path.name, unsure.data, guesses, waiting, self._window.widget)
                answer = dialog.chosen() if dialog.exec() else ""
                for_all = dialog.is_for_all()
                dialog.deleteLater()
                if not answer:
                    continue
            settle(gathered, unsure, chosen or answer)
            chosen = chosen or (answer if for_all else "")

    def variants(self, gathered: "Gathered") -> None:
        """Take each file that can be read in several ways as the user wants it; the way of last time is offered."""
        from rubricate.formats.gathering import with_units
        from rubricate.gui.dialogs.variants import VariantsDialog

        settings, chosen = self._window.settings, ""
        for number, waiting in enumerate(gathered.variants):
            way = chosen if chosen in waiting.readings else ""
            if not way:
                left = len(gathered.variants) - number - 1
                dialog = VariantsDialog(
                    waiting.path.name, waiting.readings, left, self._window.widget, first=settings.page_variant
                )
                way = dialog.chosen() if dialog.exec() else ""
                chosen = way if dialog.is_for_all() else ""
                dialog.deleteLater()
                if not way:
                    continue
                settings.page_variant = way
            gathered.ready.append(with_units(waiting.readings[way]))

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
