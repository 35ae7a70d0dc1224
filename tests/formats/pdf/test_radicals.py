import unicodedata

from rubricate.formats.pdf.radicals import unified


def test_radicals_are_the_ideographs_that_they_look_like() -> None:
    assert unified("玄⻩，⻓⻚⼀⽉ abc 天") == "玄黄，长页一月 abc 天"
    assert unified("⺀⻌") == "⺀⻌"  # parts, and nothing by themselves


def test_every_radical_stays_one_letter() -> None:
    every = [chr(code) for code in range(0x2E80, 0x2FD6) if unicodedata.name(chr(code), "")]
    assert all(len(unified(sign)) == 1 for sign in every)
