"""Export and print: what leaves the program."""

from pathlib import Path
from typing import TYPE_CHECKING

from rubricate import words
from rubricate.core.errors import RubricateError
from rubricate.gui.flows.naming import file_stem
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.formats.annotated_csv import Exported
    from rubricate.gui.dialogs.export import Order


class Exporting:
    """Asks what to write and where, then writes it in a job."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def handlers(self) -> Handlers:
        return {"file.export": self.export}

    def export(self) -> None:
        """Show the dialog; then ask for the file."""
        from rubricate.gui.dialogs.export import ExportDialog

        session, workspace = self._window.session, self._window.workspace
        assert session is not None and workspace is not None
        settings = self._window.settings
        last = (settings.export_flavour, settings.export_delimiter)
        dialog = ExportDialog(
            session.project, workspace.document_id, self._window.theme, self._window.widget, last=last
        )
        order = dialog.order() if dialog.exec() else None
        dialog.deleteLater()
        if order is None:
            return
        settings.export_flavour = order.flavour
        if order.flavour == "spreadsheet":
            settings.export_delimiter = order.delimiter
        stem = file_stem(session.project.name, tr("Annotations"))
        suggested = settings.documents_folder / f"{stem}.csv"
        kinds = tr("Annotated CSV ({kinds})", kinds="*.csv")
        path = self._window.ask.save_file(tr("Export"), suggested, kinds, ".csv")
        if path is not None:
            self.write(path, order)

    def write(self, path: Path, order: "Order") -> None:
        """Write the files of this order; they appear together when all are written."""
        from rubricate.formats import annotated_csv

        session = self._window.session
        assert session is not None
        project = session.project
        self._window.jobs.start(
            tr("Writing {name}", name=path.name),
            lambda progress, cancelled: annotated_csv.export(
                project,
                path,
                flavour=order.flavour,
                delimiter=order.delimiter,
                documents=order.documents,
                also=order.also,
                companions=order.companions,
                progress=progress,
                cancelled=cancelled,
            ),
            self._written,
            self._not_written,
        )

    def _written(self, exported: "Exported") -> None:
        count = trn("{n} annotation", "{n} annotations", exported.annotations)
        self._window.say(tr("{count} written to {path}.", count=count, path=exported.files[0]))

    def _not_written(self, error: RubricateError) -> None:
        self._window.say(words.explain(error))
