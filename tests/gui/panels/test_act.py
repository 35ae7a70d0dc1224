"""What would be said if something were done now."""

import pytest

from rubricate import resources
from rubricate.core import actions
from rubricate.core.book_merge import plan
from rubricate.gui.panels.act import refusal
from tests.gui.desk import Desk


@pytest.mark.parametrize("name", [name for name in resources.presets() if name not in ("four", "vier")])
def test_nothing_stands_against_a_preset(at: Desk, name: str) -> None:
    """Also not that whoever asks has never tagged anything yet."""
    planned = plan(at.project.codebook, resources.preset(name), resources.looks())
    assert refusal(at.project, lambda state, hand: actions.import_codebook(state, hand, planned)) == ""
    assert at.act(lambda state, hand: actions.import_codebook(state, hand, planned)) is not None


def test_what_stands_against_it_is_said(at: Desk) -> None:
    claim = at.tag("claim").id
    assert refusal(at.project, lambda s, h: actions.edit_tag(s, h, claim, name=" ")) != ""
    assert refusal(at.project, lambda s, h: actions.edit_tag(s, h, claim, name="quote")) != ""


def test_what_changes_nothing_is_no_refusal(at: Desk) -> None:
    assert refusal(at.project, lambda s, h: actions.edit_tag(s, h, at.tag("claim").id, name="claim")) == ""
