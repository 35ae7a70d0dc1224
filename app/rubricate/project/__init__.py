"""The one door to a project: open, look, do a step, undo, redo, listen. Screen, command line and tests use it."""

from rubricate.project.door import Listener, Origin, Project, now
from rubricate.storage.lock import Holder
from rubricate.storage.place import Advice
from rubricate.storage.queries import Columns

__all__ = ["Advice", "Columns", "Holder", "Listener", "Origin", "Project", "now"]
