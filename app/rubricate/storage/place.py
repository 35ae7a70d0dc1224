"""Where a project stands, as far as it is a risk: a synced folder, a share, a file that can't be written."""

import os
from enum import Enum
from pathlib import Path
from typing import Final


class Advice(Enum):
    """What a person should know about the place of a project."""

    SYNCED = "synced"  # a sync client may copy a half-written file
    SHARE = "share"  # a network file system may not keep locks


_FOLDERS: Final = ("dropbox", "onedrive", "nextcloud", "owncloud", "google drive", "googledrive", "icloud drive")
_FOLDER_STARTS: Final = ("onedrive - ", "dropbox (", "iclouddrive", "com~apple~clouddocs")
_MARKERS: Final = (".dropbox", ".dropbox.cache", ".sync_journal.db", ".owncloudsync.log", ".nextcloudsync.log")
_MARKER_STARTS: Final = ("._sync_", ".sync_")
_SHARES: Final = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ncpfs", "webdav", "davfs", "fuse.sshfs")
_SHARE_STARTS: Final = ("fuse.gvfs", "fuse.smb", "fuse.davfs", "fuse.rclone", "fuse.sshfs")


def beside(path: Path, ending: str) -> Path:
    """The file that SQLite or we keep beside a project: by its real name, so that all links to it meet there."""
    real = Path(os.path.realpath(path))
    return real.with_name(real.name + ending)


def advice_for(path: Path, mounts: Path = Path("/proc/mounts")) -> Advice | None:
    """What to say about this place, or None. Looks at names and at the mounts, opens nothing of the user's."""
    folder = path.absolute().parent
    if any(_is_synced(parent) for parent in (folder, *folder.parents)):
        return Advice.SYNCED
    if str(folder).startswith("\\\\") or file_system(folder, mounts).startswith(_SHARE_STARTS):
        return Advice.SHARE
    return Advice.SHARE if file_system(folder, mounts) in _SHARES else None


def file_system(folder: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """The type of the file system that holds a folder, as the kernel names it; "" where it doesn't say."""
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ""
    place = Path(os.path.realpath(folder))
    best, kind = -1, ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(_unescaped(fields[1]))
        if (place == point or point in place.parents) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2]
    return kind


def is_writable(path: Path) -> bool:
    """Whether this process may write the file, and beside it the journal and the lock."""
    effective = os.access in os.supports_effective_ids
    return all(os.access(place, os.W_OK, effective_ids=effective) for place in (path, path.absolute().parent))


def _is_synced(folder: Path) -> bool:
    name = folder.name.casefold()
    if name in _FOLDERS or name.startswith(_FOLDER_STARTS):
        return True
    try:
        entries = [entry.name for entry in folder.iterdir()] if folder.name else []
    except OSError:
        return False
    return any(entry in _MARKERS or (entry.startswith(_MARKER_STARTS) and entry.endswith(".db")) for entry in entries)


def _unescaped(field: str) -> str:
    """Mount points have blanks and the like as octal escapes."""
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        field = field.replace(code, letter)
    return field
