"""Answers that are typed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.gui.panels.attributes.typed import TypedField
from rubricate.words.catalogue import VARIABLE, install
from tests.gui.panels.attributes.conftest import Answered, asked

K = Qt.Key


def field(panel: Answered, row: int = 0) -> TypedField:
    found = panel.form.rows[row].field
    assert isinstance(found, TypedField)
    return found


def test_a_number_is_kept_in_its_form_and_what_is_none_is_refused_in_words(
    ask: Callable[..., Answered], qtbot: QtBot
) -> None:
    panel = ask(asked("value", "number"), asked("unit", "text"))
    line = field(panel).line
    field(panel).enter()
    qtbot.keyClicks(line, "about 18")
    qtbot.keyClick(line, K.Key_Return)
    assert panel.given("value") == () and line.hasFocus()
    assert field(panel).refusal.isVisible() and "about 18 is no number" in field(panel).refusal.text()
    assert line.accessibleDescription() == field(panel).refusal.text()
    line.selectAll()
    qtbot.keyClicks(line, "18,50")
    assert not field(panel).refusal.isVisible()
    qtbot.keyClick(line, K.Key_Return)
    assert panel.given("value") == ("18.5",)
    assert field(panel, 1).line.hasFocus() and line.text() == "18.5"


def test_what_is_typed_is_kept_after_a_pause_in_one_act(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(asked("speaker", "text"))
    line = field(panel).line
    field(panel).enter()
    qtbot.keyClicks(line, "Anton ")
    field(panel)._keep_quietly()
    assert panel.given("speaker") == ("Anton",) and line.text() == "Anton "  # not cut under the fingers
    qtbot.keyClicks(line, "Reeve")
    qtbot.keyClick(line, K.Key_Escape)
    assert panel.given("speaker") == ("Anton Reeve",)
    assert panel.groups[0] == panel.groups[1] is not None
    assert panel.returned == 1


def test_half_a_number_is_no_reason_to_complain(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(asked("value", "number"))
    field(panel).enter()
    qtbot.keyClicks(field(panel).line, "-")
    field(panel)._keep_quietly()
    assert not field(panel).refusal.isVisible()


def test_esc_lets_go_what_does_not_fit(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(asked("year", "date"))
    line = field(panel).line
    assert line.placeholderText() == "yyyy-mm-dd, yyyy-mm, yyyy"
    field(panel).enter()
    for words, kept in (("2026-13", ()), ("2026-11", ("2026-11",))):
        line.clear()
        qtbot.keyClicks(line, words)
        qtbot.keyClick(line, K.Key_Escape)
        assert panel.given("year") == kept and line.text() == "".join(kept)


def test_leaving_with_what_does_not_fit_traps_nobody(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(asked("value", "number"), asked("unit", "text"))
    field(panel).enter()
    qtbot.keyClicks(field(panel).line, "much")
    qtbot.keyClick(field(panel).line, K.Key_Tab)
    assert field(panel, 1).line.hasFocus()
    assert field(panel).line.text() == "much" and field(panel).refusal.isVisible()
    panel.form.drop()
    assert field(panel).line.text() == "" and not field(panel).refusal.isVisible()


def test_words_that_were_used_before_are_offered(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(asked("speaker", "text"))
    line = field(panel).line
    field(panel).enter()
    qtbot.keyClicks(line, "reed")
    completer = line.completer()
    assert completer is not None
    found = completer.completionModel()
    assert [found.index(row, 0).data() for row in range(found.rowCount())] == ["Ann Reed"]
    completer.popup().hide()


def test_undo_is_the_projects(ask: Callable[..., Answered], qtbot: QtBot) -> None:
    panel = ask(asked("speaker", "text"))
    line = field(panel).line
    field(panel).enter()
    qtbot.keyClicks(line, "Anton")
    qtbot.keyClick(line, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.given("speaker") == ("Anton",)
    panel.show_values({})
    assert line.text() == ""


def test_german_numbers_are_typed_and_shown_with_a_comma(
    ask: Callable[..., Answered], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    install("de")
    try:
        panel = ask(asked("value", "number"))
        for typed, kept, shown in (
            ("41,5", "41.5", "41,5"), ("1.234,5", "1234.5", "1234,5"), ("-2.000", "-2000", "-2000"),
            ("3.14", "3.14", "3,14"),
        ):  # fmt: skip
            field(panel).enter()
            field(panel).line.selectAll()
            qtbot.keyClicks(field(panel).line, typed)
            qtbot.keyClick(field(panel).line, K.Key_Return)
            field(panel).drop()
            assert (panel.given("value"), field(panel).line.text()) == ((kept,), shown)
    finally:
        install("none")
