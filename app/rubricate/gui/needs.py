"""What a command needs to act, and what is said where it is missing."""

from enum import IntFlag

from rubricate.words import tr


class Needs(IntFlag):
    """What must be there for a command to act."""

    NOTHING = 0
    PROJECT = 1
    WRITABLE = 2
    DOCUMENT = 4
    MARK = 8
    UNDO = 16
    REDO = 32
    PAST = 64


CHANGE = Needs.PROJECT | Needs.WRITABLE
CHANGE_DOCUMENT = CHANGE | Needs.DOCUMENT
CHANGE_MARK = CHANGE_DOCUMENT | Needs.MARK


def why_not(missing: Needs, present: Needs) -> str:
    """What there is to do first; "" where nothing is missing."""
    if missing & Needs.PROJECT:
        return tr("Open a text or a project first.")
    if missing & Needs.WRITABLE and present & Needs.PAST:
        return tr("Nothing can be changed in the past. Go back to now first.")
    if missing & Needs.WRITABLE:
        return tr("Changes are off: this project can only be read here.")
    if missing & Needs.DOCUMENT:
        return tr("Add a text first.")
    if missing & Needs.MARK:
        return tr("Go to an annotation first.")
    if missing & Needs.UNDO:
        return tr("Nothing of yours is left to undo.")
    if missing & Needs.PAST:
        return tr("You see the project as it is now.")
    if missing & Needs.REDO:
        return tr("Nothing is left to redo.")
    return ""
