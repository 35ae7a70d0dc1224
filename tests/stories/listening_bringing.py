"""A web page and annotations that come in, as a screen reader hears it; called by `listening_on.py`."""

import subprocess
import sys
from pathlib import Path

from listening_tags import focused, gone, opened

from __main__ import announced, press, pump, told, tree, window

FOLDER = Path(sys.argv[2]).parent


def file_named(app, keys, title, name):
    """The dialog for files that these keys open, answered with a file of the folder."""
    opened(app, keys, title)
    subprocess.run(["xdotool", "type", "--delay", "5", str(FOLDER / name)], check=True)
    press("Return")
    gone(app, title)


def text_before_it_comes_in(heard, app):
    """Both ways to read a page, its name, and what is said of them."""
    file_named(app, ["ctrl+i"], "Add texts", "page.html")
    shown = pump(lambda: window(app, "Add this text?"), "the preview")
    pump(lambda: focused(shown), "the keys in the preview")
    heard["dialogs"]["Preview"] = tree(shown)
    press("Return")
    heard["added"] = announced("Added")


def annotations(heard, app):
    """What an import would do, before it does it."""
    file_named(app, ["ctrl+shift+i"], "Import annotations", "coded.csv")
    shown = pump(lambda: window(app, "Import: coded"), "the import")
    pump(lambda: focused(shown), "the keys in the import")
    heard["dialogs"]["Import"] = tree(shown)
    press("Escape")
    gone(app, "Import: coded")


def bringing(heard, app, page):
    text_before_it_comes_in(heard, app)
    annotations(heard, app)
    pump(lambda: told(page)["focused"], "the keys on the page again")
