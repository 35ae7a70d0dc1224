"""What is done with several tags, and on whole documents, as a screen reader hears it; called by `listening_on.py`."""

from __main__ import announced, find, press, pump, told, tree, walk, window

WHOLE, FOCUS = "claim, whole document", "in focus"


def focused(node):
    """The names of what has the keys, and can have them."""
    return [part.get_name() for part in walk(node) if told(part)["focused"] and told(part)["focusable"]]


def opened(app, keys, title):
    """The dialog that these keys open, with the keys in it."""
    press(*keys)
    shown = pump(lambda: window(app, title), title)
    pump(lambda: focused(shown), f"a focus in {title}")
    return shown


def gone(app, title):
    pump(lambda: window(app, title) is None, f"{title} to go")


def at_the_tags(frame):
    rows = pump(lambda: find(frame, "table", "Tags of the codebook"), "the tags")
    pump(lambda: any(told(part)["focused"] for part in walk(rows)), "the keys in the tags")


def merging(heard, app, frame):
    """The second tag into the first one."""
    press("Home", "Down")
    shown = opened(app, ["m"], "Merge tags")
    heard["dialogs"]["Merge tags"] = tree(shown)
    press("Down")
    heard["other target"] = announced("over to opinion")
    press("Up")
    announced("over to claim")
    press("Return")
    heard["merged"] = announced("Merged")
    gone(app, "Merge tags")
    at_the_tags(frame)
    press("ctrl+z")
    announced("Undone")


def splitting(heard, app, frame):
    press("Home")
    shown = opened(app, ["s"], "Split claim")
    press("q", "u", "o", "t", "e")
    heard["taken name"] = announced("quote")
    press("2")
    pump(lambda: not any(told(part)["description"].startswith("There is") for part in walk(shown)), "a good name")
    press("Tab", "space")
    heard["goes over"] = announced("1 of 1")
    heard["dialogs"]["Split claim"] = tree(shown)
    press("Escape")
    gone(app, "Split claim")
    at_the_tags(frame)


def taking_in(heard, app):
    shown = opened(app, ["alt+c", "i"], "Import tags")
    press("Down")
    pump(lambda: any(told(part)["selected"] for part in walk(shown)), "a codebook that is chosen")
    heard["dialogs"]["Import tags"] = tree(shown)
    press("Escape")
    gone(app, "Import tags")


def several_tags(heard, app, frame, page):
    """Merged, split and taken in; the page has the keys before and after it."""
    press("ctrl+b")
    at_the_tags(frame)
    merging(heard, app, frame)
    splitting(heard, app, frame)
    press("Escape")
    pump(lambda: told(page)["focused"], "the keys on the page again")
    taking_in(heard, app)
    pump(lambda: told(page)["focused"], "the keys on the page again")


def now(node):
    """What it says at this moment: a description is remembered here, and nothing tells of another one."""
    node.clear_cache()
    return told(node)


def whole_document(heard, frame, page):
    """A tag on the whole document: its chip over the text is named, says that it is in focus, and can be pressed."""
    press("Escape", "ctrl+t")
    pump(lambda: not told(page)["focused"], "the chooser")
    press("c", "l", "Return")
    heard["whole"] = announced("Tagged")
    chip = pump(lambda: find(frame, "push button", WHOLE), "the chip")
    pump(lambda: now(chip)["description"] == FOCUS, "the chip in focus")
    heard["chip"] = told(chip)
    pump(lambda: now(page)["focused"], "the keys on the page again")
    press("Escape")
    pump(lambda: now(chip)["description"] != FOCUS, "the chip out of focus")
    heard["chip at rest"] = told(chip)
    heard["head"] = tree(frame)
    chip.get_action_iface().do_action(0)
    pump(lambda: now(chip)["description"] == FOCUS, "the chip that was pressed")
    press("F4")
    heard["where with a whole"] = announced("On the whole document")
