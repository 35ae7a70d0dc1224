"""The commands by name: any other first word is a path to open."""

from typing import Final

COMMANDS: Final = frozenset(
    {
        "open",
        "new",
        "add",
        "read",
        "formats",
        "tag",
        "search",
        "autotag",
        "codebook",
        "variables",
        "import",
        "export",
        "info",
        "check",
        "undo",
        "redo",
        "erase",
        "history",
    }
)
