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
        ("remove_tags", {"n": 2, "marks": 0}, "remove 2 tags"),
        ("remove_tags", {"n": 2, "marks": 1}, "remove 2 tags and 1 annotation"),
        ("retire_tags", {"n": 2, "retired": 1}, "retire 2 tags"),
        ("retire_tags", {"n": 2, "retired": 0}, "offer 2 tags again"),
        ("edit_tag", {"tag": "loaded", "retired": 1}, "retire the tag loaded"),
        ("edit_tag", {"tag": "loaded", "retired": 0}, "offer the tag loaded again"),
        ("move_tags", {"n": 2, "parent": ""}, "move 2 tags"),
        ("move_tags", {"n": 2, "parent": "speech"}, "move 2 tags below speech"),
        ("set_sets", {"n": 1, "name": "Tram", "sets": "pilot, week 1"}, "put Tram into pilot, week 1 alone"),
        ("set_sets", {"n": 1, "name": "Tram", "sets": ""}, "take Tram out of all sets"),
        ("rename_coder", {"name": "Ada", "was": "Coder 1"}, "rename the coder Coder 1 to Ada"),
        ("set_status", {"name": "Tram", "state": "done"}, "set Tram to done"),
        ("annotate", {"tag": "claim", "replaced": 1}, "tag as claim in place of 1 annotation"),
        ("mark_seen", {"n": 3}, "look through 3 annotations"),
        ("set_values", {"name": "speaker", "tag": "quote", "n": 1}, "set speaker of quote"),
        ("set_variables", {"n": 1, "name": "Tram", "variable": "outlet"}, "set outlet of Tram"),
        ("set_variables", {"n": 1, "name": "Tram", "variable": ""}, "set variables of Tram"),
        ("set_variables", {"n": 3, "name": "Tram", "variable": "outlet"}, "set outlet of 3 documents"),
        ("set_variables", {"n": 3, "name": "Tram", "variable": ""}, "set variables of 3 documents"),
        ("set_status", {"n": 3, "name": "Tram", "state": "skipped"}, "skip 3 documents"),
        ("set_purpose", {"n": 1, "name": "Tram", "purpose": "training"}, "keep Tram for training"),
        ("link", {"tag": "statistic", "to": "claim", "type": "supports"}, "link statistic to claim"),
        ("unlink", {"n": 1, "tag": "a", "to": "b"}, "remove the link from a to b"),
        ("unlink", {"n": 2}, "remove 2 links"),
        ("cut_again", {"name": "Tram", "language": "de"}, "find the sentences of Tram again as German"),
        ("cut_again", {"name": "Tram", "language": ""}, "find the sentences of Tram again"),
        ("add_note", {"subject": "project", "name": ""}, "write a note in the journal"),
        ("edit_body", {"subject": "tag", "name": "claim"}, "change the note on the tag claim"),
        ("remove_note", {"subject": "document", "name": "Tram"}, "remove the note on Tram"),
        ("put_in_set", {"n": 2, "name": "Tram", "set": "pilot"}, "put 2 documents into pilot"),
        ("take_from_set", {"n": 1, "name": "Tram", "set": "pilot"}, "take Tram out of pilot"),
        ("split_unit", {"name": "Tram", "unit": "sentence"}, "split a sentence of Tram"),
        ("join_units", {"name": "Tram", "unit": "paragraph"}, "join paragraphs of Tram"),
        ("add_tags", {"n": 4}, "add 4 tags"),
        ("move_tag", {"tag": "loaded", "parent": "claim"}, "move the tag loaded below claim"),
        ("merge_tags", {"tag": "claim", "n": 1, "was": "fact"}, "merge fact into claim"),
        ("merge_tags", {"tag": "claim", "n": 2, "was": "fact"}, "merge 2 tags into claim"),
        ("split_tag", {"tag": "fact", "was": "claim", "n": 2}, "split fact off claim"),
        ("edit_attribute", {"name": "who", "tag": "quote", "was": "speaker"}, "rename the attribute speaker to who"),
        ("remove_attribute", {"name": "who", "tag": "quote", "n": 2}, "remove the attribute who and 2 values"),
        ("keep_version", {"name": "1.0"}, "keep the codebook as 1.0"),
        ("freeze", {"name": "1.0", "was": "1.0"}, "freeze the codebook as 1.0"),
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


def test_every_verb_that_a_program_can_call_has_a_phrase():
    """The names of the verbs are those of their steps, but for these."""
    called = {"edit_note": "note", "place_tag": "move_tag", "place_tags": "move_tags", "tag_unit": "annotate"}
    functions = {name: getattr(actions, name) for name in actions.__all__}
    verbs = {name for name, verb in functions.items() if getattr(verb, "__annotations__", {}).get("return") is Step}
    assert len(verbs) > 40
    assert [
        v for v in verbs - {"undo", "redo"} if phrase(called.get(v, v), n=1) == called.get(v, v).replace("_", " ")
    ] == []


def test_a_list_says_undo_and_redo_with_what_they_turned():
    undone = Step("undo", uuid4(), 0, uuid4(), (), {"of": "annotate", "tag": "claim"})
    again = Step("redo", uuid4(), 0, uuid4(), (), {"of": "undo_to", "n": 12})
    assert words.act(undone) == "undone: tag as claim"
    assert words.act(again) == "done again: the last 12 acts"
    assert words.act(Step("start", uuid4(), 0, uuid4(), ())) == "start the project"
