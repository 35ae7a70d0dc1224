"""Help > Messages: what the program answered since it was started."""

from collections.abc import Sequence

from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from rubricate.gui import tips
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.messages import Message
from rubricate.words import clock, tr


class MessagesDialog(DialogFrame):
    """The answers with their times, the newest first."""

    def __init__(self, messages: Sequence[Message], parent: QWidget | None = None) -> None:
        super().__init__(tr("Messages"), parent)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("Messages"))
        for message in reversed(messages):
            item = QListWidgetItem(f"{clock(message.at)}   {message.sentence}")
            item.setToolTip(tips.plain(message.details))
            self.list.addItem(item)
        if messages:
            self.content.addWidget(self.list, 1)
        else:
            self.list.hide()
            self.line(tr("Nothing was answered yet."), "dialogQuiet")
            self.content.addStretch(1)
        self.foot(self.primary(tr("Close")))
        self.fit(640, 420)
