"""What is folded is remembered by project; what was written there by hand does no harm."""

from typing import Any
from uuid import UUID

import pytest

from rubricate.gui.panels.tag_folds import Folds

ONE, OTHER, TAG = UUID(int=1), UUID(int=2), UUID(int=3)


def test_each_project_has_its_own() -> None:
    kept: dict[str, Any] = {}
    Folds(kept, ONE).write(frozenset({TAG}))
    assert Folds(kept, ONE).read() == {TAG}
    assert Folds(kept, OTHER).read() == frozenset()
    Folds(kept, ONE).write(frozenset())
    assert kept == {"folded": {}}


@pytest.mark.parametrize("found", [3, [], {str(ONE): 4}, {str(ONE): ["no id", 7]}])
def test_what_was_edited_there_is_passed_over(found: object) -> None:
    kept = {"folded": found}
    assert Folds(kept, ONE).read() == frozenset()
    Folds(kept, ONE).write(frozenset({TAG}))
    assert Folds(kept, ONE).read() == {TAG}
