"""Filters over columns."""

from uuid import uuid4

import numpy as np

from rubricate.core.annotation import Annotation
from rubricate.gui.models.matching import Filter, Material
from rubricate.gui.models.spans import Spans

TEXT = "The bridge is closed. “It’s ugly”"
TAGS = [uuid4(), uuid4()]


def spans() -> Spans:
    found = Spans()
    for tag, words in ((0, "The bridge"), (1, "It’s ugly"), (0, "closed")):
        start = TEXT.index(words)
        found.add(Annotation(uuid4(), uuid4(), b"", uuid4(), TAGS[tag], start, start + len(words), "", "hand", 0, 0))
    return found


def through(asked: Filter, notes: dict[int, str] | None = None) -> list[bool]:
    material = Material(TEXT, notes or {})
    return asked.passes(spans(), np.arange(3), material.text, material.notes).tolist()


def test_an_open_filter_lets_all_through() -> None:
    assert Filter.of(" ").is_open
    assert through(Filter.of("")) == [True, True, True]


def test_every_word_must_stand_in_text_or_note() -> None:
    assert through(Filter.of("bridge the")) == [True, False, False]
    assert through(Filter.of("bridge why"), {0: "WHY?", 1: "why"}) == [True, False, False]
    assert through(Filter.of("it's")) == [False, True, False]


def test_words_do_not_reach_over_the_edge_of_a_span() -> None:
    assert through(Filter.of("bridge is")) == [False, False, False]


def test_tags_and_words_together() -> None:
    assert through(Filter.of("", {TAGS[0]})) == [True, False, True]
    assert through(Filter.of("closed", {TAGS[1]})) == [False, False, False]
    assert through(Filter.of("", set())) == [False, False, False]
