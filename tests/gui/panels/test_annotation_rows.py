"""How a row of the annotation list looks."""

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from rubricate.gui.models.annotations import AnnotationsModel
from rubricate.gui.panels.annotation_rows import AnnotationRow
from rubricate.gui.theme import Theme
from tests.gui.desk import desk

ROW = QRect(0, 0, 300, 46)
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def colours(image: QImage, box: QRect) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    }


def test_letter_words_and_bar_stand_at_the_start_whichever_way_the_interface_runs(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    with desk(tmp_path) as at:
        document = at.add("A")
        at.mark(document, "closed", "claim")
        view = QTableView()
        qtbot.addWidget(view)
        model = AnnotationsModel(at.project)
        model.show(document)
        rows = AnnotationRow(theme, view)

        def painted(direction: Qt.LayoutDirection, *, selected: bool) -> QImage:
            option = QStyleOptionViewItem()
            option.rect, option.direction = ROW, direction
            option.state = QStyle.StateFlag.State_Enabled
            if selected:
                option.state |= QStyle.StateFlag.State_Selected
            image = QImage(ROW.size(), QImage.Format.Format_RGB32)
            image.fill(theme.color("panel"))
            painter = QPainter(image)
            rows.paint(painter, option, model.index(0, 0))
            painter.end()
            return image

        line, accent = theme.tag(at.tag("claim")).line.name(), theme.color("accent").name()
        start, end = QRect(0, 0, 36, 46), QRect(264, 0, 36, 46)
        for direction, first, last in ((LEFT, start, end), (RIGHT, end, start)):
            plain, selected = (painted(direction, selected=on) for on in (False, True))
            assert line in colours(plain, first)
            assert line not in colours(plain, last)
            assert accent in colours(selected, first)
            assert accent not in colours(plain, ROW)
        assert rows.sizeHint(QStyleOptionViewItem(), model.index(0, 0)).height() == theme.height("row_two")
