"""Documents that python-docx wrote, read by both: their paragraphs have the same text."""

import io

import docx
from docx.enum.text import WD_BREAK
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate.formats.docx import READER

WORDS = st.text(st.sampled_from("abc é\u0301\xa0\xad😀שע日\u2028&<>\t\n"), max_size=12)
STYLES = st.sampled_from(["Normal", "Heading 1", "Title", "List Bullet", "List Number", "Quote", "Caption"])
RUNS = st.lists(st.tuples(WORDS, st.booleans(), st.booleans(), st.booleans()), max_size=4)


def lines(texts: list[str]) -> list[str]:
    """Paragraphs without white space at their edges, as they are kept; those without words are left out."""
    return [text.strip(" \t\n") for text in texts if text.strip()]


@given(st.lists(st.tuples(STYLES, RUNS), min_size=1, max_size=6))
@settings(deadline=None)
def test_paragraphs_are_the_same(paragraphs: list[tuple[str, list[tuple[str, bool, bool, bool]]]]) -> None:
    document = docx.Document()
    for style, runs in paragraphs:
        paragraph = document.add_paragraph(style=style)
        for words, bold, italic, broken in runs:
            run = paragraph.add_run(words)
            run.bold, run.italic = bold or None, italic or None
            if broken:
                run.add_break(WD_BREAK.LINE)
    out = io.BytesIO()
    document.save(out)
    theirs = lines([paragraph.text for paragraph in docx.Document(io.BytesIO(out.getvalue())).paragraphs])
    if not theirs:
        return
    reading = READER.read(out.getvalue(), "a.docx", None)
    blocks = [m for m in reading.formatting.marks if m.kind in ("p", "h1", "caption", "li")]
    ours = [reading.text.body[m.start : m.end] for m in sorted(blocks)]
    assert ours == theirs
    assert reading.text.body == "\n".join(theirs)


@given(WORDS.filter(str.strip), WORDS.filter(str.strip), st.text(st.sampled_from("ab é😀"), min_size=1, max_size=9))
@settings(deadline=None)
def test_its_comments_stand_where_it_put_them(before: str, claim: str, body: str) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    paragraph.add_run(before)
    run = paragraph.add_run(claim)
    document.add_comment(run, text=body, author="Ann", initials="A")
    out = io.BytesIO()
    document.save(out)
    reading = READER.read(out.getvalue(), "a.docx", None)
    (only,) = reading.comments
    assert reading.text.body[only.start : only.end] == claim.replace("\r", "\n").strip()
    assert (only.body, only.author) == (body.strip(), "Ann")
