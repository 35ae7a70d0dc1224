"""The line over the editor: back, what it is, and what concerns the whole codebook."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.icons import icon
from rubricate.gui.key_tips import keyed
from rubricate.gui.parts import label, named, tool_button
from rubricate.gui.theme import Theme
from rubricate.words import tr


class EditorHeader(QWidget):
    """`left` for back to the text; `undo_asked`, `export_asked`, `import_asked`, `unfreeze_asked`."""

    left = Signal()
    import_asked = Signal()
    export_asked = Signal()
    unfreeze_asked = Signal()
    undo_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = keyed(tool_button(self, "", self.left.emit), tr("Back to the text"), "tag.codebook")
        self.title = ElidingLabel("toolTitle", self)
        self.undo = self._button(tr("Undo"), "", self.undo_asked)
        self.import_button = self._button(tr("Import…"), tr("Take in tags from a file or a preset"), self.import_asked)
        self.export_button = self._button(tr("Export…"), tr("Write the codebook to a file"), self.export_asked)
        self._band = named(QFrame(self), "editorBand")
        self._band_words = label(self._band, "", "panelNote", wraps=True)
        self.unfreeze = named(QPushButton(tr("Let it be changed again"), self._band), "panelButton")
        self.unfreeze.setAutoDefault(False)
        self.unfreeze.clicked.connect(lambda _=False: self.unfreeze_asked.emit())
        self._arrange()
        self.set_theme(theme)
        self.say_closed("", may_open=False)

    def set_title(self, project: str) -> None:
        self.title.setText(tr("Codebook: {project}", project=project))

    def follow_undo(self, undo: QAction) -> None:
        """The button is as the command is."""
        self.undo.setEnabled(undo.isEnabled())
        self.undo.setToolTip(undo.toolTip() if not undo.isEnabled() else undo.text().replace("&", ""))

    def say_closed(self, sentence: str, *, may_open: bool) -> None:
        """Why nothing can be changed; "" where it can."""
        self._band_words.setText(sentence)
        self._band.setVisible(bool(sentence))
        self.unfreeze.setVisible(may_open)
        self.import_button.setEnabled(not sentence)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        back = "arrow-right" if self.isRightToLeft() else "arrow-left"
        self.back.setIcon(icon(back, theme))
        self.undo.setIcon(icon("undo-2", theme))
        self.import_button.setIcon(icon("upload", theme))
        self.export_button.setIcon(icon("file-down", theme))

    def _button(self, words: str, tip: str, signal: SignalInstance) -> QPushButton:
        button = named(QPushButton(words, self), "panelButton")
        button.setAutoDefault(False)
        button.setToolTip(tip)
        button.clicked.connect(lambda _=False: signal.emit())
        return button

    def _arrange(self) -> None:
        theme = self._theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(theme.space(2), theme.space(1), theme.space(4), theme.space(1))
        line.setSpacing(theme.space(2))
        line.addWidget(self.back)
        line.addWidget(self.title, 1)
        line.addWidget(self.undo)
        line.addWidget(self.import_button)
        line.addWidget(self.export_button)
        column.addLayout(line)
        band = QHBoxLayout(self._band)
        band.setContentsMargins(theme.space(4), theme.space(1), theme.space(4), theme.space(1))
        band.addWidget(self._band_words, 1)
        band.addWidget(self.unfreeze)
        column.addWidget(self._band)
