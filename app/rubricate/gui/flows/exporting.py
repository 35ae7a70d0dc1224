"""Export: what leaves the program."""

from pathlib import Path
from typing import TYPE_CHECKING

from rubricate import words
from rubricate.core.bringing.found import Lost
from rubricate.core.errors import RubricateError
from rubricate.gui.flows.naming import file_stem
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import formats, tr, trn

if TYPE_CHECKING:
    from rubricate.formats.exporter import Exported, Exporter
    from rubricate.gui.dialogs.export import Chosen


class Exporting:
    """Asks what to write and where, then writes it in a job."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def handlers(self) -> Handlers:
        return {"file.export": self.export}

    def export(self) -> None:
        """Show the dialog; then ask for the place."""
        from rubricate.gui.dialogs.export import ExportDialog
        from rubricate.gui.paper import offered

        session, workspace, settings = self._window.session, self._window.workspace, self._window.settings
        assert session is not None and workspace is not None
        dialog = ExportDialog(
            session.project,
            workspace.document_id,
            list(offered().values()),
            self._window.theme,
            self._window.widget,
            first=settings.export_format,
            last=settings.export_choices,
        )
        chosen = dialog.chosen() if dialog.exec() else None
        dialog.deleteLater()
        if chosen is None:
            return
        settings.export_format = chosen.exporter.name
        settings.export_choices = settings.export_choices | {chosen.exporter.name: dict(chosen.order.options)}
        path = self._place(chosen.exporter, session.project.name)
        if path is not None:
            self.write(path, chosen)

    def write(self, path: Path, chosen: "Chosen") -> None:
        """Write the files of this order; they appear together when all are written."""
        from rubricate.formats.exporter import Watch

        session = self._window.session
        assert session is not None
        project = session.project
        self._window.jobs.start(
            tr("Writing {name}", name=path.name),
            lambda progress, cancelled: chosen.exporter.write(project, path, chosen.order, Watch(progress, cancelled)),
            self._written,
            self._not_written,
        )

    def _place(self, exporter: "Exporter", name: str) -> Path | None:
        """Where it shall go: a file, or a new folder beside others."""
        folder, stem = self._window.settings.documents_folder, file_stem(name, tr("Annotations"))
        if exporter.is_folder:
            parent = self._window.ask.folder(tr("Export into a new folder in"), folder)
            return None if parent is None else parent / f"{stem} {exporter.name}"
        ending = exporter.endings[0]
        title = formats.title(exporter.name, exporter.title)
        kinds = tr("{kind} ({kinds})", kind=title, kinds=f"*.{ending}")
        return self._window.ask.save_file(tr("Export"), folder / f"{stem}.{ending}", kinds, f".{ending}")

    def _written(self, exported: "Exported") -> None:
        count = trn("{n} annotation", "{n} annotations", exported.annotations)
        done = tr("{count} written to {path}.", count=count, path=exported.files[0])
        out = [formats.lost(Lost(kind, n)) for kind, n in exported.left_out.items()]
        said = [done, *([tr("Not in it: {what}.", what=", ".join(out))] if out else [])]
        said += [formats.otherwise(kind, n) for kind, n in exported.otherwise.items()]
        self._window.say(" ".join(said))

    def _not_written(self, error: RubricateError) -> None:
        self._window.say(words.explain(error))
