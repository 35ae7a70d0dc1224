"""Commands run in this process, as a terminal would run them, and a project to run them on."""

import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rubricate import resources
from rubricate.cli.main import main
from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.document import Formatting, Reading, Source, Text
from rubricate.core.state import Hand
from rubricate.core.units import cut
from rubricate.project import Project

ARTICLE = "The mayor lied. 😀 “Never,” she said. The mayor lied.\nNobody asked her."
OTHER = "Another text about claims."


@dataclass(frozen=True)
class Outcome:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("tag", path, "--tag", "claim")`; a refusal must be a sentence, never a traceback."""

    def command(*words: object) -> Outcome:
        capsys.readouterr()
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Outcome(code, out, err)

    return command


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with the four tags and two documents, `article` and `other`."""
    place = tmp_path / "study.rubricate"
    hand = Hand(Coder(uuid.uuid4(), "Maker"), 1_764_072_000_000, uuid.uuid4)
    texts = {"article": ARTICLE, "other": OTHER}
    ready = [(Reading(name, Text.of(body), Formatting.of(()), Source()), cut(body)) for name, body in texts.items()]
    with Project.create(place, hand, resources.default_tags(uuid.uuid4)) as project:
        project.do(actions.add_documents(project, hand, ready))
    return place
