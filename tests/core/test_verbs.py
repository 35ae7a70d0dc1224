"""Every verb is about something."""

from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.core.verbs import SUBJECTS

SAID_OTHERWISE = {"edit_note": "note", "place_tag": "move_tag", "place_tags": "move_tags", "tag_unit": "annotate"}


def test_every_verb_has_one_subject():
    known = [verb for verbs in SUBJECTS.values() for verb in verbs]
    assert len(known) == len(set(known))
    functions = {name: getattr(actions, name) for name in actions.__all__}
    verbs = {name for name, verb in functions.items() if getattr(verb, "__annotations__", {}).get("return") is Step}
    verbs = {SAID_OTHERWISE.get(verb, verb) for verb in verbs - {"undo", "redo"}}
    assert verbs - set(known) == set()
