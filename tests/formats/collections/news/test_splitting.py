"""Exports of newspaper databases: golden files, what is none, and marks that go along."""

import io
import json
import os
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.document import Comment, Formatting, Mark, Reading, Source, Text
from rubricate.core.text import canonical
from rubricate.formats import registry
from rubricate.formats.collections.news.splitting import Export, export_of

GOLDEN = Path(__file__).parents[3] / "golden" / "news"
FILES = sorted(GOLDEN.glob("*.txt"))
TODAY = (GOLDEN / "nexis-today.txt").read_text(encoding="utf-8")


def plain(body: str, *marks: Mark, comments: tuple[Comment, ...] = ()) -> Reading:
    return Reading("export", Text.of(body), Formatting.of(marks), Source(), comments=comments)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_golden(path: Path) -> None:
    export = export_of(registry.read(path.read_bytes(), path.name))
    assert export is not None
    told = {
        "base": export.base,
        "articles": [
            {"name": one.name, "text": one.text.body.split("\n"), "variables": dict(one.variables)}
            for one in export.readings()
        ],
    }
    expected = path.with_suffix(".json")
    if os.environ.get("RUBRICATE_GOLDEN") == "write":
        expected.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    assert told == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "body",
    [
        "A text about 2 of 3 documents.\n\nLENGTH: 12 words\n",
        "1 of 2 DOCUMENTS\n\nWords without a length.\n\n2 of 2 DOCUMENTS\n\nMore.",
        "Words.\n\nEnd of Document\n",
        TODAY.replace("Length: 58 words", "Length: some"),
        TODAY + "\n" + "And a long text of somebody's own. " * 100,
        "Words\n\nDocument ABC\n",
        "______________________________\n\nA line of a form.\n______________________________\n",
        "1 of 1 DOCUMENTS\n\n3 of 1 DOCUMENTS\n",
        "document",
    ],
)  # fmt: skip
def test_what_is_no_export_is_not_split(body: str) -> None:
    assert export_of(plain(body)) is None


def test_an_article_of_which_a_rule_knows_too_little_leaves_all_of_the_file_whole() -> None:
    old = (GOLDEN / "nexis-old.txt").read_text(encoding="utf-8")
    assert export_of(plain(old.replace("LENGTH: 58 words", ""))) is None


def test_formatting_and_comments_go_along() -> None:
    at = TODAY.index("closed.\n")
    mark, heading = Mark(at, at + 6, "em"), Mark(0, 4, "h1")
    export = export_of(plain(TODAY, heading, mark, comments=(Comment(at, at + 6, "Why?"),)))
    assert export is not None
    first, second = export.readings()
    assert first.text.body.startswith("Bridge stays closed\nThe bridge")
    assert [first.text.body[m.start : m.end] for m in first.formatting.marks] == ["Bridge stays closed", "closed"]
    assert [first.text.body[c.start : c.end] for c in first.comments] == ["closed"]
    assert [m.kind for m in second.formatting.marks] == ["h1"]
    assert second.comments == ()


def test_a_word_document_is_split_as_its_text_is() -> None:
    made, out = docx.Document(), io.BytesIO()
    for line in TODAY.split("\n"):
        made.add_paragraph(line)
    made.save(out)
    export = export_of(registry.read(out.getvalue(), "nexis.docx"))
    assert export is not None
    assert [reading.name for reading in export.readings()] == ["Bridge stays closed", "Ferry fares rise again"]
    assert export.readings()[1].text.body == "Ferry fares rise again\nFares rise by a tenth."


def test_rich_text_is_split_as_its_text_is() -> None:
    plain_text = (GOLDEN / "factiva-plain.txt").read_text(encoding="utf-8")
    data = ("{\\rtf1\\ansi " + plain_text.replace("\n", "\\par\n") + "}").encode("ascii")
    export = export_of(registry.read(data, "factiva.rtf"))
    assert export is not None
    assert [reading.name for reading in export.readings()] == ["Bridge stays closed until spring", "Ferry fares rise"]


def test_word_files_have_no_break_spaces_in_their_fields() -> None:
    export = export_of(plain(TODAY.replace(": ", ":\u00a0").replace("24, 2015", "24,\u00a02015")))
    assert export is not None
    assert [article.variables["length"] for article in export.articles] == ["500", "58"]


def test_some_articles_alone() -> None:
    export = export_of(plain(TODAY))
    assert export is not None
    assert [reading.name for reading in export.readings([1])] == ["Ferry fares rise again"]


PIECES = [line for path in FILES for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.just(""), st.text(max_size=10)), max_size=60))
def test_whatever_stands_there_every_word_of_an_article_stands_in_the_file(lines: list[str]) -> None:
    body = canonical("\n".join(lines))[0]
    export = export_of(plain(body))
    for article in export.articles if export else ():
        assert all(0 <= start < end <= len(body) for start, end in article.pieces)
    for reading in export.readings() if export else ():
        assert reading.text.body


def test_a_long_text_is_looked_through_in_no_time() -> None:
    body = "A line with Document and DOCUMENTS in it: nothing else.\n\n" * 20_000
    assert export_of(plain(body)) is None
    assert isinstance(export_of(plain(TODAY * 50)), Export)
