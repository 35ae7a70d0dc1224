"""The form of one tag: its attributes in the order of the codebook, those that are asked now."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rubricate.core.attributes import Attribute, Values, needed
from rubricate.gui.panels.attributes.choice import ChoiceField
from rubricate.gui.panels.attributes.field import Given
from rubricate.gui.panels.attributes.kept import KeptRow
from rubricate.gui.panels.attributes.row import AnswerRow
from rubricate.gui.panels.attributes.typed import Remembered, TypedField
from rubricate.gui.theme import Theme

_SPACE = 6


class AttributeForm(QWidget):
    """`answered(attribute id, values, group)` when an answer is given, `returned` for Esc.

    It can show several annotations at once: what they answer differently is shown as that.
    """

    answered = Signal(object, object, object)
    returned = Signal()

    def __init__(self, attributes: Sequence[Attribute], remembered: Remembered, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._attributes = attributes
        self.rows = [AnswerRow(attribute, remembered, theme, self) for attribute in attributes]
        self.kept: dict[UUID, KeptRow] = {}
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for row in self.rows:
            self._column.addWidget(row)
            row.field.answered.connect(partial(self.answered.emit, row.attribute.id))
            row.field.stepped.connect(partial(self._step, row))
            row.field.returned.connect(self.returned)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.set_theme(theme)

    def show_values(self, several: Sequence[Values], *, why_not: str = "") -> None:
        """Show the answers of these annotations; `why_not` says why they can't be changed."""
        lacking = {attribute.id for values in several for attribute in needed(self._attributes, values)}
        for row in self.rows:
            attribute, given = row.attribute, _common(several, row.attribute.id)
            is_asked = any(attribute.is_asked(values) for values in several)
            is_shown = is_asked and (not attribute.retired or given != ())
            row.show_given(given, is_needed=attribute.id in lacking, may_change=not why_not, why_not=why_not)
            row.setVisible(is_shown)
            self._show_kept(attribute, () if is_asked else given, may_change=not why_not)

    def parts(self) -> list[QWidget]:
        """All widgets of the fields that can have the keys, in order, shown or not."""
        return [part for row in self.rows for part in row.field.parts()]

    def enter(self) -> bool:
        """Give the keys to the first field; False where nothing is asked."""
        first = self._first()
        if first is not None:
            first.field.enter()
        return first is not None

    def first(self) -> QWidget | None:
        """What `enter` gives the keys to."""
        row = self._first()
        return row.field.stop() if row is not None else None

    def keep(self) -> None:
        """Keep what is being typed."""
        for row in self.rows:
            if isinstance(row.field, TypedField) and not row.isHidden():
                row.field.keep()

    def drop(self) -> None:
        """Let go what is being typed and can't be kept: something else will be shown."""
        for row in self.rows:
            if isinstance(row.field, TypedField):
                row.field.drop()
            row.field.begin()

    def set_theme(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(_SPACE))
        self._theme = theme
        for row in self.rows:
            row.set_theme(theme)
        for line in self.kept.values():
            line.set_theme(theme)

    def _show_kept(self, attribute: Attribute, given: Given, *, may_change: bool) -> None:
        """What is kept though it is not asked; most answers are never that, so its line is made when it is needed."""
        if given != () and attribute.id not in self.kept:
            made = self.kept[attribute.id] = KeptRow(attribute, self._theme, self)
            made.taken_away.connect(partial(self.answered.emit, attribute.id, (), None))
            made.returned.connect(self.returned)
            self._column.addWidget(made)
        line = self.kept.get(attribute.id)
        if line is not None:
            line.setVisible(given != ())
            line.show_given(given, may_change=may_change)

    def _first(self) -> AnswerRow | None:
        return next((row for row in self.rows if not row.isHidden()), None)

    def _step(self, row: AnswerRow, step: int) -> None:
        """Up and Down go to the field above or below."""
        shown = [one for one in self.rows if not one.isHidden()]
        place = shown.index(row) + step
        if 0 <= place < len(shown):
            shown[place].field.enter()

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """What is answered in one stay in a field is one act."""
        for row in self.rows:
            field = row.field
            if isinstance(field, ChoiceField) and now in field.buttons and before not in field.buttons:
                field.begin()


def _common(several: Sequence[Values], attribute_id: UUID) -> Given:
    """The answer that all of them give; None where they differ."""
    answers = {values.get(attribute_id, ()) for values in several}
    return answers.pop() if len(answers) == 1 else None if answers else ()
