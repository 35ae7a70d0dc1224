"""`rubricate tag`: by place, by quote, many from a file."""

from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Run


def facts(run: Run, path: Path) -> dict[str, int]:
    found = run("info", path, "--json").json
    return {tag["name"]: tag["annotations"] for tag in found["tags"]}


def test_a_place_is_tagged(run: Run, path: Path) -> None:
    done = run("tag", path, "--document", "article", "--span", "0:15", "--tag", "claim", "--json")
    assert done.code == 0
    assert (done.json["start"], done.json["end"], done.json["text"]) == (0, 15, "The mayor lied.")
    assert facts(run, path)["claim"] == 1


def test_edges_are_trimmed_and_the_sentence_says_where_it_stands(run: Run, path: Path) -> None:
    done = run("tag", path, "--document", "article", "--span", "15:25", "--tag", "opinion")
    assert done.out == "Tagged as opinion, 16:25 of article: “😀 “Never,”.\n".replace("Never,”.", ARTICLE[19:25] + "”.")


def test_a_quote_that_stands_once_is_found(run: Run, path: Path) -> None:
    done = run("tag", path, "--document", "article", "--quote", "Nobody asked her.", "--tag", "claim", "--json")
    assert done.json["start"] == ARTICLE.index("Nobody")


def test_a_quote_may_be_typed_with_plain_signs(run: Run, path: Path) -> None:
    done = run("tag", path, "--document", "article", "--quote", '"Never," she', "--tag", "quote", "--json")
    assert done.json["text"] == "“Never,” she"


def test_a_quote_that_stands_twice_is_refused_with_its_places(run: Run, path: Path) -> None:
    done = run("tag", path, "--document", "article", "--quote", "The mayor lied.", "--tag", "claim")
    second = ARTICLE.rindex("The mayor")
    assert (done.code, done.out) == (1, "")
    assert f"at 0, {second}" in done.err
    assert facts(run, path)["claim"] == 0


def test_the_place_can_be_named_by_its_number(run: Run, path: Path) -> None:
    quote = ("--quote", "The mayor lied.", "--tag", "claim")
    done = run("tag", path, "--document", "article", *quote, "--occurrence", "2", "--json")
    assert done.json["start"] == ARTICLE.rindex("The mayor")
    missing = run("tag", path, "--document", "article", *quote, "--occurrence", "3")
    assert missing.code == 1
    assert "There is no place 3" in missing.err


def test_a_document_is_known_by_its_id(run: Run, path: Path) -> None:
    document = run("info", path, "--json").json["documents"][1]
    done = run("tag", path, "--document", document["id"], "--span", "0:7", "--tag", "claim", "--json")
    assert done.json["document"] == "other"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--document", "artcle", "--span", "0:3", "--tag", "claim"), "article, other"),
        (("--document", "article", "--span", "0:3", "--tag", "clam"), "claim, quote, opinion, statistic"),
        (("--document", "article", "--quote", "xyz", "--tag", "claim"), "xyz"),
        (("--document", "article", "--span", "0:9999", "--tag", "claim"), "9999"),
        (("--document", "article", "--span", "15:16", "--tag", "claim"), "No words stand from 15 to 16"),
        (("--document", "article", "--span", "5:5", "--tag", "claim"), "No words stand from 5 to 5"),
        (("--document", "article", "--span", "9:5", "--tag", "claim"), "No words stand from 9 to 5"),
        (("--document", "article", "--span", "0:3", "--tag", "claim", "--coder", "  "), "at least one letter"),
        (("--document", "article", "--span", "0:3", "--tag", "claim", "--coder", "a\nb"), "cannot stand here"),
        (("--document", "article", "--span", "0:3", "--tag", "claim", "--coder", "\udcff"), "cannot stand here"),
    ],
)
def test_what_cannot_be_done_is_refused_with_what_there_is(
    run: Run, path: Path, words: tuple[str, ...], named: str
) -> None:
    done = run("tag", path, *words)
    assert (done.code, done.out) == (1, "")
    assert named in done.err
    assert sum(facts(run, path).values()) == 0


@pytest.mark.parametrize(
    "words",
    [
        ("--document", "article", "--tag", "claim"),
        ("--document", "article", "--span", "0:3", "--quote", "The", "--tag", "claim"),
        ("--document", "article", "--span", "0:3"),
        ("--span", "0:3", "--tag", "claim"),
        ("--document", "article", "--span", "0-3", "--tag", "claim"),
        ("--document", "article", "--span", "-1:3", "--tag", "claim"),
        ("--document", "article", "--span", "0:3", "--occurrence", "1", "--tag", "claim"),
        ("--document", "article", "--quote", "The", "--occurrence", "0", "--tag", "claim"),
        ("--from", "x.csv", "--tag", "claim"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_use(run: Run, path: Path, words: tuple[str, ...]) -> None:
    done = run("tag", path, *words)
    assert (done.code, done.out) == (2, "")
    assert done.err


def test_an_unknown_coder_is_made_once(run: Run, path: Path) -> None:
    for span in ("0:3", "4:9"):
        done = run("tag", path, "--document", "article", "--span", span, "--tag", "claim", "--coder", "Ann")
        assert done.code == 0
    assert [coder["name"] for coder in run("info", path, "--json").json["coders"]].count("Ann") == 1


def test_the_same_again_says_so(run: Run, path: Path) -> None:
    words = ("tag", path, "--document", "article", "--span", "0:3", "--tag", "claim")
    assert run(*words).code == 0
    again = run(*words)
    assert again.code == 1
    assert "Already tagged as claim" in again.err


def test_two_documents_of_one_name_are_told_apart_by_their_ids(run: Run, path: Path, tmp_path: Path) -> None:
    text = tmp_path / "article.txt"
    text.write_text("The same name.", "utf-8")
    assert run("add", path, text).code == 0
    done = run("tag", path, "--document", "article", "--span", "0:3", "--tag", "claim")
    ids = [d["id"] for d in run("info", path, "--json").json["documents"] if d["name"] == "article"]
    assert done.code == 1
    assert all(document_id in done.err for document_id in ids)


def test_what_the_tag_asks_is_answered(run: Run, path: Path) -> None:
    run("codebook", "import", path, "four")
    words = ("tag", path, "--document", "article", "--span", "0:15", "--tag", "claim")
    done = run(*words, "--attr", "checkable=YES", "--attr", "claim.loaded=no", "--json")
    assert done.json["attributes"] == {"checkable": ["yes"], "loaded": ["no"]}


@pytest.mark.parametrize(
    ("given", "said", "code"),
    [
        ("checkable=perhaps", "perhaps is no answer to checkable", 1),
        ("speaker=Dorn", "checkable, sourced, certainty, loaded", 1),
        ("checkable", "is not NAME=VALUE", 2),
        ("=yes", "is not NAME=VALUE", 2),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(run: Run, path: Path, given: str, said: str, code: int) -> None:
    run("codebook", "import", path, "four")
    done = run("tag", path, "--document", "article", "--span", "0:15", "--tag", "claim", "--attr", given)
    assert (done.code, done.out) == (code, "")
    assert said in " ".join(done.err.split())
    assert facts(run, path)["claim"] == 0
