"""The reading page: `Page` shows one document with its annotations and says what the user asks for.

Each class adds one matter to the one before: SetText (a text, set and laid out), PageView (marks painted under it),
MarkedPage (annotations, kept by steps), DocumentPage (selection, focus, caret), AskingPage (what it asks for) and Page
(events). The hands take AskingPage: Mouse, EdgeMover, Verbs, BarKeeper. So do the widgets beside the text, DocumentHead
and Overview.
"""

from rubricate.gui.page.style import ZOOMS, PageStyle, next_zoom
from rubricate.gui.page.widget import Page
from rubricate.gui.showing import Display, Showing

__all__ = ["ZOOMS", "Display", "Page", "PageStyle", "Showing", "next_zoom"]
