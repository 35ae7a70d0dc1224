"""Comments of Word documents: where they stand, who wrote them, what answers them."""

from rubricate.core.document import Reading
from rubricate.formats.docx import READER
from tests.formats.packages import docx, p, r


def read(data: bytes) -> Reading:
    return READER.read(data, "a.docx", None)


def cell(inner: str) -> str:
    return f"<w:tc>{inner}</w:tc>"


def comment(key: int, words: str, author: str = "Ann", para: str = "") -> str:
    named = f' w14:paraId="{para}"' if para else ""
    date = ' w:date="2026-01-02T03:04:05Z"'
    return f'<w:comment w:id="{key}" w:author="{author}"{date}><w:p{named}>{r(words)}</w:p></w:comment>'


def around(key: int, inner: str) -> str:
    end = f'<w:commentRangeEnd w:id="{key}"/><w:r><w:commentReference w:id="{key}"/></w:r>'
    return f'<w:commentRangeStart w:id="{key}"/>{inner}{end}'


class TestComments:
    def test_places_authors_times_and_answers(self) -> None:
        body = p(inner=r("An 😀 ") + around(0, around(1, r("old", "<w:b/>") + r(" claim"))) + r("."))
        parts = {
            "comments": comment(0, "claim: really?", para="A1") + comment(1, "Yes.", "Bob", "B2"),
            "commentsExtended": '<w15:commentEx w15:paraId="B2" w15:paraIdParent="A1"/>',
        }
        reading = read(docx(body, **parts))
        (only,) = reading.comments
        assert reading.text.body[only.start : only.end] == "old claim"
        assert (only.body, only.author, only.created) == ("claim: really?\n\nBob: Yes.", "Ann", 1_767_323_045_000)

    def test_over_several_blocks_and_from_between_them(self) -> None:
        start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
        reading = read(docx(p("x") + start + p("one") + p("two") + end + p("y"), comments=comment(0, "c")))
        (only,) = reading.comments
        assert reading.text.body[only.start : only.end] == "one\ntwo"

    def test_around_rows_of_a_table(self) -> None:
        start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
        rows = [f"<w:tr>{cell(p(a)) + cell(p(b))}</w:tr>" for a, b in (("a", "b"), ("c", "d"), ("e", "f"))]
        body = f"<w:tbl>{rows[0]}{start}{rows[1]}{end}{rows[2]}</w:tbl>"
        reading = read(docx(body, comments=comment(0, "c")))
        (only,) = reading.comments
        assert reading.text.body[only.start : only.end] == "c\td"

    def test_without_a_range_it_is_about_the_word_before_it(self) -> None:
        point = '<w:r><w:commentReference w:id="0"/></w:r>'
        reading = read(docx(p("some words", inner=point + r(" more")), comments=comment(0, "c")))
        (only,) = reading.comments
        assert reading.text.body[only.start : only.end] == "words"

    def test_one_that_stands_nowhere_is_about_the_whole(self) -> None:
        reading = read(docx(p("some words"), comments=comment(0, "c")))
        (only,) = reading.comments
        assert (only.start, only.end, only.body, reading.warnings) == (0, 0, "c", ("comments_whole 1",))

    def test_answers_in_a_circle_stand_for_themselves(self) -> None:
        body = p(inner=around(0, r("a ")) + around(1, r("b")))
        circle = (
            '<w15:commentEx w15:paraId="A" w15:paraIdParent="B"/><w15:commentEx w15:paraId="B" w15:paraIdParent="A"/>'
        )
        parts = {"comments": comment(0, "x", para="A") + comment(1, "y", para="B"), "commentsExtended": circle}
        assert [c.body for c in read(docx(body, **parts)).comments] == ["x", "y"]
