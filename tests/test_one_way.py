"""Modules import one way: none needs, were it for a type alone, one that needs it."""

from graphlib import CycleError, TopologicalSorter

import grimp


def test_no_module_comes_back_to_itself() -> None:
    graph = grimp.build_graph("rubricate", exclude_type_checking_imports=False, cache_dir=None)
    order = TopologicalSorter({one: graph.find_modules_directly_imported_by(one) for one in graph.modules})
    try:
        order.prepare()
    except CycleError as error:
        raise AssertionError(" -> ".join(error.args[1])) from None
