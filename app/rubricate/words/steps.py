"""Names a step for menus and the history, from its verb and facts: "tag as claim", "remove 3 annotations"."""

from collections.abc import Callable, Mapping
from typing import Final

from rubricate.core.changes import Fact, Step
from rubricate.words import kinds
from rubricate.words.catalogue import tr, trn
from rubricate.words.codebook_steps import CODEBOOK

Facts = Mapping[str, Fact]


def step(done: Step) -> str:
    """What the step did, as a phrase without capital and full stop: "tag as claim".

    Of an undo or redo it is the phrase of the step taken back or done again. A verb of a newer program is named as it
    stands in the journal.
    """
    verb = str(done.facts.get("of", done.verb)) if done.verb in ("undo", "redo") else done.verb
    phrase = _PHRASES.get(verb)
    return phrase(done.facts) if phrase else verb.replace("_", " ")


def act(done: Step) -> str:
    """As `step`, where undo and redo stand in one list with what they turned: "undone: tag as claim"."""
    if done.verb == "undo":
        return tr("undone: {what}", what=step(done))
    if done.verb == "redo":
        return tr("done again: {what}", what=step(done))
    return step(done)


def _number(facts: Facts) -> int:
    return int(facts.get("n", 0))


def _tag(facts: Facts) -> str:
    return str(facts.get("tag", ""))


def _name(facts: Facts) -> str:
    return str(facts.get("name", ""))


def _was(facts: Facts) -> str:
    return str(facts.get("was", ""))


def _set(facts: Facts) -> str:
    return str(facts.get("set", ""))


def _replaced(phrase: str, facts: Facts) -> str:
    """The phrase, with how many annotations made room where some did."""
    count = int(facts.get("replaced", 0))
    if not count:
        return phrase
    return trn("{what} in place of {n} annotation", "{what} in place of {n} annotations", count, what=phrase)


def _remove(facts: Facts) -> str:
    if _tag(facts):
        return tr("remove {tag}", tag=_tag(facts))
    return trn("remove {n} annotation", "remove {n} annotations", _number(facts))


def _add_documents(facts: Facts) -> str:
    if _number(facts) == 1:
        return tr("add {name}", name=_name(facts))
    return trn("add {n} document", "add {n} documents", _number(facts))


def _remove_documents(facts: Facts) -> str:
    if _number(facts) == 1:
        return tr("remove the document {name}", name=_name(facts))
    return trn("remove {n} document", "remove {n} documents", _number(facts))


def _set_variables(facts: Facts) -> str:
    variable = str(facts.get("variable", ""))
    if _number(facts) == 1 and variable:
        return tr("set {variable} of {name}", variable=variable, name=_name(facts))
    if _number(facts) == 1:
        return tr("set variables of {name}", name=_name(facts))
    if variable:
        return trn(
            "set {variable} of {n} document", "set {variable} of {n} documents", _number(facts), variable=variable
        )
    return trn("set variables of {n} document", "set variables of {n} documents", _number(facts))


def _documents(facts: Facts) -> str:
    """The name of one document, or how many they are."""
    return _name(facts) if _number(facts) <= 1 else trn("{n} document", "{n} documents", _number(facts))


def _set_status(facts: Facts) -> str:
    which = _documents(facts)
    sentences = {
        "new": tr("set {name} to new", name=which),
        "started": tr("set {name} to started", name=which),
        "done": tr("set {name} to done", name=which),
        "skipped": tr("skip {name}", name=which),
    }
    return sentences.get(str(facts.get("state", "")), tr("set how far {name} is", name=which))


def _set_sets(facts: Facts) -> str:
    sets = str(facts.get("sets", ""))
    if not sets:
        return tr("take {name} out of all sets", name=_documents(facts))
    return tr("put {name} into {set} alone", name=_documents(facts), set=sets)


def _set_purpose(facts: Facts) -> str:
    which = _documents(facts)
    sentences = {
        "main": tr("count {name} in the data", name=which),
        "training": tr("keep {name} for training", name=which),
        "pilot": tr("keep {name} for the pilot", name=which),
    }
    return sentences.get(str(facts.get("purpose", "")), tr("set what {name} is for", name=which))


def _split_unit(facts: Facts) -> str:
    if facts.get("unit") == "paragraph":
        return tr("split a paragraph of {name}", name=_name(facts))
    return tr("split a sentence of {name}", name=_name(facts))


def _join_units(facts: Facts) -> str:
    if facts.get("unit") == "paragraph":
        return tr("join paragraphs of {name}", name=_name(facts))
    return tr("join sentences of {name}", name=_name(facts))


def _cut_again(facts: Facts) -> str:
    language = kinds.language(str(facts.get("language", "")))
    if not language:
        return tr("find the sentences of {name} again", name=_name(facts))
    return tr("find the sentences of {name} again as {language}", name=_name(facts), language=language)


def _unlink(facts: Facts) -> str:
    if _tag(facts):
        return tr("remove the link from {tag} to {to}", tag=_tag(facts), to=facts.get("to", ""))
    return trn("remove {n} link", "remove {n} links", _number(facts))


def _about(facts: Facts) -> str:
    """What a note is about, behind "the note"."""
    sentences = {"document": tr("on {name}", name=_name(facts)), "tag": tr("on the tag {name}", name=_name(facts))}
    return sentences.get(str(facts.get("subject", "")), tr("in the journal"))


_PHRASES: Final[Mapping[str, Callable[[Facts], str]]] = {
    **CODEBOOK,
    "start": lambda _: tr("start the project"),
    "upgrade": lambda _: tr("bring the project file up to date"),
    "erase": lambda _: tr("forget for good"),
    "undo_to": lambda facts: trn("the last act", "the last {n} acts", _number(facts)),
    "annotate": lambda facts: _replaced(tr("tag as {tag}", tag=_tag(facts)), facts),
    "annotate_many": lambda facts: trn("add {n} annotation", "add {n} annotations", _number(facts)),
    "autotag": lambda facts: trn("tag {n} place as {tag}", "tag {n} places as {tag}", _number(facts), tag=_tag(facts)),
    "mark_seen": lambda facts: trn("look through {n} annotation", "look through {n} annotations", _number(facts)),
    "retag": lambda facts: _replaced(tr("change {was} to {tag}", was=_was(facts), tag=_tag(facts)), facts),
    "retag_many": lambda facts: trn(
        "change {n} annotation to {tag}", "change {n} annotations to {tag}", _number(facts), tag=_tag(facts)
    ),
    "resize": lambda facts: _replaced(tr("move the edge of {tag}", tag=_tag(facts)), facts),
    "set_values": lambda facts: tr("set {name} of {tag}", name=_name(facts), tag=_tag(facts)),
    "link": lambda facts: tr("link {tag} to {to}", tag=_tag(facts), to=facts.get("to", "")),
    "edit_link": lambda facts: tr("change the link from {tag} to {to}", tag=_tag(facts), to=facts.get("to", "")),
    "unlink": _unlink,
    "note": lambda facts: tr("note at {tag}", tag=_tag(facts)),
    "remove": _remove,
    "add_documents": _add_documents,
    "remove_documents": _remove_documents,
    "rename_document": lambda facts: tr("rename {was} to {name}", was=_was(facts), name=_name(facts)),
    "move_document": lambda facts: tr("move {name}", name=_name(facts)),
    "rename_coder": lambda facts: tr("rename the coder {was} to {name}", was=_was(facts), name=_name(facts)),
    "set_status": _set_status,
    "set_variables": _set_variables,
    "set_purpose": _set_purpose,
    "put_in_set": lambda facts: tr("put {name} into {set}", name=_documents(facts), set=_set(facts)),
    "take_from_set": lambda facts: tr("take {name} out of {set}", name=_documents(facts), set=_set(facts)),
    "set_sets": _set_sets,
    "add_set": lambda facts: tr("make the set {set}", set=_set(facts)),
    "remove_set": lambda facts: tr("remove the set {set}", set=_set(facts)),
    "rename_set": lambda facts: tr("rename the set {was} to {set}", was=_was(facts), set=_set(facts)),
    "move_set": lambda facts: tr("move the set {set}", set=_set(facts)),
    "split_unit": _split_unit,
    "join_units": _join_units,
    "cut_again": _cut_again,
    "add_note": lambda facts: tr("write a note {where}", where=_about(facts)),
    "edit_body": lambda facts: tr("change the note {where}", where=_about(facts)),
    "remove_note": lambda facts: tr("remove the note {where}", where=_about(facts)),
}
