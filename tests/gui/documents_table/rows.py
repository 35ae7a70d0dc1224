"""What a table shows, in words."""

from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from rubricate.gui.documents_table.arranging import Heading
from rubricate.gui.documents_table.fields import NAME, Key
from rubricate.gui.documents_table.table import DocumentsTable
from tests.gui.desk import Desk
from tests.gui.windows import Answers


@dataclass
class Shown:
    """A table over a desk; `said` is what it answered."""

    desk: Desk
    table: DocumentsTable
    asking: Answers
    said: list[str] = field(default_factory=list)

    @property
    def ids(self) -> list[UUID]:
        return list(self.desk.project.documents)

    def names(self) -> list[str]:
        """The rows by name; headings with their counts in brackets."""
        rows = self.table.model.rows
        facts = self.table.model.facts
        return [f"[{r.title} {r.count}]" if isinstance(r, Heading) else facts[r].name for r in rows]

    def column(self, key: Key) -> list[str]:
        """What stands in a column of the documents."""
        model = self.table.model
        wanted = model.field(key)
        assert wanted is not None
        return [model.facts.text(row, wanted) for row in model.rows if isinstance(row, UUID)]

    def go_to(self, name: str, key: Key = NAME) -> None:
        """Make the cell of a document current."""
        document = next(d for d in self.desk.project.documents.values() if d.name == name)
        assert self.table.view.go_to(document.id, self.table.model.column_of(key))

    def chosen(self) -> list[str]:
        return [self.table.model.facts[one].name for one in self.table.view.chosen()]

    def editor(self, kind: type[QWidget]) -> QWidget:
        """The editor that is open."""
        found = [w for w in self.table.view.viewport().findChildren(kind) if w.isVisible()]
        assert found
        return found[0]

    def place(self, name: str, key: Key = NAME) -> QPoint:
        """The middle of a cell on the viewport."""
        document = next(d for d in self.desk.project.documents.values() if d.name == name)
        model = self.table.model
        index = model.index(model.places(document.id)[0], model.column_of(key))
        return self.table.view.visualRect(index).center()


def variable(desk: Desk, name: str) -> UUID:
    return next(a.id for a in desk.project.codebook.asked_by(None) if a.name == name)


CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
