"""The further rooms of the program as a screen reader hears them; called by `listening.py`, with its tools."""

from listening_bringing import bringing
from listening_dates import coders, dates
from listening_tags import several_tags, whole_document

from __main__ import announced, find, page_of, press, pump, told, tree, walk, window

FIELDS = 25  # Tab presses, at most, from the name of a tag to its definition


def in_focus(node):
    """What has the keys in here."""
    return next((part for part in walk(node) if told(part)["focused"] and told(part)["focusable"]), None)


def keys_in(node):
    """The names of all that says that it has the keys: a row goes on saying so of itself."""
    return [part.get_name() for part in walk(node) if told(part)["focused"]]


def comes(frame, role, name):
    return pump(lambda: find(frame, role, name), name)


def back_on(page):
    return pump(lambda: told(page)["focused"], "the keys on the page again")


def dialog(app, keys, title, back):
    """All that a dialog says; where it is closed, the keys are where they were."""
    press(*keys)
    shown = pump(lambda: window(app, title), title)
    pump(lambda: in_focus(shown), f"a focus in {title}")
    heard = tree(shown)
    press("Escape")
    pump(lambda: window(app, title) is None, f"{title} to go")
    pump(lambda: told(back)["focused"], f"the keys back from {title}")
    return heard


def links(heard, page):
    """A second annotation, a link to the first one, and what is said of it in focus."""
    press("Escape", "ctrl+End", "ctrl+shift+Left", "ctrl+shift+Left", "2")
    announced("Tagged as quote")
    press("ctrl+l")
    heard["linking"] = announced("Linking from")
    press("ctrl+Home", "Tab", "Return", "Return")
    heard["linked"] = announced("Linked")
    press("Escape", "ctrl+Home", "Tab")
    heard["in focus"] = announced("linked")
    back_on(page)


def sentences(heard, page):
    press("Escape", "ctrl+Home", "F5")
    heard["sentence"] = announced("Sentence 1 of 3, ")
    press("Down")
    heard["next sentence"] = announced("Sentence 2 of 3")
    press("shift+F5")
    back_on(page)


def answers(heard, frame, page):
    press("Escape", "ctrl+Home", "Tab", "Return")
    pump(lambda: in_focus(frame) is not None and ": " in in_focus(frame).get_name(), "the first answer")
    heard["answers"] = tree(frame)
    press("y")
    pump(lambda: told(in_focus(frame))["checked"], "an answer that is given")
    heard["given"] = told(in_focus(frame))
    press("Escape")
    back_on(page)


def codebook(heard, app, frame, page):
    press("ctrl+b")
    rows = comes(frame, "table", "Tags of the codebook")
    pump(lambda: any(told(part)["focused"] for part in walk(rows)), "the keys in the tree")
    press("n")
    announced("Added")
    press("Return", "BackSpace", "q", "u", "o", "t", "e")
    heard["refused"] = announced("quote")
    heard["codebook"] = tree(frame)
    press("Escape", "ctrl+z", "Escape")
    back_on(page)
    heard["after"] = told(page)


def table(heard, frame, page):
    press("ctrl+shift+d")
    rows = comes(frame, "table", "Documents")
    pump(lambda: any(told(part)["focused"] for part in walk(rows)), "the keys in the rows")
    press("d")
    heard["done"] = announced("done")
    heard["table"] = tree(frame)
    press("Escape")
    back_on(page)


def search(heard, app, frame, page):
    press("ctrl+shift+f", "t", "h", "e")
    heard["found"] = announced("hit")
    press("Return", "Tab", "space")
    shown = pump(lambda: window(app, "Tag"), "the preview")
    pump(lambda: in_focus(shown) and find(shown, "table cell", "bridge"), "the places")
    heard["places"] = tree(shown)
    press("Escape")
    pump(lambda: window(app, "Tag") is None, "the preview to go")
    heard["search"] = tree(frame)
    press("Escape")
    back_on(page)


def history(heard, frame, page):
    press("ctrl+h")
    rows = comes(frame, "table", "History")
    pump(lambda: any(told(part)["focused"] for part in walk(rows)), "the keys in the history")
    heard["history"] = tree(frame)
    press("Down", "Tab", "space")
    heard["then"] = announced("As of")
    heard["past"] = tree(frame)
    press("ctrl+shift+h")
    heard["now"] = announced("as it is now")


def again(heard, app, frame, page):
    """Another definition, the queue of what was made by the earlier one, and the versions of the codebook."""
    press("Escape", "ctrl+b")
    rows = comes(frame, "table", "Tags of the codebook")
    pump(lambda: any(told(part)["focused"] for part in walk(rows)), "the keys in the tree")
    press("Home", "Return")
    pump(lambda: "Name" in keys_in(frame), "the name")
    for _ in range(FIELDS):
        press("Tab")
        if "Definition" in keys_in(frame):
            break
    press("ctrl+End", "n", "e", "w", "ctrl+Return")
    announced("Its annotations can be looked through")
    press("Escape")
    back_on(page)
    press("alt+c", "l")
    rows = comes(frame, "table", "Annotations by an earlier definition")
    pump(lambda: any(told(part)["focused"] for part in walk(rows)), "the keys in the queue")
    heard["queue"] = tree(frame)
    press("k")
    heard["kept"] = announced("left")
    press("Escape")
    back_on(page)
    heard["dialogs"]["Versions"] = dialog(app, ["alt+c", "v"], "Versions", page)


def go_on(heard, app, frame, page):
    """Each room once; the page has the keys before and after it."""
    links(heard, page)
    sentences(heard, page)
    answers(heard, frame, page)
    codebook(heard, app, frame, page)
    table(heard, frame, page)
    search(heard, app, frame, page)
    heard["dialogs"]["Journal"] = dialog(app, ["ctrl+j"], "Journal", page)
    history(heard, frame, page)
    page = page_of(frame)  # another page: the project was opened anew
    again(heard, app, frame, page)
    several_tags(heard, app, frame, page)
    dates(heard, frame, page)
    coders(heard, app, page)
    whole_document(heard, frame, page)
    bringing(heard, app, page)
