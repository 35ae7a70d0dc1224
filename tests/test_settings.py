"""Settings come back as they were left; what is not theirs is set aside."""

import json
import subprocess
import sys
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from rubricate import settings
from rubricate.settings import Settings, kept_language


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "config"


def test_what_is_saved_comes_back(folder):
    kept = Settings.load(folder)
    kept.theme, kept.zoom, kept.wide_spacing = "sepia", 150, True
    kept.windows["wide"] = {"geometry": "AAEC", "left": 248}
    assert kept.save()
    assert Settings.load(folder) == kept


def test_a_newcomer_gets_a_coder_once(folder):
    first = Settings.load(folder).coder
    assert first.label == "Coder 1"
    assert Settings.load(folder).coder == first
    assert isinstance(first.id, UUID)


def test_the_home_of_the_environment_takes_the_place_of_the_systems(home):
    kept = Settings.load()
    assert (home / "config" / "settings.json").is_file()
    assert kept.data_folder == home / "data"
    assert kept.documents_folder == home / "Documents" / "Rubricate"


def test_without_it_the_systems_folders_are_used(monkeypatch):
    monkeypatch.delenv("RUBRICATE_HOME")
    assert settings.config_folder().name == "Rubricate"
    assert settings.data_folder().name == "Rubricate"
    assert settings.default_documents_folder().name == "Rubricate"


def test_a_folder_of_the_users_own_choice(folder):
    kept = Settings.load(folder)
    kept.documents = "/srv/texts"
    assert kept.documents_folder == Path("/srv/texts")


@pytest.mark.parametrize("bad", [b"{", b"[]", b"\xff\xfe\x00", b"null", b"", b"[" * 100_000])
def test_a_damaged_file_is_set_aside_and_defaults_hold(folder, bad):
    folder.mkdir()
    (folder / "settings.json").write_bytes(bad)
    assert Settings.load(folder).theme == "system"
    assert (folder / "settings.json.bad").read_bytes() == bad


@pytest.mark.parametrize(
    "value",
    [{"zoom": "150"}, {"zoom": True}, {"recent": [1]}, {"coder_id": "no id"}, {"of_tomorrow": 1}, {"folder": "/"}],
)
def test_a_value_that_does_not_fit_is_left_out(folder, value):
    folder.mkdir()
    (folder / "settings.json").write_text(json.dumps({"theme": "dark"} | value), encoding="utf-8")
    kept = Settings.load(folder)
    assert (kept.theme, kept.zoom, kept.recent, kept.folder) == ("dark", 100, [], folder)
    assert UUID(kept.coder_id)


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    kept = Settings.load(tmp_path / "file" / "config")
    assert not kept.save()
    assert kept.coder.label == "Coder 1"


def test_nothing_is_left_beside_the_file(folder):
    Settings.load(folder).save()
    assert [file.name for file in folder.iterdir()] == ["settings.json"]


def test_recent_files_are_newest_first_each_once(folder, tmp_path):
    kept = Settings.load(folder)
    for name in ("a", "b", "a"):
        kept.remember_recent(tmp_path / name)
    assert kept.recent_files() == [tmp_path / "a", tmp_path / "b"]
    kept.forget_recent(tmp_path / "a")
    assert kept.recent_files() == [tmp_path / "b"]


def test_old_recent_files_fall_off(folder, tmp_path):
    kept = Settings.load(folder)
    for n in range(40):
        kept.remember_recent(tmp_path / str(n))
    assert len(kept.recent) == 12
    assert kept.recent_files()[0].name == "39"


def test_the_place_in_a_document_comes_back(folder):
    kept, document = Settings.load(folder), uuid4()
    assert kept.place(document) == {}
    kept.set_place(document, at=1200, zoom=110)
    kept.save()
    assert Settings.load(folder).place(document) == {"at": 1200, "zoom": 110}


def test_what_was_read_last_is_known_again(folder):
    one, two, other = uuid4(), uuid4(), uuid4()
    kept = Settings.load(folder)
    assert kept.last_read([one, two]) is None
    for document in (one, two, one, other):
        kept.set_place(document, at=1)
    kept.save()
    assert Settings.load(folder).last_read([two, one]) == one


def test_places_long_unseen_are_forgotten(folder):
    kept, first = Settings.load(folder), uuid4()
    kept.set_place(first, at=1)
    for _ in range(500):
        kept.set_place(uuid4(), at=1)
    assert kept.place(first) == {}
    assert len(kept.places) == 500


def test_a_second_program_keeps_what_the_first_one_wrote(folder):
    first = Settings.load(folder)
    second = Settings.load(folder)
    first.theme, second.zoom = "dark", 150
    first.remember_recent(Path("/a.rubricate"))
    assert first.save()
    second.remember_recent(Path("/b.rubricate"))
    assert second.save()
    assert first.save()
    kept = Settings.load(folder)
    assert (kept.theme, kept.zoom) == ("dark", 150)
    assert set(kept.recent) == {str(Path("/a.rubricate").absolute()), str(Path("/b.rubricate").absolute())}


def test_settings_of_a_later_version_stay(folder):
    Settings.load(folder)
    file = folder / "settings.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), "of_tomorrow": [1]}), encoding="utf-8")
    Settings.load(folder).save()
    assert json.loads(file.read_text("utf-8"))["of_tomorrow"] == [1]


WRITER = """
import sys
from pathlib import Path
from uuid import UUID
from rubricate.settings import Settings, kept_language
settings = Settings.load(Path(sys.argv[1]))
print("here", flush=True)
sys.stdin.readline()
for n in range(40):
    settings.set_place(UUID(int=int(sys.argv[2]) * 1000 + n), at=n)
    settings.keys[f"{sys.argv[2]}.{n}"] = ["F12"]
    assert settings.save()
print(settings.coder_id)
"""


def test_two_processes_at_once_lose_nothing(folder):
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder), str(number)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for number in (1, 2)
    ]  # fmt: skip
    for process in running:
        assert process.stdout is not None and process.stdout.readline() == "here\n"
    said = []
    for process in running:
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in running:
        said.append(process.communicate(timeout=60)[0].strip())
        assert process.returncode == 0
    kept = Settings.load(folder)
    assert said == [kept.coder_id] * 2
    assert len(kept.places) == len(kept.keys) == 80
    assert [file.name for file in folder.iterdir()] == ["settings.json"]


def test_the_chosen_language_is_known_before_anything_else_and_nothing_is_made(home):
    assert kept_language() == ""
    assert list(home.iterdir()) == []
    settings = Settings.load()
    settings.language = "de"
    settings.save()
    assert kept_language() == "de"
    (settings.folder / "settings.json").write_text('{"language": 7}', encoding="utf-8")
    assert kept_language() == ""
    (settings.folder / "settings.json").write_text("{", encoding="utf-8")
    assert kept_language() == ""
    assert (settings.folder / "settings.json").exists()
