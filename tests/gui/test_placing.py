"""A window comes up where it can be reached."""

from PySide6.QtCore import QRect

from rubricate.gui.placing import LEAST, cut, fitted

MAIN = QRect(0, 0, 1920, 1080)
SECOND = QRect(1920, 0, 1280, 1024)


def test_a_place_on_a_screen_that_is_there_is_kept() -> None:
    wanted = QRect(2000, 100, 1100, 700)
    assert fitted(wanted, [MAIN, SECOND]) == wanted


def test_a_place_on_a_screen_that_is_gone_is_centred_on_the_main_one() -> None:
    placed = fitted(QRect(2000, 100, 1100, 700), [MAIN])
    assert MAIN.contains(placed)
    assert placed.size() == QRect(0, 0, 1100, 700).size()


def test_a_title_above_the_screen_is_brought_down() -> None:
    assert fitted(QRect(100, -400, 1100, 700), [MAIN]).top() >= 0


def test_a_larger_window_than_the_screen_is_cut() -> None:
    small = QRect(0, 0, 1024, 768)
    assert fitted(QRect(0, 0, 1900, 1000), [small]).size() == small.size()


def test_the_first_time_it_is_in_the_middle() -> None:
    assert fitted(None, [MAIN]).center() == QRect(277, 156, 1366, 768).center()


def test_what_the_program_moved_is_cut_at_the_edge_of_the_screen() -> None:
    assert cut(QRect(32, 32, 1920, 1080), [MAIN, SECOND]) == QRect(32, 32, 1888, 1048)
    assert cut(QRect(1900, 900, 1000, 700), [MAIN]).size() == LEAST, "and is no smaller than a window can be"
    assert cut(QRect(-50, 0, 900, 700), [MAIN]) == QRect(-50, 0, 900, 700)
