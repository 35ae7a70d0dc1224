"""Exit codes of refusals."""

from pathlib import Path

import pytest

from rubricate.cli.faults import code_of, write_down
from rubricate.cli.refusals import NoSuchFile
from rubricate.core.errors import NoSuch, RubricateError
from rubricate.storage.errors import Damaged, HostileSchema, InUse, Newer, NotKept, NotOurs, Vanished

P = Path("a.rubricate")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NoSuch("tag", "x"), 1),
        (Vanished(P), 1),
        (NotKept(P, "full", 0), 1),
        (NoSuchFile("x.txt"), 1),
        (NoSuchFile("exprot", "export"), 2),
        (NotOurs(P), 3),
        (Damaged(P, ""), 3),
        (HostileSchema(P, ("x",)), 3),
        (Newer(P, 2), 3),
        (InUse(P, "", None), 4),
        (NotKept(P, "busy", 0), 4),
    ],
)
def test_what_a_refusal_means_for_a_script(error: RubricateError, code: int) -> None:
    assert code_of(error) == code


def test_a_log_that_cannot_be_written_stops_nothing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "data").write_text("a file where a folder should be")
    write_down(ZeroDivisionError())
    assert "ZeroDivisionError" in capsys.readouterr().err
