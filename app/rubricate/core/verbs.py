"""What each verb is about, for whoever wants to see just these steps of the history."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SUBJECTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "annotation": (
            *("annotate", "annotate_many", "autotag", "retag", "retag_many", "resize", "remove", "mark_seen"),
            *("set_values", "note", "import_annotations"),
        ),
        "link": ("link", "edit_link", "unlink"),
        "note": ("add_note", "edit_body", "remove_note"),
        "document": (
            *("add_documents", "remove_documents", "rename_document", "move_document", "set_status", "set_variables"),
            *("import_variables", "set_purpose", "put_in_set", "take_from_set", "add_set", "remove_set", "rename_set"),
            *("set_sets", "move_set", "split_unit", "join_units", "cut_again"),
        ),
        "codebook": (
            *("add_tag", "add_tags", "edit_tag", "move_tag", "merge_tags", "split_tag", "remove_tag", "add_attribute"),
            *("edit_attribute", "move_attribute", "remove_attribute", "import_codebook", "keep_version"),
            *("remove_version", "rename_version", "freeze", "unfreeze", "remove_tags", "retire_tags", "move_tags"),
        ),
        "project": ("start", "upgrade", "erase", "rename_coder", "undo_to"),
    }
)
