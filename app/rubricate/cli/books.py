"""Words on the command line -> codebooks: a file, the name of a preset, or a project."""

from pathlib import Path
from typing import TYPE_CHECKING

from rubricate.cli.refusals import NoSuchCodebook

if TYPE_CHECKING:
    from rubricate.core.codebook import Codebook
    from rubricate.formats.codebooks import Found


def found(source: str) -> "Found":
    """The codebook of a file, or the preset of this name. Raises NoSuchCodebook, BadCodebook."""
    from rubricate import resources
    from rubricate.formats import codebooks

    path, presets = Path(source), resources.presets()
    if not path.is_file():
        if source in presets:
            return codebooks.Found(resources.preset(source))
        raise NoSuchCodebook(source, tuple(presets))
    try:
        data = path.read_bytes()
    except OSError:
        raise NoSuchCodebook(source, tuple(presets)) from None
    return codebooks.read(data, path.name)


def codebook_of(source: str) -> "Codebook":
    """The codebook of a project, a file or a preset. Raises as `found`, and what `Project.open` raises."""
    from rubricate.project import Project

    if not source.endswith(".rubricate"):
        return found(source).book.codebook
    with Project.open(Path(source), read_only=True) as project:
        return project.codebook
