"""Whether a window can open is known before Qt is asked."""

import socket
from collections.abc import Iterator
from contextlib import closing

import pytest

from rubricate.cli.display import can_show

LINUX = "linux"


@pytest.mark.parametrize(
    ("environment", "system"),
    [
        ({}, "win32"),
        ({}, "darwin"),
        ({"QT_QPA_PLATFORM": "offscreen"}, LINUX),
        ({"WAYLAND_DISPLAY": "wayland-0"}, LINUX),
    ],
)
def test_there_is_one(environment: dict[str, str], system: str) -> None:
    assert can_show(environment, system)


@pytest.mark.parametrize("display", ["", "nonsense", ":", ":9876", "unix:9876", "localhost:x"])
def test_there_is_none(display: str) -> None:
    assert not can_show({"DISPLAY": display}, LINUX)


@pytest.fixture
def server() -> Iterator[int]:
    """The number of a display that listens over the network, as ssh -X makes one."""
    with closing(socket.create_server(("127.0.0.1", 0))) as line:
        yield line.getsockname()[1] - 6000


def test_a_display_over_the_network_is_asked(server: int) -> None:
    if server < 0:
        pytest.skip("the system gave a port below those of X")
    assert can_show({"DISPLAY": f"127.0.0.1:{server}.0"}, LINUX)
    assert not can_show({"DISPLAY": "127.0.0.1:1"}, LINUX)
