"""Steps as a signal, always in the window's thread."""

import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.state import Hand
from rubricate.gui.bridge import Bridge
from rubricate.gui.times import now
from rubricate.project import Origin, Project

HAND = Hand(Coder(uuid4(), "Coder 1"), now(), uuid4)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "P.rubricate", HAND) as project:
        yield project


def add(project: Project, name: str) -> None:
    project.do(actions.add_tag(project, HAND, name, colour="blue", pattern="solid"))


def test_a_step_of_this_thread_arrives_at_once(qapp: object, project: Project) -> None:
    bridge = Bridge(project)
    heard: list[tuple[str, Origin]] = []
    bridge.changed.connect(lambda step, origin: heard.append((step.verb, origin)))
    add(project, "irony")
    assert heard == [("add_tag", Origin.HERE)]
    bridge.close()
    add(project, "doubt")
    assert len(heard) == 1


def test_a_step_of_another_thread_arrives_in_this_one(qtbot: QtBot, project: Project) -> None:
    bridge = Bridge(project)
    heard: list[int] = []
    bridge.changed.connect(lambda _step, _origin: heard.append(threading.get_ident()))
    worker = threading.Thread(target=add, args=(project, "irony"))
    worker.start()
    worker.join()
    assert heard == [], "it waits for the event loop"
    qtbot.waitUntil(lambda: heard == [threading.get_ident()])
    bridge.close()
