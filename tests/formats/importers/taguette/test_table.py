"""Taguette's table of highlights, in and out."""

from pathlib import Path

from rubricate.formats.bundle import Bundle
from rubricate.formats.exporter import Order, Watch
from rubricate.formats.known import exporter, importer
from tests.formats.exporters.study import check_golden, study
from tests.formats.snapshots import CLAIM, FakeProject

TABLE = (
    'id,document,tag,content\r\n7,"essay, one",claim.bold,"fell by ""half"""\r\n7,"essay, one",odd,\r\n8,b,,words\r\n'
)


def test_a_row_is_a_mark_that_is_found_by_its_words() -> None:
    bundle = Bundle.of_bytes("highlights.csv", TABLE.encode())
    reader = importer(bundle)
    assert reader.name == "taguette-csv"
    found = reader.read(bundle)
    names = {tag.id: tag.name for tag in found.book.tags}
    assert [(mark.document, names[mark.tag_id], mark.quote) for mark in found.marks] == [
        ("essay, one", "claim.bold", 'fell by "half"'),
        ("essay, one", "odd", None),
    ]
    assert [(lost.kind, lost.n) for lost in found.lost] == [("untagged", 1)]


def test_what_goes_out_is_such_a_table(tmp_path: Path) -> None:
    exported = exporter("taguette-csv").write(study(), tmp_path / "h.csv", Order(), Watch())
    check_golden("taguette-csv.csv", exported.files[0].read_bytes())
    assert exported.left_out == {"whole_document": 1}


def test_what_goes_out_comes_in_again(tmp_path: Path) -> None:
    project = FakeProject()
    document = project.add('=a, "b"', "One two\nthree four.")
    project.mark(document, 4, 13, CLAIM)
    path = exporter("taguette-csv").write(project, tmp_path, Order(), Watch()).files[0]
    (mark,) = importer(Bundle.of(path)).read(Bundle.of(path)).marks
    assert (mark.document, mark.quote) == ('=a, "b"', "two\nthree")
