"""Help: the keys, the messages, about; and the preferences."""

from typing import TYPE_CHECKING

from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.flows.seam import Handlers, Window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rubricate.gui.keymap import Keymap


class Helping:
    """Opens the dialogs that only show things, and the preferences."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def handlers(self) -> Handlers:
        return {
            "help.keys": self.show_keys,
            "help.messages": self.show_messages,
            "document.facts": self.show_facts,
            "help.about": self.show_about,
            "edit.preferences": self.show_preferences,
        }

    def show_keys(self, above: "QWidget | None" = None) -> None:
        """All keys, over another dialog where one asks for them."""
        from rubricate.gui.dialogs.keys import KeysDialog
        from rubricate.gui.keymap import Keymap

        dialog = KeysDialog(Keymap(self._window.settings.keys), above or self._window.widget)
        dialog.changed.connect(self._keys_changed)
        self._show(dialog)

    def _keys_changed(self, keymap: "Keymap") -> None:
        """Another key holds at once, in every window, and is kept."""
        self._window.settings.keys = keymap.changes
        self._window.settings.save()
        self._window.windows.rekey()

    def show_messages(self) -> None:
        from rubricate.gui.dialogs.messages import MessagesDialog

        self._show(MessagesDialog(self._window.messages.all(), self._window.widget))

    def show_about(self) -> None:
        from rubricate.gui.dialogs.about import AboutDialog

        self._show(AboutDialog(self._window.theme, self._window.widget))

    def show_facts(self) -> None:
        from rubricate.gui.dialogs.facts import FactsDialog

        session, workspace = self._window.session, self._window.workspace
        if session is not None and workspace is not None and workspace.document_id is not None:
            self._show(FactsDialog(session.project, workspace.document_id, self._window.widget))

    def show_preferences(self) -> None:
        """What is changed there holds at once, and is kept."""
        from rubricate.gui.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self._window.settings, self._window.ask, self._window.widget)
        dialog.changed.connect(self._preferences_changed)
        dialog.keys_asked.connect(lambda: self.show_keys(dialog))
        self._show(dialog)

    def _preferences_changed(self) -> None:
        settings = self._window.settings
        settings.save()
        self._window.windows.restyle()
        self._window.commands.set_checked("tag.go_on", settings.go_on)
        self._window.commands.set_checked("view.selection_bar", settings.selection_bar)
        self._rename_coder()
        self._window.refresh()

    def _rename_coder(self) -> None:
        """The coder's label in the open project follows the settings; the journal keeps it as a step."""
        from rubricate.core import actions

        session = self._window.session
        if session is None or session.project.read_only:
            return
        coder = self._window.settings.coder
        known = session.project.coders.get(coder.id)
        if known is not None and known.label != coder.label:
            session.act(lambda project, hand: actions.rename_coder(project, hand, coder.id, coder.label))

    def _show(self, dialog: DialogFrame) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
