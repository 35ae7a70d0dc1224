"""PDF as an export: read back by PDFium, made beside the window, and without one."""

import subprocess
import sys
import threading
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from rubricate.core.linking import Link
from rubricate.formats.exporter import Order, Watch
from rubricate.formats.writing import Cancelled
from rubricate.gui.paper import EXPORTER
from tests.formats.exporters.study import study
from tests.formats.snapshots import FakeProject

ROOT = Path(__file__).parents[2]


def words(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    found = []
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        found.append(text.get_text_bounded().replace("\r\n", "\n"))
        text.close()
        page.close()
    document.close()
    return found


def test_text_legend_and_notes_of_every_document_are_in_it(qtbot: QtBot, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    watch = Watch(lambda done, total: told.append((done, total)))
    done = EXPORTER.write(study(), tmp_path / "o.pdf", Order(), watch)
    pages = words(done.files[0])
    assert len(pages) == 5 and done.annotations == 10 and told[-1] == (3, 3)
    assert "A bridge" in pages[0] and "claim, 3 annotations, and on the whole document" in pages[0]
    assert "1. [C] claim, Ann, on the whole document" in pages[1].replace("  ", " ") and "certain: yes" in pages[1]
    assert "Is it <so>?" in pages[1] and "page 1" in pages[1] and "Page 2 of 2" in pages[1]
    assert "Short. Very short." in pages[2] and "Nobody marked this." in pages[4]


def test_notes_have_their_form_and_say_where_links_lead(qtbot: QtBot, tmp_path: Path) -> None:
    project = FakeProject()
    document = project.add("a", "A bridge falls. They say so.")
    project.mark(document, 0, 8, note="**Why?**\n- one\n- two")
    project.mark(document, 16, 20)
    ends = [UUID(bytes=mark[8]) for mark in project.marks[document.id]]
    project.linked = [Link(UUID(int=1), ends[1], ends[0], "supports", 0)]
    pages = words(EXPORTER.write(project, tmp_path / "o.pdf", Order(), Watch()).files[0])
    assert "Why?" in pages[1] and "*" not in pages[1] and "one" in pages[1]
    assert "supported by claim (2)" in pages[1] and "supports claim (1)" in pages[1]
    assert EXPORTER.held(Order()) >= {"links", "joined"}


def test_notes_may_stay_away_and_the_paper_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    order = Order(options={"notes": "no", "paper": "letter"})
    done = EXPORTER.write(study(), tmp_path / "o.pdf", order, Watch())
    assert len(words(done.files[0])) == 3
    document = pypdfium2.PdfDocument(done.files[0])
    assert [round(side) for side in document.get_page_size(0)] == [612, 792]
    document.close()
    assert "notes" in EXPORTER.held(Order()) and "notes" not in EXPORTER.held(order)


def test_every_letter_can_be_copied(qtbot: QtBot, tmp_path: Path) -> None:
    project = FakeProject()
    project.add("letters", "The office left after five fjords.")
    pages = words(EXPORTER.write(project, tmp_path / "o.pdf", Order(), Watch()).files[0])
    assert "The office left after five fjords." in pages[0]


def test_many_notes_go_on_over_pages_and_say_where_their_marks_are(qtbot: QtBot, tmp_path: Path) -> None:
    project = FakeProject()
    document = project.add("long", "Some words that are read here.\n" * 200)
    for n in range(200):
        project.mark(document, 31 * n, 31 * n + 4, note=f"note {n}")
    pages = words(EXPORTER.write(project, tmp_path / "o.pdf", Order(), Watch()).files[0])
    last = next(page for page in pages if "note 199" in page)
    text_pages = sum("thatareread" in "".join(page.split()) for page in pages)
    assert (
        text_pages > 3 and f"200.[c]claim,Ann,page{text_pages}" in "".join(last.split()) and len(pages) > text_pages + 2
    )


def test_a_thread_may_ask_for_it_while_the_window_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    done: list[int] = []
    thread = threading.Thread(
        target=lambda: done.append(EXPORTER.write(study(), tmp_path / "o.pdf", Order(), Watch()).annotations)
    )
    thread.start()
    qtbot.waitUntil(lambda: bool(done))
    thread.join()
    assert done == [10] and len(words(tmp_path / "o.pdf")) == 5


def test_a_window_that_waits_for_its_jobs_is_not_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    stopped, raised = threading.Event(), list[BaseException]()

    def beside() -> None:
        try:
            EXPORTER.write(study(), tmp_path / "o.pdf", Order(), Watch(cancelled=stopped.is_set))
        except Cancelled as error:
            raised.append(error)

    thread = threading.Thread(target=beside)
    thread.start()
    stopped.set()
    thread.join()  # no event is handled meanwhile
    QCoreApplication.processEvents()
    assert len(raised) == 1 and not (tmp_path / "o.pdf").exists()


def test_a_stopped_export_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        EXPORTER.write(study(), tmp_path / "x" / "", Order(), Watch(cancelled=lambda: True))
    assert not (tmp_path / "x").exists()


def test_without_a_window_a_pdf_is_written_too(tmp_path: Path) -> None:
    script = (
        "from pathlib import Path; from tests.formats.exporters.study import study\n"
        "from rubricate.gui.paper import EXPORTER; import sys; assert 'PySide6' not in sys.modules\n"
        "from rubricate.formats.exporter import Order, Watch\n"
        f"EXPORTER.write(study(), Path({str(tmp_path / 'o.pdf')!r}), Order(), Watch())"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False,
                         env={"PYTHONPATH": f"{ROOT / 'app'}:{ROOT}", "HOME": str(tmp_path)})  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert len(words(tmp_path / "o.pdf")) == 5
