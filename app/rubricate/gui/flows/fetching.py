"""A web page into the project: asked for by its address, fetched beside the window, then read as any file."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from rubricate import words
from rubricate.core.errors import FetchStopped, RubricateError
from rubricate.gui.flows.adding import Adding
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubricate.formats.gathering import Gathered
    from rubricate.formats.writing import Progress


class Fetching:
    """Asks for an address; nothing is fetched before somebody has said so."""

    def __init__(self, window: Window, adding: Adding) -> None:
        self._window, self._adding = window, adding

    def handlers(self) -> Handlers:
        return {"file.add_page": self.ask}

    def ask(self, address: str = "") -> None:
        """Ask for an address, with the one of the clipboard at hand, and fetch what stands there."""
        from rubricate.fetching import is_address

        if not self._adding.may_add():
            return
        copied = QGuiApplication.clipboard().text().strip()
        offered = address or (copied if is_address(copied) else "https://")
        question = tr("Address of the page. Only this address is asked: no pictures, no scripts, no cookies.")
        given = self._window.ask.line(tr("Add a web page"), question, offered, tr("Fetch"))
        if given is not None and given.strip() not in ("", "https://"):
            self.fetch(given.strip())

    def fetch(self, address: str) -> None:
        """Fetch a page in a job, and go on as with a file."""
        shows_all = self._window.settings.always_preview
        self._window.jobs.start(
            tr("Fetching {address}", address=address),
            lambda progress, cancelled: _fetched(address, progress, cancelled, shows_all=shows_all),
            self._adding.take,
            self._not_fetched,
        )

    def _not_fetched(self, error: RubricateError) -> None:
        stopped = tr("Stopped. Nothing was added.")
        self._window.say(stopped if isinstance(error, FetchStopped) else words.explain(error))


def _fetched(address: str, progress: "Progress", cancelled: "Callable[[], bool]", *, shows_all: bool) -> "Gathered":
    from rubricate.fetching import fetch
    from rubricate.formats.gathering import gather_page

    found = fetch(address, progress, cancelled)
    facts = {"address": found.address, "fetched": date.today().isoformat()}  # noqa: DTZ011  # the user's day
    return gather_page(found.data, found.name, found.encoding, facts, waits=True, shows_all=shows_all)
