"""A project as it was after one of its steps: it answers as the project would have answered then, and is read only."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from rubricate.project.door import Project
from rubricate.storage.store import Store

Progress = Callable[[int, int], None]


def _unwatched(_done: int, _total: int) -> None:
    """Nobody looks."""


def _never() -> bool:
    return False


class Past(Project):
    """What `past` gives. `now` is the project whose past it is: it must stay open as long as this is used.

    `number` and `step` are the last step that was done by then. What was forgotten for good since is not in it.
    """

    def __init__(self, store: Store, contents: Store, now: Project, number: int) -> None:
        super().__init__(store, contents=contents)
        self.now = now
        self.number = number
        self.step = now.step_at(number)

    @property
    def is_past(self) -> bool:
        return True

    @property
    def at(self) -> int:
        """When that was: milliseconds since 1970, UTC."""
        return self.step.at

    def follow(self) -> int:
        """Here nothing happens any more; the project itself may hear of others."""
        return self.now.follow()

    def save_copy(self, path: Path) -> None:
        self.now.save_copy(path)


def past(
    project: Project, number: int, progress: Progress = _unwatched, cancelled: Callable[[], bool] = _never
) -> Past | None:
    """The project as it was after the step of this row number (see `number_of`); None when it was cancelled.

    Seconds for a hundred thousand steps. Raises NoSuch, Damaged.
    """
    project.step_at(number)
    made = project.store_then(number, uuid4, progress, cancelled)
    return None if made is None else Past(*made, project, number)
