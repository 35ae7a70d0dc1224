"""What the readers of word processors have in common."""

import pytest

from rubricate.core.document import Mark
from rubricate.formats.building import Builder
from rubricate.formats.office import Pen, Remark, codes, facts, merged, milliseconds, number, placed


def test_a_style_that_goes_on_is_not_put_down() -> None:
    builder = Builder(keep_spaces=True)
    pen = Pen(builder)
    for words, styles in (
        ("a", ()),
        ("b", (("strong", ""),)),
        ("c", (("strong", ""), ("em", ""))),
        ("d", (("em", ""),)),
    ):
        pen.take(styles)
        builder.write(words)
    pen.lift()
    builder.finish("p")
    assert merged(builder.result()[1]) == (Mark(0, 4, "p"), Mark(1, 3, "strong"), Mark(2, 4, "em"))


def test_neighbours_become_one_but_pictures_and_blocks_stay() -> None:
    marks = [Mark(0, 1, "link", "a"), Mark(0, 1, "p"), Mark(1, 2, "link", "a"), Mark(2, 3, "link", "b")]
    pictures = [Mark(3, 4, "image"), Mark(4, 5, "image")]
    assert merged([*marks, *pictures]) == tuple(
        sorted([Mark(0, 2, "link", "a"), Mark(0, 1, "p"), Mark(2, 3, "link", "b"), *pictures])
    )


@pytest.mark.parametrize(
    ("anchors", "wanted"),
    [
        ({"start 1": 4, "end 1": 9}, "words"),
        ({"start 1": 3, "end 1": 10}, "words"),
        ({"start 1": 9, "end 1": 4}, "words"),
        ({"point 1": 9}, "words"),
        ({"point 1": 10}, "words"),
        ({"start 1": 4}, "two"),
        ({"end 1": 6}, "words"),
        ({"start 1": 10, "point 1": 12}, "mo"),
        ({"point 1": 0}, "two"),
        ({"point 1": 99}, "?"),
        ({}, None),
    ],
)
def test_where_a_comment_stands(anchors: dict[str, int], wanted: str | None) -> None:
    text = "two words more\n?"
    (only,), about_all = placed([Remark("1", "body")], anchors, text)
    assert text[only.start : only.end] == (wanted or "")
    assert about_all == (wanted is None)


def test_times() -> None:
    assert milliseconds("1970-01-01T00:00:01Z") == milliseconds("1970-01-01T01:00:01+01:00") == 1_000
    assert milliseconds(" 1970-01-01T00:00:01.5 ") == 1_500
    assert [milliseconds(bad) for bad in (None, "", "today", "2026-13-01T00:00:00", "0001-01-01T00:00:00+23:59")] == [
        None
    ] * 5


def test_numbers_of_lists() -> None:
    assert [number(n, "lower_roman") for n in (1, 4, 9, 1949, 0, 4000)] == ["i", "iv", "ix", "mcmxlix", "0", "4000"]
    assert [number(n, "upper_letter") for n in (1, 26, 27, 53, 781)] == ["A", "Z", "AA", "AAA", "781"]
    assert [number(7, form) for form in ("", "zero", "upper_roman")] == ["7", "07", "VII"]


def test_facts_and_warnings() -> None:
    assert facts([("title", " A\n b "), ("title", "c"), ("author", " "), ("language", "en-GB")]) == {
        "title": "A b",
        "language": "en-GB",
    }
    assert list(codes({"tracked_changes": 3, "hidden_text": 0, "symbols_lost": 2})) == [
        "symbols_lost",
        "tracked_changes 3",
    ]
