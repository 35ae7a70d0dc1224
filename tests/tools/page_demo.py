"""Takes pictures of the reading page, to look at: `python tests/tools/page_demo.py FOLDER`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))


from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rubricate.core.document import Mark
from rubricate.core.text import Span
from rubricate.gui import style
from rubricate.gui.page import Display, Page
from rubricate.gui.theme import Theme
from tests.gui.page.material import CODEBOOK, DOCUMENT, a_style, an_id, columns, units_of

TEXT = """Ferry fares at last: a clear win for Aldern
The Aldern Courier, 14 May. By Mara Lind
After eleven years of delay, the council has voted to build the Aldern bypass. Nobody who has ever waited at the \
market crossing can doubt that this is the best decision the town has made in a generation.
Some 9,200 lorries a day squeeze through the old centre, according to the county’s traffic count of March. That is \
18 per cent more than five years ago. “We breathe what they leave behind,” said Ilse Dorn, who keeps the bakery on \
Mill Street. “Three of my windows have cracked since January.”
“They want us to stand still”
Opponents of the road, a small group with a loud voice, claim that the route will destroy the water meadow. The \
county’s own report says that only 4 of its 61 hectares would be built on. Mayor Anton Reeve put it plainly: “They \
want us to stand still while the town chokes. We have listened long enough.”
The bypass will cost 41 million and will cut traffic in the centre by half, as every serious expert agrees. Shops on \
the market square lost 7 per cent of their sales last year. With the lorries gone, customers are sure to return.
What comes next
The vote in the county hall
A hearing, open to all, where anybody may speak for three minutes and not a second longer than the clerk allows
“I have never met anyone who is against it.”
A reader from Mill Street, in a letter to the Courier that was printed on the first page and never answered
for road in county.roads():
    road.count(lorries)
Follow us for more."""


def find(words: str, nth: int = 0) -> tuple[int, int]:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return at, at + len(words)


MARKS = [
    (*find("the council has voted to build the Aldern bypass"), "claim"),
    (*find("this is the best decision the town has made in a generation"), "opinion"),
    (*find("Some 9,200 lorries a day squeeze through the old centre"), "claim"),
    (*find("9,200 lorries a day"), "statistic"),
    (*find("18 per cent more than five years ago"), "statistic"),
    (*find("“We breathe what they leave behind,” said Ilse Dorn"), "quote"),
    (*find("“Three of my windows have cracked since January.”"), "quote"),
    (*find("Three of my windows have cracked since January"), "claim"),
    (*find("a small group with a loud voice"), "opinion"),
    (*find("claim that the route will destroy the water meadow"), "quote"),
    (*find("only 4 of its 61 hectares"), "statistic"),
    (*find("“They want us to stand still while the town chokes. We have listened long enough.”"), "quote"),
    (*find("They want us to stand still while the town chokes"), "opinion"),
    (*find("The bypass will cost 41 million and will cut traffic in the centre by half"), "claim"),
    (*find("41 million"), "statistic"),
    (*find("by half, as every serious expert agrees"), "opinion"),
    (*find("7 per cent of their sales"), "statistic"),
    (*find("customers are sure to return"), "opinion"),
    (*find("customers are sure to return"), "claim"),
]
FORMATS = (
    Mark(*find("Ferry fares at last: a clear win for Aldern"), "h1"),
    Mark(*find("The Aldern Courier, 14 May. By Mara Lind"), "caption"),
    Mark(*find("“They want us to stand still”"), "h2"),
    Mark(*find("What comes next"), "h3"),
    Mark(*find("The vote in the county hall"), "li", "1 •"),
    Mark(find("A hearing, open to all")[0], find("than the clerk allows")[1], "li", "1 2."),
    Mark(find("“I have never met")[0], find("never answered")[1], "quote", "1"),
    Mark(find("for road in")[0], find("road.count(lorries)")[1], "pre"),
    Mark(*find("Follow us for more."), "footer"),
    Mark(*find("open to all"), "em"),
    Mark(*find("county hall"), "strong"),
)
RIGHT_TO_LEFT = (
    "صوّت المجلس على بناء الطريق الجديد بعد أحد عشر عاماً من التأخير. قال العمدة Anton Reeve إن 9,200 شاحنة تعبر الوسط "
    "القديم كل يوم.\nהמועצה הצביעה בעד 41 מיליון for the bypass אחרי שנים."
)


def shot(page: Page, folder: Path, name: str) -> None:
    page.show()
    QTest.qWait(400)
    page.grab().save(str(folder / f"{name}.png"))


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("light", "dark"):
        theme = Theme.load(name)
        style.apply(app, theme)
        page = Page(theme, a_style())
        page.resize(776, 636)
        page.load(DOCUMENT, TEXT, FORMATS, units_of(TEXT), columns(MARKS, noted=(6, 11)), CODEBOOK)
        page.show()
        page.focus_annotation(an_id(11))
        shot(page, folder, f"{name}-776")
        page.verticalScrollBar().setValue(99_999)
        shot(page, folder, f"{name}-776-end")
        page.resize(938, 636)
        page.select(Span(*find("Shops on the market square lost 7 per cent of their sales last year")))
        page.setFocus()
        shot(page, folder, f"{name}-938-selection")
        page.close()
    theme = Theme.load("light")
    style.apply(app, theme)
    for key in ("sans", "legible"):
        page = Page(theme, a_style(key))
        page.resize(776, 636)
        page.load(DOCUMENT, TEXT, FORMATS, units_of(TEXT), columns(MARKS), CODEBOOK)
        shot(page, folder, f"{key}-776")
    page = Page(theme, a_style())
    page.resize(776, 300)
    rows = [(0, 40, "claim"), (5, 12, "opinion"), (66, 96, "quote"), (130, 160, "statistic")]
    page.load(DOCUMENT, RIGHT_TO_LEFT, (), units_of(RIGHT_TO_LEFT), columns(rows), CODEBOOK)
    page.focus_annotation(an_id(2))
    shot(page, folder, "right-to-left")
    page.resize(776, 636)
    page.load(DOCUMENT, TEXT, FORMATS, units_of(TEXT), columns(MARKS), CODEBOOK)
    page.set_display(Display.PRINT)
    shot(page, folder, "print-like")
    page.set_display(Display.ALL)
    page.set_zoom(150)
    shot(page, folder, "zoom-150")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
