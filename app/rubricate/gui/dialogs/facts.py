"""What is known about one document: its size, its units, where it came from."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from rubricate.core.units import GUESSED
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.parts import label
from rubricate.gui.times import now
from rubricate.words import figure, kinds, moment, tr

if TYPE_CHECKING:
    from rubricate.core.document import Units
    from rubricate.project import Project


class FactsDialog(DialogFrame):
    """A table of name and value; the values can be selected and copied."""

    def __init__(self, project: "Project", document_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(project.documents[document_id].name, parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(facts(project, document_id)):
            grid.addWidget(label(self, name, "dialogQuiet"), row, 0, Qt.AlignmentFlag.AlignTop)
            words = label(self, value, wraps=True)
            words.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            words.setAccessibleName(f"{name}: {value}")
            grid.addWidget(words, row, 1)
        self.content.addLayout(grid)
        self.content.addStretch(1)
        self.foot(self.primary(tr("Close")))
        self.fit(560, 420)


def _found_by(units: "Units") -> str:
    """Which rules and their number, and whether the language was guessed and their work corrected."""
    found = tr("{rules}, version {n}", rules=units.made_by, n=units.version)
    guessed = tr("language guessed") if units.language_source == GUESSED else ""
    corrected = tr("corrected by hand") if units.corrected else ""
    return "; ".join(filter(None, (found, guessed, corrected)))


def facts(project: "Project", document_id: UUID) -> Iterator[tuple[str, str]]:
    """Names and values in words; what is unknown is left out."""
    document, units = project.documents[document_id], project.units(document_id)
    yield tr("Characters"), figure(document.characters)
    yield tr("Paragraphs"), figure(len(units.paragraphs) // 2)
    yield tr("Sentences"), figure(len(units.sentences) // 2)
    yield tr("Words"), figure(len(project.text(document_id).split()))
    yield tr("Annotations"), figure(project.document_counts().get(document_id, 0))
    if units.language:
        yield tr("Language"), kinds.language(units.language)
    yield tr("Sentences found by"), _found_by(units)
    source = document.source
    for name, value in (
        (tr("File"), source.name),
        (tr("Encoding"), source.encoding),
        (tr("Read as"), kinds.file_type(source.media_type)),
    ):
        if value:
            yield name, value
    for variable in project.codebook.asked_by(None):
        if variable.id in document.variables:
            yield variable.name, ", ".join(document.variables[variable.id])
    yield tr("Added"), moment(document.created, now())
    yield tr("Fingerprint"), document.text_sha256.hex()
