"""The parts of a DOCX and how they name each other: the main part is found by its relationship, not by its name."""

import re
from dataclasses import dataclass, field
from typing import Final

from rubricate.formats.archive import Archive, joined
from rubricate.formats.errors import Damaged
from rubricate.formats.ole import OLE, why_not
from rubricate.formats.safe_xml import Element, local, parsed

_MAIN_TYPE: Final = re.compile(
    r"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|ms-word)\..*main\+xml"
)
_USUAL: Final = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """A target of a part: `kind` is the last word of its type, `target` a name in the archive or an address outside."""

    kind: str
    target: str
    outside: bool


@dataclass(slots=True)
class Package:
    """A DOCX that was opened: its archive, the name of its main part, the relations of that part and of
    the whole (`top`) by their ids."""

    archive: Archive
    name: str
    main: str = ""
    relations: dict[str, Relation] = field(default_factory=dict)
    top: dict[str, Relation] = field(default_factory=dict)

    @classmethod
    def opened(cls, data: bytes, name: str) -> "Package":
        """Raises Binary, Damaged, Protected, Unsafe, Unsupported."""
        if data.startswith(OLE):
            raise why_not(data, name)
        package = cls(Archive(data, name), name)
        package.top = package.relations_of("")
        package.main = package._found_main()
        package.relations = package.relations_of(package.main)
        return package

    def root(self, part: str) -> Element:
        """The root of a part. Raises Damaged where it is missing, and what `safe_xml.parsed` raises."""
        known = self.archive.named(part)
        if known is None:
            raise Damaged(self.name, f"no part {part}")
        return parsed(self.archive[known], self.name)

    def has(self, kind: str) -> bool:
        """Whether the main part names a part of this kind that is there."""
        return bool(self.target(kind))

    def target(self, kind: str) -> str:
        """The name of the part that the main part names by this kind; empty where there is none."""
        return self._target(self.relations, kind)

    def related(self, kind: str) -> Element | None:
        """The root of the part that the main part names by this kind; None where there is none."""
        part = self.target(kind)
        return self.root(part) if part else None

    def about(self) -> Element | None:
        """The root of the part with title, author and times; None where there is none."""
        part = self._target(self.top, "core-properties")
        return self.root(part) if part else None

    def _target(self, relations: dict[str, Relation], kind: str) -> str:
        found = (one.target for one in relations.values() if one.kind == kind and not one.outside)
        return next((target for target in found if self.archive.named(target)), "")

    def relations_of(self, part: str) -> dict[str, Relation]:
        """The relations of a part by id; of the package for ''."""
        folder, _, file = part.rpartition("/")
        known = self.archive.named(f"{folder}/_rels/{file}.rels".lstrip("/"))
        if known is None:
            return {}
        found: dict[str, Relation] = {}
        for element in self.root(known):
            if local(element) == "Relationship":
                outside = element.get("TargetMode", "").lower() == "external"
                target = element.get("Target", "")
                kind = element.get("Type", "").rpartition("/")[2]
                found[element.get("Id", "")] = Relation(kind, target if outside else joined(part, target), outside)
        return found

    def _found_main(self) -> str:
        if main := self._target(self.top, "officeDocument"):
            return main
        if self.archive.named("[Content_Types].xml"):
            for override in self.root("[Content_Types].xml"):
                part = override.get("PartName", "").lstrip("/")
                if _MAIN_TYPE.fullmatch(override.get("ContentType", "")) and self.archive.named(part):
                    return str(part)
        return _USUAL
