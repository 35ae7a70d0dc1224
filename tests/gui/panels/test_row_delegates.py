"""How rows are painted: places along a row, its ground, shortened words, another direction."""

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from rubricate.gui.models.tags import TagsModel
from rubricate.gui.panels.document_rows import DocumentRow
from rubricate.gui.panels.row_delegate import Along, RowDelegate
from rubricate.gui.panels.tag_rows import TagRow
from rubricate.gui.theme import Theme
from tests.gui.desk import desk

ROW = QRect(10, 20, 200, 34)


def painted(delegate: RowDelegate, index: object, *flags: QStyle.StateFlag, mirrored: bool = False) -> QImage:
    option = QStyleOptionViewItem()
    option.rect = ROW
    option.direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    option.state = QStyle.StateFlag.State_Enabled
    for flag in flags:
        option.state |= flag
    image = QImage(220, 60, QImage.Format.Format_RGB32)
    image.fill(delegate.theme.color("panel"))
    painter = QPainter(image)
    delegate.paint(painter, option, index)  # type: ignore[arg-type]
    painter.end()
    return image


def test_places_are_counted_from_the_start_and_mirrored_with_the_interface() -> None:
    plain, mirrored = (Along(ROW, way) for way in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft))
    assert plain.start(16, 18) == QRectF(26, 20, 18, 34)
    assert plain.end(16, 18) == QRectF(176, 20, 18, 34)
    assert mirrored.start(16, 18) == QRectF(176, 20, 18, 34)
    assert plain.between(10, 20) == QRectF(20, 20, 170, 34)
    assert mirrored.between(10, 20) == QRectF(30, 20, 170, 34)


def test_what_a_row_is_in_can_be_seen(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with desk(tmp_path) as at:
        view = QTableView()
        qtbot.addWidget(view)
        model = TagsModel(at.project)
        rows = TagRow(theme, view)
        index = model.index(0)
        plain = painted(rows, index)
        hovered = painted(rows, index, QStyle.StateFlag.State_MouseOver)
        focused = painted(rows, index, QStyle.StateFlag.State_HasFocus)
        mirrored = painted(rows, index, mirrored=True)
        rows.marker = at.tag("claim").id
        marker = painted(rows, index)
        pictures = [plain, hovered, focused, mirrored, marker]
        assert all(one != other for n, one in enumerate(pictures) for other in pictures[:n])
        accent = theme.color("accent").rgb()
        assert marker.pixel(ROW.left() + 9, ROW.center().y()) == accent
        assert plain.pixel(ROW.left() + 9, ROW.center().y()) != accent


def test_a_long_name_is_shortened_before_what_stands_at_the_end(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    from rubricate.gui.models.documents import DocumentsModel
    from tests.gui.desk import CODER

    with desk(tmp_path) as at:
        short = at.add("A")
        long = at.add("W" * 80)
        view = QTableView()
        qtbot.addWidget(view)
        model = DocumentsModel(at.project, CODER.id)
        rows = DocumentRow(theme, view)
        end = QRect(ROW.right() - 40, ROW.top(), 41, ROW.height())
        one, other = (painted(rows, model.index_of(found)).copy(end) for found in (short, long))
        assert one == other


def test_another_theme_brings_its_fonts(qtbot: QtBot, theme: Theme) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    rows = RowDelegate(theme, view)
    small = rows.font("body")[0].pixelSize()
    rows.set_theme(Theme.load("light", 200))
    assert rows.font("body")[0].pixelSize() == 2 * small
