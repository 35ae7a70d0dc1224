"""What the program answered since it was started, for Help > Messages."""

from collections import deque
from dataclasses import dataclass

KEPT = 500


@dataclass(frozen=True, slots=True)
class Message:
    """One answer. `at` is in milliseconds since 1970, UTC; `details` is what stands behind *Details*."""

    at: int
    sentence: str
    details: str = ""


class Messages:
    """The last answers of one window, oldest first."""

    def __init__(self) -> None:
        self._messages: deque[Message] = deque(maxlen=KEPT)

    def add(self, at: int, sentence: str, details: str = "") -> None:
        self._messages.append(Message(at, sentence, details))

    def all(self) -> tuple[Message, ...]:
        return tuple(self._messages)
