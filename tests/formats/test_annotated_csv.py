"""The annotated CSV read back: by Python's csv, by pandas and by R."""

import csv
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rubricate.core.annotation import Coder, Layer
from rubricate.core.codebook import Codebook
from rubricate.formats.annotated_csv import COLUMNS, Exported, export, preview
from rubricate.formats.csv_cells import unguard
from rubricate.formats.writing import Cancelled, InTheWay, NotWritten
from tests.formats.snapshots import CLAIM, MAIN, QUOTE, FakeProject, named, tag

ASKED = (
    "project,document,coder,layer,tag,tag_path,start,end,text,note,before,after,sentence,paragraph,origin,created,"
    "changed,annotation_id,document_id,tag_id,coder_id,text_sha256"
).split(",")
HOSTILE = [
    'She said: "No,\nnever; 😀👩🏽‍🚀 e\u0301\u00a0—\u2028end".',
    "=1+1\n+2\n-3\n@x\n\ttab 'quoted' '=x",
    "NA null None NaN 1e5 TRUE 007",
    "\u202eمرحبا بالعالم\u202c 環境 \U0001f1e9\U0001f1ea \x1f\x0b\x0c\x85 \ufeff \ufffd",
]


def records(path: Path, encoding: str = "utf-8", delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter, strict=True))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "out"
    place.mkdir()
    return place


@pytest.fixture
def project() -> FakeProject:
    project = FakeProject()
    article = project.add("article", "One claim. Two 😀 claims here.", (0, 10, 11, 29), outlet="The Post")
    project.mark(article, 11, 23, note="=why?")
    project.mark(article, 0, 9, QUOTE)
    project.mark(article, 0, 3)
    project.mark(article, None, None)
    project.add("empty of marks", "Nothing.", author="B")
    return project


@pytest.fixture
def hostile() -> FakeProject:
    """Each text with a span at every pair of its places, up to a few hundred."""
    project = FakeProject(name='=study, "one"')
    for n, text in enumerate(HOSTILE):
        document = project.add(f"text {n}\n", text, note_of=text)
        for start in range(0, len(text), 3):
            for end in range(start + 1, len(text) + 1, 5):
                project.mark(document, start, end, note=text[start:end])
    return project


def test_columns_are_those_that_were_agreed() -> None:
    assert list(COLUMNS) == ASKED


def test_one_row_per_annotation_in_text_order(project: FakeProject, folder: Path) -> None:
    done = export(project, folder / "a.csv")
    found = records(folder / "a.csv")
    assert [(row["start"], row["end"], row["tag"]) for row in found] == [
        ("", "", "claim"),
        ("0", "9", "quote"),
        ("0", "3", "claim"),
        ("11", "23", "claim"),
    ]
    assert list(found[0]) == [*ASKED, "doc.outlet", "doc.author"]
    assert done == Exported(
        tuple(
            folder / n for n in ("a.csv", "codebook.csv", "documents.csv", "links.csv", "notes.csv", "datapackage.json")
        ),
        4,
    )


def test_a_row_says_everything_about_its_annotation(project: FakeProject, folder: Path) -> None:
    export(project, folder / "a.csv")
    row = records(folder / "a.csv")[-1]
    document = next(iter(project.documents.values()))
    assert row == {
        "project": "study",
        "document": "article",
        "coder": "Ann",
        "layer": "main",
        "tag": "claim",
        "tag_path": "claim",
        "start": "11",
        "end": "23",
        "text": "Two 😀 claims",
        "note": "=why?",
        "before": "One claim. ",
        "after": " here.",
        "sentence": "2",
        "paragraph": "1",
        "origin": "hand",
        "created": "2025-11-25T12:00:00.123Z",
        "changed": "2025-11-25T12:01:00.123Z",
        "annotation_id": str(named("annotation", (document.id, 0))),
        "document_id": str(document.id),
        "tag_id": str(CLAIM.id),
        "coder_id": str(MAIN.coder_id),
        "text_sha256": document.text_sha256.hex(),
        "doc.outlet": "The Post",
        "doc.author": "",
    }


def test_an_annotation_of_the_whole_document_has_no_place_and_no_words(project: FakeProject, folder: Path) -> None:
    export(project, folder / "a.csv")
    row = records(folder / "a.csv")[0]
    assert [row[name] for name in ("start", "end", "text", "before", "after", "sentence", "paragraph")] == [""] * 7


def test_context_is_at_most_32_code_points(folder: Path) -> None:
    project = FakeProject()
    document = project.add("long", "😀" * 100)
    project.mark(document, 40, 50)
    project.mark(document, 5, 99)
    export(project, folder / "a.csv")
    assert [(len(row["before"]), len(row["after"])) for row in records(folder / "a.csv")] == [(5, 1), (32, 32)]


def test_a_span_between_two_sentences_belongs_to_none(folder: Path) -> None:
    project = FakeProject()
    document = project.add("gaps", "One. * Two.", (0, 4, 7, 11))
    project.mark(document, 5, 6)
    project.mark(document, 7, 11)
    export(project, folder / "a.csv")
    assert [row["sentence"] for row in records(folder / "a.csv")] == ["", "2"]


def test_tags_have_paths_and_layers_have_names(folder: Path) -> None:
    words = tag("loaded > words", 0)
    child = tag("name-calling", 1, words)
    gold = Layer(named("layer", "gold"), Coder(named("coder", "B"), "B").id, "recode", 2)
    project = FakeProject(codebook=Codebook([words, child]))
    project.coders[gold.coder_id] = Coder(gold.coder_id, "B")
    project.layers[gold.id] = gold
    project.mark(project.add("a", "words"), 0, 5, child, layer=gold)
    export(project, folder / "a.csv")
    (row,) = records(folder / "a.csv")
    assert (row["tag"], row["tag_path"]) == ("name-calling", "loaded \\> words > name-calling")
    assert (row["coder"], row["layer"]) == ("B", "recode 2")
    assert [r["tag_path"] for r in records(folder / "codebook.csv")] == ["loaded \\> words", row["tag_path"]]


def test_only_the_documents_asked_for(project: FakeProject, folder: Path) -> None:
    _, second = project.documents
    done = export(project, folder / "a.csv", documents=[second])
    assert done.annotations == 0
    header = (folder / "a.csv").read_text("utf-8").split("\n")[0].strip()
    assert header == ",".join([*ASKED, "doc.outlet", "doc.author"]), "the same columns, whatever is chosen"
    assert [row["document"] for row in records(folder / "documents.csv")] == ["empty of marks"]


def test_for_scripts_it_is_plain_utf_8_and_for_spreadsheets_it_has_a_mark(project: FakeProject, folder: Path) -> None:
    export(project, folder / "data.csv")
    export(project, folder / "sheet.csv", flavour="spreadsheet", delimiter=";")
    data, sheet = ((folder / name).read_bytes() for name in ("data.csv", "sheet.csv"))
    assert data.startswith(b"project,document,")
    assert sheet.startswith(b"\xef\xbb\xbfproject;document;")
    assert data.count(b"\r\n") == sheet.count(b"\r\n") == 5
    assert b",=why?," in data
    assert b";'=why?;" in sheet
    assert (folder / "sheet.codebook.csv").read_bytes().startswith(b"\xef\xbb\xbftag;")


def test_a_spreadsheet_gets_no_formula_and_everything_comes_back(hostile: FakeProject, folder: Path) -> None:
    export(hostile, folder / "data.csv")
    export(hostile, folder / "sheet.csv", flavour="spreadsheet", delimiter="\t")
    data = records(folder / "data.csv")
    sheet = records(folder / "sheet.csv", "utf-8-sig", "\t")
    numbers = {"start", "end", "sentence", "paragraph"}
    for row in sheet:
        assert not [cell for name, cell in row.items() if name not in numbers and cell[:1] in tuple("=+-@\t\r\n")]
    assert [{name: unguard(cell) for name, cell in row.items()} for row in sheet] == data


@pytest.mark.parametrize(("flavour", "delimiter"), [("data", ";"), ("spreadsheet", "|")])
def test_delimiters_that_nobody_expects_are_refused(
    project: FakeProject, folder: Path, flavour: str, delimiter: str
) -> None:
    with pytest.raises(ValueError, match=r"[;|]"):
        export(project, folder / "a.csv", flavour=flavour, delimiter=delimiter)
    assert list(folder.iterdir()) == []


def test_csv_reads_every_span_as_it_stands_in_the_text(hostile: FakeProject, folder: Path) -> None:
    export(hostile, folder / "a.csv")
    found = records(folder / "a.csv")
    assert len(found) == sum(hostile.document_counts().values()) > 150
    texts = {str(document_id): text for document_id, text in hostile.texts.items()}
    for row in found:
        words = texts[row["document_id"]][int(row["start"]) : int(row["end"])]
        assert row["text"] == row["note"] == words
        assert row["doc.note_of"] == texts[row["document_id"]]


def test_pandas_reads_every_span_as_it_stands_in_the_text(hostile: FakeProject, folder: Path) -> None:
    export(hostile, folder / "a.csv")
    frame = pd.read_csv(folder / "a.csv", dtype=str, keep_default_na=False)
    texts = {str(document_id): text for document_id, text in hostile.texts.items()}
    for row in frame.itertuples():
        assert row.text == texts[row.document_id][int(row.start) : int(row.end)]
    assert len(frame) == sum(hostile.document_counts().values())


R_SCRIPT = r"""
arguments <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(arguments[1], colClasses = "character", na.strings = character(), encoding = "UTF-8",
                 check.names = FALSE, strip.white = FALSE)
texts <- sapply(sort(list.files(arguments[2], full.names = TRUE)), function(file) {
  content <- readChar(file, file.info(file)$size, useBytes = TRUE)
  Encoding(content) <- "UTF-8"
  content
})
names(texts) <- sub("[.]txt$", "", basename(names(texts)))
words <- substring(texts[rows$document_id], as.integer(rows$start) + 1, as.integer(rows$end))
same <- enc2utf8(rows$text) == enc2utf8(unname(words))
cat(nrow(rows), sum(same), "\n")
"""


@pytest.mark.skipif(not shutil.which("Rscript"), reason="R is not installed here (Debian: r-base-core)")
def test_r_reads_every_span_as_it_stands_in_the_text(hostile: FakeProject, folder: Path, tmp_path: Path) -> None:
    export(hostile, folder / "a.csv")
    texts = tmp_path / "texts"
    texts.mkdir()
    for document_id, text in hostile.texts.items():
        (texts / f"{document_id}.txt").write_bytes(text.encode())
    script = tmp_path / "check.R"
    script.write_text(R_SCRIPT)
    command = ["Rscript", "--vanilla", script, folder / "a.csv", texts]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    n = sum(hostile.document_counts().values())
    assert done.stdout.split() == [str(n), str(n)]


canonical = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\0"), min_size=1, max_size=40)


@given(canonical, st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=9), st.data())
@example('"', "\r", None)
def test_any_text_and_note_come_back(
    tmp_path_factory: pytest.TempPathFactory, text: str, note: str, data: st.DataObject | None
) -> None:
    start = data.draw(st.integers(0, len(text) - 1)) if data else 0
    end = data.draw(st.integers(start + 1, len(text))) if data else len(text)
    project = FakeProject()
    project.mark(project.add("any", text), start, end, note=note)
    folder = tmp_path_factory.mktemp("any")
    for flavour, encoding in (("data", "utf-8"), ("spreadsheet", "utf-8-sig")):
        export(project, folder / "a.csv", flavour=flavour)
        (row,) = records(folder / "a.csv", encoding)
        undo = unguard if flavour == "spreadsheet" else str
        assert (undo(row["text"]), undo(row["note"])) == (text[start:end], note)
        assert (undo(row["before"]) + text[start:end] + undo(row["after"])) in text


def test_the_dictionary_describes_every_column_of_every_file(project: FakeProject, folder: Path) -> None:
    export(project, folder, flavour="spreadsheet", delimiter=";")
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert [resource["path"] for resource in package["resources"]] == [
        "annotations.csv",
        "codebook.csv",
        "documents.csv",
        "links.csv",
        "notes.csv",
    ]
    for resource in package["resources"]:
        with (folder / resource["path"]).open(encoding=resource["encoding"], newline="") as stream:
            header = next(csv.reader(stream, delimiter=resource["dialect"]["delimiter"]))
        assert [field["name"] for field in resource["schema"]["fields"]] == header
        assert all(field["description"] and field["type"] for field in resource["schema"]["fields"])
    facts = package["rubricate"]
    assert facts["flavour"] == "spreadsheet"
    assert facts["offsets"] == {"unit": "Unicode code point", "first": 0, "end": "exclusive"}
    assert facts["file_format"] == 1
    assert facts["units"] == ["uax29 1"]


def test_the_tables_join_with_the_annotations(project: FakeProject, folder: Path) -> None:
    export(project, folder)
    annotations, tags, documents = (records(folder / f"{n}.csv") for n in ("annotations", "codebook", "documents"))
    assert {row["tag_id"] for row in annotations} <= {row["tag_id"] for row in tags}
    assert {row["document_id"] for row in annotations} <= {row["document_id"] for row in documents}
    assert [(row["tag"], row["key"], row["annotations"]) for row in tags] == [("claim", "1", "3"), ("quote", "2", "1")]
    assert [(row["document"], row["annotations"], row["doc.outlet"]) for row in documents] == [
        ("article", "4", "The Post"),
        ("empty of marks", "0", ""),
    ]


def test_progress_counts_annotations_to_the_end(project: FakeProject, folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    export(project, folder / "a.csv", progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 4), (4, 4)]


def test_cancelling_leaves_nothing(project: FakeProject, folder: Path) -> None:
    with pytest.raises(Cancelled):
        export(project, folder / "a.csv", cancelled=lambda: True)
    assert list(folder.iterdir()) == []


def test_a_file_that_cannot_be_written_is_left_as_it_was(project: FakeProject, folder: Path) -> None:
    (folder / "documents.csv").mkdir()
    (folder / "a.documents.csv").mkdir()
    (folder / "a.csv").write_text("before")
    with pytest.raises(InTheWay):
        export(project, folder / "a.csv")
    with pytest.raises(NotWritten):
        export(project, folder / "gone" / "a.csv", companions=False)
    assert (folder / "a.csv").read_text() == "before"


def test_the_preview_is_the_beginning_of_the_file(project: FakeProject, folder: Path) -> None:
    shown = preview(project, 2)
    export(project, folder / "a.csv", flavour="spreadsheet")
    with (folder / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        written = list(csv.reader(stream))
    assert list(shown.header) == written[0]
    assert [list(row) for row in shown.rows] == written[1:3]
    assert shown.total == len(written) - 1 == 4


def test_documents_for_training_or_a_pilot_are_left_out_unless_asked_for(project: FakeProject, folder: Path) -> None:
    article = next(iter(project.documents.values()))
    project.documents[article.id] = replace(article, purpose="training")
    assert export(project, folder).annotations == 0
    assert [row["document"] for row in records(folder / "documents.csv")] == ["empty of marks"]
    assert preview(project, also=("pilot",)).total == 0
    assert export(project, folder, also=("training",)).annotations == preview(project, also=("training",)).total == 4
    assert export(project, folder, documents=[article.id]).annotations == 4
