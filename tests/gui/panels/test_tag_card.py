"""The card of a tag: what it says, that it loads nothing, and how it goes."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.core.codebook import Codebook, Tag
from rubricate.gui.panels.tag_card import TagCard, card_markdown
from rubricate.gui.theme import Theme

TAG = Tag(
    UUID(int=1), "claim", 0, "blue", "solid", "C", "1", definition="Can be **checked** ![x](file:///etc/passwd)",
    use_when="A fact-checker knows what to look for.", example="<b>Bold</b> is not read.",
)  # fmt: skip


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> Iterator[TagCard]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    card = TagCard(TAG, Codebook([TAG]), theme, parent)
    card.open_near(QRect(100, 100, 20, 20))
    yield card
    parent.close()


def test_it_says_definition_rules_and_examples_as_words(card: TagCard) -> None:
    text = card.body.toPlainText()
    assert "Can be checked" in text and "Use it when" in text
    assert "<b>Bold</b> is not read." in text
    assert "Counter-example" not in text, "what is empty is left out"
    assert card.accessibleName() == "What claim means"
    assert card.body.accessibleDescription() == text


def test_it_stands_beside_its_place_and_on_the_screen(card: TagCard) -> None:
    screen = card.screen().availableGeometry()
    assert screen.contains(card.geometry())
    assert not card.geometry().intersects(QRect(100, 100, 20, 20))


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_F1])
def test_any_key_that_does_not_scroll_closes_it(card: TagCard, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(card.body, Qt.Key.Key_Down)
    assert card.isVisible()
    gone: list[bool] = []
    card.destroyed.connect(lambda: gone.append(True))
    qtbot.keyClick(card.body, key)
    qtbot.waitUntil(lambda: gone == [True])


def test_a_tag_without_words_says_where_they_are_written() -> None:
    empty = replace(TAG, definition="", use_when="", example="")
    assert "Nothing is written about this tag yet." in card_markdown(empty)
