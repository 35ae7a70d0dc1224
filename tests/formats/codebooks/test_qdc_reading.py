"""QDC files of other programs, and hostile ones."""

from pathlib import Path

import pytest

from rubricate.core.book_errors import BadCodebook
from rubricate.formats.codebooks.qdc_reading import read
from tests.formats.codebooks.make import FOLDER

HEAD = '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>'
FOOT = "</Codes></CodeBook>"


def one(code: str, head: str = HEAD) -> bytes:
    return f"{head}{code}{FOOT}".encode()


@pytest.mark.parametrize(
    ("name", "tags"),
    [
        ("nvivo", [("Harbour", ""), ("Costs", "Harbour"), ("School", ""), ("Costs (School)", "School")]),
        ("maxqda", [("Motive", ""), ("Geld > Ehre", "Motive")]),
        ("atlas", [("frame: conflict", ""), ("frame: morality", "")]),
        ("qualcoder", [("Feelings", ""), ("fear", "Feelings"), ("joy", "Feelings")]),
        ("taguette", [("interesting", ""), ("people", "")]),
    ],
)
def test_files_of_other_programs_are_read(name: str, tags: list[tuple[str, str]]) -> None:
    book = read((FOLDER / f"{name}.qdc").read_bytes(), name).book
    names = {tag.id: tag.name for tag in book.tags}
    assert [(tag.name, names.get(tag.parent_id, "") if tag.parent_id else "") for tag in book.tags] == tags


def test_what_a_file_does_not_say_is_left_to_the_program() -> None:
    book = read((FOLDER / "atlas.qdc").read_bytes(), "atlas").book
    assert book.said[book.tags[0].id] == {"name", "id"}


def test_the_project_file_of_an_exchange_is_one_too() -> None:
    data = one(
        '<Code guid="x" name="a" isCodable="true"/>', '<Project xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes>'
    )
    assert read(data + b"</Project>", "p").book.tags[0].name == "a"


def test_a_file_without_a_namespace_is_read() -> None:
    assert read(one('<Code name="a"/>', "<CodeBook><Codes>"), "p").book.tags[0].name == "a"


def test_nothing_outside_the_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("do not tell")
    outside = f'<!DOCTYPE CodeBook [<!ENTITY x SYSTEM "{secret.as_uri()}">]>{HEAD}<Code name="&x;a"/>{FOOT}'
    with pytest.raises(BadCodebook) as refused:
        read(outside.encode(), "p")
    assert "do not tell" not in str(refused.value)


@pytest.mark.parametrize(
    ("data", "reason", "line"),
    [
        (b"", "syntax", 1),
        (b"\x89PNG", "syntax", 1),
        (b"<CodeBook>\n<Codes>\n</CodeBook>", "syntax", 3),
        (b"<html/>", "not_a_codebook", 1),
        (b'<CodeBook xmlns="http://other.example/"/>', "not_a_codebook", 1),
        (b"<CodeBook/>", "empty", 0),
        (b"<!DOCTYPE CodeBook><CodeBook/>", "doctype", 1),
        (one('\n\n<Code guid="x"/>'), "bad_name", 3),
        (one("<Code name='a'>" * 300 + "</Code>" * 300), "syntax", 1),
    ],
)
def test_what_is_no_codebook_is_refused_with_its_line(data: bytes, reason: str, line: int) -> None:
    with pytest.raises(BadCodebook) as refused:
        read(data, "x")
    assert (refused.value.reason, refused.value.line) == (reason, line)


def test_a_bomb_is_not_let_off() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    codes = '<Codes><Code name="a">&e11;</Code></Codes>'
    bomb = f'<!DOCTYPE CodeBook [<!ENTITY e0 "boom">{entities}]><CodeBook>{codes}</CodeBook>'
    with pytest.raises(BadCodebook):
        read(bomb.encode(), "x")
