"""The data dictionary: what the standard asks for, and whose it is."""

import json
from pathlib import Path

import pytest

from rubricate.formats.datapackage import FLAVOURS, Field, Table, described, describes, encoded

TABLE = Table("annotations", "a.csv", "Rows.", [Field("start", "integer", "Where.")], "start", {"start": ("b", "id")})


def test_a_resource_says_how_its_file_is_written() -> None:
    package = described(("id", "study"), [TABLE], FLAVOURS["spreadsheet"], ";", {"file_format": 1})
    (resource,) = package["resources"]
    assert package["profile"] == "tabular-data-package"
    assert resource["encoding"] == "utf-8-sig"
    assert resource["dialect"]["delimiter"] == ";"
    assert resource["dialect"]["lineTerminator"] == "\r\n"
    assert resource["schema"]["primaryKey"] == ["start"]
    assert resource["schema"]["foreignKeys"] == [
        {"fields": ["start"], "reference": {"resource": "b", "fields": ["id"]}}
    ]
    assert package["rubricate"]["file_format"] == 1


def test_names_of_resources_are_as_the_standard_allows() -> None:
    assert TABLE.name.islower()


def test_the_rule_in_the_dictionary_takes_the_guard_off() -> None:
    import re

    from rubricate.formats.csv_cells import guard

    note = FLAVOURS["spreadsheet"].note
    rule = re.search(r"expression (\S+) remove", note)
    assert rule
    for cell in ("=1", "'@", "\nx", "'it's", "plain", "'"):
        guarded = guard(cell)
        assert (guarded[1:] if re.match(rule[1], guarded) else guarded) == cell


@pytest.mark.parametrize(
    ("content", "file", "project", "ours"),
    [
        (encoded(described(("id", "study"), [TABLE], FLAVOURS["data"], ",", {})), "a.csv", "", True),
        (encoded(described(("id", "study"), [TABLE], FLAVOURS["data"], ",", {})), "a.csv", "id", True),
        (encoded(described(("id", "study"), [TABLE], FLAVOURS["data"], ",", {})), "a.csv", "other", False),
        (encoded(described(("id", "study"), [TABLE], FLAVOURS["data"], ",", {})), "b.csv", "", False),
        (json.dumps({"resources": [{"path": "a.csv"}]}), "a.csv", "", False),
        ("[]", "a.csv", "", False),
        ("not json", "a.csv", "", False),
        ('{"resources": []}', "a.csv", "", False),
    ],
)
def test_whose_a_dictionary_is(tmp_path: Path, content: str, file: str, project: str, ours: bool) -> None:
    place = tmp_path / "datapackage.json"
    place.write_text(content, "utf-8")
    assert describes(place, file, project) is ours
    assert not describes(tmp_path / "gone.json", file, project)
