"""Another package brings a reader and an exporter: it is installed for real and used by the real command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parent / "example"
WORDS = "Ann: Who decided?\nMayor: Nobody asked me.\n"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example package and its entry points, as pip makes them."""
    place = tmp_path_factory.mktemp("site")
    source = tmp_path_factory.mktemp("source")
    for file in EXAMPLE.iterdir():
        if file.is_file():
            (source / file.name).write_bytes(file.read_bytes())
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--target", str(place), str(source)], check=True, capture_output=True)
    return place


def rubricate(site: Path, *words: object) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(site), *filter(None, [os.environ.get("PYTHONPATH", "")])])
    command = [sys.executable, "-m", "rubricate.cli.main", *map(str, words)]
    return subprocess.run(command, env=os.environ | {"PYTHONPATH": path}, capture_output=True, text=True, check=False)


def test_its_reader_and_its_exporter_are_used(installed: Path, tmp_path: Path) -> None:
    project, text, out = tmp_path / "p.rubricate", tmp_path / "talk.interview", tmp_path / "out.md"
    text.write_text(WORDS, encoding="utf-8")
    assert rubricate(installed, "new", project).returncode == 0
    added = rubricate(installed, "add", project, text)
    assert "Added talk" in added.stdout, added.stderr
    rubricate(installed, "tag", project, "--document", "talk", "--quote", "Nobody asked me.", "--tag", "claim")
    done = rubricate(installed, "export", project, out, "--format", "outline")
    assert done.returncode == 0, done.stderr
    assert out.read_text(encoding="utf-8") == "# talk\n\n- **claim** Nobody asked me.\n\n"
    assert "outline" in rubricate(installed, "export", project, out, "--format", "nonsense").stderr


def test_a_package_that_is_broken_stops_nothing(tmp_path: Path) -> None:
    info = tmp_path / "site" / "broken-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[rubricate.readers]\nnone = no_such_module:READER\n")
    text = tmp_path / "a.txt"
    text.write_text(WORDS, encoding="utf-8")
    rubricate(tmp_path / "site", "new", tmp_path / "p.rubricate")
    added = rubricate(tmp_path / "site", "add", tmp_path / "p.rubricate", text)
    assert (added.returncode, "Added a" in added.stdout) == (0, True), added.stderr
