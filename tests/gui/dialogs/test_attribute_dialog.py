"""The dialog of an attribute."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rubricate.core.actions import EditedAttribute
from rubricate.core.attributes import KINDS, Attribute, Option
from rubricate.gui.dialogs.attribute_dialog import AttributeDialog, kind_words
from rubricate.gui.theme import Theme

NEW = Attribute(UUID(int=1), None, "", 0, "text")
OUTLET = Attribute(UUID(int=2), None, "Outlet", 1, "one_of", (Option("g", "Gazette"), Option("Herald")))
PRINTED = Attribute(UUID(int=3), None, "Printed", 2, "yes_no")

Make = Callable[..., AttributeDialog]


def taken(fields: EditedAttribute) -> str:
    return "There is a Printed already." if fields.get("name") == "Printed" else ""


@pytest.fixture
def make(theme: Theme, qtbot: QtBot) -> Make:
    parent = QWidget()
    qtbot.addWidget(parent)

    def made(attribute: Attribute = NEW, *, new: bool = True) -> AttributeDialog:
        dialog = AttributeDialog(attribute, [OUTLET, PRINTED], taken, theme, parent, new=new)
        dialog.show()
        return dialog

    return made


def primary(dialog: AttributeDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "primary")
    assert isinstance(found, QPushButton)
    return found


def test_a_name_is_enough(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    assert not primary(dialog).isEnabled()
    qtbot.keyClicks(dialog.name, "Date")
    assert primary(dialog).isEnabled()
    fields = dialog.fields()
    assert (fields["name"], fields["kind"], fields["options"], fields["shown_if"]) == ("Date", "text", (), None)
    assert dialog.options.isHidden()
    assert dialog.retired.isHidden()


def test_what_stands_against_it_is_said(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    qtbot.keyClicks(dialog.name, "Printed")
    assert dialog.refusal.text() == "There is a Printed already."
    assert not primary(dialog).isEnabled()


def test_answers_stand_one_a_line_with_the_word_for_people(make: Make) -> None:
    dialog = make(OUTLET, new=False)
    assert dialog.options.toPlainText() == "g = Gazette\nHerald"
    dialog.options.setPlainText("Herald\n\n g = Gazette \np = Post = Mail")
    assert dialog.fields()["options"] == (Option("Herald"), Option("g", "Gazette"), Option("p", "Post = Mail"))


def test_an_answer_with_our_sign_in_it_stays_as_it_is(make: Make) -> None:
    odd = replace(OUTLET, options=(Option("a = b", "c"), Option("d")))
    assert make(odd, new=False).fields()["options"] == odd.options


def test_a_condition_names_another_one_and_its_answers(make: Make) -> None:
    dialog = make()
    dialog.condition.setCurrentIndex(dialog.condition.findData(OUTLET.id))
    assert [dialog.answers.item(n).text() for n in range(2)] == ["Gazette", "Herald"]
    dialog.answers.item(0).setCheckState(Qt.CheckState.Checked)
    assert (dialog.fields()["shown_if"], dialog.fields()["shown_values"]) == (OUTLET.id, ("g",))
    dialog.condition.setCurrentIndex(0)
    assert dialog.answers.isHidden()
    assert (dialog.fields()["shown_if"], dialog.fields()["shown_values"]) == (None, ())


def test_one_that_is_there_comes_back_as_it_was(make: Make) -> None:
    whole = Attribute(
        UUID(int=9), None, "Length", 3, "number", (), True, "In words.", PRINTED.id, ("yes",), retired=True
    )  # fmt: skip
    fields = make(whole, new=False).fields()
    assert replace(NEW, **fields) == replace(NEW, **{name: getattr(whole, name) for name in fields})


def test_every_kind_has_its_words() -> None:
    assert len({kind_words(kind) for kind in KINDS}) == len(KINDS)
