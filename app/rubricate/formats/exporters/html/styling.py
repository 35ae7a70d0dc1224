"""The style sheet of a page: the one in resources/web, and what depends on its tags and coders."""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from rubricate import resources
from rubricate.core.codebook import Tag
from rubricate.formats.exporters.html.colours import Palette

# The first five are text decorations, in longhands: WebKit drops the shorthand. The others are pictures of gradients.
_DECORATIONS: Final = {"solid": ("solid", "2px"), "double": ("double", "2px"), "dotted": ("dotted", "2.5px"),
                       "wave": ("wavy", "1.5px"), "dashed": ("dashed", "2px"), "thick": ("solid", "4px")}  # fmt: skip
_BARS: Final = {  # pixels of line and gap in turn
    "dash-dot": (8, 3, 2, 3), "long-dash": (18, 6), "dash-dot-dot": (8, 3, 2, 3, 2, 3), "square-dot": (3, 3),
}  # fmt: skip
_ROLES: Final = ("page", "panel", "text", "text_muted", "hairline", "border", "focus", "link", "selection")


def style(tags: Sequence[tuple[str, Tag]], coders: Iterable[str]) -> str:
    """All of it. `tags` are the tags with their classes, `coders` the classes of coders."""
    light, dark = Palette("light"), Palette("dark")
    parts = [
        f":root{{{_roles(light)}}}",
        *(f".{name}{{{_colours(light, tag)}}}" for name, tag in tags),
        "@media screen and (prefers-color-scheme:dark){",
        f":root{{{_roles(dark)}}}",
        *(f".{name}{{{_colours(dark, tag)}}}" for name, tag in tags),
        "}",
        _sheet(),
        *(rule for name, tag in tags for rule in _pattern(name, tag.pattern)),
        *_hiding([name for name, _ in tags]),
        *_hiding(coders),
    ]
    return "\n".join(parts)


def policy(sheet: str) -> str:
    """What the page may load: this style sheet and nothing else."""
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _sheet() -> str:
    return resources.path("web/article.css").read_text(encoding="utf-8")


def _roles(palette: Palette) -> str:
    return "".join(f"--{role.replace('_', '-')}:{palette.roles[role]};" for role in _ROLES)


def _colours(palette: Palette, tag: Tag) -> str:
    colours = palette.tag(tag.colour)
    return f"--tint:{colours.tint};--line:{colours.line};--ink:{colours.text}"


def _pattern(name: str, pattern: str) -> Iterator[str]:
    """The line of a tag: on its marks, and on the sample in the legend. Unknown patterns are solid."""
    where = f"mark.{name},.s.{name}"
    if pattern in _BARS:
        yield f"{where}{{{_picture(_bars(_BARS[pattern]), sum(_BARS[pattern]), 2)}}}"
    elif pattern == "zigzag":
        tooth = "linear-gradient({}deg,var(--line) 36%,transparent 36%)"
        yield f"{where}{{background-image:{tooth.format(45)},{tooth.format(-45)};background-size:6px 4px}}"
    elif pattern == "ticked":
        ticks = "linear-gradient(90deg,var(--line) 1.5px,transparent 1.5px)"
        yield (f"{where}{{background-image:linear-gradient(var(--line),var(--line)),{ticks};"
               f"background-size:6px 1.5px,6px 5px}}")  # fmt: skip
    else:
        kind, thickness = _DECORATIONS.get(pattern, _DECORATIONS["solid"])
        yield (f"{where}{{text-decoration-line:underline;text-decoration-style:{kind};"
               f"text-decoration-thickness:{thickness}}}")  # fmt: skip


def _picture(image: str, width: int, height: int) -> str:
    return f"background-image:{image};background-size:{width}px {height}px"


def _bars(lengths: Sequence[int]) -> str:
    """A gradient with hard edges: line, gap, line, gap."""
    stops, at = [], 0
    for number, length in enumerate(lengths):
        stops.append(f"{'transparent' if number % 2 else 'var(--line)'} {at}px {at + length}px")
        at += length
    return f"linear-gradient(90deg,{','.join(stops)})"


def _hiding(names: Iterable[str]) -> Iterator[str]:
    """What a box that is not ticked hides: marks lose their look but never their words."""
    for name in names:
        off = f"body:has(#f{name}:not(:checked))"
        yield f"{off} mark.{name}{{background:none;text-decoration-line:none}}"
        yield f"{off} .l.{name},{off} .n.{name}{{display:none}}"
