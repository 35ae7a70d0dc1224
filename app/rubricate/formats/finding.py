"""Which files hold texts: by their endings, in folders too."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from rubricate.formats import registry
from rubricate.formats.collections import rows, zips


def texts_in(paths: Iterable[Path]) -> list[Path]:
    """The files themselves; of folders the files that can be read, in the order of their names, hidden ones apart."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (p for p in path.rglob("*") if p.is_file() and not zips.is_hidden(_below(p, path)))
            found += sorted(p for p in inside if is_known(p.name) or registry.ending(p.name) == zips.ENDING)
        else:
            found.append(path)
    return found


def known_endings() -> tuple[str, ...]:
    """The endings of all files that texts can come from."""
    return tuple(dict.fromkeys((*registry.endings(), *rows.ENDINGS, zips.ENDING)))


def is_known(name: str) -> bool:
    """Whether a file in a folder is read: settings of programs are JSON too, so that has to be asked for by name."""
    ending = registry.ending(name)
    return ending in registry.endings() or (ending in rows.ENDINGS and ending != "json")


def _below(path: Path, folder: Path) -> PurePosixPath:
    return PurePosixPath(path.relative_to(folder).as_posix())
