"""What flows have in common that show a view in the place of the page: made once, remembered, kept up when seen."""

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from rubricate.core.changes import Step
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.seam import Window


class Kept(Protocol):
    """A view that applies steps and remembers how it was arranged."""

    def apply(self, step: Step) -> None: ...
    def remember(self) -> dict[str, Any]: ...
    def recall(self, memory: dict[str, Any]) -> None: ...
    def set_keys(self, keymap: "Keymap") -> None: ...


if TYPE_CHECKING:
    from rubricate.gui.keymap import Keymap

V = TypeVar("V", bound=Kept)


class OverFlow(Flow, Generic[V]):
    """The base: `_view` is None until it is asked for. It goes with the workspace that it stands in."""

    memory: str  # where the settings keep how it was arranged
    command: str  # the one that shows it and is ticked while it is in front

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._view: V | None = None
        self._missed: list[Step] = []  # while the view is out of sight

    def begin(self) -> None:
        """A project is in the window."""
        self._session.bridge.changed.connect(self._follow)
        self._workspace.over_changed.connect(self._over_changed)
        self._workspace.keys_taken.connect(self._take_keys)
        self._window.commands.set_checked(self.command, False)

    def end(self) -> None:
        """The project leaves the window."""
        if self._view is not None:
            self._window.settings.windows[self.memory] = self._view.remember()
        self._view, self._missed = None, []
        self._window.commands.set_checked(self.command, False)

    @property
    def is_shown(self) -> bool:
        """Whether the view is in front."""
        view: object = self._view
        return view is not None and self._workspace.over is view

    def leave(self) -> None:
        """To the text again."""
        self._workspace.show_over(None)
        self._workspace.take_focus()

    def _take_keys(self, keymap: "Keymap") -> None:
        if self._view is not None:
            self._view.set_keys(keymap)

    def _recall(self, view: V) -> None:
        memory = self._window.settings.windows.get(self.memory)
        view.recall(memory if isinstance(memory, dict) else {})

    def _follow(self, step: Step, _origin: object) -> None:
        if self._view is not None:
            self._missed.append(step)
            self._catch_up()

    def _catch_up(self) -> None:
        """The view takes over what was done, as soon as it is seen."""
        if self._view is not None and self.is_shown:
            missed, self._missed = self._missed, []
            for step in missed:
                self._view.apply(step)

    def _over_changed(self) -> None:
        self._catch_up()
        self._window.commands.set_checked(self.command, self.is_shown)
