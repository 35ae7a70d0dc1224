"""A link in a note is followed only when it was pressed, and when its address was seen and agreed to."""

from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from rubricate.gui.dialogs.asking import Asking
from rubricate.words import tr

OPENABLE: Final = ("http", "https", "mailto")


def follow(ask: Asking, address: str) -> None:
    """Show where a link leads, and go there if that is wanted: a note may come from somebody else.

    What is no address of the net or of mail (a file, a script) is not followed at all.
    """
    url = QUrl(address)
    if url.scheme() not in OPENABLE:
        return
    sentence = tr("The link leads to {address}", address=url.toDisplayString())
    if ask.choice(tr("Open the link?"), sentence, [tr("Open")]) == 0:
        QDesktopServices.openUrl(url)
