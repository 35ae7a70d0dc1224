"""One short sentence a verb."""

from uuid import uuid4

import pytest

from rubricate.core.changes import Fact, Step
from rubricate.gui import answers
from rubricate.words.steps import _PHRASES


def step(verb: str, **facts: Fact) -> Step:
    return Step(verb=verb, coder_id=uuid4(), at=0, group=uuid4(), changes=(), facts=facts)


@pytest.mark.parametrize(
    ("done", "sentence"),
    [
        (step("annotate", tag="claim"), "Tagged as claim."),
        (step("annotate", tag="claim", widened="sentence"), "Tagged as claim. Widened to the sentence."),
        (step("annotate", tag="claim", replaced=1), "Tagged as claim. 1 annotation made room."),
        (
            step("retag", tag="q", widened="words", replaced=2),
            "Changed to q. Widened to whole words. 2 annotations made room.",
        ),
        (
            step("edit_tag", tag="claim", revision=2),
            "Changed what claim means. Its annotations can be looked through again.",
        ),
        (step("merge_tags", tag="claim", n=1, marks=3), "Merged into claim, with 3 annotations."),
        (step("set_status", n=3, name="A", state="done"), "3 documents are done."),
        (step("set_status", n=1, name="A", state="new"), "A is new again."),
        (step("take_from_set", n=2, name="A", set="week 1"), "Took 2 documents out of week 1."),
        (step("remove", n=1, tag="claim"), "Removed claim."),
        (step("remove", n=3), "Removed 3 annotations."),
        (step("retag_many", n=3, tag="quote"), "Changed 3 annotations to quote."),
        (step("add_documents", n=1, name="A bridge"), "Added A bridge."),
        (step("add_documents", n=212, name="A bridge"), "Added 212 texts."),
        (step("undo", of="annotate", tag="claim"), "Undone: tag as claim."),
        (step("redo", of="annotate", tag="claim"), "Done again: tag as claim."),
    ],
)
def test_sentences(done: Step, sentence: str) -> None:
    assert answers.done(done) == sentence


def test_every_verb_that_has_a_name_has_an_answer() -> None:
    silent = {verb for verb in _PHRASES if not answers.done(step(verb, n=1, tag="t", name="n", was="w", state="done"))}
    never = {"undo_to"}  # the step of it is an undo
    assert silent - never <= {"start", "upgrade"}, "what nobody asks for needs no answer"


def test_who_has_the_file_is_named_as_far_as_known() -> None:
    assert answers.reading_only("LIB-PC-07", None).startswith("Open on LIB-PC-07.")
    assert "since" in answers.reading_only("LIB-PC-07", 0)
    assert "cannot be changed where it is" in answers.reading_only("", None)
