"""Writes the few drawings that the style sheet names, in the colours of each theme: python packaging/theme_drawings.py

A style sheet can name a file alone, and a file has its colours fixed; everything else is tinted when it is painted.
"""

from collections.abc import Iterator
from pathlib import Path

from rubricate import resources

THEMES = ("light", "dark", "sepia", "contrast-light", "contrast-dark")
DRAWINGS = {  # name in the style sheet: (icon, role of its colour, width of its stroke)
    "check": ("check", "text", "2"),
    "check-on-ink": ("check", "page", "3"),
    "minus-on-ink": ("minus", "page", "3"),
    "chevron-down": ("chevron-down", "text_muted", "2"),
    "chevron-right": ("chevron-right", "text_muted", "2"),
}


def drawings() -> Iterator[tuple[Path, str]]:
    """Each file and what it should hold."""
    for theme in THEMES:
        roles = resources.table(f"themes/{theme}.toml")["roles"]
        for name, (icon, role, stroke) in DRAWINGS.items():
            svg = resources.path(f"icons/{icon}.svg").read_text(encoding="utf-8")
            svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke}"').replace("currentColor", roles[role])
            yield resources.folder() / "themes" / theme / f"{name}.svg", svg


if __name__ == "__main__":
    for file, svg in drawings():
        file.parent.mkdir(exist_ok=True)
        file.write_text(svg, encoding="utf-8")
