"""Why a file could not be read, whoever says so: a reader, or the system."""

from rubricate.core.errors import RubricateError
from rubricate.words import explain
from rubricate.words.catalogue import tr


def why(name: str, error: RubricateError | OSError) -> str:
    """The sentence about a file of this name, of which nothing was added."""
    if isinstance(error, RubricateError):
        return explain(error)
    if isinstance(error, FileNotFoundError):
        return tr("{name} is not there any more. Nothing was added.", name=name)
    if isinstance(error, PermissionError):
        return tr("{name} may not be read with your account. Nothing was added. Ask its owner to let you.", name=name)
    return tr("{name} could not be read: {reason}. Nothing was added.", name=name, reason=error.strerror or "")
