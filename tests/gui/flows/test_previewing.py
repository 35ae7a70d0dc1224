"""Stopping what takes long."""

import pytest

from rubricate.core.errors import Stopped
from rubricate.gui.flows.previewing import stopping


def test_progress_ends_the_work_when_the_user_asks_for_it() -> None:
    told: list[tuple[int, int]] = []
    asked = [False]
    progress = stopping(lambda done, total: told.append((done, total)), lambda: asked[0])
    progress(1, 5)
    asked[0] = True
    with pytest.raises(Stopped):
        progress(2, 5)
    assert told == [(1, 5)]
