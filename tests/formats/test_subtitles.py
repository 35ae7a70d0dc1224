from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.document import Reading
from rubricate.formats import registry
from rubricate.formats.errors import Damaged, Empty, Unreadable
from rubricate.formats.subtitles import read
from tests.formats.test_golden import check_sound


def of(text: str, name: str = "a.vtt") -> Reading:
    reading = read(text.encode(), name)
    check_sound(reading)
    return reading


def marks(reading: Reading, kind: str) -> list[tuple[str, str]]:
    return [(m.value, reading.text.body[m.start : m.end]) for m in reading.formatting.marks if m.kind == kind]


def test_a_cue_is_a_block_with_its_time() -> None:
    reading = of("WEBVTT\n\n1\n00:01.000 --> 00:04.5 align:start\nOne\ntwo\n\n01:00:00.000 --> 01:00:01.000\nThree\n")
    assert reading.text.body == "One\ntwo\nThree"
    assert marks(reading, "cue") == [
        ("00:00:01.000 --> 00:00:04.500", "One\ntwo"),
        ("01:00:00.000 --> 01:00:01.000", "Three"),
    ]


def test_srt_with_a_mark_crlf_and_times_without_zeros() -> None:
    reading = of(
        "\ufeff1\r\n0:0:1,5 --> 0:0:2,000\r\n{\\an8}<font color=red>Hi</font>\r\n\r\n2\r\n0:0:3 --> 0:0:4\r\nMore",
        "a.srt",
    )
    assert reading.text.body == "Hi\nMore"
    assert marks(reading, "cue")[0][0] == "00:00:01.500 --> 00:00:02.000"


def test_who_speaks_stands_beside_the_text() -> None:
    reading = of("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann B>Yes &amp; <i>no</i></v>\n<v.loud Bo>3 < 4 <c.red>x</c>\n")
    assert reading.text.body == "Yes & no\n3 < 4 x"
    assert marks(reading, "speaker") == [("Ann B", "Yes & no"), ("Bo", "3 < 4 x")]
    assert marks(reading, "em") == [("", "no")]
    assert reading.variables["speakers"] == "Ann B; Bo"


def test_notes_styles_and_regions_are_no_words() -> None:
    reading = of(
        "WEBVTT - x\nLanguage: de\n\nNOTE a\nb\n\nSTYLE\n::cue{}\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\nWort\n"
    )
    assert (reading.text.body, reading.variables["language"]) == ("Wort", "de")


def test_a_bad_cue_is_left_out_with_a_warning() -> None:
    reading = of(
        "1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\nlater --> x\nTwo\n\n3\n00:00:03,000 --> 00:00:04,000\nThree"
    )
    assert reading.text.body == "One\nThree"
    assert reading.warnings == ("cues_without_time 1",)


def test_lines_that_roll_up_are_said_once() -> None:
    reading = of(
        "WEBVTT\n\n00:00.000 --> 00:02.000\n \nhello <00:01.000><c>there</c>\n\n"
        "00:02.000 --> 00:02.010\nhello there\n \n\n"
        "00:02.010 --> 00:04.000\nhello there\nhow<c> are</c>\n\n00:04.000 --> 00:04.010\nhow are\n \n\n"
        "00:04.010 --> 00:06.000\nhow are\nyou\n"
    )
    assert reading.text.body == "hello there\nhow are\nyou"
    assert reading.warnings == ("cues_repeated 4",)


def test_who_says_a_thing_twice_has_said_it_twice() -> None:
    reading = of("1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.", "a.srt")
    assert reading.text.body == "No.\nNo."


def test_what_has_no_words_or_no_time_is_said() -> None:
    with pytest.raises(Empty):
        of("WEBVTT\n\n00:01.000 --> 00:02.000\n\n")
    with pytest.raises(Damaged):
        of("words alone", "a.srt")


@given(st.text(alphabet="W10:.,-> \n<v/>iA&;\u05d0\U0001f600", max_size=200))
def test_anything_gives_a_text_or_a_reason(text: str) -> None:
    for data in (text, "WEBVTT\n\n" + text, "00:01.000 --> 00:02.000\n" + text):
        with suppress(Unreadable):
            check_sound(registry.read(data.encode(), "a.vtt"))


def test_what_stands_between_signs_for_less_and_more_is_text() -> None:
    cue = "1\n00:00:01,000 --> 00:00:02,000\n5 < 6 & 7 > 3, <00:00:01.500>a <3 b> c\n"
    assert registry.read(cue.encode(), "a.srt").text.body == "5 < 6 & 7 > 3, a <3 b> c"


def test_glosses_above_characters_are_left_out() -> None:
    cue = "WEBVTT\n\n00:01.000 --> 00:02.000\n<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby> is <i>so</i>\n"
    assert registry.read(cue.encode(), "a.vtt").text.body == "漢字 is so"
