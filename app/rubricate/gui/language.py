"""The window speaks one language: our sentences, Qt's own dialogs and buttons, the names of the keys, the direction."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from rubricate import words
from rubricate.gui import directions


def speak(app: QApplication, language: str = "") -> None:
    """Speak this language from now on, the system's for "". Before any window is made: what is shown stays as it is.

    Where Qt has no words of its own in it, or came without them, its dialogs stay English.
    """
    words.install(language, system=QLocale.system().uiLanguages())
    app.setLayoutDirection(directions.of_interface())
    if words.language() == words.SOURCE:
        return
    locale = QLocale(words.language())
    QLocale.setDefault(locale)
    translator = QTranslator(app)
    if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
