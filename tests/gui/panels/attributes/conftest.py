"""A form of one tag in a window, and what was answered there."""

from collections.abc import Callable, Sequence
from uuid import UUID, uuid5

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.core.attributes import Attribute, Option, Values, held
from rubricate.gui.panels.attributes.form import AttributeForm
from rubricate.gui.theme import Theme

SPACE = UUID(int=11)
TAG = UUID(int=12)


def asked(name: str, kind: str, options: Sequence[str] = (), **fields: object) -> Attribute:
    """An attribute of the test's tag; the same name has the same id."""
    choices = tuple(Option(value) for value in options)
    return Attribute(uuid5(SPACE, name), TAG, name, 0, kind, choices, **fields)  # type: ignore[arg-type]


class Answered(QWidget):
    """Stands for the project: it takes every answer over, as a step would, and remembers them."""

    def __init__(self, attributes: Sequence[Attribute], theme: Theme) -> None:
        super().__init__()
        self.values: Values = {}
        self.groups: list[UUID | None] = []
        self.returned = 0
        self.form = AttributeForm(attributes, lambda _: ["Ann Reed", "Mara Lind"], theme, self)
        self.form.resize(260, 400)
        self.form.answered.connect(self._take)
        self.form.returned.connect(self._return)
        self.show_values({})

    def show_values(self, *several: Values, why_not: str = "") -> None:
        self.values = several[0]
        self.form.show_values(several, why_not=why_not)

    def given(self, name: str) -> tuple[str, ...]:
        return self.values.get(uuid5(SPACE, name), ())

    def _take(self, attribute_id: UUID, values: tuple[str, ...], group: UUID | None) -> None:
        self.groups.append(group)
        self.show_values(held({**self.values, attribute_id: values}))

    def _return(self) -> None:
        self.returned += 1


@pytest.fixture
def ask(theme: Theme, qtbot: QtBot) -> Callable[..., Answered]:
    """Shows a form of these attributes."""

    def show(*attributes: Attribute) -> Answered:
        panel = Answered(attributes, theme)
        qtbot.addWidget(panel)
        panel.resize(280, 420)
        panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        return panel

    return show
