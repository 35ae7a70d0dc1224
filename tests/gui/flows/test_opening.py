"""Projects in windows: open, recent, close, two files and one file twice."""

from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from rubricate.core.state import Hand
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from rubricate.gui.times import now
from rubricate.project import Project
from rubricate.storage.errors import NotWritten
from tests.gui.windows import answers


@pytest.fixture
def project_path(program: Program, tmp_path: Path) -> Path:
    path = tmp_path / "Lesson.rubricate"
    Project.create(path, Hand(program.settings.coder, now(), uuid4)).close()
    return path


def test_the_first_start_opens_a_copy_of_the_sample_with_four_tags(window: MainWindow) -> None:
    window.begin()
    assert window.session is not None
    assert window.workspace is not None
    project = window.session.project
    assert [tag.name for tag in project.codebook.ordered()] == ["claim", "quote", "opinion", "statistic"]
    assert len(project.documents) == 1
    assert project.path.is_relative_to(window.settings.data_folder)
    assert window.workspace.page.text == window.workspace.text != ""


def test_the_next_start_goes_on_where_one_was(window: MainWindow, project_path: Path) -> None:
    window.open_paths([project_path])
    window.close_project()
    window.begin()
    assert window.session is not None
    assert window.session.project.path == project_path


def test_a_second_file_gets_a_second_window(window: MainWindow, project_path: Path, program: Program) -> None:
    window.begin()
    window.open_paths([project_path])
    assert len(program.windows()) == 2
    assert program.window_of(project_path) is program.windows()[1]


def test_the_same_file_again_brings_its_window_up(window: MainWindow, project_path: Path, program: Program) -> None:
    window.open_paths([project_path])
    window.open_paths([project_path])
    assert program.windows() == (window,)


def test_a_recent_file_that_is_gone_says_so_and_is_forgotten(window: MainWindow, tmp_path: Path) -> None:
    gone = tmp_path / "Gone.rubricate"
    window.settings.remember_recent(gone)
    window.flows.opening.open_path(gone)
    assert "no longer" in window.status.answer()
    assert window.settings.recent_files() == []


def test_what_is_not_ours_is_refused_with_a_sentence_and_untouched(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "Not.rubricate"
    path.write_bytes(b"something else")
    window.open_paths([path])
    assert window.session is None
    assert "not a Rubricate project" in window.status.answer()
    assert path.read_bytes() == b"something else"


def test_a_new_project_has_the_four_tags_and_says_what_to_do(window: MainWindow, tmp_path: Path) -> None:
    answers(window).place = tmp_path / "Mine.rubricate"
    window.commands["file.new"].trigger()
    assert window.session is not None
    assert len(window.session.project.codebook) == 4
    assert window.windowTitle().startswith("Mine.rubricate")
    assert "Add a text" in window.status.answer()


def test_closing_goes_back_to_the_start_screen_and_frees_the_file(
    window: MainWindow, project_path: Path, qtbot: QtBot
) -> None:
    window.open_paths([project_path])
    window.commands["file.close"].trigger()
    assert window.start.isVisible()
    assert not window.commands["file.copy"].isEnabled()
    Project.open(project_path).close()


def test_an_open_project_is_not_replaced_by_a_new_one(window: MainWindow, project_path: Path, tmp_path: Path) -> None:
    window.open_paths([project_path])
    before = project_path.read_bytes()
    answers(window).place = project_path
    window.commands["file.new"].trigger()
    assert "is open in a window" in window.status.answer()
    assert project_path.read_bytes() == before


def test_a_file_that_was_to_be_replaced_stays_when_the_new_one_cannot_be_made(
    window: MainWindow, project_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NotWritten(project_path, "full")

    before = project_path.read_bytes()
    monkeypatch.setattr(Project, "create", full)
    answers(window).place = project_path
    window.commands["file.new"].trigger()
    assert window.session is None
    assert project_path.read_bytes() == before
    assert [path.name for path in project_path.parent.glob(".*.rubricate")] == []


def test_a_file_that_is_replaced_leaves_nothing_behind(window: MainWindow, project_path: Path) -> None:
    answers(window).place = project_path
    window.commands["file.new"].trigger()
    assert window.session is not None
    assert not window.session.project.documents
    assert list(project_path.parent.glob(".*.rubricate")) == []


def test_a_project_that_another_program_has_is_not_replaced(window: MainWindow, project_path: Path) -> None:
    answers(window).place = project_path
    with Project.open(project_path):
        window.commands["file.new"].trigger()
    assert window.session is None
    assert project_path.exists()


def test_a_project_is_opened_by_the_dialog_and_taking_it_back_opens_none(
    window: MainWindow, project_path: Path
) -> None:
    answers(window).place = None
    window.commands["file.open"].trigger()
    assert window.session is None
    answers(window).place = project_path
    window.commands["file.open"].trigger()
    assert window.session is not None
    assert window.session.project.path == project_path


def test_a_project_cannot_be_made_where_a_file_stands_for_its_folder(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "no folder").write_text("a file")
    answers(window).place = tmp_path / "no folder" / "New.rubricate"
    window.commands["file.new"].trigger()
    assert window.session is None
    assert "Nothing was changed." in window.status.answer()
    assert (tmp_path / "no folder").read_text() == "a file"


def test_the_sample_is_made_once_and_opened_again(window: MainWindow) -> None:
    window.commands["help.sample"].trigger()
    assert window.session is not None
    path = window.session.project.path
    window.close_project()
    window.commands["help.sample"].trigger()
    assert window.session is not None
    assert window.session.project.path == path
    assert len(window.session.project.documents) == 1
