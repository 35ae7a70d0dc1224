"""WebAnno TSV of ours, out and in again: the same texts, annotations and links; a second time nothing is new."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate.core.attributes import Attribute, Option
from rubricate.core.book import Book
from rubricate.core.linking import Link
from rubricate.core.text import canonical
from rubricate.formats import uima
from rubricate.formats.leaving import leaving
from rubricate.formats.snapshot import Snapshot
from tests.formats.importers.round_trip import (
    EVERYTHING,
    FakeProject,
    answers_of,
    back,
    made,
    marks,
    read,
    sound,
    texts,
    written,
)
from tests.formats.snapshots import CLAIM, NOON, named


def told(project: Snapshot) -> list[Any]:
    """All that the format holds."""
    documents = sorted(
        (
            leave.text,
            project.units(leave.document.id).sentences[::2],
            sorted(
                (
                    str(mark.id), mark.start, mark.end or 0, mark.tag.name, mark.coder.label, mark.layer.purpose,
                    mark.layer.round, mark.note, mark.origin, mark.created, mark.changed, answers_of(mark),
                )
                for mark in leave.marks
                if mark.start is not None
            ),
        )
        for leave in leaving(project, EVERYTHING)
    )  # fmt: skip
    return [documents, sorted((str(one.id), str(one.from_id), str(one.to_id), one.type) for one in project.links())]


def test_a_project_comes_back_as_it_was() -> None:
    project = sound()
    first = next(iter(project.marks.values()))
    ends = [one[8] for one in first if one[0] is not None]
    project.linked += [
        Link(named("link", n), *(UUID(bytes=ends[place]) for place in pair), kind, NOON)
        for n, (pair, kind) in enumerate((((1, 4), "continues"), ((3, 2), "a_b->c|[1]*;\\ \\t"), ((2, 3), "\\")))
    ]
    assert back(project, "webanno-tsv", told) == told(project)
    assert back(project, "webanno-tsv", books) == books(project)


def books(project: Snapshot) -> Any:
    """The whole codebook."""
    book = Book.of(project.codebook)
    return book.tags, [one for one in book.attributes if one.tag_id is not None]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(texts, marks), min_size=1, max_size=3, unique_by=lambda pair: canonical(pair[0])[0]))
def test_it_does_whatever_the_texts_are(documents: Sequence[tuple[str, Any]]) -> None:
    project = made(documents)
    if project is not None:
        before, after = told(project), back(project, "webanno-tsv", told)
        assert [(text, those) for text, _, those in after[0]] == [(text, those) for text, _, those in before[0]]
        assert after[1] == before[1]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n \tTitle\n\n\n  indented \r?\n",
        "Tabs\tand \\t \\n \\\\ [1] | _ * ; -> signs",
        "one\x0btwo\x0cthree\x1cfour\x85five\u2028six \u00ad soft\u00adhyphen \x01 \x1f",
        "#Text=x\n#T_SP=y\n1-1\t0-4\tThis",
        "😀😀\n😀 👩‍👩‍👧 𝒳",
        "Ends with line feeds.\n\n",
        "No space.Between.Sentences.",
    ],
)
def test_white_space_and_signs_of_the_format_come_back(text: str) -> None:
    project = FakeProject()
    body = canonical(text)[0]
    document = project.add("one", body)
    words = body.split()
    project.mark(document, body.index(words[0]), len(body.rstrip()), note=text)
    project.mark(document, body.index(words[-1]), body.index(words[-1]) + 1, note="*")
    project.mark(document, body.index(words[0]), body.index(words[0]) + 1, note="_\\")
    before, after = told(project), back(project, "webanno-tsv", told)
    assert [(body, those) for body, _, those in after[0]] == [(body, those) for body, _, those in before[0]]


def test_several_answers_come_back_and_as_one_where_the_codebook_is_missing(tmp_path: Path) -> None:
    project = FakeProject()
    which = Attribute(named("attribute", "which"), CLAIM.id, "which", 0, "several_of", (Option("a"), Option("b | c")))
    project.ask(which)
    document = project.add("one", "The mayor says no.")
    project.mark(document, 4, 9, answers={which.id: ("a", "b | c")})
    assert back(project, "webanno-tsv", told) == told(project)

    folder = written(project, "webanno-tsv", tmp_path)
    (folder / uima.CODEBOOK).unlink()
    assert dict(read(folder / "one.tsv", "webanno-tsv").marks[0].attributes) == {"which": ("a | b \\| c",)}


def test_sentences_that_somebody_has_corrected_come_back(tmp_path: Path) -> None:
    project = FakeProject()
    project.add("one", "Dr. No came. He left. Both were seen.\nAnd then?", (0, 21, 22, 37, 38, 47))
    found = read(written(project, "webanno-tsv", tmp_path), "webanno-tsv")
    units = found.documents[0].units
    assert units is not None and units.sentences == (0, 21, 22, 37, 38, 47) and units.corrected
    assert back(project, "webanno-tsv", told) == told(project)
