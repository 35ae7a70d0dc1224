"""RTF with the traps that it holds, one each; striprtf says the same of its text where it can."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from striprtf.striprtf import rtf_to_text

from rubricate.core.document import Reading
from rubricate.formats.errors import Damaged, Empty, TookTooLong, Unsafe
from rubricate.formats.rtf import READER, tokens, walk

FONTS = (
    r"{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset204 Arial Cyr;}{\f2\fnil\fcharset2 Symbol;}"
    r"{\f3\fnil\fcharset128 MS Mincho;}}"
)
SHEETS = (
    r"{\stylesheet{Normal;}{\s1\b\outlinelevel0 heading 1;}{\s2\b\sbasedon1 Mine;}{\s3 Quote;}{\s4 caption;}"
    r"{\*\cs5\b Strong;}}"
)


def rtf(body: str, head: str = "") -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + SHEETS + head + "\n" + body + "}").encode("latin-1")


def read(data: bytes) -> Reading:
    return READER.read(data, "a.rtf", None)


def text(body: str) -> str:
    return read(rtf(body)).text.body


def marks(reading: Reading, *kinds: str) -> list[tuple[str, str, str]]:
    body = reading.text.body
    found = ((m.kind, m.value, body[m.start : m.end]) for m in reading.formatting.marks)
    return [one for one in found if one[0] in kinds]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (r"Gr\'f6\'dfe", "Größe"),
        (r"\u8364?5 \u8364\'805", "€5 €5"),
        (r"\u-10179?\u-8704?\u-10179 ?\u-8703 ?", "😀😁"),
        (r"\uc2\u233ab\uc0\u234 c", "éêc"),
        (r"\u-10179?x", "\ufffdx"),
        (r"\uc0 \u55357\uc1 \u56832\'3f.", "😀."),  # LibreOffice: other fallbacks for each half
        (r"{\f1\'cf\'f0\'e8\'e2\'e5\'f2} {\f2 ab\'b7} {\f3\'93\'fa\'96\'7b\'83A}", "Привет αβ• 日本ア"),
        (r"a\~b\_c\-d\emdash e\ldblquote f\rdblquote\tab g\line h\{i\}\\", "a\xa0b\u2011c\xadd—e“f”\tg\nh{i}\\"),
        ("one\\par two\\\nthree\\page four", "one\ntwo\nthree\nfour"),
        (r"{\upr{plain}{\*\ud{better}}}", "better"),
        (r"a{\*\unknown b{c}}d{\header e}{\pict 00ff}{\object{\*\objdata 00}{\result f}}", "adf"),
        ("a{\\*\\shppict{\\pict\\bin5 }}{}}}}b", "ab"),
        (r"a} trailing {b", "a"),
    ],
)
def test_letters(body: str, wanted: str) -> None:
    assert text(body) == wanted


def test_looks_and_blocks() -> None:
    body = r"\pard\plain\s1\b Head\par\pard\plain\s2\b Mine\par\pard\plain a {\b b{\i c}} {\ul d} {\super e}"
    body += r"{\strike f}\par\pard\s3 q\par r\par\pard\s4 cap\par\pard\outlinelevel2 three\par"
    reading = read(rtf(body))
    kinds = ("h1", "h3", "strong", "em", "underline", "sup", "strike", "quote", "caption")
    assert [(kind, words) for kind, _, words in marks(reading, *kinds)] == [
        *(("h1", "Head"), ("h1", "Mine"), ("strong", "bc"), ("em", "c"), ("underline", "d"), ("sup", "e")),
        *(("strike", "f"), ("quote", "q\nr"), ("caption", "cap"), ("h3", "three")),
    ]


def test_lists_by_the_signs_that_were_written() -> None:
    body = r"\pard{\listtext\tab 1.\tab}\ls1 a\par{\listtext\f2\'b7\tab}\ls1\ilvl1 b\par\pard c\par"
    assert [(value, words) for _, value, words in marks(read(rtf(body)), "li")] == [("1 1.", "a"), ("2 •", "b")]


def test_a_group_gives_the_paragraph_before_it_back() -> None:
    body = (
        r"{\pard\s1 Head\par}text\par\pard\ilvl1{\listtext\pard\plain\s1 a)\tab}item\par{\listtext\pard b)\tab}next\par"
    )
    reading = read(rtf(body))
    assert marks(reading, "h1") == [("h1", "", "Head")]
    assert [(value, words) for _, value, words in marks(reading, "li")] == [("2 a)", "item"), ("2 b)", "next")]


def test_tables() -> None:
    body = r"x\par\trowd\trhdr\cellx1\cellx2\pard\intbl a\cell b\par c\cell\row\trowd\pard\intbl\cell d\cell\row"
    body += r"\pard y\par"
    reading = read(rtf(body))
    assert reading.text.body == "x\na\tb c\n\td\ny"
    assert [(value, words) for _, value, words in marks(reading, "row")] == [("head", "a\tb c"), ("", "\td")]


def test_links_hidden_text_and_changes() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "https://example.org"}}{\fldrslt{site}}}{\field{\*\fldinst PAGE}{\fldrslt 7}}'
    reading = read(rtf(link + r" a{\v secret}{\deleted gone}{\revised new}"))
    assert reading.text.body == "site anew"
    assert reading.warnings == ("hidden_text 1", "tracked_changes 2")
    assert marks(reading, "link") == [("link", "https://example.org", "site")]


def test_notes_and_text_boxes() -> None:
    note = r"{\super\chftn{\footnote\pard\plain{\super\chftn} first.\par second}}"
    box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard in the box\par}}{\shprslt\pard in the box\par}}"
    reading = read(rtf(rf"a{note} b{note}{box}\par c\par"))
    assert reading.text.body == "a1 b2\nin the box\nc\n\nfirst.\nsecond\nfirst.\nsecond"
    assert [words for _, _, words in marks(reading, "sup")] == ["1", "2"]
    assert [value for _, value, _ in marks(reading, "li")] == ["1 1.", "1", "1 2.", "1"]


def test_comments_and_addresses_have_letters_of_every_script() -> None:
    comment = r"{\*\atnauthor \u381?ofia}{\*\annotation \u8222?\u228\'e4\u8220? \uc0 \u55357\uc1 \u56832\'3f}"
    link = r"{\field{\*\fldinst HYPERLINK \"https://e.org/\u228?\"}{\fldrslt here}}"
    reading = read(rtf(rf"A claim{comment}, {link}."))
    assert [(c.author, c.body) for c in reading.comments] == [("Žofia", "„ä“ 😀")]
    assert marks(reading, "link") == [("link", "https://e.org/ä", "here")]


def test_comments() -> None:
    about = r"{\*\atnid A}{\*\atnauthor Ann}\chatn{\*\annotation{\*\atnref 7}{\*\atndate 1981837317}\pard one\par two}"
    reading = read(rtf(rf"An {{\*\atrfstart 7}}old claim{{\*\atrfend 7}}{about}. words{{\*\annotation point}}"))
    first, second = reading.comments
    assert (reading.text.body[first.start : first.end], first.body, first.author) == ("old claim", "one\ntwo", "Ann")
    assert (reading.text.body[second.start : second.end], second.body) == ("words", "point")


def test_facts() -> None:
    reading = read(
        rtf("a", r"{\info{\title T\'e4st}{\author \u1040?nn}{\creatim\yr2024\mo5\dy6\hr7\min8}{\company x}}")
    )
    assert dict(reading.variables) == {"title": "Täst", "author": "Аnn", "created": "2024-05-06T07:08:00"}


WORDS = st.text(st.sampled_from("abc é\xa0“—ÄßЖ日😀\\{}"), min_size=1, max_size=12)


def escaped(words: str) -> str:
    units = memoryview(words.encode("utf-16-le")).cast("H")
    return "".join(
        f"\\{chr(unit)}" if chr(unit) in "\\{}" else chr(unit) if unit < 128 else f"\\u{unit - (unit >> 15 << 16)}?"
        for unit in units
    )


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_what_is_written_is_read_and_striprtf_says_the_same(paragraphs: list[str]) -> None:
    data = rtf("".join(rf"\pard {escaped(words)}\par " for words in paragraphs))
    kept = [words.strip(" ") for words in paragraphs]
    wanted = "\n".join(words for words in kept if words.strip())
    if not wanted:
        return
    assert read(data).text.body == wanted
    theirs = rtf_to_text(data.decode("latin-1")).encode("utf-16", "surrogatepass").decode("utf-16")
    assert [line.strip(" ") for line in re.split("\n", theirs) if line.strip()] == wanted.split("\n")


def test_what_is_not_read_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Damaged):
        read(b"words")
    with pytest.raises(Empty):
        read(rtf(r"\par"))
    with pytest.raises(Unsafe) as deep:
        read(rtf("{" * 5_000))
    assert deep.value.reason == "deep"
    monkeypatch.setattr(walk, "MOST", 100)
    with pytest.raises(TookTooLong):
        read(rtf(r"\b a" * 100))


@pytest.mark.parametrize("body", [r"\bin99999999999", r"{\footnote" * 500, r"\u", r"\'", "\\", r"{\fonttbl", r"{\*"])
def test_broken_ends_are_ends(body: str) -> None:
    assert text("a " + body).startswith("a")


def test_the_end_of_a_group_is_found_behind_bytes_and_signs() -> None:
    assert tokens.group_end(r"a\}{b}\bin2 }}c}d", 0) == 15


def test_lines_of_preformatted_text_are_one_block() -> None:
    head = r"{\stylesheet{Normal;}{\s9 HTML Preformatted;}{\s3 Quote;}}"
    code = r"\pard\s9 a:\par     b\par\par   c\par"
    reading = read(rtf(rf"\pard before\par {code}\pard after\par\pard\s3 quoted\par{code}\pard end\par", head))
    assert reading.text.body == "before\na:\n    b\n\n  c\nafter\nquoted\na:\n    b\n\n  c\nend"
    assert [one[2] for one in marks(reading, "pre", "quote")] == ["a:\n    b\n\n  c", "quoted", "a:\n    b\n\n  c"]
    table = rf"\trowd\pard\intbl\s9 a\par b\cell\pard\intbl c\cell\row{code}"
    assert read(rtf(table, head)).text.body == "a b\tc\na:\n    b\n\n  c"


def test_pictures_are_their_descriptions() -> None:
    told = r"{\*\picprop{\sp{\sn wzName}{\sv n}}{\sp{\sn wzDescription}{\sv A h\u228\'e4user \{row\}}}}"
    picture = rf"{{\*\shppict{{\pict{told}\pngblip 89504e47}}}}{{\nonshppict{{\pict{told}\wmetafile8 0100}}}}"
    reading = read(rtf(rf"see {picture} it\par {{\pict\pngblip 89}}end"))
    assert reading.text.body == "see [A häuser {row}] it\nend"
    assert marks(reading, "image") == [("image", "", "[A häuser {row}]")]


def test_a_title_in_unicode_counts_where_it_is_there_twice() -> None:
    info = r"{\info{\upr{\title A ?}{\*\ud{\title A \u35486\'3f}}}{\author \u233\'e9}}"
    assert dict(read(rtf("x", info)).variables) == {"title": "A 語", "author": "é"}


def test_endnotes_are_counted_by_themselves_in_their_own_signs() -> None:
    note = r"{\super\chftn}{\*\footnote%s\chftn\pard\plain  %s}"
    body = "a" + note % ("", "One") + "b" + note % (r"\ftnalt ", "Two") + "c" + note % ("", "Three")
    reading = read(rtf(rf"\ftnnar\aftnnrlc {body}\par"))
    assert reading.text.body == "a1bic2\n\nOne\nTwo\nThree"
    assert [one[1] for one in marks(reading, "li")] == ["1 1.", "1 i.", "1 2."]
