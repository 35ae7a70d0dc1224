"""One set document: the QTextDocument, its layout in slices, and where everything lies on it."""

from PySide6.QtCore import QObject

from rubricate.gui.page.brackets import Brackets
from rubricate.gui.page.document import Matter, build_document
from rubricate.gui.page.geometry import Geometry
from rubricate.gui.page.layouter import Layouter
from rubricate.gui.page.rows import Rows, Touched
from rubricate.gui.page.style import PageStyle, Surface
from rubricate.gui.page.typesetting import Inks


class Sheet(QObject):
    """Made anew for another style or width; the matter and the rows stay."""

    def __init__(
        self,
        matter: Matter,
        rows: Rows,
        style: PageStyle,
        surface: Surface,
        inks: Inks,
        parent: QObject | None = None,
    ) -> None:
        """`surface` is the column for left-to-right texts; the sheet mirrors it where need be."""
        super().__init__(parent)
        self.matter = matter
        self.wanted = surface
        self.surface = surface.mirrored() if matter.right_to_left else surface
        self.style = style
        self.document = build_document(matter, style, surface, inks)
        self.document.setParent(self)  # it goes together with what asks it for its layout
        self.layouter = Layouter(self.document, self)
        # What QTextEdit.cursorWidth means: our own caret is painted, and each new document would show Qt's again.
        self.document.documentLayout().setProperty("cursorWidth", 0)
        self.geometry = Geometry(self.document, matter, rows)
        self.brackets = Brackets(self.geometry, rows)

    def show_rows(self, rows: Rows) -> None:
        """Other annotations on the same text."""
        self.geometry = Geometry(self.document, self.matter, rows)
        self.brackets = Brackets(self.geometry, rows)

    def drop(self, touched: list[Touched], *, is_long: bool) -> tuple[int, int]:
        """Forget where the touched annotations lay; gives back the blocks that look different now.

        `is_long`: one of them spans so many blocks that every bracket may move.
        """
        first, last = min(t.first for t in touched), max(t.last for t in touched)
        self.geometry.drop(first, last)
        if is_long:
            self.brackets.drop_all()
            return 0, len(self.matter.blocks) - 1
        return self.brackets.drop(first, last)

    def close(self) -> None:
        """Let the document go; nothing of it is kept."""
        self.layouter.stop()
        self.deleteLater()
