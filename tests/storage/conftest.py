"""A small project on the disk for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rubricate.core.state import Hand
from rubricate.project import Project
from tests.core.world import BODIES, a_hand, adding, four_tags


@pytest.fixture
def hand() -> Hand:
    return a_hand()


@pytest.fixture
def project(tmp_path: Path, hand: Hand) -> Iterator[Project]:
    """Four tags, two documents, nothing marked."""
    with Project.create(tmp_path / "study.rubricate", hand, four_tags(hand.new_id)) as project:
        project.do(adding(project, hand, *BODIES[:2]))
        yield project
