"""Which types of links are offered first."""

from typing import Any

from rubricate.gui.panels.link_types import LinkTypes


def test_the_last_one_used_is_the_first_one_offered() -> None:
    kept: dict[str, Any] = {}
    types = LinkTypes(kept)
    for type_ in ("supports", "answers to", "supports"):
        types.used(type_)
    assert LinkTypes(kept).offered()[:2] == ["supports", "answers to"]
    assert len(types.offered()) == len(set(types.offered()))


def test_settings_that_somebody_edited_do_no_harm() -> None:
    for edited in (None, "supports", [1, "", "x" * 5000, "own"]):
        assert LinkTypes({"links": edited}).offered()[-1] == "continues"
    assert LinkTypes({"links": [1, "", "own"]}).offered()[0] == "own"
