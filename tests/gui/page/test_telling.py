"""What is told while something is taken over is told after it was painted."""

import pytest
from PySide6.QtCore import QObject, Signal

from rubricate.gui.page.telling import Telling


class Teller(QObject):
    told = Signal(int)


def test_at_once_or_after_the_painting() -> None:
    teller, seen = Teller(), []
    teller.told.connect(seen.append)
    telling = Telling(lambda: seen.append("painted"))
    telling.tell(teller.told, 1)
    with telling.painted_first():
        telling.tell(teller.told, 2)
        telling.tell(teller.told, 3)
        assert seen == [1]
    telling.tell(teller.told, 4)
    assert seen == [1, "painted", 2, 3, 4]


def test_what_goes_wrong_is_still_painted_and_told() -> None:
    teller, seen = Teller(), []
    teller.told.connect(seen.append)
    telling = Telling(lambda: seen.append("painted"))
    with pytest.raises(LookupError), telling.painted_first():
        telling.tell(teller.told, 1)
        raise LookupError
    assert seen == ["painted", 1]
