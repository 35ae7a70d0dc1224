"""The keys of the page: what each does while the page has the focus. The page and the manual read this table."""

from dataclasses import dataclass

from rubricate.words import tr


@dataclass(frozen=True, slots=True)
class PageKey:
    """`keys` as Qt writes them; with `shift` each also extends the selection. `verb` is the page's own name.

    The keys are the defaults: a person may give a verb others.
    """

    verb: str
    keys: tuple[str, ...]
    does: str
    shift: bool = False


def page_keys() -> tuple[PageKey, ...]:
    """All keys that the page handles itself, in the order they are shown."""
    return (*move_keys(), *act_keys())


def move_keys() -> tuple[PageKey, ...]:
    """Moves of the caret."""
    return (
        PageKey("left", ("Left",), tr("One letter to the left"), shift=True),
        PageKey("right", ("Right",), tr("One letter to the right; in sentence mode into the sentence"), shift=True),
        PageKey("up", ("Up",), tr("One line up; in sentence mode the sentence before"), shift=True),
        PageKey("down", ("Down",), tr("One line down; in sentence mode the next sentence"), shift=True),
        PageKey("word_left", ("Ctrl+Left",), tr("One word to the left"), shift=True),
        PageKey("word_right", ("Ctrl+Right",), tr("One word to the right"), shift=True),
        PageKey("sentence_back", ("Alt+Up",), tr("To the sentence before"), shift=True),
        PageKey("sentence_on", ("Alt+Down",), tr("To the next sentence"), shift=True),
        PageKey(
            "paragraph_back",
            ("Ctrl+Up",),
            tr("To the paragraph before; in sentence mode the one before without a tag"),
            shift=True,
        ),
        PageKey(
            "paragraph_on",
            ("Ctrl+Down",),
            tr("To the next paragraph; in sentence mode the next one without a tag"),
            shift=True,
        ),
        PageKey("line_start", ("Home",), tr("To the start of the line"), shift=True),
        PageKey("line_end", ("End",), tr("To the end of the line"), shift=True),
        PageKey("text_start", ("Ctrl+Home",), tr("To the start of the text"), shift=True),
        PageKey("text_end", ("Ctrl+End",), tr("To the end of the text"), shift=True),
        PageKey("screen_up", ("PgUp",), tr("One screen up"), shift=True),
        PageKey("screen_down", ("PgDown",), tr("One screen down"), shift=True),
    )


def act_keys() -> tuple[PageKey, ...]:
    """What can be done at the caret, with the selection, with the annotation in focus."""
    return (
        PageKey("selecting", ("F8",), tr("Start or stop selecting without Shift")),
        PageKey("grow", ("Ctrl+E",), tr("Grow the selection: word, sentence, paragraph")),
        PageKey("all", ("Ctrl+A",), tr("Select all")),
        PageKey("copy", ("Ctrl+C", "Ctrl+Ins"), tr("Copy the selection")),
        PageKey("enter", ("Return", "Enter"), tr("Choose a tag for the selection, or fill in what the tag asks")),
        PageKey("next", ("Tab",), tr("Next annotation; after the last one on to what comes next")),
        PageKey("previous", ("Shift+Tab",), tr("Previous annotation; before the first one back to what is there")),
        PageKey("note", ("Ctrl+Return", "Ctrl+Enter"), tr("Note of the annotation, or of a new one on the selection")),
        PageKey("link", ("Ctrl+L",), tr("Link the annotation to another one: go there, Enter; Esc stops")),
        PageKey("pick", ("Shift+Return", "Shift+Enter"), tr("Choose the annotation in focus too, or let it go")),
        PageKey("remove", ("Del",), tr("Remove the annotation in focus, or all that are chosen")),
        PageKey("edges", ("F2",), tr("Move the edges: Tab picks start or end, Left and Right move, Enter keeps")),
        PageKey("where", ("F4",), tr("Say where I am")),
        PageKey("back", ("Esc",), tr("One step back; then Tab leaves the page")),
        PageKey("menu", ("Menu", "Shift+F10"), tr("What can be done here")),
    )
