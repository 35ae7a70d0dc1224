"""The files of an import: each .xmi with the types that lie beside it, and whoever it is the work of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from rubricate.formats import uima
from rubricate.formats.archive import Archive
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import Unreadable
from rubricate.formats.importers.xmi.types import NO_TYPES, Types, types_of

_HEAD: Final = 20_000
_TYPES: Final = b"typeSystemDescription"
_PROJECT: Final = "exportedproject"  # how the description of a project is called that INCEpTION exports
_WORK: Final = (
    "annotation",
    "curation",
)  # its folders: documents, and in each people


@dataclass(frozen=True, slots=True)
class File:
    """A .xmi: its name with its folders, what is in it, its types, and by its place in a project whose work it is."""

    name: str
    data: bytes
    types: Types
    document: str = ""
    owner: str = ""


def knows(bundle: Bundle) -> bool:
    """By an .xmi, alone, in the folder, or in the zips of a project of INCEpTION."""
    try:
        if bundle.main and not bundle.is_zip:
            if bundle.ending == "xml":
                head = bundle.data[:_HEAD]
                return uima.XMI.encode() in head and uima.namespace(uima.CAS).encode() in head
            return bundle.ending == uima.ENDING
        names = list(bundle.unpacked().files)
        return any(_is_xmi(name) for name in names) or (_is_project(names) and any(_in_project(names)))
    except (Unreadable, OSError, KeyError):
        return False


def files(bundle: Bundle) -> Iterator[File]:
    """All of them in order. Raises Damaged, Unsafe, Protected."""
    if bundle.main and not bundle.is_zip:
        yield File(bundle.name, bundle.data, _beside(bundle.files, ""))
        return
    inside = bundle.unpacked().files
    is_project = _is_project(inside)
    for file in _of_folder(inside):
        parts = file.name.split("/")
        is_work = is_project and len(parts) == 3 and parts[0] in _WORK
        yield replace(file, document=parts[1], owner=parts[2][:-4]) if is_work else file
    if is_project:
        for name, document, owner in _in_project(inside):
            packed = Archive(inside[name], name)
            for one in _of_folder(packed):
                yield File(f"{name}/{one.name}", one.data, one.types, document, owner)


def beside(bundle: Bundle, file: File, name: str) -> bytes | None:
    """A file of this name that lies in the same folder. Raises as `files` does."""
    folder = file.name.rpartition("/")[0] if not bundle.main or bundle.is_zip else ""
    return bundle.unpacked().files.get(f"{folder}/{name}" if folder else name)


def _of_folder(inside: Mapping[str, bytes]) -> Iterator[File]:
    known: dict[str, Types] = {}
    for name in sorted(name for name in inside if _is_xmi(name)):
        folder = name.rpartition("/")[0]
        if folder not in known:
            known[folder] = _beside(inside, folder)
        yield File(name, inside[name], known[folder])


def _beside(inside: Mapping[str, bytes], folder: str) -> Types:
    """The types of a folder, or of the one above all; none where nobody says."""
    start = f"{folder}/" if folder else ""
    for name in (f"{start}{uima.TYPES}", uima.TYPES):
        if _is_there(inside, name):
            return types_of(inside[name], name)
    others = (name for name in sorted(inside) if name.rpartition("/")[0] == folder and name.casefold().endswith(".xml"))
    for name in others:
        data = inside[name]
        if _TYPES in data[:_HEAD]:
            return types_of(data, name)
    return NO_TYPES


def _is_there(inside: Mapping[str, bytes], name: str) -> bool:
    """Whether it is there though it isn't listed, as those beside a single file are not."""
    try:
        return bool(inside[name])
    except KeyError:
        return False


def _is_xmi(name: str) -> bool:
    return name.casefold().endswith(f".{uima.ENDING}") and not name.rpartition("/")[2].startswith(".")


def _is_project(names: Mapping[str, bytes] | list[str]) -> bool:
    return any(name.startswith(_PROJECT) and name.endswith(".json") for name in names)


def _in_project(names: Mapping[str, bytes] | list[str]) -> Iterator[tuple[str, str, str]]:
    """The zips of people's work in a project, each with its document and its person."""
    for name in sorted(names):
        parts = name.split("/")
        if len(parts) == 3 and parts[0] in _WORK and parts[2].casefold().endswith(".zip"):
            yield name, parts[1], parts[2][:-4]
