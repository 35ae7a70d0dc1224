"""What rows of several kinds share."""

from uuid import UUID

import pytest

from rubricate.storage.rows.parts import id_or_none, listed, raw_or_none, read_list


@pytest.mark.parametrize("uuid", [None, UUID(int=7)])
def test_an_id_may_be_missing(uuid: UUID | None) -> None:
    assert id_or_none(raw_or_none(uuid)) == uuid


@pytest.mark.parametrize(("values", "text"), [([], "[]"), (["ä", "b"], '["ä","b"]'), ([["a", ""]], '[["a",""]]')])
def test_lists_are_json(values: list[object], text: str) -> None:
    assert listed(values) == text
    assert read_list(text) == values
