"""Damaged files of annotations, codebooks and collections: of each format that has no such test of its own."""

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from rubricate.core.book_errors import BadCodebook
from rubricate.formats import codebooks, registry
from rubricate.formats.collections.news.splitting import export_of
from rubricate.formats.errors import Unreadable
from rubricate.formats.gathering import gather
from rubricate.formats.importers import BUILT_IN
from rubricate.formats.pasting import pasted_page
from rubricate.formats.writing import unwatched
from tests.formats import mutations
from tests.formats.exporters.study import GOLDEN
from tests.formats.importers.hostile import survives
from tests.formats.office_samples import DOCUMENTS

ALL = GOLDEN.parent
FILES = {
    "jsonl": "exports/project.jsonl",
    "w3c": "exports/annotations.jsonld",
    "hypothesis": "exports/annotations.jsonld",
    "doccano": "exports/doccano.jsonl",
    "prodigy": "exports/prodigy.jsonl",
    "label-studio": "exports/tasks.json",
    "taguette-csv": "exports/taguette-csv.csv",
    "csv": "exports/csv-paragraphs.csv",
    "qdc": "codebooks/maxqda.qdc",
}
SHAPES = {
    "doccano-zip": "doccano",
    "hypothesis": "hypothesis",
    "label-studio-dialogue": "label-studio",
    "label-studio-html": "label-studio",
    "label-studio-min": "label-studio",
    "w3c": "w3c",
}  # what our own exports do not look like
ELSEWHERE = {"qdpx", "taguette-sqlite", "brat", "semeval", "conll", "webanno-tsv", "xmi", "docx"}  # tests of their own
NEWS = sorted((ALL / "news").glob("*.txt"))
BOOKS = [path for path in sorted((ALL / "codebooks").iterdir()) if path.suffix in (".qdc", ".csv")]


def test_no_importer_is_forgotten() -> None:
    assert {one.name for one in BUILT_IN} == FILES.keys() | ELSEWHERE


@pytest.mark.fuzz
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_read_or_refused(name: str) -> None:
    path = ALL / FILES[name]
    survives(name, path.name, path.read_bytes())


@pytest.mark.fuzz
@pytest.mark.parametrize("name", SHAPES)
def test_a_damaged_file_of_another_shape_is_read_or_refused(name: str) -> None:
    (path,) = (ALL / "imports" / name / "in").iterdir()
    survives(SHAPES[name], path.name, path.read_bytes())


@pytest.mark.fuzz
@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.endswith(("docx", "odt", "rtf"))])
def test_comments_of_a_damaged_document_are_read_or_refused(name: str) -> None:
    survives("docx", name, DOCUMENTS[name])


@pytest.mark.fuzz
@pytest.mark.parametrize("path", NEWS, ids=lambda path: path.name)
def test_a_damaged_export_of_a_newspaper_is_split_or_left_whole(path: Path) -> None:
    def read(data: bytes) -> None:
        export = export_of(registry.read(data, path.name))
        if export is not None:
            list(export.readings())

    mutations.survives(read, path.read_bytes(), f"news {path.name}")


@pytest.mark.fuzz
@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.name)
def test_a_damaged_codebook_is_read_or_refused(path: Path) -> None:
    def read(data: bytes) -> None:
        with suppress(BadCodebook):
            codebooks.read(data, path.name)

    mutations.survives(read, path.read_bytes(), f"codebook {path.name}")


@pytest.mark.fuzz
@pytest.mark.parametrize("path", BOOKS[:1], ids=lambda path: path.name)
def test_a_damaged_codebook_in_json_is_read_or_refused(path: Path) -> None:
    book = codebooks.json_file.content(codebooks.read(path.read_bytes(), path.name).book).encode()

    def read(data: bytes) -> None:
        with suppress(BadCodebook):
            codebooks.read(data, "book.json")

    mutations.survives(read, book, "codebook json")


@pytest.mark.fuzz
def test_damaged_rich_text_of_the_clipboard_is_pasted() -> None:
    words = "One two\nThree\n"

    def paste(data: bytes) -> None:
        page = data.decode("utf-8", errors="replace")
        with suppress(Unreadable):
            assert pasted_page(page, words, "pasted").text.body

    mutations.survives(paste, b"<h1>One <b>two</b></h1><ul><li>Three</ul><table><tr><td>x</table>", "clipboard")


@pytest.mark.fuzz
def test_a_damaged_zip_gives_what_can_be_read_of_it(tmp_path: Path) -> None:
    def read(data: bytes) -> None:
        place = tmp_path / "many.zip"
        place.write_bytes(data)
        gather([place], unwatched)

    inside = {path.name: path.read_bytes() for path in sorted((ALL / "plain").glob("*.txt"))[:3]}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in inside.items():
            archive.writestr(name, data)
    mutations.survives(read, out.getvalue(), "zip")
