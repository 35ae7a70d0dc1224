"""What the rows of our models carry beside Qt's own roles."""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """`ID` a UUID, `TAG` a core Tag or None, `COUNT` an int, `STATE` one of core STATES, `LINE` the second line,
    `DEPTH` how deep a tag stands in the tree, from 0; `LEAF` a tag_tree.Leaf.
    """

    ID = Qt.ItemDataRole.UserRole + 1
    TAG = ID + 1
    COUNT = ID + 2
    STATE = ID + 3
    LINE = ID + 4
    DEPTH = ID + 5
    LEAF = ID + 6
