"""`rubricate search`: what is found, where, and what is refused."""

from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Run


def test_hits_come_with_their_place_and_context(run: Run, path: Path) -> None:
    done = run("search", path, "nobody", "--json")
    start = ARTICLE.index("Nobody")
    assert done.code == 0
    assert (done.json["query"], done.json["total"], done.json["documents"]) == ("nobody", 1, 1)
    (hit,) = done.json["hits"]
    assert hit.pop("document_id") == run("info", path, "--json").json["documents"][0]["id"]
    assert hit == {
        "document": "article", "start": start, "end": start + 6, "text": "Nobody",
        "before": ARTICLE[start - 32 : start], "after": " asked her.", "sentence": 4, "paragraph": 2,
    }  # fmt: skip


def test_a_line_a_hit_and_the_count_beside_it(run: Run, path: Path) -> None:
    done = run("search", path, "claims")
    assert done.out == "other:19:25: Another text about [claims].\n"
    assert done.err == "1 hit in 1 document.\n"
    assert run("search", path, "nowhere").err == "No hit.\n"


def test_the_limit_shows_few_and_counts_all(run: Run, path: Path) -> None:
    done = run("search", path, "mayor", "--limit", "1", "--json")
    assert (len(done.json["hits"]), done.json["total"]) == (1, 2)
    assert run("search", path, "mayor", "--limit", "1").err == "2 hits in 1 document.\n1 is not shown.\n"


@pytest.mark.parametrize(
    ("words", "total"),
    [
        (("MAYOR",), 2),
        (("MAYOR", "--case"), 0),
        (("may", "--whole-words"), 0),
        ((r"m\w+r", "--regex"), 2),
        (('"never,"',), 1),
        (("lied she", "--words"), 3),
        (("lied she", "--words", "--within", "sentence"), 0),
        (("a", "--document", "other"), 3),
        (("a", "--document", "other", "--document", "article"), 7),
    ],
)
def test_how_it_is_asked(run: Run, path: Path, words: tuple[str, ...], total: int) -> None:
    assert run("search", path, *words, "--json").json["total"] == total


def test_inside_of_marks(run: Run, path: Path) -> None:
    mark = ("tag", path, "--document", "article", "--span", "0:15", "--tag", "claim", "--note", "so he says")
    assert run(*mark, "--coder", "Ada").code == 0
    for words in (("--tag", "claim"), ("--by", "Ada"), ("--noted", "SAYS")):
        assert run("search", path, "mayor", *words, "--json").json["total"] == 1
    assert run("search", path, "mayor", "--tag", "quote", "--json").json["total"] == 0


def test_in_notes(run: Run, path: Path) -> None:
    run("tag", path, "--document", "article", "--span", "0:15", "--tag", "claim", "--note", "so he says")
    done = run("search", path, "SAYS", "--notes", "--json")
    (hit,) = done.json["hits"]
    assert (hit["document"], hit["tag"], hit["text"], hit["start"], hit["before"]) == (
        "article", "claim", "says", 6, "so he ",
    )  # fmt: skip
    assert (hit["annotation_start"], hit["annotation_end"]) == (0, 15)


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("(", "--regex"), 1, "The regular expression ends too early."),
        ((" ",), 1, "There is nothing to look for."),
        (("a", "--tag", "clam"), 1, "There is no tag clam."),
        (("a", "--document", "x"), 1, "There is no document x."),
        (("a", "--by", "Nobody"), 1, "There is no coder Nobody."),
        (("a", "--regex", "--words"), 2, "Give either --regex or --words."),
        (("a", "--variable", "outlet"), 2, "“outlet” is not NAME=VALUE."),
        (("a", "--variable", "outlet=x"), 1, "outlet"),
        (("a", "--attr", "checkable=yes"), 1, "checkable"),
    ],
)
def test_what_cannot_be_asked(run: Run, path: Path, words: tuple[str, ...], code: int, sentence: str) -> None:
    done = run("search", path, *words)
    assert done.code == code
    assert sentence in done.err


def test_searching_changes_nothing(run: Run, path: Path) -> None:
    before = path.read_bytes()
    run("search", path, "mayor")
    run("autotag", path, "mayor", "--tag", "claim", "--dry-run")
    assert path.read_bytes() == before
