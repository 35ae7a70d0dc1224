"""A date from the calendar and the list of coders as a screen reader hears them; called by `listening_on.py`."""

from __main__ import FOCUS, announced, find, press, pump, told, tree, walk, window

COLUMNS = 12  # presses of Right, at most, from the name to the variable


def current(node):
    """The name of the cell that has the keys."""
    cells = (part for part in walk(node) if part.get_role_name() == "table cell")
    return next((part.get_name() for part in cells if told(part)["focused"]), "")


def come(words):
    """What came to have the focus with these words in its name."""
    return pump(lambda: next((one for one in FOCUS[-1:] if words in (one.get_name() or "")), None), words)


def dates(heard, frame, page):
    """The date of a document, in the table."""
    press("ctrl+shift+d")
    rows = pump(
        lambda: find(pump(lambda: find(frame, "filler", "All documents"), "all documents"), "table", ""), "rows"
    )
    pump(lambda: current(rows), "the keys in the rows")
    for _ in range(COLUMNS):
        if "published" in current(rows):
            break
        press("Right")
    press("F2")
    heard["line"] = told(come("published"))
    press("alt+Down")
    heard["day"] = announced("24")
    press("Right")
    heard["next day"] = come("25").get_name()
    press("Return")
    pump(lambda: find(rows, "table cell", "2026-11-25"), "the date in its cell")
    press("Escape")
    pump(lambda: told(page)["focused"], "the keys on the page again")


def coders(heard, app, page):
    press("alt+e", "s")
    shown = pump(lambda: window(app, "Coders"), "the coders")
    pump(lambda: current(shown), "the keys in the coders")
    heard["dialogs"]["Coders"] = tree(shown)
    press("Escape")
    pump(lambda: window(app, "Coders") is None, "the coders to go")
    pump(lambda: told(page)["focused"], "the keys on the page again")
