"""Packages of project files and sources, made for tests."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle
from rubricate.formats.known import importer

GOLDEN = Path(__file__).parents[3] / "golden" / "qdpx"
HEAD = '<Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="Other">'
CODES = '<CodeBook><Codes><Code guid="{c1}" name="claim" isCodable="true"/></Codes></CodeBook>'


def packed(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def guid(number: int) -> str:
    return f"{number:08x}-0000-4000-8000-000000000000"


def project(body: str, codes: str = CODES, head: str = HEAD) -> bytes:
    return f"{head}{codes.format(c1=guid(1))}{body}</Project>".encode()


def passage(start: int, end: int, name: str = "", number: int = 100, code: int = 1) -> str:
    """A passage with one coding."""
    words = name.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("\n", "&#10;")
    return (
        f'<PlainTextSelection guid="{guid(number)}" name="{words}" startPosition="{start}" endPosition="{end}">'
        f'<Coding guid="{guid(number + 1)}"><CodeRef targetGUID="{guid(code)}"/></Coding></PlainTextSelection>'
    )


def read(files: Mapping[str, bytes], name: str = "study.qdpx") -> FoundFile:
    bundle = Bundle.of_bytes(name, packed(files))
    reader = importer(bundle)
    assert reader.name == "qdpx"
    return reader.read(bundle)
