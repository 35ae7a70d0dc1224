"""`rubricate read` and `rubricate formats`: no project is needed."""

from pathlib import Path

from tests.cli.conftest import Run

GOLDEN = Path(__file__).parents[1] / "golden"


def test_a_text_with_its_marks_facts_and_warnings(run: Run) -> None:
    found = run("read", GOLDEN / "markdown" / "front.md", "--json").json
    assert found["kind"] == "text"
    assert found["characters"] == len(found["text"])
    assert found["source"]["reader"] == "markdown"
    assert found["metadata"]
    assert found["marks"]
    assert all(found["text"][mark["start"] : mark["end"]].strip() for mark in found["marks"])


def test_a_guessed_encoding_is_a_warning(run: Run) -> None:
    done = run("read", GOLDEN / "plain" / "latin.txt", "--json")
    assert (done.code, done.json["warnings"]) == (0, ["encoding_guessed"])
    assert run("read", GOLDEN / "plain" / "latin.txt", "--json", "--encoding", "cp1252").json["warnings"] == []


def test_a_table_with_its_columns_and_what_they_are_taken_for(run: Run) -> None:
    found = run("read", GOLDEN / "rows" / "articles.csv", "--json").json
    assert found["kind"] == "table"
    assert found["columns"] == ["ID", "Titel", "Datum", "Text", "Gelesen", "Wörter"]
    assert (found["mapping"]["text"], found["mapping"]["name"]) == (["Text"], "Titel")
    assert (found["rows"], found["documents"]) == (3, 2)
    assert found["left_out"] == [{"reason": "empty", "rows": [3]}]
    assert len(found["sheets"]) == 1
    assert "text: Text" in run("read", GOLDEN / "rows" / "articles.csv").out


def test_a_table_that_cannot_be_understood_still_says_its_columns(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "n.csv"
    file.write_text("a,b\n1,2\n", "utf-8")
    found = run("read", file, "--json").json
    assert (found["columns"], found["mapping"], found["documents"]) == (["a", "b"], None, 0)
    assert "can't be told" in run("read", file).out


def test_an_export_with_its_articles(run: Run) -> None:
    found = run("read", GOLDEN / "news" / "proquest.txt", "--json").json
    assert found["database"] == "proquest"
    assert [article["name"] for article in found["articles"]] == ["Bridge stays closed", "Ferry fares rise"]
    assert "2 articles" in run("read", GOLDEN / "news" / "proquest.txt").err


def test_what_cannot_be_read_is_one_sentence(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    for path in (empty, tmp_path / "gone.txt", tmp_path):
        done = run("read", path, "--json")
        assert done.code == 1
        assert done.out == ""
        assert done.err.count("\n") == 1


def test_formats_lists_what_there_is(run: Run) -> None:
    found = run("formats", "--json").json
    assert {"plain", "markdown", "rows", "zip"} <= {one["name"] for one in found["readers"]}
    assert "csv" in {one["name"] for one in found["exporters"]}
    assert all(one["title"] for kind in ("exporters", "importers") for one in found[kind])
    assert "Annotations out" in run("formats").out
