"""The keys of the lists in which letters are commands: the table of documents, the codebook, what to look at again."""

from dataclasses import dataclass

from rubricate.words import tr


@dataclass(frozen=True, slots=True)
class ListKey:
    """`keys` as Qt writes them; `verb` is the list's own name. A fixed one is the same in every list of the program."""

    verb: str
    keys: tuple[str, ...]
    does: str
    is_fixed: bool = False


def table_keys() -> tuple[ListKey, ...]:
    """While the rows of the table of documents have the focus."""
    return (
        ListKey("open", ("Return", "Enter"), tr("Open the document; fold or unfold a group"), is_fixed=True),
        ListKey("edit", ("F2",), tr("Fill in the cell")),
        ListKey("done", ("D",), tr("Mark as done")),
        ListKey("skip", ("S",), tr("Skip, with the reason")),
        ListKey("new", ("N",), tr("Start again")),
        ListKey("order", ("O",), tr("Sort by the column, then the other way round")),
        ListKey("group", ("G",), tr("Group by the column, then in no groups")),
        ListKey("fill", ("Ctrl+D",), tr("Fill down: the first one’s value goes to the others")),
        ListKey("empty", ("Del",), tr("Empty the cells; on names remove the documents")),
        ListKey("copy", ("Ctrl+C", "Ctrl+Ins"), tr("Copy the rows")),
        ListKey("paste", ("Ctrl+V", "Shift+Ins"), tr("Paste values")),
        ListKey("find", ("Ctrl+F",), tr("Filter by words")),
        ListKey("all", ("Ctrl+A",), tr("Select all rows"), is_fixed=True),
        ListKey("leave", ("Esc",), tr("Back to the text"), is_fixed=True),
    )


def editor_keys() -> tuple[ListKey, ...]:
    """While the tags of the codebook editor have the focus."""
    return (
        ListKey("enter", ("Return", "Enter"), tr("Into the form of the tag"), is_fixed=True),
        ListKey("add", ("N",), tr("Add a tag")),
        ListKey("add_below", ("B",), tr("Add a tag below it")),
        ListKey("merge", ("M",), tr("Merge the selected tags into another one")),
        ListKey("split", ("S",), tr("Split the tag")),
        ListKey("retire", ("R",), tr("Retire the selected tags, or offer them again")),
        ListKey("rename", ("F2",), tr("Rename"), is_fixed=True),
        ListKey("up", ("Alt+Up",), tr("Move up"), is_fixed=True),
        ListKey("down", ("Alt+Down",), tr("Move down"), is_fixed=True),
        ListKey("right", ("Alt+Right",), tr("Put below the one before"), is_fixed=True),
        ListKey("left", ("Alt+Left",), tr("Take out of its parent"), is_fixed=True),
        ListKey("remove", ("Del",), tr("Remove the selected tags with their annotations"), is_fixed=True),
        ListKey("all", ("Ctrl+A",), tr("Select all tags"), is_fixed=True),
        ListKey("leave", ("Esc",), tr("Back to the text"), is_fixed=True),
    )


def queue_keys() -> tuple[ListKey, ...]:
    """While the annotations to look at again have the focus."""
    return (
        ListKey("go", ("Return", "Enter"), tr("To the place in the text"), is_fixed=True),
        ListKey("keep", ("K",), tr("It holds under the new definition")),
        ListKey("retag", ("R",), tr("Give it another tag")),
        ListKey("keep_all", ("A",), tr("All that are left hold")),
        ListKey("remove", ("Del",), tr("Remove the annotation"), is_fixed=True),
        ListKey("leave", ("Esc",), tr("Close"), is_fixed=True),
    )
