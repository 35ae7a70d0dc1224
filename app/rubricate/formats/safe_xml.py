"""XML of strangers: no entities, no document type, no network, no huge trees. docs/decisions/0024."""

import re
from functools import lru_cache
from typing import Any, Final

from rubricate.formats.errors import Damaged, Unsafe

Element = Any  # lxml's; the stubs that there are say less than is so

# A node takes up to 240 bytes of memory, however short it is in the file: this many are a tree of under 1 GB.
NODES_MOST: Final = 4_000_000
_DOCTYPE: Final = re.compile(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E")
_HEAD: Final = 1 << 16


def parsed(data: bytes, name: str) -> Element:
    """The root of a document, without comments and instructions. Raises Damaged, Unsafe."""
    from lxml import etree

    if data.count(b"<") + data.count(b"=") > NODES_MOST:
        raise Unsafe(name, "bomb")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Element = etree.fromstring(data.lstrip(b" \t\r\n"), parser)
    except etree.XMLSyntaxError as bad:
        raise _why(data, name, str(bad.msg or bad)) from bad
    except (ValueError, LookupError) as bad:
        raise Damaged(name, str(bad)) from bad
    if root is None:
        raise Damaged(name, "no root")
    if root.getroottree().docinfo.doctype:
        raise Unsafe(name, "doctype")
    return root


def _why(data: bytes, name: str, message: str) -> Damaged | Unsafe:
    if _DOCTYPE.search(data, 0, _HEAD):
        return Unsafe(name, "doctype")
    if "xcessive depth" in message:
        return Unsafe(name, "deep")
    if "too long" in message or "huge" in message:
        return Unsafe(name, "bomb")
    return Damaged(name, message)


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=512)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
