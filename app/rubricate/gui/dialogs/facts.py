"""What is known about one document: its size, its units, where it came from."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.parts import label
from rubricate.gui.times import now
from rubricate.words import figure, kinds, moment, tr

if TYPE_CHECKING:
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
