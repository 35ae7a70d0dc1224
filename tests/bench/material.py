"""Texts and spans made by rule, the same on every machine: what the benchmarks read and mark."""

import random

WORDS = (
    "the council has voted to build a bypass and nobody who waited at the crossing can doubt that traffic fell by half "
    "according to county figures while residents near the meadow say they were never asked about noise or dust mayor "
    "station harbour bridge school bakery window lorry hectare million percent report survey newspaper reader decision"
).split()


def paragraph(rng: random.Random, characters: int) -> str:
    """Sentences of plain words, about `characters` code points long."""
    sentences, length = [], 0
    while length < characters:
        words = [rng.choice(WORDS) for _ in range(rng.randint(6, 22))]
        sentence = " ".join(words).capitalize() + "."
        sentences.append(sentence)
        length += len(sentence) + 1
    return " ".join(sentences)


def text(characters: int, seed: int = 1) -> str:
    """A text of exactly `characters` code points in paragraphs of about 300."""
    rng = random.Random(seed)
    parts, length = [], 0
    while length < characters:
        part = paragraph(rng, rng.randint(80, 520))
        parts.append(part)
        length += len(part) + 1
    return "\n".join(parts)[: characters - 1].rstrip().ljust(characters - 1, ".") + "."


def spans(body: str, count: int, seed: int = 2) -> list[tuple[int, int]]:
    """`count` spans of 5 to 300 code points, neither edge on white space, all different."""
    rng = random.Random(seed)
    found: set[tuple[int, int]] = set()
    while len(found) < count:
        start = rng.randrange(0, len(body) - 301)
        end = start + rng.randint(5, 300)
        words = body[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if end - start >= 4:
            found.add((start, end))
    ordered = list(found)
    ordered.sort()
    rng.shuffle(ordered)
    return ordered
