"""Marks that wait for their tags' names: only the whole shows which layers use one label for two things."""

from collections import defaultdict
from typing import Any

from rubricate.formats.importers.collecting import Collecting


class Naming:
    """A label is the name of its tag; where several layers have it, the layer's name stands before it."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, str, str, tuple[tuple[int, int], ...], dict[str, Any]]] = []
        self._layers: dict[str, set[str]] = defaultdict(set)

    def add(
        self, document: str, layer: str, label: str, places: tuple[tuple[int, int], ...], facts: dict[str, Any]
    ) -> None:
        """A mark; without a label its layer names its tag, and without a layer (one of ours) the label is as it is."""
        self._rows.append((document, layer, label, places, facts))
        self._layers[label or layer].add(layer)

    def write(self, found: Collecting) -> None:
        """All marks under their names, in order."""
        for document, layer, label, places, facts in self._rows:
            shared = layer and label and len(self._layers[label]) > 1
            found.mark(document, f"{layer}: {label}" if shared else label or layer, places, **facts)
