"""Sentence mode and paragraph mode in the window; splitting, joining and finding sentences again."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.gui.dialogs.cut_again import CutAgainDialog
from rubricate.gui.main_window import MainWindow
from rubricate.gui.page import Page
from tests.gui.windows import ARTICLE, marked, place_of

K, M = Qt.Key, Qt.KeyboardModifier
FIRST = "The bridge is the best idea in years."
SECOND = "“We waited,” says Ann Reed."
THIRD = "It costs 41 million pounds."


@pytest.fixture
def page(reading: MainWindow) -> Page:
    assert reading.workspace is not None
    return reading.workspace.page


def document(window: MainWindow) -> UUID:
    assert window.workspace is not None
    assert window.workspace.document_id is not None
    return window.workspace.document_id


def sentences(window: MainWindow) -> list[str]:
    assert window.session is not None
    assert window.workspace is not None
    flat = window.session.project.units(document(window)).sentences
    assert flat == window.workspace.units.sentences if window.workspace.units else False
    return [window.workspace.text[a:b] for a, b in zip(flat[::2], flat[1::2], strict=True)]


def ticked(window: MainWindow) -> list[str]:
    names = ("tag.span", "tag.sentences", "tag.paragraphs", "tag.marker")
    return [name for name in names if window.commands[name].isChecked()]


def test_f5_goes_round_and_everything_shows_it(reading: MainWindow, page: Page, qtbot: QtBot) -> None:
    seen = []
    for _ in range(4):
        qtbot.keyClick(page, K.Key_F5)
        assert reading.tool_line.modes.value() == page.mode
        seen.append((page.mode, *ticked(reading)))
    assert seen == [
        ("sentence", "tag.sentences"),
        ("paragraph", "tag.paragraphs"),
        ("marker", "tag.marker"),
        ("span", "tag.span"),
    ]
    qtbot.keyClick(page, K.Key_F5, M.ShiftModifier)
    assert page.mode == "marker"


def test_the_switch_and_the_menu_set_it_and_escape_ends_it(reading: MainWindow, page: Page, qtbot: QtBot) -> None:
    qtbot.mouseClick(reading.tool_line.modes.button("sentence"), Qt.MouseButton.LeftButton)
    assert page.mode == "sentence"
    assert page.hasFocus()
    assert reading.status.answer().startswith("Sentence by sentence: a tag’s key tags")
    reading.status.end_answer()
    assert reading.status.answer() == "Sentence by sentence. Esc ends."
    reading.commands["tag.sentences"].trigger()
    assert (page.mode, ticked(reading)) == ("span", ["tag.span"])
    reading.commands["tag.paragraphs"].trigger()
    qtbot.keyClick(page, K.Key_Escape)
    assert (page.mode, ticked(reading), reading.tool_line.modes.value()) == ("span", ["tag.span"], "span")
    assert reading.status.answer().startswith("Words")


def test_keys_alone_tag_untag_pass_and_go_to_what_is_left(reading: MainWindow, page: Page, qtbot: QtBot) -> None:
    qtbot.keyClick(page, K.Key_F5)
    for key in (K.Key_1, K.Key_2, K.Key_Space, K.Key_3, K.Key_3, K.Key_Home):
        qtbot.keyClick(page, key)
    assert marked(reading) == [("claim", FIRST), ("quote", FIRST)]
    assert page.unit_foot.progress() == "1 of 3 sentences tagged"
    qtbot.keyClick(page, K.Key_Down, M.ControlModifier)
    assert page.unit_mode.number == 2
    qtbot.keyClick(page, K.Key_4)
    assert reading.status.answer() == "Tagged as statistic."
    assert page.focused() is not None, "its questions and its note are at hand"
    qtbot.keyClick(page, K.Key_Z, M.ControlModifier)
    assert marked(reading) == [("claim", FIRST), ("quote", FIRST)]
    qtbot.keyClick(page, K.Key_Up)
    qtbot.keyClick(page, K.Key_1)
    assert reading.status.answer() == "Removed claim."
    assert marked(reading) == [("quote", FIRST)]


def test_inside_a_unit_words_are_tagged(reading: MainWindow, page: Page, qtbot: QtBot) -> None:
    qtbot.keyClick(page, K.Key_F5)
    qtbot.keyClick(page, K.Key_Right)
    qtbot.keyClick(page, K.Key_Right, M.ControlModifier)
    qtbot.keyClick(page, K.Key_Right, M.ControlModifier | M.ShiftModifier)
    qtbot.keyClick(page, K.Key_2)
    assert marked(reading) == [("quote", "bridge")]


def test_going_on_after_a_tag_is_a_choice(reading: MainWindow, page: Page, qtbot: QtBot) -> None:
    reading.commands["tag.go_on"].trigger()
    assert reading.settings.go_on
    qtbot.keyClick(page, K.Key_F5)
    for _ in range(3):
        qtbot.keyClick(page, K.Key_1)
    assert [words for _, words in marked(reading)] == [FIRST, SECOND, THIRD]
    assert page.unit_mode.number == 3
    for number in (3, 2, 1):
        qtbot.keyClick(page, K.Key_Z, M.ControlModifier)
        assert page.unit_mode.number == number, "what was undone is the one again"


def test_a_codebook_that_forbids_two_is_followed(reading: MainWindow, page: Page, qtbot: QtBot) -> None:
    assert reading.session is not None
    quote = reading.session.project.codebook.named("quote")
    assert quote is not None
    reading.session.act(lambda project, hand: actions.edit_tag(project, hand, quote.id, overlap=False))
    qtbot.keyClick(page, K.Key_F5)
    qtbot.keyClick(page, K.Key_1)
    qtbot.keyClick(page, K.Key_2)
    assert marked(reading) == [("claim", FIRST)]
    assert "may not lie" in reading.status.answer()


def test_the_codebook_and_the_chooser_tag_the_unit_too(reading: MainWindow, page: Page) -> None:
    reading.commands["tag.sentences"].trigger()
    reading.menus.menu("tag").actions()[0].trigger()
    assert marked(reading) == [("claim", FIRST)]
    page.unit_mode.go(2)
    reading.commands["tag.choose"].trigger()
    assert not reading.status.answer().startswith("Nothing selected")


def test_the_next_without_a_tag_starts_the_mode(reading: MainWindow, page: Page) -> None:
    reading.commands["tag.untagged"].trigger()
    assert (page.mode, page.unit_mode.number) == ("sentence", 2)
    reading.commands["tag.untagged_before"].trigger()
    assert page.unit_mode.number == 1


def test_the_mode_stays_with_the_next_document_and_the_next_time(reading: MainWindow, page: Page) -> None:
    reading.commands["tag.paragraphs"].trigger()
    workspace = reading.workspace
    assert workspace is not None
    shown = document(reading)
    workspace.show_document(None)
    workspace.show_document(shown)
    assert page.mode == "paragraph"
    workspace.close_down()
    assert reading.settings.place(shown)["mode"] == "paragraph"


def test_split_and_join_are_steps_and_the_page_follows(reading: MainWindow, page: Page) -> None:
    page.set_numbers("sentence")
    page.go_to(place_of(reading, "the best").start)
    reading.commands["document.split_sentence"].trigger()
    assert sentences(reading)[:2] == ["The bridge is", "the best idea in years."]
    assert page.places.count("sentence") == 4
    assert page.scene.numbering is not None
    assert len(page.scene.numbering.starts) == 4
    assert "of 4" in reading.status.place_words()
    reading.commands["edit.undo"].trigger()
    assert sentences(reading)[0] == FIRST
    page.go_to(place_of(reading, "Ann Reed").start)
    reading.commands["document.join_sentence"].trigger()
    assert sentences(reading) == [FIRST, f"{SECOND} {THIRD}"]


def test_the_unit_at_the_start_of_which_one_stands_joins_the_next(reading: MainWindow, page: Page) -> None:
    reading.commands["tag.sentences"].trigger()
    page.unit_mode.go(2)
    reading.commands["document.join_sentence"].trigger()
    assert sentences(reading) == [FIRST, f"{SECOND} {THIRD}"]
    assert page.unit_mode.number == 2
    reading.commands["document.split_sentence"].trigger()
    assert "Go to where the next one is to begin" in reading.status.answer()
    page.go_to(place_of(reading, "It costs").start)
    reading.commands["document.split_sentence"].trigger()
    assert len(sentences(reading)) == 3


def test_a_paragraph_is_split_with_its_sentence(reading: MainWindow, page: Page) -> None:
    page.go_to(place_of(reading, "says Ann").start)
    reading.commands["document.split_paragraph"].trigger()
    assert page.places.count("paragraph") == 2
    assert len(sentences(reading)) == 4
    page.go_to(0)
    reading.commands["document.join_paragraph"].trigger()
    assert page.places.count("paragraph") == 1


def test_the_right_button_has_it_at_the_place(reading: MainWindow, page: Page) -> None:
    assert reading.workspace is not None
    menu = reading.menus.submenus["document.units"]
    page.ask_menu(page.mapToGlobal(page.rect().center()), [])
    shown = QApplication.activePopupWidget()
    assert shown is not None
    assert menu.menuAction() in shown.actions()
    shown.close()


def test_sentences_are_found_again_in_another_language(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.session is not None
    reading.commands["document.cut_again"].trigger()
    dialog = reading.findChild(CutAgainDialog)
    assert isinstance(dialog, CutAgainDialog)
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    dialog.accept()
    units = reading.session.project.units(document(reading))
    assert (units.language, units.language_source) == ("de", "given")
    assert reading.status.answer() == "Found 3 sentences, before 3; no end moved."
    reading.commands["edit.undo"].trigger()
    assert reading.session.project.units(document(reading)).language == "en"


def test_ends_and_snapping_are_kept_in_the_settings(reading: MainWindow, page: Page) -> None:
    reading.commands["view.ends"].trigger()
    assert reading.settings.sentence_ends
    assert page.scene.ends[0] == len(FIRST)
    word = next(a for a in reading.menus.submenus["view.snap"].actions() if a.data() == "word")
    word.trigger()
    assert (reading.settings.snap, page.snap.to, word.isChecked()) == ("word", "word", True)


def test_in_a_project_that_is_only_read_one_walks(reading: MainWindow, page: Page, qtbot: QtBot) -> None:
    page.set_changes_allowed(False)
    modes = []
    for _ in range(3):
        qtbot.keyClick(page, K.Key_F5)
        modes.append(page.mode)
    assert modes == ["sentence", "paragraph", "span"]


def test_a_click_in_the_list_of_documents_gives_the_page_the_keys(reading: MainWindow, page: Page) -> None:
    assert reading.workspace is not None
    panel = reading.workspace.panels.documents
    panel.list.setFocus()
    panel.list.keyed.emit(panel.model.index(0, 0))
    assert page.hasFocus()


def test_what_f2_says_holds_as_long_as_the_edge_is_held(reading: MainWindow, page: Page, qtbot: QtBot) -> None:
    page.select(place_of(reading, "the best"))
    qtbot.keyClick(page, K.Key_1)
    qtbot.keyClick(page, K.Key_F2)
    assert reading.status.answer().startswith("Left and Right move the end")
    reading.status.end_answer()
    assert reading.status.answer().startswith("Left and Right move the end")
    qtbot.keyClick(page, K.Key_Escape)
    assert "Left and Right" not in reading.status.answer()


def test_the_article_of_these_tests() -> None:
    assert " ".join((FIRST, SECOND, THIRD)) == ARTICLE.strip()
