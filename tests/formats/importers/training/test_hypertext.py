"""Nodes of HTML and places in them, carried over to the text as it is read."""

from collections import Counter
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.importers.training.hypertext import HyperText

words = st.text(st.sampled_from("ab <&😀\u05d0\u0301\u00a0\n"), min_size=1, max_size=6)
trees = st.recursive(
    words, lambda inside: st.tuples(st.sampled_from(["div", "b", "i", "span"]), st.lists(inside, max_size=4))
)


def written(tree: object, path: str, numbers: Counter[str], nodes: dict[str, str]) -> str:
    """The HTML of a tree; `nodes` are its texts by their paths, as a browser's XPath has them."""
    if isinstance(tree, str):
        before = numbers["last is text"]
        numbers["text()"] += not before
        numbers["last is text"] = 1
        node = f"{path}/text()[{numbers['text()']}]"
        nodes[node] = nodes.get(node, "") + tree
        return escape(tree)
    assert isinstance(tree, tuple)
    name, inside = tree
    numbers["last is text"] = 0
    numbers[name] += 1
    own: Counter[str] = Counter()
    return f"<{name}>{''.join(written(one, f'{path}/{name}[{numbers[name]}]', own, nodes) for one in inside)}</{name}>"


@given(st.lists(trees, min_size=1, max_size=4))
def test_every_sign_of_every_node_is_found_where_it_is(forest: list[object]) -> None:
    nodes: dict[str, str] = {}
    numbers: Counter[str] = Counter()
    page = HyperText("".join(written(tree, "", numbers, nodes) for tree in forest))
    for node, text in nodes.items():
        for at, sign in enumerate(text):
            if sign.isspace():
                continue
            start = len(text[:at].encode("utf-16-le")) // 2
            place = page.place(node, start)
            assert place is not None
            assert page.text[place] == sign
            assert page.place(node, start + len(sign.encode("utf-16-le")) // 2, is_end=True) == place + 1


@pytest.mark.parametrize(
    ("node", "offset"), [("/p[2]/text()[1]", 0), ("", 0), ("/p[1]/text()[1]", 4), ("/p[1]/text()[1]", -1), ("/p[1]", 0)]
)
def test_what_is_no_place_is_none(node: str, offset: int) -> None:
    assert HyperText("<p>abc</p>").place(node, offset) is None


def test_what_browsers_add_or_close_makes_no_difference() -> None:
    page = HyperText("<p>One<p>two<br>more<!-- no --> still<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>")
    nodes = ["/p[2]/text()[2]", "/ul[1]/li[2]/text()[1]", "/table[1]/tbody[1]/tr[1]/td[2]/text()[1]"]
    places = [page.place(node, 0) for node in nodes]
    assert [page.text[place] for place in places if place is not None] == ["m", "b", "d"]
