"""A small project on the disk for each test, and a mark in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.state import Hand
from rubricate.core.text import Span
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


def mark(project: Project, hand: Hand, start: int = 4, end: int = 9, name: str = "claim") -> Annotation:
    """An annotation more, on the first document."""
    document = next(iter(project.documents))
    tag = project.codebook.named(name)
    assert tag is not None
    made = project.do(actions.annotate(project, hand, document, Span(start, end), tag.id)).changes[-1].after
    assert isinstance(made, Annotation)
    return made
