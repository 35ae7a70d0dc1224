"""Codebooks from files and presets into the project, and from the project into files."""

from pathlib import Path
from typing import TYPE_CHECKING

from rubricate import words
from rubricate.core import actions
from rubricate.core.errors import RubricateError
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.naming import file_stem
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.gui.panels.act import refusal
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.core.book_merge import Plan


class CodebookFiles(Flow):
    """Asks what to take in or to write, and does it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._kind = "json"

    def handlers(self) -> Handlers:
        return {"tag.import": self.take_in, "tag.export": self.export}

    def take_in(self) -> None:
        """Show presets and files with what they would do; do what is accepted in one step."""
        from rubricate.gui.codebook_editor.import_dialog import ImportDialog

        session = self._session
        dialog = ImportDialog(
            session.project.codebook,
            self._ask_file,
            lambda planned: refusal(session.project, lambda s, h: actions.import_codebook(s, h, planned)),
            self._window.theme,
            self._window.widget,
        )
        accepted, planned = dialog.exec() == ImportDialog.DialogCode.Accepted, dialog.chosen()
        dialog.deleteLater()
        if accepted and planned is not None:
            self._do(planned)

    def export(self) -> None:
        """Ask for the kind and the place, and write."""
        from rubricate.core.book import Book
        from rubricate.gui.codebook_editor.export_dialog import ExportCodebookDialog, kind_title

        project = self._session.project
        book = Book.of(project.codebook, project.name)
        dialog = ExportCodebookDialog(book, self._window.widget, kind=self._kind)
        accepted, kind = dialog.exec() == ExportCodebookDialog.DialogCode.Accepted, dialog.kind()
        dialog.deleteLater()
        if not accepted:
            return
        self._kind = kind
        stem = file_stem(tr("{project} codebook", project=project.name), tr("Codebook"))
        suggested = self._window.settings.documents_folder / f"{stem}.{kind}"
        kinds = tr("{kind} ({kinds})", kind=kind_title(kind), kinds=f"*.{kind}")
        path = self._window.ask.save_file(tr("Export the codebook"), suggested, kinds, f".{kind}")
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the codebook to this file, by its ending."""
        from rubricate.core.book import Book
        from rubricate.formats import codebooks
        from rubricate.formats.exporters.annotated import DELIMITERS
        from rubricate.words.codebooks import page_words

        project = self._session.project
        try:
            codebooks.write(
                Book.of(project.codebook, project.name),
                path,
                page_words(),
                flavour="spreadsheet",
                delimiter=DELIMITERS.get(self._window.settings.export_choices.get("csv", {}).get("delimiter", ""), ","),
            )
        except RubricateError as error:
            self._window.say(words.explain(error))
            return
        count = trn("{n} tag", "{n} tags", len(project.codebook))
        self._window.say(tr("{count} written to {path}.", count=count, path=path))

    def _do(self, planned: "Plan") -> None:
        self._session.act(lambda state, hand: actions.import_codebook(state, hand, planned))

    def _ask_file(self) -> Path | None:
        from rubricate.formats.codebooks import READ

        kinds = tr("Codebooks ({kinds})", kinds=" ".join(f"*.{ending}" for ending in READ))
        return self._window.ask.open_file(tr("Import tags"), self._window.settings.documents_folder, kinds)
