"""Comments of word processors as annotations: what our own DOCX says comes back."""

from pathlib import Path

from rubricate.formats.bundle import Bundle
from rubricate.formats.exporter import Order, Watch
from rubricate.formats.importers import comments
from rubricate.formats.known import exporter, importer
from tests.formats.snapshots import CLAIM, QUOTE, FakeProject


def test_what_the_word_export_writes_as_comments_is_read_as_comments(tmp_path: Path) -> None:
    project = FakeProject()
    document = project.add("essay", "The mayor 😀 says: traffic fell by half.")
    project.mark(document, 4, 9, CLAIM, note="so?")
    project.mark(document, 18, 39, QUOTE)
    exporter("docx").write(project, tmp_path / "essay.docx", Order(), Watch())
    bundle = Bundle.of(tmp_path / "essay.docx")
    assert importer(bundle).name == "docx"
    (found,) = comments.read(bundle).documents
    assert found.reading is not None
    text = found.reading.text.body
    assert [(text[c.start : c.end], c.body, c.author) for c in found.reading.comments] == [
        ("mayor", "claim: so?", "Ann"),
        ("traffic fell by half.", "quote", "Ann"),
    ]


def test_a_document_without_comments_is_a_text_to_be_added(tmp_path: Path) -> None:
    project = FakeProject()
    project.add("essay", "Nothing.")
    exporter("docx").write(project, tmp_path / "essay.docx", Order(), Watch())
    assert not comments.knows(Bundle.of(tmp_path / "essay.docx"))
    assert not comments.knows(Bundle.of_bytes("a.docx", b"PK\x03\x04 broken"))
    assert not comments.knows(Bundle.of_bytes("a.txt", b"text"))
