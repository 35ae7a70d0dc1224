"""A user's verb -> Step. Pure: they look at a State, raise Refused or return what is to be done, and do nothing.

Every verb takes the state and the hand that acts. A step carries facts for the sentence that names it:

| verb | facts |
|---|---|
| start, erase | |
| annotate | tag; widened (the unit) where the span was; replaced (how many made room) where some did |
| annotate_many, mark_seen | n |
| autotag | tag, n; already (places that had the tag); blocked (on which it may not lie) where some were |
| retag | tag, was; widened and replaced as above |
| retag_many | n, tag |
| resize | tag; widened and replaced as above |
| note | tag |
| remove | n; tag where n is 1 |
| set_values | name (of the attribute), tag, n (annotations) |
| link, edit_link | tag, to (the tag there), type |
| unlink | n; as link where n is 1 |
| add_documents, remove_documents | n, name (the first) |
| rename_document, rename_coder | name, was |
| move_document | name |
| set_variables | n (documents), name (the first), variable where it is one alone |
| set_status | n, name (the first), state |
| set_purpose | n, name (the first), purpose |
| put_in_set, take_from_set | n, name (the first), set |
| set_sets | n, name (the first), sets (the names of all that they belong to now) |
| add_set, remove_set | set, n (documents) |
| rename_set | set, was |
| move_set | set |
| split_unit, join_units | name (of the document), unit ('sentence' or 'paragraph') |
| cut_again | name (of the document), language ("" where unknown), n (sentences now), before, moved (ends) |
| add_tag | tag |
| add_tags | n; tag where n is 1 |
| edit_tag | tag; was where it was renamed; revision where its meaning changed; retired (1 or 0) where that did |
| move_tag | tag; parent ("" for none) where it is another |
| merge_tags | tag, n (tags), was (the first), marks (annotations) |
| split_tag | tag, was (the old one), n (annotations) |
| remove_tag | tag, n (annotations that went along) |
| remove_tags | n (tags), marks (annotations that went along) |
| retire_tags | n, retired (1, or 0 where they are offered again) |
| move_tags | n, parent ("" for none) |
| add_attribute, move_attribute | name, tag ("" for a variable) |
| edit_attribute | name, tag; was where it was renamed |
| remove_attribute | name, tag, n (values that went along) |
| keep_version, remove_version | name |
| freeze, unfreeze, rename_version | name, was |
| import_codebook | name, n (tags and attributes added), changed |
| import_variables | n (documents), new (variables) |
| import_annotations | name (of the file), n (new ones), changed, documents (that came along) |
| add_note, edit_body, remove_note | subject, name ("" for the project) |
| undo, redo | those of the step taken back or done again, and `of`: its verb |
| undo of many | `of`: 'undo_to', n (gestures) |
"""

from rubricate.core.actions.adding_tags import add_tags
from rubricate.core.actions.annotating import annotate_many
from rubricate.core.actions.annotations import annotate, edit_note, mark_seen, remove, resize, retag
from rubricate.core.actions.autotag import Places, Plan, autotag, plan_autotag
from rubricate.core.actions.bringing import import_annotations, plan_import
from rubricate.core.actions.coding import rename_coder, set_status, start
from rubricate.core.actions.cutting import cut_again, join_units, split_unit
from rubricate.core.actions.defining import (
    AttributeFields,
    EditedAttribute,
    add_attribute,
    edit_attribute,
    move_attribute,
    remove_attribute,
)
from rubricate.core.actions.documents import add_documents, move_document, remove_documents, rename_document
from rubricate.core.actions.filling import set_values, set_variables
from rubricate.core.actions.forgetting import erase
from rubricate.core.actions.history import redo, refuse_frozen_since, undo, undo_to
from rubricate.core.actions.importing import import_codebook, import_variables
from rubricate.core.actions.links import edit_link, link, unlink
from rubricate.core.actions.many_tags import place_tags, remove_tags, retire_tags
from rubricate.core.actions.marks import NewMark
from rubricate.core.actions.merging import merge_tags
from rubricate.core.actions.notes import add_note, edit_body, remove_note
from rubricate.core.actions.placing import in_the_way, placed_for
from rubricate.core.actions.retagging import retag_many
from rubricate.core.actions.sets import (
    add_set,
    move_set,
    put_in_set,
    remove_set,
    rename_set,
    set_purpose,
    set_sets,
)
from rubricate.core.actions.splitting import split_tag
from rubricate.core.actions.tags import TagFields, add_tag, edit_tag, move_tag, place_tag, remove_tag
from rubricate.core.actions.unit_tags import tag_unit
from rubricate.core.actions.versions import freeze, keep_version, remove_version, rename_version, unfreeze

__all__ = [
    "AttributeFields",
    "EditedAttribute",
    "NewMark",
    "Places",
    "Plan",
    "TagFields",
    "add_attribute",
    "add_documents",
    "add_note",
    "add_set",
    "add_tag",
    "add_tags",
    "annotate",
    "annotate_many",
    "autotag",
    "cut_again",
    "edit_attribute",
    "edit_body",
    "edit_link",
    "edit_note",
    "edit_tag",
    "erase",
    "freeze",
    "import_annotations",
    "import_codebook",
    "import_variables",
    "in_the_way",
    "join_units",
    "keep_version",
    "link",
    "mark_seen",
    "merge_tags",
    "move_attribute",
    "move_document",
    "move_set",
    "move_tag",
    "place_tag",
    "place_tags",
    "placed_for",
    "plan_autotag",
    "plan_import",
    "put_in_set",
    "redo",
    "refuse_frozen_since",
    "remove",
    "remove_attribute",
    "remove_documents",
    "remove_note",
    "remove_set",
    "remove_tag",
    "remove_tags",
    "remove_version",
    "rename_coder",
    "rename_document",
    "rename_set",
    "rename_version",
    "resize",
    "retag",
    "retag_many",
    "retire_tags",
    "set_purpose",
    "set_sets",
    "set_status",
    "set_values",
    "set_variables",
    "split_tag",
    "split_unit",
    "start",
    "tag_unit",
    "undo",
    "undo_to",
    "unfreeze",
    "unlink",
]
