"""Dresses the application: Fusion, a palette, and the style sheet of resources/themes filled in with a theme."""

import re
from contextlib import nullcontext
from string import Template
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from rubricate import resources
from rubricate.gui.dressing import repainting
from rubricate.gui.theme import Theme

_LENGTH: Final = re.compile(r"\b(\d+)px")
_SIDE: Final = re.compile(r"\bborder-(left|right)\b")
_OTHER: Final = {"left": "right", "right": "left"}
_MEASURES: Final = "measures"  # a property of the application: those of its present sheet
_HAIRLINES: Final = 2  # lines up to this width keep it at every size

_ROLES: Final = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "selected",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "text_muted",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "hairline",
    QPalette.ColorRole.Dark: "border",
    QPalette.ColorRole.Shadow: "shadow",
}
_TEXTS: Final = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def apply(app: QApplication, theme: Theme) -> None:
    """Palette, font and style sheet of a theme, for every widget there is and will be.

    One sheet after another would have Qt dress each widget as often as it has widgets around it. Taking the old one
    off first has it dress each once: a fifth of the time. Where only colours differ, nothing moves and what isn't seen
    can wait: see `dressing.repainting`.
    """
    measures, is_first = _measures(theme), not app.styleSheet()
    with nullcontext() if is_first or app.property(_MEASURES) != measures else repainting(app):
        if not is_first:
            app.setStyleSheet("")
        if app.style().name() != "fusion":
            app.setStyle(QStyleFactory.create("Fusion"))
        app.setPalette(palette(theme))
        app.setFont(theme.ui_font())
        theme.ui_font("heading")
        app.setStyleSheet(sheet(theme))
    app.setProperty(_MEASURES, measures)


def palette(theme: Theme) -> QPalette:
    """The theme's colours in Qt's roles."""
    found = QPalette()
    for role, name in _ROLES.items():
        found.setColor(role, theme.color(name))
    for role in _TEXTS:
        found.setColor(QPalette.ColorGroup.Disabled, role, theme.color("text_disabled"))
    return found


def sheet(theme: Theme) -> str:
    """The style sheet with the theme's colours, fonts and lengths."""
    text = resources.path("themes/widgets.qss").read_text(encoding="utf-8")
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        text = _SIDE.sub(lambda found: f"border-{_OTHER[found[1]]}", text)  # Qt mirrors all but named borders
    scaled = _LENGTH.sub(lambda found: f"{_length(int(found[1]), theme.scale)}px", text)
    return Template(scaled).substitute(theme.tokens(), drawings=resources.path(f"themes/{theme.name}").as_posix())


def _measures(theme: Theme) -> str:
    """What a sheet's lengths and sides come from: with the same, everything stands in the same place."""
    fonts = (theme.ui_font(role).toString() for role in ("body", "heading"))
    return f"{theme.scale} {QGuiApplication.layoutDirection()} {' '.join(fonts)}"


def _length(px: int, scale: float) -> int:
    return px if px <= _HAIRLINES else round(px * scale)
