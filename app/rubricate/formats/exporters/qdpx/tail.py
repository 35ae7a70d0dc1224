"""What stands behind the sources of a project: links and sets."""

from collections.abc import Collection, Mapping
from typing import Any, Final
from uuid import UUID

from rubricate.formats import refi
from rubricate.formats.snapshot import Snapshot

_SPACE: Final = f"{{{refi.NAMESPACE}}}"


def links(file: Any, snapshot: Snapshot, ends: Mapping[UUID, UUID]) -> None:
    """The links whose two ends are in the file; `ends` are the guids of annotations there. One way, as they are."""
    wanted = [link for link in snapshot.links() if link.from_id in ends and link.to_id in ends]
    if not wanted:
        return
    with file.element(f"{_SPACE}Links"):
        for link in wanted:
            about = {
                "guid": str(link.id),
                "name": refi.in_xml(link.type),
                "direction": "OneWay",
                "originGUID": str(ends[link.from_id]),
                "targetGUID": str(ends[link.to_id]),
            }
            with file.element(f"{_SPACE}Link", about):
                pass
    file.write("\n")


def sets(file: Any, snapshot: Snapshot, written: Collection[UUID]) -> None:
    """The sets of documents that have members in the file."""
    members = {
        known.id: [document for document in written if known.id in snapshot.documents[document].set_ids]
        for known in snapshot.sets.values()
    }
    if not any(members.values()):
        return
    with file.element(f"{_SPACE}Sets"):
        for known in snapshot.sets.values():
            if members[known.id]:
                with file.element(f"{_SPACE}Set", {"guid": str(known.id), "name": refi.in_xml(known.name)}):
                    for document in members[known.id]:
                        with file.element(f"{_SPACE}MemberSource", {"targetGUID": str(document)}):
                            pass
    file.write("\n")
