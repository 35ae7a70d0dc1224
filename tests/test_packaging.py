"""The desktop entry and the file type say what the program is and does."""

import configparser
import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

from rubricate.storage.guard import APPLICATION_ID

ROOT = Path(__file__).resolve().parent.parent
SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


def mime_type() -> ElementTree.Element:
    found = ElementTree.parse(ROOT / "packaging" / "rubricate.xml").getroot().find(f"{SPACE}mime-type")
    assert found is not None
    return found


def desktop() -> configparser.SectionProxy:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ROOT / "packaging" / "rubricate.desktop", encoding="utf-8")
    return entry["Desktop Entry"]


def test_the_menu_entry_starts_the_installed_command_with_one_file() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    command, file = desktop()["Exec"].split()
    assert command in scripts
    assert file == "%f"


def test_the_menu_entry_opens_the_file_type() -> None:
    assert mime_type().get("type") in desktop()["MimeType"].split(";")
    glob = mime_type().find(f"{SPACE}glob")
    assert glob is not None
    assert glob.get("pattern") == "*.rubricate"


def test_a_project_file_is_known_by_its_content(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "project")) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute("CREATE TABLE something (id)")
        database.commit()
    head = (tmp_path / "project").read_bytes()[:100]
    for match in mime_type().iter(f"{SPACE}match"):
        value = match.get("value", "").replace("\\0", "\0").encode()
        assert head[int(match.get("offset", "0")) :].startswith(value)
