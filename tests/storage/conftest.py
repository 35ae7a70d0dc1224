"""The small project of the tests of the door."""

from tests.project.conftest import hand, project

__all__ = ["hand", "project"]
