"""Tables and exports on their way into a project."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.articles import ArticlesDialog
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.dialogs.mapping import MappingDialog
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import answers

NEWS = Path(__file__).parents[2] / "golden" / "news" / "nexis-old.txt"


def names(window: MainWindow) -> list[str]:
    return [] if window.session is None else [d.name for d in window.session.project.documents.values()]


def add(window: MainWindow, *paths: Path) -> None:
    answers(window).files = list(paths)
    window.commands["file.add"].trigger()


def answered(monkeypatch: pytest.MonkeyPatch, kind: type[DialogFrame], do: Callable[..., int]) -> list[DialogFrame]:
    """In the place of the dialog's own loop; those that came."""
    seen: list[DialogFrame] = []

    def exec_(dialog: DialogFrame) -> int:
        seen.append(dialog)
        return do(dialog)

    monkeypatch.setattr(kind, "exec", exec_)
    return seen


@pytest.fixture
def rows(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{n}.csv" for n in range(3)]
    for n, path in enumerate(paths):
        path.write_text(f"title,text,n\nBridge {n},It is closed.,{n}\nNothing,,2\n", encoding="utf-8")
    return paths


def test_a_table_is_asked_about_and_what_has_no_text_is_reported(
    window: MainWindow, rows: list[Path], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    seen = answered(monkeypatch, MappingDialog, lambda _dialog: 1)
    add(window, rows[0])
    qtbot.waitUntil(lambda: names(window) == ["Bridge 0"])
    assert len(seen) == 1
    assert window.session is not None
    (variable,) = window.session.project.codebook.asked_by(None)
    assert (variable.name, variable.kind) == ("n", "number")
    qtbot.waitUntil(lambda: "1 added, 1 not." in window.status.answer())


def test_others_with_the_same_columns_are_read_like_it(
    window: MainWindow, rows: list[Path], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def for_all(dialog: MappingDialog) -> int:
        dialog.for_all.setChecked(True)
        return 1

    seen = answered(monkeypatch, MappingDialog, for_all)
    add(window, *rows)
    qtbot.waitUntil(lambda: names(window) == ["Bridge 0", "Bridge 1", "Bridge 2"])
    assert len(seen) == 1


def test_what_is_left_out_is_not_added(
    window: MainWindow, rows: list[Path], article: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answered(monkeypatch, MappingDialog, lambda _dialog: 0)
    add(window, rows[0], article)
    qtbot.waitUntil(lambda: names(window) == ["A bridge"])


def test_articles_are_asked_about(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def second(dialog: ArticlesDialog) -> int:
        dialog.articles.tick([0], on=False)
        return 1

    answered(monkeypatch, ArticlesDialog, second)
    add(window, NEWS)
    qtbot.waitUntil(lambda: names(window) == ["Ferry fares rise"])


def test_an_export_may_stay_one_document(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def whole(dialog: ArticlesDialog) -> int:
        dialog.whole.setChecked(True)
        return 1

    answered(monkeypatch, ArticlesDialog, whole)
    add(window, NEWS)
    qtbot.waitUntil(lambda: names(window) == ["nexis-old"])
