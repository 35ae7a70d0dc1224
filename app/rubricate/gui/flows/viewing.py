"""How things look and where one is: theme, font, spacing, zoom, panels, areas, finding, going through documents."""

from rubricate.gui.flows.flow import Flow
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.gui.looks import LooksPopover
from rubricate.gui.menus import font_options, number_options, spacing_options, theme_options
from rubricate.words import tr


class Viewing(Flow):
    """The View menu, the tool line's switches and the find bar."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)

    def handlers(self) -> Handlers:
        return {
            "view.left": lambda _on: self._workspace.toggle_left(),
            "view.right": lambda _on: self._workspace.toggle_right(),
            "view.selection_bar": self.set_selection_bar,
            "view.larger": lambda: self.step_zoom(1),
            "view.smaller": lambda: self.step_zoom(-1),
            "view.normal": lambda: self.set_zoom(100),
            "view.next_area": lambda: self.next_area(1),
            "view.previous_area": lambda: self.next_area(-1),
            "view.full_screen": self.set_full_screen,
            "edit.find": self.find,
        }

    def fill_menus(self) -> None:
        """Fill the submenus with their ways and connect the tool line; once a window."""
        settings, menus = self._window.settings, self._window.menus
        menus.fill_options("view.theme", theme_options(), settings.theme, self.set_theme)
        menus.fill_options("view.font", font_options(), settings.reading, self.set_font)
        menus.fill_options("view.numbers", number_options(), settings.numbers, self.set_numbers)
        menus.fill_options("view.spacing", spacing_options(), self._spacing(), self.set_spacing)
        self._window.commands.set_checked("view.selection_bar", settings.selection_bar)
        tool_line = self._window.tool_line
        tool_line.looks_asked.connect(self.show_looks)
        tool_line.searched.connect(self.find)
        tool_line.left.connect(lambda: self._window.workspace and self._workspace.page.setFocus())
        self._window.status.zoom_asked.connect(self.show_looks)

    def begin(self) -> None:
        """A project is in the window: follow its panels and its page."""
        workspace = self._workspace
        workspace.panels_changed.connect(self._show_panels)
        workspace.zoomed.connect(self._window.status.set_zoom)
        self._show_panels()
        self._window.status.set_zoom(workspace.zoom)

    def end(self) -> None:
        """The project leaves the window."""
        self._workspace.find_bar.close_bar()

    def step_zoom(self, step: int) -> int:
        """To the next larger (1) or smaller (-1) size of the reading type; gives back the size in per cent."""
        if self._window.workspace is None:
            return self._window.settings.zoom
        return self._workspace.step_zoom(step)

    def set_zoom(self, percent: int) -> None:
        if self._window.workspace is not None:
            self._workspace.set_zoom(percent)

    def set_theme(self, name: str) -> None:
        self._window.settings.theme = name
        self._keep()

    def set_font(self, name: str) -> None:
        self._window.settings.reading = name
        self._keep()

    def set_spacing(self, name: str) -> None:
        self._window.settings.wide_spacing = name == "wide"
        self._keep()

    def set_numbers(self, unit: str) -> None:
        """The numbers of sentences or paragraphs beside the text, or none."""
        self._window.settings.numbers = unit
        self._keep()

    def set_selection_bar(self, on: bool) -> None:
        self._window.settings.selection_bar = on
        self._keep()

    def next_area(self, step: int) -> None:
        """From pane to pane: page, panels, tool line."""
        if self._window.workspace is not None:
            self._workspace.next_area(step)

    def set_full_screen(self, on: bool) -> None:
        window = self._window.widget
        if on:
            window.showFullScreen()
        else:
            window.showNormal()

    def find(self, words: str = "") -> None:
        """Open the find bar, with what is selected when it is short."""
        self._workspace.show_over(None)
        selected, span = self._workspace.selected_words(), self._workspace.selection()
        if span is not None:
            self._workspace.find_bar.set_position(span.start)
        self._workspace.find_bar.open_bar(words or (selected if len(selected) <= 60 else ""))

    def show_looks(self) -> None:
        """Size, font, spacing and theme under one button."""
        settings = self._window.settings
        popover = LooksPopover(self._window.theme, self._window.widget)
        zoom = self._window.workspace.zoom if self._window.workspace is not None else settings.zoom
        popover.add_size(zoom, self.step_zoom)
        popover.add_options(tr("Font"), font_options(), settings.reading, self.set_font)
        popover.add_options(tr("Spacing"), spacing_options(), self._spacing(), self.set_spacing)
        popover.add_options(tr("Theme"), theme_options()[:4], settings.theme, self.set_theme)
        popover.open_under(self._window.tool_line.looks_button())

    def _keep(self) -> None:
        """Keep the settings and show everything by them."""
        settings, menus = self._window.settings, self._window.menus
        settings.save()
        self._window.windows.restyle()
        menus.set_chosen("view.theme", settings.theme)
        menus.set_chosen("view.font", settings.reading)
        menus.set_chosen("view.numbers", settings.numbers)
        menus.set_chosen("view.spacing", self._spacing())

    def _spacing(self) -> str:
        return "wide" if self._window.settings.wide_spacing else "normal"

    def _show_panels(self) -> None:
        left, right = self._workspace.open_panels()
        self._window.commands.set_checked("view.left", left)
        self._window.commands.set_checked("view.right", right)
