"""Which units have a tag."""

import random

from rubricate.core.index import SpanIndex
from rubricate.gui.page.coverage import Coverage


def test_it_is_what_brute_force_finds() -> None:
    rng = random.Random(7)
    for _ in range(200):
        edges = sorted(rng.sample(range(60), 12))
        starts, ends = edges[::2], edges[1::2]
        spans = [(a := rng.randrange(60), a + rng.randrange(1, 9)) for _ in range(rng.randrange(5))]
        index = SpanIndex([a for a, _ in spans], [b for _, b in spans])
        found = Coverage(index, starts, ends)
        wanted = [any(a < end and start < b for a, b in spans) for start, end in zip(starts, ends, strict=True)]
        assert found.has_tag.tolist() == wanted
        assert found.count == sum(wanted)
        bare = [n for n, has in enumerate(wanted, start=1) if not has]
        for number in range(1, 7):
            assert found.next_bare(number, 1) == next((n for n in bare if n > number), 0)
            assert found.next_bare(number, -1) == next((n for n in reversed(bare) if n < number), 0)


def test_without_units() -> None:
    found = Coverage(SpanIndex([1], [3]), [], [])
    assert (found.count, found.next_bare(0, 1)) == (0, 0)
