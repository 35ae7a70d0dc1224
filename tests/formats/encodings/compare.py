"""Which detector names the encodings of our own sentences better: `python -m tests.formats.encodings.compare`.

A case is right when the bytes decode to the text that was encoded: what they are called matters to nobody.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rubricate.formats.encoding import normal
from rubricate.formats.errors import UnknownEncoding

SAMPLES = Path(__file__).parent / "samples.txt"
Detector = Callable[[bytes], str | None]


def cases() -> Iterator[tuple[str, str, str]]:
    """Language, encoding, text: each sample whole, and its first sentence alone."""
    lines = SAMPLES.read_text("utf-8").splitlines()
    for head, text in zip(lines[::2], lines[1::2], strict=True):
        language, *encodings = head.split()
        for encoding in encodings:
            for part in (text, text[: len(text) // 3]):
                shown = part.encode(encoding, "ignore").decode(encoding)
                yield language, encoding, f"{shown}\n"


def by_chardet(data: bytes) -> str | None:
    import chardet

    return chardet.detect(data)["encoding"]


def by_normalizer(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best else None


def is_right(detector: Detector, encoding: str, text: str) -> bool:
    try:
        return text.encode(encoding).decode(normal(detector(text.encode(encoding)) or "undefined")) == text
    except (UnicodeError, UnknownEncoding):
        return False


def main() -> None:
    for detector in (by_chardet, by_normalizer):
        began = time.perf_counter()
        wrong = [(la, en, len(te)) for la, en, te in cases() if not is_right(detector, en, te)]
        total = sum(1 for _ in cases())
        took = time.perf_counter() - began
        print(f"{detector.__name__}: {total - len(wrong)} of {total} in {took:.2f} s; wrong: {wrong}")


if __name__ == "__main__":
    main()
