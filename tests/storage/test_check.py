"""What is proved about a file."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from rubricate.core import actions
from rubricate.core.state import Hand
from rubricate.project import Project
from rubricate.storage.check import Finding, findings
from rubricate.storage.keys import Keys
from tests.core.world import MAYOR


@pytest.fixture
def found_after(project: Project, hand: Hand) -> Callable[[str], list[Finding]]:
    """What is found in a project with one mark after a statement was run on its file."""
    document = next(iter(project.documents))
    project.do(actions.annotate(project, hand, document, MAYOR, next(iter(project.codebook))))
    path: Path = project.path

    def look(statement: str) -> list[Finding]:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(statement)
            keys = Keys()
            keys.load(connection)
            return list(findings(connection, keys))

    return look


def test_a_sound_file_has_no_finding(found_after: Callable[[str], list[Finding]]) -> None:
    assert found_after("SELECT 1") == []


def test_what_the_journal_does_not_tell_is_named_by_its_entity(
    project: Project, found_after: Callable[[str], list[Finding]]
) -> None:
    tag = next(iter(project.codebook))
    assert found_after("UPDATE tag SET name = 'other' WHERE position = 0") == [Finding("journal", f"tag {tag}")]


def test_a_row_that_no_step_made_is_counted(found_after: Callable[[str], list[Finding]]) -> None:
    kinds = [f.detail for f in found_after("INSERT INTO coder (uuid, label) VALUES (randomblob(16), 'x')")]
    assert kinds == ["1 coder in the journal, 2 in the tables"]


def test_a_letter_of_a_text(found_after: Callable[[str], list[Finding]]) -> None:
    found = found_after("UPDATE text SET body = replace(body, 'mayor', 'Mayor')")
    assert [finding.kind for finding in found] == ["text"]


def test_a_place_behind_the_end_of_its_text(found_after: Callable[[str], list[Finding]]) -> None:
    found = found_after('UPDATE annotation SET "end" = 100000')
    assert {finding.kind for finding in found} == {"place", "journal"}
