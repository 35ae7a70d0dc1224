"""Preferences: what holds for every project. A change holds at once; there is nothing to confirm."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.menus import font_options, spacing_options, speech_options, theme_options
from rubricate.gui.parts import label
from rubricate.gui.segments import Option, Segments
from rubricate.settings import Settings
from rubricate.words import languages, tr

SIZES = (100, 125, 150, 200)
BETWEEN = 3


class PreferencesDialog(DialogFrame):
    """`changed` comes after every change; the settings have it already. `keys_asked` for the list of keys."""

    changed = Signal()
    keys_asked = Signal()

    def __init__(self, settings: Settings, ask: Asking, parent: QWidget | None = None) -> None:
        super().__init__(tr("Preferences"), parent)
        self._settings = settings
        self._ask = ask
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self.content.addLayout(self._grid)
        self._add_coder()
        self._add_choices()
        self._add_folder()
        self._add_switches()
        self.content.addStretch(1)
        self.keys_button = self.secondary(tr("Keys…"))
        self.keys_button.setToolTip(tr("See all keys; each can be another one"))
        self.keys_button.clicked.connect(lambda _=False: self.keys_asked.emit())
        self.foot(self.primary(tr("Close")), left=self.keys_button)
        self.fit(640, 520)

    def _add_coder(self) -> None:
        self.coder = QLineEdit(self._settings.coder_label, self)
        self.coder.editingFinished.connect(self._rename)
        self._row(tr("Your name as coder"), self.coder, tr("Stands beside your annotations and in exports."))

    def _add_choices(self) -> None:
        settings = self._settings
        self.theme = QComboBox(self)
        for option in theme_options():
            self.theme.addItem(option.title, option.value)
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.theme.activated.connect(lambda _n: self._set("theme", self.theme.currentData()))
        self._row(tr("Theme"), self.theme)
        self.font_choice = self._segments(tr("Reading font"), font_options(), settings.reading, "reading")
        spacing = "wide" if settings.wide_spacing else "normal"
        self.spacing = Segments(tr("Spacing"), spacing_options(), spacing, self)
        self.spacing.chosen.connect(lambda value: self._set("wide_spacing", value == "wide"))
        self._row(tr("Spacing"), self.spacing, tr("Wider letters, words and lines."))
        sizes = tuple(Option(str(size), tr("{n} %", n=size)) for size in SIZES)
        self.size_choice = Segments(tr("Interface size"), sizes, str(settings.interface_size), self)
        self.size_choice.chosen.connect(lambda value: self._set("interface_size", int(value)))
        self._row(tr("Interface size"), self.size_choice, tr("Menus and panels; the text has its own size."))
        if languages():
            self._add_language()

    def _add_language(self) -> None:
        self.language = QComboBox(self)
        self.language.addItem(tr("As the system"), "")
        for code, name in {"en": "English", **languages()}.items():  # each as it calls itself
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(self._settings.language)))
        self.language.activated.connect(lambda _n: self._set("language", self.language.currentData()))
        self._row(tr("Language"), self.language, tr("Holds from the next start."))

    def _add_folder(self) -> None:
        self.folder = QLineEdit(str(self._settings.documents_folder), self)
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(tr("Folder for new projects"))
        change = self.secondary(tr("Change…"))
        change.setAccessibleName(tr("Change the folder for new projects"))
        change.clicked.connect(self.choose_folder)
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.folder, 1)
        line.addWidget(change)
        self._row(tr("Folder for new projects"), row)

    def _add_switches(self) -> None:
        preview = self._switch(tr("Show every text before it comes in"), "always_preview")
        preview.setToolTip(tr("Else those alone that can be read in several ways or have something to say."))
        self.preview = preview
        self.selection_bar = self._switch(tr("Show the bar with tags at a selection"), "selection_bar")
        self.go_on = self._switch(tr("Go on after tagging, in sentence and paragraph mode"), "go_on")
        self.reduced_motion = self._switch(tr("Reduce motion"), "reduced_motion")
        self.speech = self._segments(tr("Said by itself"), speech_options(), self._settings.speech, "speech")
        hint = tr("To a screen reader, where the caret comes into an annotation: “in claim, 2 of 3, by Ana”.")
        self._grid.addWidget(label(self, hint, "dialogQuiet", wraps=True), self._grid.rowCount(), 1)

    def _switch(self, text: str, name: str) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setChecked(getattr(self._settings, name))
        box.toggled.connect(lambda on: self._set(name, on))
        self._grid.addWidget(box, self._grid.rowCount(), 1)
        return box

    def _segments(self, title: str, options: tuple[Option, ...], value: str, name: str) -> Segments:
        segments = Segments(title, options, value, self)
        segments.chosen.connect(lambda chosen: self._set(name, chosen))
        self._row(title, segments)
        return segments

    def _row(self, title: str, widget: QWidget, hint: str = "") -> None:
        at = self._grid.rowCount()
        caption = label(self, title)
        caption.setBuddy(widget)
        widget.setAccessibleName(title)
        self._grid.addWidget(caption, at, 0)
        side = Qt.AlignmentFlag.AlignLeft if isinstance(widget, Segments) else Qt.AlignmentFlag(0)
        self._grid.addWidget(widget, at, 1, side)
        if hint:
            self._grid.addWidget(label(self, hint, "dialogQuiet", wraps=True), at + 1, 1)
        self._grid.setRowMinimumHeight(at + 2, BETWEEN)

    def _rename(self) -> None:
        name = self.coder.text().strip()
        if name and name != self._settings.coder_label:
            self._set("coder_label", name)
        elif not name:
            self.coder.setText(self._settings.coder_label)

    def choose_folder(self) -> None:
        chosen: Path | None = self._ask.folder(tr("Folder for new projects"), self._settings.documents_folder)
        if chosen is not None:
            self.folder.setText(str(chosen))
            self._set("documents", str(chosen))

    def _set(self, name: str, value: object) -> None:
        setattr(self._settings, name, value)
        self.changed.emit()
