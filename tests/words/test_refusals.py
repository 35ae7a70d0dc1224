"""Every typed error has a sentence of its own, in the tone of the house."""

import re
from pathlib import Path
from typing import get_args, get_origin, get_type_hints
from uuid import UUID, uuid4

import pytest

from rubricate import words
from rubricate.core import errors
from rubricate.core.errors import RubricateError

UNWANTED = re.compile(r"\b(error|invalid|failed|fatal|illegal|unable|exception)\b|!", re.IGNORECASE)
BASES = {"RubricateError", "Refused", "StorageError", "Unreadable"}


def kinds(root: type[RubricateError] = RubricateError) -> list[type[RubricateError]]:
    """All error types that the words package knows of by importing what it words."""
    below = [found for kind in root.__subclasses__() for found in [kind, *kinds(kind)]]
    others = ("tests.", "rubricate.cli.")  # the command line words its own, and has a test for them
    return [kind for kind in below if not kind.__module__.startswith(others)]


def example(kind: object) -> object:
    """A plausible value of a field."""
    if get_args(kind) and get_origin(kind) is tuple:
        return (example(get_args(kind)[0]),) * 3
    if get_args(kind):
        return get_args(kind)[0] if isinstance(get_args(kind)[0], str) else example(get_args(kind)[0])
    samples = {UUID: uuid4(), str: "harbour", int: 3, float: 1.5, bool: True, bytes: b"x"}
    if kind in samples:
        return samples[kind]
    if kind is Path:
        return Path("/home/ada/harbour.rubricate")
    if kind is errors.Refused:
        return errors.AlreadyTagged(uuid4(), "claim")
    raise AssertionError(f"no example of {kind}")


def made(kind: type[RubricateError]) -> RubricateError:
    hints = get_type_hints(kind)
    fields = getattr(kind, "__dataclass_fields__", {})
    return kind(**{name: example(hints[name]) for name in fields})


@pytest.mark.parametrize("kind", [k for k in kinds() if k.__name__ not in BASES], ids=lambda k: k.__name__)
def test_every_error_has_a_plain_sentence(kind):
    sentence = words.explain(made(kind))
    assert sentence[0].isupper() or not sentence[0].isalpha() or sentence.startswith("harbour")
    assert sentence.endswith(".")
    assert not UNWANTED.search(sentence)
    assert "{" not in sentence


def test_what_is_refused_says_what_there_is():
    error = errors.NoSuch("tag", "clam", ("claim", "quote"))
    assert words.explain(error) == "There is no tag clam. Nothing changed. There are: claim, quote."


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (errors.NoOverlap("quote", "claim", ()), "quote may not lie on claim here. Nothing changed."),
        (
            errors.BadValue("checkable", "maybe", "yes_no", ("yes", "no")),
            "maybe is no answer to checkable. There are: yes, no. Nothing changed.",
        ),
        (errors.BadValue("count", "many", "number"), "many is no number, and count holds numbers. Nothing changed."),
        (
            errors.ValuesInTheWay("count", 2),
            "2 values of count would not fit any more. Nothing changed. Change them first.",
        ),
        (errors.InCircle("tag", "claim"), "claim cannot stand below itself. Nothing changed."),
        (errors.NameTaken("version", "1.0", "1.0"), "There is a version 1.0 already. Choose another name."),
    ],
)
def test_what_the_codebook_does_not_let_happen(error, sentence):
    assert words.explain(error) == sentence


def test_a_long_list_is_cut_and_says_so():
    error = errors.NoSuch("tag", "clam", tuple(f"tag{n}" for n in range(40)))
    assert words.explain(error).endswith("tag11 and 28 more.")


def test_a_bad_row_names_itself_as_people_count():
    error = errors.BadRow(4, errors.NothingSelected())
    assert words.explain(error).startswith("Row 5: Nothing selected.")


def test_an_undo_that_is_in_the_way_of_others_counts_them():
    error = errors.ChangedSince("tag", "undo", 3)
    sentence = "This cannot be undone alone: the tag was changed later. Undo the later steps first (3)."
    assert words.explain(error) == sentence


def test_a_repeated_quote_lists_its_places():
    error = errors.QuoteRepeated("  the\nbridge ", "Tolbridge", (3, 40))
    expected = (
        "“the bridge” stands 2 times in Tolbridge, at 3, 40. Say which one, counted from 1, or give start and end. "
        "Nothing changed."
    )
    assert words.explain(error) == expected


def test_a_long_quote_is_shortened():
    assert "…” does not stand in a" in words.explain(errors.QuoteNotFound("word " * 60, "a"))


def test_a_name_of_control_characters_is_shown_harmlessly():
    assert "\x1b" not in words.explain(errors.BadName("\x1b[31m"))


def test_an_error_without_words_is_found_by_the_tests():
    class Unworded(RubricateError):
        """Nobody wrote a sentence."""

    with pytest.raises(NotImplementedError, match="Unworded"):
        words.explain(Unworded())
