"""The main job as a screen reader hears it: the program in a real window, its tree and its words through AT-SPI.

Run by `python3 dev.py test` under Xvfb; by hand with `pytest -m window --window`. Skipped where the bus, or the Python
bindings that hear on it, are not installed; `.ci/run` installs them.
"""

import json
import os
import shutil
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.window

PROGRAM = Path(sysconfig.get_path("scripts")) / "rubricate"
LISTENER = Path(__file__).with_name("listening.py")
PYTHON = "/usr/bin/python3"  # the system's: what hears is a package of it
TEXT = "The bridge is the best idea in years. Traffic fell by half.\nNobody was asked.\n"
PAGE = (
    "<title>A page</title><nav><a href='/'>Home</a></nav><article><h1>The pier</h1>"
    + "<p>The pier was closed for the whole winter, says the harbour office, which runs it.</p>" * 4
    + "</article><footer>Follow us</footer>"
)
CODED = "document,tag,text,coder\nbridge,opinion,best idea,Ann\nbridge,loaded,zebra,Ann\n"
BUSES = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
NAMELESS = {"filler", "unknown", "invalid"}  # roles that say nothing of what a thing is


def lacking() -> str:
    """What this machine has not to hear with."""
    if not shutil.which("dbus-run-session"):
        return "dbus"
    if not any(Path(place).exists() for place in BUSES):
        return "at-spi2-core"
    wanted = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    found = (
        Path(PYTHON).exists()
        and not subprocess.run([PYTHON, "-c", wanted], capture_output=True, check=False).returncode
    )
    return "" if found else "python3-gi and gir1.2-atspi-2.0"


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """One run of the program with everything that was heard in it."""
    if missing := lacking():
        pytest.skip(f"needs {missing} to hear what a screen reader hears; .ci/run installs it")
    folder = tmp_path_factory.mktemp("heard")
    environment = {
        **os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "RUBRICATE_HOME": str(folder),
    }  # fmt: skip
    (folder / "bridge.txt").write_text(TEXT, encoding="utf-8")
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "coded.csv").write_text(CODED, encoding="utf-8")
    project = folder / "story.rubricate"
    facts = folder / "facts.csv"
    facts.write_text("document,published\nbridge,2026-11-24\n", encoding="utf-8")
    for words in (
        ["new", project], ["add", project, folder / "bridge.txt"],
        ["variables", "import", project, facts, "--unknown", "add"],
    ):  # fmt: skip
        subprocess.run([PROGRAM, *words], env=environment, check=True, capture_output=True, timeout=60)
    found = folder / "heard.json"
    log = folder / "log.txt"  # a file, no pipe: the bus's own services live on and would keep it open
    with log.open("wb") as out:
        subprocess.run(
            ["dbus-run-session", "--", PYTHON, LISTENER, PROGRAM, project, found],
            env=environment, stdout=out, stderr=out, timeout=180, check=False,
        )  # fmt: skip
    assert found.exists(), log.read_text(encoding="utf-8", errors="replace")
    said: dict[str, Any] = json.loads(found.read_text(encoding="utf-8"))
    assert "waited_for" not in said, said
    return said


ROOMS = ("window", "answers", "codebook", "table", "places", "search", "history", "past", "queue")


def trees(heard: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    return {**{room: heard[room] for room in ROOMS}, **heard["dialogs"]}


def part(heard: dict[str, Any], room: str, name: str) -> dict[str, Any]:
    """What has this name, of all that is shown there."""
    found: dict[str, Any] = next(one for one in heard[room] if one["name"] == name and one["showing"])
    return found


def test_everything_that_takes_the_focus_has_a_name_and_a_role(heard: dict[str, Any]) -> None:
    silent = [
        (where, part["role"], part["name"])
        for where, parts in trees(heard).items()
        for part in parts
        if part["focusable"]
        and (part["role"] in NAMELESS or not (part["name"] or part["labels"] or part["role"] == "table cell"))
    ]
    assert silent == []


def test_a_choice_says_what_it_is_a_choice_of(heard: dict[str, Any]) -> None:
    boxes = [part for part in heard["dialogs"]["Preferences"] if part["role"] == "combo box"]
    assert [box["labels"] for box in boxes] == [["Theme"], ["Language"]]
    names = [part["name"] for part in heard["dialogs"]["Preferences"] if part["role"] == "check box"]
    assert "Reading font: Serif" in names
    assert "Said by itself: In full" in names


def test_a_dialog_begins_with_the_focus_in_it(heard: dict[str, Any]) -> None:
    for parts in heard["dialogs"].values():
        assert parts[0]["role"] == "dialog"
        assert [part["name"] or part["labels"] for part in parts if part["focused"] and part["focusable"]]


def test_the_page_is_a_text_that_can_be_read(heard: dict[str, Any]) -> None:
    page = heard["page"]
    assert (page["role"], page["name"]) == ("text", "Text, 2 paragraphs, 0 annotations")
    assert page["readonly"]
    assert heard["text"] == TEXT
    assert heard["selected"] == "bridge "
    assert heard["renamed"] == "Text, 2 paragraphs, 1 annotation"


def test_what_is_painted_and_what_is_done_is_announced(heard: dict[str, Any]) -> None:
    assert heard["tagged"] == "Tagged as claim."
    assert heard["crossing"] == "in claim, 1 of 1"
    assert heard["where"] == "Sentence 1 of 3. Paragraph 1 of 2. In claim, 1 annotation."
    assert heard["undone"] == "Undone: tag as claim."
    assert {"text-caret-moved", "text-selection-changed", "announcement"} <= set(heard["events"])


def test_lists_have_rows_that_say_all_that_they_show(heard: dict[str, Any]) -> None:
    names = [part["name"] for part in heard["window"]]
    assert "bridge. claim, paragraph 1" in names
    assert "claim, key 1, 1 annotation" in names
    assert "bridge, started, 1 annotation" in names


def test_a_row_in_focus_is_selected_and_a_button_that_is_off_says_so(heard: dict[str, Any]) -> None:
    row = next(part for part in heard["window"] if part["name"] == "bridge. claim, paragraph 1")
    assert row["selected"]
    off = {part["name"] for part in heard["dialogs"]["Keys"] if part["role"] == "push button" and not part["sensitive"]}
    assert "Reset all" in off


def test_the_inspector_says_what_it_shows(heard: dict[str, Any]) -> None:
    names = {part["name"] for part in heard["window"] if part["focusable"]}
    assert {"Remove annotation", "Previous annotation", "Next annotation"} <= names


def test_links_are_made_and_heard_at_the_annotation(heard: dict[str, Any]) -> None:
    assert heard["linking"] == "Linking from quote: go to another annotation, Enter. Esc stops."
    assert heard["linked"] == "Linked quote to claim."
    assert heard["in focus"] == "claim: bridge. linked: has its source in quote"
    assert "bridge. claim, paragraph 1 · linked" in [one["name"] for one in heard["answers"]]


def test_sentence_mode_says_which_sentence_its_tags_and_its_words(heard: dict[str, Any]) -> None:
    assert heard["sentence"] == "Sentence 1 of 3, in part claim: The bridge is the best idea in years."
    assert heard["next sentence"] == "Sentence 2 of 3: Traffic fell by half."


def test_an_answer_says_its_question_its_help_and_whether_it_is_given(heard: dict[str, Any]) -> None:
    before, given = part(heard, "answers", "checkable: yes"), heard["given"]
    assert (before["role"], before["focused"], before["checked"]) == ("radio button", True, False)
    assert before["description"] == "Could somebody outside find out whether it is so?"
    assert (given["name"], given["checked"]) == ("checkable: yes", True)


def test_the_editor_says_what_each_field_is_and_what_stands_against_it(heard: dict[str, Any]) -> None:
    name = next(one for one in heard["codebook"] if one["role"] == "text" and one["name"] == "Name")
    assert heard["refused"] == name["description"] == "There is a tag quote already. Choose another name."
    assert (name["labels"], name["focused"]) == (["Name"], True)
    fields = {one["name"]: one for one in heard["codebook"] if one["showing"] and one["role"] != "label"}
    assert fields["Short name in data"]["labels"] == ["Short name in data"]
    assert fields["Unit: free"]["checked"]
    assert fields["may lie on other tags"]["role"] == "check box"


def test_each_list_that_opens_is_called_by_a_label(heard: dict[str, Any]) -> None:
    boxes = [one for parts in trees(heard).values() for one in parts if one["role"] == "combo box" and one["showing"]]
    assert {label for one in boxes for label in one["labels"]} >= {"Pattern", "Group the documents by", "Theme"}
    assert [one["name"] for one in boxes if not one["labels"]] == []


def test_a_cell_says_its_column_and_its_document(heard: dict[str, Any]) -> None:
    assert heard["done"] == "bridge is done."
    cells = [one["name"] for one in heard["table"] if one["role"] == "table cell" and one["showing"]]
    assert {"Name: bridge", "Status: done, bridge", "Sets: empty, bridge"} <= set(cells)


def test_what_was_found_is_counted_and_each_place_says_whether_it_is_ticked(heard: dict[str, Any]) -> None:
    assert "hit" in heard["found"]
    places = [one for one in heard["places"] if one["role"] == "table cell"]
    assert places
    assert all(one["checked"] for one in places)
    assert part(heard, "search", "Match case")["role"] == "check box"


def test_the_past_is_entered_and_left_in_words(heard: dict[str, Any]) -> None:
    assert heard["then"].startswith("As of today ")
    assert heard["now"] == "This is the project as it is now."
    assert part(heard, "past", "Back to now")["focusable"]
    acts = [one["name"] for one in heard["past"] if one["role"] == "table cell" and one["showing"]]
    assert [name for name in acts if name.startswith("Undone: add the tag") and name.endswith(", shown")]


def test_the_queue_says_each_place_in_its_words_and_what_is_left(heard: dict[str, Any]) -> None:
    rows = [one for one in heard["queue"] if one["role"] == "table cell" and one["name"].endswith(". bridge")]
    assert len(rows) == 1 and "bridge is the best idea" in rows[0]["name"]
    names = {one["name"] for one in heard["queue"] if one["focusable"]}
    assert {"Keep (K)", "Change (R)", "Keep all (A)"} <= names
    assert [name for name in names if name.startswith("Remove the annotation")]
    assert heard["kept"] == "0 left"


def described(heard: dict[str, Any], title: str, name: str) -> str:
    """What a dialog says of one of its parts."""
    return str(next(one for one in heard["dialogs"][title] if one["name"].startswith(name))["description"])


def test_merging_says_what_goes_where_before_and_with_every_other_target(heard: dict[str, Any]) -> None:
    rows = [one["name"] for one in heard["dialogs"]["Merge tags"] if one["role"] == "list item"]
    assert rows == ["claim", "opinion", "statistic"]
    what = described(heard, "Merge tags", "The tag that is left")
    assert what.startswith("1 annotation goes over to claim") and "Undo takes it all back." in what
    assert heard["other target"].startswith("1 annotation goes over to opinion")
    assert heard["merged"].startswith("Merged")


def test_splitting_says_what_stands_against_a_name_and_what_goes_over(heard: dict[str, Any]) -> None:
    assert heard["taken name"] == "There is a tag quote already. Choose another name."
    assert heard["goes over"] == "1 of 1 goes over"
    parts = heard["dialogs"]["Split claim"]
    assert described(heard, "Split claim", "Annotations that go to the new tag") == "1 of 1 goes over"
    (place,) = [one for one in parts if one["role"] == "table cell"]
    assert place["checked"] and "bridge" in place["name"]
    assert described(heard, "Split claim", "Name of the new tag") == "", "the good name has no refusal"


def test_the_codebooks_that_can_be_taken_in_say_what_they_are(heard: dict[str, Any]) -> None:
    parts = heard["dialogs"]["Import tags"]
    assert len([one for one in parts if one["role"] == "list item"]) > 5
    assert "tags" in described(heard, "Import tags", "Codebooks that come with the program")
    assert [one["readonly"] for one in parts if one["name"] == "What would be added, changed and left as it is"] == [
        True
    ]


def test_what_stands_on_the_whole_document_is_a_button_that_can_be_pressed(heard: dict[str, Any]) -> None:
    chip, at_rest = heard["chip"], heard["chip at rest"]
    assert (chip["role"], chip["name"], chip["description"]) == ("push button", "claim, whole document", "in focus")
    assert (at_rest["showing"], at_rest["description"]) == (True, "claim, whole document"), "its tooltip"
    assert "On the whole document" in [one["name"] for one in heard["head"] if one["showing"]]
    assert "On the whole document: claim." in heard["where with a whole"]


def test_a_calendar_says_each_day_whole(heard: dict[str, Any]) -> None:
    line = heard["line"]
    assert (line["role"], line["name"]) == ("text", "published")
    assert line["description"] == "Alt+Down opens a calendar"
    assert "Tuesday" in heard["day"] and "24" in heard["day"] and "2026" in heard["day"]
    assert "Wednesday" in heard["next day"] and "25" in heard["next day"]


def test_the_coders_say_their_name_and_what_each_figure_counts(heard: dict[str, Any]) -> None:
    cells = [one["name"] for one in heard["dialogs"]["Coders"] if one["role"] == "table cell"]
    assert any(name.endswith("(you)") for name in cells)
    assert any(name.startswith("Annotations: ") for name in cells)
    button = next(one for one in heard["dialogs"]["Coders"] if one["name"] == "Erase for good…")
    assert button["focusable"] and button["sensitive"]


def test_the_strip_beside_the_text_says_what_is_where(heard: dict[str, Any]) -> None:
    strip = part(heard, "window", "Overview of the document")
    assert "claim" in strip["description"]


def test_what_comes_in_is_heard_before_it_does(heard: dict[str, Any]) -> None:
    parts = [one for one in heard["dialogs"]["Preview"] if one["showing"]]
    names = [one["name"] for one in parts]
    assert "Read as: Article only" in names and "Read as: Whole page" in names
    assert {"Name of the document"} <= {one["name"] for one in parts if one["role"] == "text"}
    assert heard["added"].startswith("Added")


def test_an_import_says_how_many_it_places_and_which_it_does_not(heard: dict[str, Any]) -> None:
    parts = [one for one in heard["dialogs"]["Import"] if one["showing"]]
    names = [one["name"] for one in parts]
    assert names[names.index("in the file") - 1] == "2" and names[names.index("without a place") - 1] == "1"
    assert "Take in 1 annotation" in names
    assert [one["name"] for one in parts if one["role"] == "table cell" and "zebra" in one["name"]]
