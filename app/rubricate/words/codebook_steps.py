"""Names the steps that change the codebook: "add the tag loaded", "freeze the version 1.0"."""

from collections.abc import Callable, Mapping
from typing import Final

from rubricate.core.changes import Fact
from rubricate.words.catalogue import tr, trn

Facts = Mapping[str, Fact]


def _number(facts: Facts) -> int:
    return int(facts.get("n", 0))


def _said(facts: Facts, name: str) -> str:
    return str(facts.get(name, ""))


def _add_tags(facts: Facts) -> str:
    if _said(facts, "tag"):
        return tr("add the tag {tag}", tag=_said(facts, "tag"))
    return trn("add {n} tag", "add {n} tags", _number(facts))


def _edit_tag(facts: Facts) -> str:
    if _said(facts, "was"):
        return tr("rename the tag {was} to {tag}", was=_said(facts, "was"), tag=_said(facts, "tag"))
    if "retired" in facts:
        return _retire_tag(facts)
    return tr("change the tag {tag}", tag=_said(facts, "tag"))


def _move_tag(facts: Facts) -> str:
    if _said(facts, "parent"):
        return tr("move the tag {tag} below {parent}", tag=_said(facts, "tag"), parent=_said(facts, "parent"))
    return tr("move the tag {tag}", tag=_said(facts, "tag"))


def _merge_tags(facts: Facts) -> str:
    if _number(facts) == 1:
        return tr("merge {was} into {tag}", was=_said(facts, "was"), tag=_said(facts, "tag"))
    return trn("merge {n} tag into {tag}", "merge {n} tags into {tag}", _number(facts), tag=_said(facts, "tag"))


def _remove_tag(facts: Facts) -> str:
    count = _number(facts)
    if not count:
        return tr("remove the tag {tag}", tag=_said(facts, "tag"))
    along = trn("{n} annotation", "{n} annotations", count)
    return tr("remove the tag {tag} and {count}", tag=_said(facts, "tag"), count=along)


def _remove_tags(facts: Facts) -> str:
    tags = trn("{n} tag", "{n} tags", _number(facts))
    marks = int(facts.get("marks", 0))
    if not marks:
        return tr("remove {tags}", tags=tags)
    along = trn("{n} annotation", "{n} annotations", marks)
    return tr("remove {tags} and {count}", tags=tags, count=along)


def _retire_tag(facts: Facts) -> str:
    if facts["retired"]:
        return tr("retire the tag {tag}", tag=_said(facts, "tag"))
    return tr("offer the tag {tag} again", tag=_said(facts, "tag"))


def _retire_tags(facts: Facts) -> str:
    if facts.get("retired"):
        return trn("retire {n} tag", "retire {n} tags", _number(facts))
    return trn("offer {n} tag again", "offer {n} tags again", _number(facts))


def _move_tags(facts: Facts) -> str:
    parent = _said(facts, "parent")
    if parent:
        return trn("move {n} tag below {parent}", "move {n} tags below {parent}", _number(facts), parent=parent)
    return trn("move {n} tag", "move {n} tags", _number(facts))


def _edit_attribute(facts: Facts) -> str:
    if _said(facts, "was"):
        return tr("rename the attribute {was} to {name}", was=_said(facts, "was"), name=_said(facts, "name"))
    return tr("change the attribute {name}", name=_said(facts, "name"))


def _remove_attribute(facts: Facts) -> str:
    name, count = _said(facts, "name"), _number(facts)
    if not count:
        return tr("remove the attribute {name}", name=name)
    along = trn("{n} value", "{n} values", count)
    return tr("remove the attribute {name} and {count}", name=name, count=along)


def _import_codebook(facts: Facts) -> str:
    if _said(facts, "name"):
        return tr("import the codebook {name}", name=_said(facts, "name"))
    return tr("import a codebook")


CODEBOOK: Final[Mapping[str, Callable[[Facts], str]]] = {
    "add_tag": lambda facts: tr("add the tag {tag}", tag=_said(facts, "tag")),
    "add_tags": _add_tags,
    "edit_tag": _edit_tag,
    "move_tag": _move_tag,
    "merge_tags": _merge_tags,
    "split_tag": lambda facts: tr("split {tag} off {was}", tag=_said(facts, "tag"), was=_said(facts, "was")),
    "remove_tag": _remove_tag,
    "remove_tags": _remove_tags,
    "retire_tags": _retire_tags,
    "move_tags": _move_tags,
    "add_attribute": lambda facts: tr("add the attribute {name}", name=_said(facts, "name")),
    "edit_attribute": _edit_attribute,
    "move_attribute": lambda facts: tr("move the attribute {name}", name=_said(facts, "name")),
    "remove_attribute": _remove_attribute,
    "keep_version": lambda facts: tr("keep the codebook as {name}", name=_said(facts, "name")),
    "freeze": lambda facts: tr("freeze the codebook as {name}", name=_said(facts, "name")),
    "unfreeze": lambda facts: tr("unfreeze the codebook {name}", name=_said(facts, "name")),
    "rename_version": lambda facts: tr(
        "rename the version {was} to {name}", was=_said(facts, "was"), name=_said(facts, "name")
    ),
    "remove_version": lambda facts: tr("remove the version {name}", name=_said(facts, "name")),
    "import_codebook": _import_codebook,
    "import_annotations": lambda facts: trn(
        "import {n} annotation from {name}",
        "import {n} annotations from {name}",
        int(facts.get("n", 0)),
        name=str(facts.get("name", "")),
    ),
    "import_variables": lambda facts: trn(
        "import variables of {n} document", "import variables of {n} documents", _number(facts)
    ),
}
