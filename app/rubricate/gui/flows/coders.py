"""Who has worked in the project, and forgetting one of them for good."""

from typing import TYPE_CHECKING

from rubricate.core.annotation import Coder
from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.seam import Handlers
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.gui.dialogs.coders import CodersDialog, Work


class Coders(Flow):
    """Opens the list of coders, and asks before one of them goes."""

    def handlers(self) -> Handlers:
        return {"edit.coders": self.show}

    def show(self) -> None:
        """The list; it is left as it is opened, unless somebody is erased from it."""
        from rubricate.gui.dialogs.coders import CodersDialog

        session, window = self._session, self._window
        dialog = CodersDialog(session.project, session.hand().coder.id, window.theme, window.widget)
        dialog.erase_asked.connect(lambda coder: self._erase(coder, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _erase(self, coder: Coder, dialog: "CodersDialog") -> None:
        from rubricate.gui.dialogs.coders import work_of

        if self._may_erase(coder, work_of(self._session.project, coder.id)) and self._session.erase(coder):
            dialog.show_project()
            dialog.say(tr("Erased for good."))
        dialog.table.setFocus()

    def _may_erase(self, coder: Coder, work: "Work") -> bool:
        """Whether the user agrees, knowing what goes, what stays and what can't come back."""
        session = self._session
        goes = tr(
            "{name} and all they did will be forgotten, in the history too: {work}. Undo can’t bring it back.",
            name=coder.label,
            work=_in_words(work),
        )
        stays = tr("What they did to codebook, texts and annotations of others stays, without a name.")
        copies = tr(
            "Backups in {folder} and copies of the project’s file keep what they hold until you delete them.",
            folder=session.backups,
        )
        own = tr("This is you: what you do next stands under this name again, unless you change it in the preferences.")
        said = [goes, stays, copies, *([own] if coder.id == session.hand().coder.id else ())]
        return (
            self._window.ask.choice(tr("Erase for good?"), " ".join(said), [tr("Keep it"), tr("Erase for good")]) == 1
        )


def _in_words(work: "Work") -> str:
    """What there is of it; no annotation where there is nothing at all."""
    annotations = trn("{n} annotation", "{n} annotations", work.annotations)
    parts = [annotations] if work.annotations else []
    if work.notes:
        parts.append(trn("{n} note", "{n} notes", work.notes))
    if work.statuses:
        parts.append(trn("the status of {n} document", "the status of {n} documents", work.statuses))
    return ", ".join(parts or [annotations])
