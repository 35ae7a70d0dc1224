"""A user's verb -> Step. Pure: they look at a State, raise Refused or return what is to be done, and do nothing.

Every verb takes the state and the hand that acts. A step carries facts for the sentence that names it:

| verb | facts |
|---|---|
| start | |
| annotate | tag |
| annotate_many | n |
| autotag | tag, n; already (places that had the tag) |
| retag | tag, was |
| retag_many | n, tag |
| resize, note | tag |
| remove | n; tag where n is 1 |
| add_documents, remove_documents | n, name (the first) |
| rename_document, rename_coder | name, was |
| move_document | name |
| add_tag, move_tag | tag |
| edit_tag | tag; was where it was renamed |
| remove_tag | tag, n (annotations that went along) |
| set_status | name, state |
| undo, redo | those of the step taken back or done again, and `of`: its verb || erase | |
"""

from rubricate.core.actions.annotations import (
    NewMark,
    annotate,
    annotate_many,
    edit_note,
    remove,
    resize,
    retag,
    retag_many,
)
from rubricate.core.actions.autotag import Places, Plan, autotag, plan_autotag
from rubricate.core.actions.coding import rename_coder, set_status, start
from rubricate.core.actions.documents import add_documents, move_document, remove_documents, rename_document
from rubricate.core.actions.forgetting import erase
from rubricate.core.actions.history import redo, undo
from rubricate.core.actions.tags import add_tag, edit_tag, move_tag, remove_tag

__all__ = [
    "NewMark",
    "Places",
    "Plan",
    "add_documents",
    "add_tag",
    "annotate",
    "annotate_many",
    "autotag",
    "edit_note",
    "edit_tag",
    "erase",
    "move_document",
    "move_tag",
    "plan_autotag",
    "redo",
    "remove",
    "remove_documents",
    "remove_tag",
    "rename_coder",
    "rename_document",
    "resize",
    "retag",
    "retag_many",
    "set_status",
    "start",
    "undo",
]
