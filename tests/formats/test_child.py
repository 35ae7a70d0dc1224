import os
import threading
import zlib
from collections.abc import Iterator

import pytest

from rubricate.formats import child as children
from rubricate.formats.child import Child, Crashed, OutOfMemory, OutOfTime, Stopped, call, rest, stopped_by
from rubricate.formats.child_serving import resident
from tests.formats.pdf.written import lines, pdf, whole

WORK = "rubricate.formats.pdf.extracting:extracted"
LIMIT = 100_000_000


@pytest.fixture
def child() -> Iterator[Child]:
    made = Child()
    yield made
    made.close()


def length(child: Child, size: int = 3) -> object:
    return child.call(WORK, ("reflowed",), b"x" * size, 20)


def slow() -> bytes:
    """A PDF that takes seconds."""
    return pdf(*([lines(*["words and more words"] * 40)] * 1_500))


def swelling(size: int) -> bytes:
    """A small PDF whose page is this large once it is unpacked."""
    press = zlib.compressobj(1)
    chunk = b"q Q " * 250_000
    packed = b"".join(press.compress(chunk) for _ in range(size // len(chunk))) + press.flush()
    return whole(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
            b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed),
        ]
    )


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_one_child_serves_many_calls(child: Child) -> None:
    assert length(child) == {"error": "damaged"}
    first = child.pid
    assert length(child, 1_000_000) == {"error": "damaged"}
    assert child.pid == first


def test_it_serves_any_thread(child: Child) -> None:
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(length(child))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [{"error": "damaged"}] * 4


def test_a_death_is_an_error_and_the_next_call_has_another(child: Child) -> None:
    length(child)
    pid = child.pid
    with pytest.raises(Crashed):
        child.call("rubricate.formats.nothing:at_all", (), b"", 20)
    assert pid is not None and gone(pid)
    assert length(child) == {"error": "damaged"}


def test_what_hangs_is_killed_and_leaves_no_one(child: Child) -> None:
    length(child)
    pid = child.pid
    with pytest.raises(OutOfTime):
        child.call(WORK, ("reflowed",), slow(), 0.2)
    assert pid is not None and gone(pid)


def test_who_cancels_does_not_wait() -> None:
    with stopped_by(lambda: True), pytest.raises(Stopped):
        call(WORK, ("reflowed",), slow(), 20)
    rest()


def test_nothing_of_another_package_can_be_asked_for(child: Child) -> None:
    with pytest.raises(Crashed):
        child.call("os:getcwd", (), b"", 20)


def test_what_fills_the_memory_ends_and_the_next_call_has_another(
    child: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = f"import rubricate.formats.child_serving as s; s.MEMORY_MOST = {LIMIT}; serve()"
    monkeypatch.setattr(children, "_START", children._START.replace("serve()", limit))
    assert length(child) == {"error": "damaged"}  # below the limit
    pid = child.pid
    with pytest.raises(OutOfMemory):
        child.call(WORK, ("reflowed",), swelling(4 * LIMIT), 60)
    assert pid is not None and gone(pid)
    assert length(child) == {"error": "damaged"}


def test_memory_is_known() -> None:
    assert 1_000_000 < resident() < 100_000_000_000
