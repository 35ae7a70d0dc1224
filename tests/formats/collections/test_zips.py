"""Which files of a zip are texts."""

import io
import zipfile
from pathlib import PurePosixPath

from rubricate.formats.archive import Archive
from rubricate.formats.collections.zips import files, is_hidden, is_zip


def zipped(**inside: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for name, words in inside.items():
            new.writestr(name, words)
    return out.getvalue()


def test_hidden_files_and_what_a_mac_adds_are_none() -> None:
    hidden = (".a.txt", "a/.b/c.txt", "__MACOSX/._a.txt", "a/~$b.docx")
    assert [is_hidden(PurePosixPath(path)) for path in (*hidden, "a/b.txt")] == [True, True, True, True, False]
    archive = Archive(zipped(**{"b/x.txt": "1", "a.txt": "2", "__MACOSX/._a.txt": "3", ".git/c.txt": "4"}), "a.zip")
    assert [name for name, _ in files(archive)] == ["a.txt", "b/x.txt"]


def test_names_in_utf_8_that_are_not_marked_so() -> None:
    archive = Archive(zipped(**{"Größe.txt".encode().decode("cp437"): "1", "Über.txt": "2"}), "a.zip")
    assert {str(path) for _, path in files(archive)} == {"Größe.txt", "Über.txt"}


def test_word_documents_and_workbooks_are_no_archives() -> None:
    assert is_zip(zipped(a="1"), "zip")
    assert not is_zip(zipped(a="1"), "epub")
    assert not is_zip(b"words", "zip")
    assert not is_zip(zipped(**{"word/document.xml": "<a/>"}), "zip")
