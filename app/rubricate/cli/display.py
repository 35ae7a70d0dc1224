"""Whether a window can open here. Qt ends the process where it can't, before Python could say a word."""

import os
import re
import socket
import sys
from collections.abc import Mapping
from typing import Final

_LONGEST_WAIT: Final = 2.0  # seconds, for a display on another machine
_X_DISPLAY: Final = re.compile(r"(?P<host>.*):(?P<number>\d+)(\.\d+)?")
_FIRST_X_PORT: Final = 6000


def can_show(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> bool:
    """Whether there is a display. Off Linux there always is one; a Qt platform that was named is taken at its word."""
    if not system.startswith("linux") or environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_DISPLAY"):
        return True
    display = environment.get("DISPLAY", "")
    return bool(display) and _answers(display)


def _answers(display: str) -> bool:
    """Whether an X server listens there: at its socket, or over the network (as through ssh -X)."""
    parts = _X_DISPLAY.fullmatch(display)
    if parts is None:
        return False
    host, number = parts["host"].rpartition("/")[2], parts["number"]
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  # where every X server has its socket
        return _connects(socket.AF_UNIX, path) or _connects(socket.AF_UNIX, f"\0{path}")
    return _connects(socket.AF_INET, (host, _FIRST_X_PORT + int(number)))


def _connects(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family) as line:
        line.settimeout(_LONGEST_WAIT)
        try:
            line.connect(address)
        except OSError:
            return False
    return True
