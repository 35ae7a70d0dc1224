"""Where pages of paper end: no heading is the last of a page, and no line stands alone before or behind an end."""

from typing import Final

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat

from rubricate.gui.page.blocks import Blocks

_MOVED_AT_MOST: Final = 3  # lines; a longer paragraph would leave a hole


def keep_together(document: QTextDocument, blocks: Blocks) -> None:
    """Let blocks of a document with pages begin on the next one where they would be torn badly.

    Qt knows breaks before a block alone: the last line of a long paragraph may still begin a page.
    """
    document.pageCount()  # all is laid out: of a part Qt would not know what a break moves
    height = document.pageSize().height()
    block, before, heading = document.begin(), -1, None
    while block.isValid():
        pages = _pages(block, height)
        is_heading = blocks.look(block.blockNumber()).kind.startswith("h")
        start = heading or block  # a heading goes along with what it is over
        if pages[0] != before >= 0 and heading is not None and _pages(heading, height)[-1] == before:
            _break_before(heading)
        elif _is_torn(pages) and _pages(start, height)[0] == pages[0] and not _begins_page(start, height):
            _break_before(start)
        before = _pages(block, height)[-1]
        heading = (heading or block) if is_heading else None
        block = block.next()


def _is_torn(pages: list[int]) -> bool:
    if pages[0] == pages[-1]:
        return False
    return pages.count(pages[0]) == 1 or (pages.count(pages[-1]) == 1 and len(pages) <= _MOVED_AT_MOST)


def _pages(block: QTextBlock, height: float) -> list[int]:
    """The page of each of its lines; it is laid out up to here for that."""
    top = block.document().documentLayout().blockBoundingRect(block).top()
    layout = block.layout()
    found = [int((top + layout.lineAt(n).y() + 0.5) // height) for n in range(layout.lineCount())]
    return found or [int((top + 0.5) // height)]


def _begins_page(block: QTextBlock, height: float) -> bool:
    """Whether nothing stands before it on its page."""
    before = block.previous()
    return not before.isValid() or _pages(before, height)[-1] != _pages(block, height)[0]


def _break_before(block: QTextBlock) -> None:
    form = QTextBlockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).mergeBlockFormat(form)
