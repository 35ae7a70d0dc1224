"""What the readers of word processors have in common, and that no damage ends them."""

import io
import os
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rubricate.core.document import BLOCKS, INLINES, Mark, Reading
from rubricate.core.text import canonical
from rubricate.formats import docx, odt, rtf
from rubricate.formats.building import Builder
from rubricate.formats.errors import Unreadable
from rubricate.formats.office import Pen, Remark, codes, facts, merged, milliseconds, number, placed
from rubricate.formats.reader import Reader
from tests.formats.office_samples import DOCUMENTS
from tests.formats.packages import zipped

# Mutations for each reader: a few here, many at night.
MUTATIONS = int(os.environ.get("RUBRICATE_MUTATIONS", "300"))
READERS = {"docx": docx.READER, "odt": odt.READER, "fodt": odt.READER, "rtf": rtf.READER}


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
    found, lost = placed([Remark("1", "body")], anchors, text)
    assert [text[one.start : one.end] for one in found] == ([wanted] if wanted else [])
    assert lost == (wanted is None)


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


def check_sound(reading: Reading) -> None:
    body = reading.text.body
    assert canonical(body) == (body, ())
    assert body.strip()
    for mark in reading.formatting.marks:
        assert mark.kind in BLOCKS + INLINES
        assert 0 <= mark.start < mark.end <= len(body) or (mark.kind == "rule" and mark.start == mark.end)
    for comment in reading.comments:
        assert 0 <= comment.start < comment.end <= len(body)
        assert body[comment.start : comment.end].strip() == body[comment.start : comment.end]


def damaged(parts: dict[str, bytes], data: st.DataObject) -> dict[str, bytes]:
    """One part with some stretches taken out, doubled, or written over by others."""
    name = data.draw(st.sampled_from(sorted(parts)))
    body = parts[name]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(body)))
        end = min(start + data.draw(st.sampled_from([0, 1, 2, 8, 60, 400])), len(body))
        where = data.draw(st.integers(0, len(body)))
        other = data.draw(
            st.sampled_from([b"", body[start:end], b"<w:p>", b"</w:p>", b"0", b"-1", b'"', b"{", b"}", b"\\u"])
        )
        body = body[:where] + other + body[where + data.draw(st.sampled_from([0, len(other), end - start])) :]
    return {**parts, name: body}


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
@given(data=st.data())
@settings(
    max_examples=max(MUTATIONS // len(DOCUMENTS), 1) * 2, deadline=10_000, suppress_health_check=list(HealthCheck)
)
def test_any_damage_is_read_or_refused(name: str, data: st.DataObject) -> None:
    whole = DOCUMENTS[name]
    reader: Reader = READERS[name.rpartition(".")[2]]
    if whole.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(whole)) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist()}
        whole = zipped(dict(damaged(parts, data)))
    else:
        whole = damaged({"": whole}, data)[""]
    try:
        check_sound(reader.read(whole, name, None))
    except Unreadable:
        return
