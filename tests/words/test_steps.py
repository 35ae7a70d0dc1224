"""Every verb has a phrase for the menu, with its facts."""

import re
from pathlib import Path
from uuid import uuid4

import pytest

from rubricate import words
from rubricate.core import actions
from rubricate.core.changes import Step


def phrase(verb: str, **facts: str | int) -> str:
    return words.step(Step(verb, uuid4(), 0, uuid4(), (), facts))


@pytest.mark.parametrize(
    ("verb", "facts", "text"),
    [
        ("start", {}, "start the project"),
        ("annotate", {"tag": "claim"}, "tag as claim"),
        ("annotate_many", {"n": 1}, "add 1 annotation"),
        ("annotate_many", {"n": 1200}, "add 1,200 annotations"),
        ("autotag", {"tag": "quote", "n": 1, "already": 0}, "tag 1 place as quote"),
        ("autotag", {"tag": "quote", "n": 312, "already": 4}, "tag 312 places as quote"),
        ("retag", {"tag": "quote", "was": "claim"}, "change claim to quote"),
        ("retag_many", {"tag": "quote", "n": 3}, "change 3 annotations to quote"),
        ("resize", {"tag": "quote"}, "move the edge of quote"),
        ("note", {"tag": "quote"}, "note at quote"),
        ("remove", {"n": 1, "tag": "quote"}, "remove quote"),
        ("remove", {"n": 3}, "remove 3 annotations"),
        ("add_documents", {"n": 1, "name": "Harbour"}, "add Harbour"),
        ("add_documents", {"n": 3, "name": "Harbour"}, "add 3 documents"),
        ("remove_documents", {"n": 1, "name": "Harbour"}, "remove the document Harbour"),
        ("rename_document", {"name": "Tram", "was": "Harbour"}, "rename Harbour to Tram"),
        ("move_document", {"name": "Tram"}, "move Tram"),
        ("add_tag", {"tag": "loaded"}, "add the tag loaded"),
        ("move_tag", {"tag": "loaded"}, "move the tag loaded"),
        ("edit_tag", {"tag": "loaded"}, "change the tag loaded"),
        ("edit_tag", {"tag": "loaded", "was": "heated"}, "rename the tag heated to loaded"),
        ("remove_tag", {"tag": "loaded", "n": 0}, "remove the tag loaded"),
        ("remove_tag", {"tag": "loaded", "n": 2}, "remove the tag loaded and 2 annotations"),
        ("rename_coder", {"name": "Ada", "was": "Coder 1"}, "rename the coder Coder 1 to Ada"),
        ("set_status", {"name": "Tram", "state": "done"}, "set Tram to done"),
        ("undo", {"tag": "claim", "of": "annotate"}, "tag as claim"),
        ("redo", {"n": 2, "of": "remove"}, "remove 2 annotations"),
        ("of_tomorrow", {}, "of tomorrow"),
    ],
)
def test_phrases(verb, facts, text):
    assert phrase(verb, **facts) == text


def test_no_verb_of_the_core_is_without_a_phrase():
    source = "".join(file.read_text(encoding="utf-8") for file in Path(actions.__file__).parent.glob("*.py"))
    verbs = set(re.findall(r'\bstep\(\s*hand,\s*"(\w+)"', source))
    assert len(verbs) > 10
    assert [verb for verb in verbs if phrase(verb, n=1) == verb.replace("_", " ")] == []
