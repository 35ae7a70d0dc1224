"""What a refusal means for the exit code, and where an unexpected fault is written down."""

import time
import traceback
from pathlib import Path
from typing import Final

from rubricate.cli.refusals import NoSuchFile
from rubricate.cli.talk import remark
from rubricate.core.errors import RubricateError
from rubricate.settings import data_folder
from rubricate.storage.errors import Damaged, HostileSchema, InUse, Newer, NotKept, NotOurs

FAILED: Final = 1
WRONG_USE: Final = 2
NOT_OURS: Final = 3
IN_USE: Final = 4


def code_of(error: RubricateError) -> int:
    """The exit code for an error that has a sentence."""
    if isinstance(error, NoSuchFile) and error.command:
        return WRONG_USE
    if isinstance(error, NotOurs | Damaged | HostileSchema | Newer):
        return NOT_OURS
    if isinstance(error, InUse) or (isinstance(error, NotKept) and error.reason == "busy"):
        return IN_USE
    return FAILED


def write_down(fault: Exception) -> Path:
    """Add the details of a fault to the program's log; where that is."""
    log = data_folder() / "crash.log"
    details = "".join(traceback.format_exception(fault))
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as lines:
            lines.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')}\n{details}\n")
    except OSError:
        remark(details)  # the last place left
    return log
