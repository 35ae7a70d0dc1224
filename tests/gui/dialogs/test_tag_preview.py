"""The preview on paper."""

from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.tag_preview import TagPreview
from rubricate.gui.theme import Theme


def test_every_look_is_another_picture(qtbot: QtBot, theme: Theme) -> None:
    preview = TagPreview(theme, None)  # type: ignore[arg-type]
    qtbot.addWidget(preview)
    pictures = []
    for look in (("blue", "solid", "C"), ("blue", "double", "C"), ("green", "solid", "C"), ("blue", "solid", "D")):
        preview.show_tag(*look)
        pictures.append(preview.grab().toImage())
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[:n])
    assert preview.accessibleName()
