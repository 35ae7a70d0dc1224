"""Hears the program as a screen reader does, through AT-SPI, in a D-Bus session of its own.

    python3 listening.py PROGRAM PROJECT FILE

Run by the system's Python, which has `gi`; nothing of Rubricate is imported. Keys are pressed by xdotool. What was
heard goes into the file as JSON: the tree of the window and of some dialogs, the page's text, and what was announced.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  # the version comes first

WAIT = 20.0  # seconds that anything may take
HEARD = []  # [name of the event, what it says]
FOCUS = []  # what has come to have the focus, in that order; what is in a popup is heard of in no other way
SINCE = [0]  # how many had been heard before the last keys
DEEPEST = 40
BUSES = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def pump(until, what):
    """Let events come until something is so; ends with what was waited for."""
    end = time.monotonic() + WAIT
    context = GLib.MainContext.default()
    while True:
        while context.pending():
            context.iteration(False)
        found = until()
        if found:
            return found
        if time.monotonic() > end:
            keep({"waited_for": what, "heard": [said for kind, said in HEARD if kind == "announcement"][-20:]})
            sys.exit(1)
        GLib.usleep(20_000)


def keep(found):
    Path(sys.argv[3]).write_text(json.dumps(found), encoding="utf-8")


def press(*keys):
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)
    SINCE[0] = len(HEARD)
    subprocess.run(["xdotool", "key", "--delay", "25", *keys], check=True)


def announced(words):
    """Wait for an announcement with these words, since the last keys."""
    heard = lambda: (said for kind, said in HEARD[SINCE[0] :] if kind == "announcement" and words in said)  # noqa: E731
    return pump(lambda: next(heard(), None), words)


def on_event(event):
    kind = event.type.split(":")[1]
    said = event.any_data if isinstance(event.any_data, str) else ""
    HEARD.append([kind, said])
    if kind == "state-changed" and event.detail1 and event.source is not None:
        FOCUS.append(event.source)


def children(node):
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None:
            yield child


def walk(node, depth=0):
    """The thing and all that is in it, as far as it is to be seen."""
    yield node
    if depth < DEEPEST:
        for child in children(node):
            yield from walk(child, depth + 1)


def labels(node):
    """What stands beside it as its name."""
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            yield from (relation.get_target(n).get_name() or "" for n in range(relation.get_n_targets()))


def told(node):
    states = node.get_state_set()
    has = lambda state: bool(states.contains(state))  # noqa: E731
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "labels": list(labels(node)),
        "description": node.get_description() or "",
        "focusable": has(Atspi.StateType.FOCUSABLE) and has(Atspi.StateType.SHOWING),
        "focused": has(Atspi.StateType.FOCUSED),
        "checked": has(Atspi.StateType.CHECKED),
        "selected": has(Atspi.StateType.SELECTED),
        "sensitive": has(Atspi.StateType.SENSITIVE),
        "readonly": has(Atspi.StateType.READ_ONLY),
        "showing": has(Atspi.StateType.SHOWING),
    }


def tree(node):
    """What is to be heard of it; what is not shown is not gone into, which takes most of the time."""
    return [told(part) for part in seen(node)]


def seen(node, depth=0):
    yield node
    if depth < DEEPEST:
        for child in children(node):
            if child.get_state_set().contains(Atspi.StateType.VISIBLE):
                yield from seen(child, depth + 1)


def application(process_id):
    desktop = Atspi.get_desktop(0)
    return next(
        (app for app in children(desktop) if app.get_process_id() == process_id and app.get_child_count()), None
    )


def window(app, title):
    """The window or dialog whose title has these words."""
    return next((part for part in children(app) if title in (part.get_name() or "")), None)


def find(node, role, name):
    found = (part for part in walk(node) if part.get_role_name() == role and name in (part.get_name() or ""))
    return next(found, None)


def page_of(frame):
    return pump(lambda: find(frame, "text", "Text, "), "the page")


def selection(page):
    text = page.get_text_iface()
    if not Atspi.Text.get_n_selections(text):
        return ""
    span = Atspi.Text.get_selection(text, 0)
    return Atspi.Text.get_text(text, span.start_offset, span.end_offset)


def listen(running):
    """What is heard of the program that runs."""
    from listening_on import go_on  # it needs the tools above

    heard = {}
    app = pump(lambda: application(running.pid), "the program")
    frame = pump(lambda: window(app, "Rubricate"), "the window")
    name = subprocess.run(
        ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(running.pid), "--name", "Rubricate"],
        check=True, capture_output=True, text=True,
    ).stdout.split()[0]  # fmt: skip
    subprocess.run(["xdotool", "windowactivate", "--sync", name], check=True)
    page = page_of(frame)
    pump(lambda: told(page)["focused"], "the focus on the page")
    text = page.get_text_iface()
    heard["page"] = told(page)
    heard["text"] = Atspi.Text.get_text(text, 0, -1)

    press("ctrl+Home", "ctrl+Right")
    pump(lambda: Atspi.Text.get_caret_offset(text) == 4, "the caret at the second word")
    press("ctrl+shift+Right")
    heard["selected"] = pump(lambda: selection(page), "a selection")
    press("1")
    heard["tagged"] = announced("Tagged as claim")
    press("ctrl+Home")
    press("ctrl+Right")
    heard["crossing"] = announced("in claim")
    press("F4")
    heard["where"] = announced("Sentence 1 of")
    press("Tab")
    heard["renamed"] = pump(lambda: "1 annotation" in page.get_name() and page.get_name(), "the page's new name")
    press("F2", "Right")
    announced("move the end")
    press("Escape")
    press("ctrl+z")
    heard["undone"] = announced("Undone")
    press("ctrl+y")
    announced("Done again")
    press("ctrl+Home", "Tab")
    pump(lambda: find(frame, "push button", "Remove annotation"), "the inspector")

    heard["window"] = tree(frame)

    dialogs = {}
    for keys, title in (("F1", "Keys"), ("ctrl+comma", "Preferences"), ("ctrl+shift+e", "Export")):
        press(keys)
        dialog = pump(lambda title=title: window(app, title), title)
        pump(lambda dialog=dialog: any(told(part)["focused"] for part in walk(dialog)), f"a focus in {title}")
        dialogs[title] = tree(dialog)
        press("Escape")
        pump(lambda title=title: window(app, title) is None, f"{title} to go")
    heard["dialogs"] = dialogs
    go_on(heard, app, frame, page)
    heard["events"] = sorted({kind for kind, _ in HEARD})
    return heard


def main():
    launcher = next(place for place in BUSES if Path(place).exists())
    with subprocess.Popen([launcher, "--launch-immediately"]) as bus:
        try:
            GLib.usleep(500_000)
            listener = Atspi.EventListener.new(on_event)
            for kind in ("announcement", "text-caret-moved", "text-selection-changed", "state-changed:focused"):
                listener.register(f"object:{kind}")
            with subprocess.Popen(sys.argv[1:3]) as running:
                try:
                    keep(listen(running))
                finally:
                    running.kill()
        finally:
            bus.kill()


if __name__ == "__main__":
    main()
