"""The coders and layers of what comes from elsewhere: those of the project by their label, or new ones."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final
from uuid import UUID

from rubricate.core.actions.coding import coder_added, main_layer
from rubricate.core.actions.common import added
from rubricate.core.annotation import PURPOSES, Coder, Layer
from rubricate.core.changes import Change
from rubricate.core.state import Hand, State

NO_IDS: Final[Mapping[str, UUID | None]] = MappingProxyType({})


class People:
    """Finds or makes the layer of a mark; `changes` are the coders and layers that were made.

    A new coder gets the id that `ids` has for the label, unless somebody here has it or it is `taken`.
    """

    def __init__(
        self, state: State, hand: Hand, ids: Mapping[str, UUID | None] = NO_IDS, taken: Collection[UUID] = ()
    ) -> None:
        self._state, self._hand, self._ids, self._taken = state, hand, ids, taken
        self._coders = {coder.label.casefold(): coder for coder in reversed(list(state.coders.values()))}
        self._coders |= {coder.label: coder for coder in reversed(list(state.coders.values()))}
        self._layers = {(layer.coder_id, layer.purpose, layer.round): layer for layer in state.layers.values()}
        self._own: Layer | None = None
        self._met: dict[tuple[str, str, int], Layer] = {}
        self.changes: list[Change] = []

    def new_labels(self) -> list[str]:
        """The coders that were made."""
        return [change.after.label for change in self.changes if isinstance(change.after, Coder)]

    def coder(self, label: str) -> Coder:
        """The coder of this label; of none, the hand's own, who is also meant by their label before they are here."""
        label = " ".join("".join(c if c.isprintable() else " " for c in label).split())
        own = self._hand.coder
        known = self._coders.get(label) or self._coders.get(label.casefold())
        if not label or (known is None and self._is_own(label)):
            if all(change.id != own.id for change in self.changes):
                self.changes += coder_added(self._state, own)
            return own
        if known is None:
            known = self._coders[label] = self._coders[label.casefold()] = Coder(self._new_id(label), label)
            self.changes += added([known])
        return known

    def _is_own(self, label: str) -> bool:
        """Whether it is what the hand is called; where the file says who that is, they are somebody else."""
        return label.casefold() == self._hand.coder.label.casefold() and self._ids.get(label) is None

    def _new_id(self, label: str) -> UUID:
        wanted = self._ids.get(label)
        known = {self._hand.coder.id, *self._state.coders, *(coder.id for coder in self._coders.values())}
        return self._hand.new_id() if wanted is None or wanted in known or wanted in self._taken else wanted

    def layer(self, label: str, purpose: str, number: int) -> Layer:
        """The layer of a coder for a purpose in a round; of the hand, in its first round, the one it works in."""
        met = self._met.get((label, purpose, number))
        if met is None:
            met = self._met[label, purpose, number] = self._layer(label, purpose, number)
        return met

    def _layer(self, label: str, purpose: str, number: int) -> Layer:
        if not label and purpose == "main" and number == 1:
            return self._main()
        purpose = purpose if purpose in PURPOSES else "main"
        coder = self.coder(label)
        key = (coder.id, purpose, max(1, number))
        if key not in self._layers:
            self._layers[key] = Layer(self._hand.new_id(), *key)
            self.changes += added([self._layers[key]])
        return self._layers[key]

    def _main(self) -> Layer:
        if self._own is None:
            coder = self.coder("")
            made = self._layers.get((coder.id, "main", 1))
            if made is not None and made.id not in self._state.layers:
                self._own = made
            else:
                self._own, new = main_layer(self._state, coder, self._hand.new_id)
                self.changes += [change for change in new if change.id != coder.id]
                self._layers.setdefault((coder.id, "main", self._own.round), self._own)
        return self._own
