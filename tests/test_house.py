"""The house rules of docs/architecture.md that a linter doesn't know."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "app" / "rubricate"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 400  # lines of a file


def test_no_file_is_longer_than_one_reads() -> None:
    files = [*MODULES, ROOT / "dev.py", *(ROOT / "tests").rglob("*.py")]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_every_folder_of_the_program_has_its_mirror_among_the_tests() -> None:
    folders = {path.parent.relative_to(PACKAGE) for path in MODULES if not path.name.startswith("__")}
    lacking = [str(folder) for folder in folders if not list((ROOT / "tests" / folder).rglob("test_*.py"))]
    assert sorted(lacking) == []


def test_colours_are_data_not_code() -> None:
    colour = re.compile(
        r"""["']#[0-9a-fA-F]{3,8}["']|(?<!\.)\brgba?\(|GlobalColor\.(?!transparent)|QColor\((?!0, 0, 0, 0)\d"""
    )
    found = {str(path.relative_to(ROOT)): colour.findall(path.read_text(encoding="utf-8")) for path in MODULES}
    assert {name: colours for name, colours in found.items() if colours} == {}


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
    assert [str(path.relative_to(ROOT)) for path in MODULES if later.search(path.read_text(encoding="utf-8"))] == []
