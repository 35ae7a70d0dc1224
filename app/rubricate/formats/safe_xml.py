"""XML of strangers: no entities, no document type, no network, no huge trees. docs/decisions/0024."""

from typing import Any

from rubricate.formats.errors import Damaged, Unsafe

Element = Any  # lxml's; the stubs that there are say less than is so


def parsed(data: bytes, name: str) -> Element:
    """The root of a document, without comments and instructions. Raises Damaged, Unsafe."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Element = etree.fromstring(data.lstrip(), parser)
    except etree.XMLSyntaxError as bad:
        raise Damaged(name, str(bad.msg or bad)) from bad
    except ValueError as bad:
        raise Damaged(name, str(bad)) from bad
    if root.getroottree().docinfo.doctype:
        raise Unsafe(name, "doctype")
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
