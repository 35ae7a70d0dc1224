"""Names a step for menus and the history, from its verb and facts: "tag as claim", "remove 3 annotations"."""

from collections.abc import Callable, Mapping
from typing import Final

from rubricate.core.changes import Fact, Step
from rubricate.words.catalogue import tr, trn

Facts = Mapping[str, Fact]


def step(done: Step) -> str:
    """What the step did, as a phrase without capital and full stop: "tag as claim".

    Of an undo or redo it is the phrase of the step taken back or done again. A verb of a newer program is named as it
    stands in the journal.
    """
    verb = str(done.facts.get("of", done.verb)) if done.verb in ("undo", "redo") else done.verb
    phrase = _PHRASES.get(verb)
    return phrase(done.facts) if phrase else verb.replace("_", " ")


def _number(facts: Facts) -> int:
    return int(facts.get("n", 0))


def _tag(facts: Facts) -> str:
    return str(facts.get("tag", ""))


def _name(facts: Facts) -> str:
    return str(facts.get("name", ""))


def _was(facts: Facts) -> str:
    return str(facts.get("was", ""))


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


def _edit_tag(facts: Facts) -> str:
    if _was(facts):
        return tr("rename the tag {was} to {tag}", was=_was(facts), tag=_tag(facts))
    return tr("change the tag {tag}", tag=_tag(facts))


def _remove_tag(facts: Facts) -> str:
    count = _number(facts)
    if not count:
        return tr("remove the tag {tag}", tag=_tag(facts))
    along = trn("{n} annotation", "{n} annotations", count)
    return tr("remove the tag {tag} and {count}", tag=_tag(facts), count=along)


def _set_status(facts: Facts) -> str:
    sentences = {
        "new": tr("set {name} to new", name=_name(facts)),
        "started": tr("set {name} to started", name=_name(facts)),
        "done": tr("set {name} to done", name=_name(facts)),
        "skipped": tr("skip {name}", name=_name(facts)),
    }
    return sentences.get(str(facts.get("state", "")), tr("set how far {name} is", name=_name(facts)))


_PHRASES: Final[Mapping[str, Callable[[Facts], str]]] = {
    "start": lambda _: tr("start the project"),
    "upgrade": lambda _: tr("bring the project file up to date"),
    "erase": lambda _: tr("forget for good"),
    "annotate": lambda facts: tr("tag as {tag}", tag=_tag(facts)),
    "annotate_many": lambda facts: trn("add {n} annotation", "add {n} annotations", _number(facts)),
    "retag": lambda facts: tr("change {was} to {tag}", was=_was(facts), tag=_tag(facts)),
    "resize": lambda facts: tr("move the edge of {tag}", tag=_tag(facts)),
    "note": lambda facts: tr("note at {tag}", tag=_tag(facts)),
    "remove": _remove,
    "add_documents": _add_documents,
    "remove_documents": _remove_documents,
    "rename_document": lambda facts: tr("rename {was} to {name}", was=_was(facts), name=_name(facts)),
    "move_document": lambda facts: tr("move {name}", name=_name(facts)),
    "add_tag": lambda facts: tr("add the tag {tag}", tag=_tag(facts)),
    "edit_tag": _edit_tag,
    "move_tag": lambda facts: tr("move the tag {tag}", tag=_tag(facts)),
    "remove_tag": _remove_tag,
    "rename_coder": lambda facts: tr("rename the coder {was} to {name}", was=_was(facts), name=_name(facts)),
    "set_status": _set_status,
}
