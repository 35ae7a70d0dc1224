"""What the readers make of files of other programs, and what the writers write, stays as it was looked at."""

import pytest

from tests.formats.codebooks.make import FOLDER, made


@pytest.mark.parametrize("name", sorted(made()))
def test_it_is_as_it_was_looked_at(name: str) -> None:
    assert made()[name] == (FOLDER / name).read_bytes().decode()
