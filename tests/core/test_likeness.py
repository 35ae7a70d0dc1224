"""Texts that are there twice, against a comparison of every one with every other."""

import hashlib
import random

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.likeness import AT_LEAST, Alike, Sketch, alike, same
from rubricate.core.shingles import shingles, similarity
from tests.bench.material import WORDS, text

LISTS = st.lists(st.lists(st.sampled_from("abc"), max_size=14).map(" ".join), max_size=9)


def names(texts: list[str]) -> list[bytes]:
    return [hashlib.sha256(body.encode()).digest() for body in texts]


def found(texts: list[str], since: int = 0, at_least: float = AT_LEAST) -> list[Alike]:
    return alike(names(texts), texts.__getitem__, since=since, at_least=at_least)


def of(one: str, other: str) -> float:
    return similarity(shingles(one), shingles(other))


def edited(body: str, part: float, seed: int) -> str:
    """The text with this part of its words changed."""
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) if rng.random() < part else word for word in body.split(" "))


def test_the_same_letters_are_found_by_their_names_alone() -> None:
    assert same(names(["a", "b", "a", "a"])) == [Alike(0, 2, 1.0, is_same=True), Alike(0, 3, 1.0, is_same=True)]
    assert same(names(["a", "b", "a", "a"]), since=3) == [Alike(0, 3, 1.0, is_same=True)]


def test_a_text_with_other_spaces_is_alike_but_not_the_same() -> None:
    assert found(["one two three four", "One  two three four."]) == [Alike(0, 1, 1.0, is_same=False, longer=1)]


def test_each_text_is_named_once_with_the_earlier_one_it_is_most_like() -> None:
    body = text(4000, seed=3)
    texts = [edited(body, 0.05, 5), text(4000, seed=4), body, edited(body, 0.02, 6)]
    pairs = found(texts)
    assert [(pair.first, pair.second) for pair in pairs] == [(0, 2), (2, 3)]
    assert pairs[1].similarity == of(texts[2], texts[3])


def test_a_text_with_half_of_its_words_changed_is_another_one() -> None:
    body = text(4000, seed=3)
    assert found([body, edited(body, 0.5, 1)]) == []


def test_the_longer_one_is_named() -> None:
    body = text(6000, seed=8)
    assert found([body, body[:5000]])[0].longer == 0
    assert found([body[:5000], body])[0].longer == 1


def test_only_what_came_since_is_reported() -> None:
    body = text(3000, seed=1)
    texts = [body, body + " ", body + "  ", text(3000, seed=2)]
    assert [pair.second for pair in found(texts, since=2)] == [2]
    assert found(texts, since=4) == []


def test_no_text_and_empty_texts_are_no_pairs_beyond_the_same() -> None:
    assert found([]) == []
    assert found(["", "…", "!"]) == []


def test_sketches_are_made_once() -> None:
    texts, sketches = [text(3000, seed=n) for n in range(4)], dict[bytes, Sketch]()
    alike(names(texts), texts.__getitem__, sketches=sketches)
    read: list[int] = []
    alike(names(texts), lambda n: read.append(n) or texts[n], sketches=sketches)
    assert (len(sketches), read) == (4, [])


def test_it_tells_how_far_it_is_and_stops_when_asked() -> None:
    texts, told = [text(500, seed=n) for n in range(5)] * 2, list[tuple[int, int]]()
    alike(names(texts), texts.__getitem__, progress=lambda *place: told.append(place))
    assert told == [(n, 5) for n in range(1, 6)]
    stopped = alike(names(texts), texts.__getitem__, cancelled=lambda: len(told) > 2)
    assert [pair.is_same for pair in stopped] == [True] * 5


def test_texts_that_share_a_long_foot_are_found_by_what_they_say() -> None:
    foot = text(2000, seed=99)
    texts = [text(2000, seed=n) + foot for n in range(40)]
    texts.append(edited(texts[7], 0.03, 1))
    assert [(pair.first, pair.second) for pair in found(texts)] == [(7, 40)]


@given(LISTS, st.sampled_from((0.3, AT_LEAST, 0.9)))
def test_it_finds_what_a_comparison_of_all_with_all_finds(texts: list[str], at_least: float) -> None:
    pairs = {pair.second: pair for pair in found(texts, at_least=at_least)}
    for number, body in enumerate(texts):
        earlier = [of(body, other) for other in texts[:number]]
        if body in texts[:number]:
            assert pairs[number] == Alike(texts.index(body), number, 1.0, is_same=True)
        elif max(earlier, default=0.0) >= at_least:
            assert pairs[number].similarity == max(earlier) == of(body, texts[pairs[number].first])
        else:
            assert number not in pairs


@given(st.integers(0, 10_000), st.sampled_from((0.0, 0.02, 0.05, 0.08)), st.integers(300, 6000))
def test_long_texts_are_found_as_short_ones(seed: int, part: float, size: int) -> None:
    body = text(size, seed)
    texts = [text(size, seed + 1), body, text(size, seed + 2), edited(body, part, seed) + " so"]
    similar = of(texts[1], texts[3])
    assert [(p.first, p.second, p.similarity) for p in found(texts)] == [(1, 3, similar)] * (similar >= AT_LEAST)
