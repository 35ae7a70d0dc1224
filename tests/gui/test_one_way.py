"""Modules of the window import one way: none needs, were it for a type alone, one that needs it."""

from graphlib import CycleError, TopologicalSorter

import grimp

ROOT = "rubricate.gui"


def test_no_module_of_the_window_comes_back_to_itself() -> None:
    graph = grimp.build_graph("rubricate", exclude_type_checking_imports=False, cache_dir=None)
    mine = {module for module in graph.modules if module.startswith(ROOT)}
    order = TopologicalSorter({one: graph.find_modules_directly_imported_by(one) & mine for one in mine})
    try:
        order.prepare()
    except CycleError as error:
        raise AssertionError(" -> ".join(error.args[1])) from None
