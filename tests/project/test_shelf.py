"""What is kept for the next search."""

from collections.abc import Callable

from rubricate.core.search import Query
from rubricate.project.shelf import Shelf


def test_a_shelf_keeps_what_it_has_room_for() -> None:
    form: Callable[[str], str] = Query("x").compiled().comparable
    shelf = Shelf(5)
    assert shelf.put(form, b"1", "ABC") == "abc"
    assert shelf.put(form, b"2", "DEF") == "def"
    assert shelf.get(form, b"1") == "abc"
    assert shelf.get(form, b"2") is None
    assert shelf.get(str.upper, b"1") is None
