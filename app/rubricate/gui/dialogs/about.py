"""About: version, what the program is made of, and the licences of that."""

import platform
from importlib import metadata

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPlainTextEdit, QWidget

from rubricate import __version__, resources
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.icons import icon
from rubricate.gui.theme import Theme
from rubricate.words import tr

PARTS = (
    ("Qt", "LGPL-3.0-only"),
    ("PySide6-Essentials", "LGPL-3.0-only"),
    ("SQLAlchemy", "MIT"),
    ("numpy", "BSD-3-Clause"),
    ("Markdown", "BSD-3-Clause"),
    ("chardet", "0BSD"),
    ("lxml", "BSD-3-Clause"),
    ("pypdfium2", "Apache-2.0 or BSD-3-Clause"),
    ("openpyxl", "MIT"),
    ("python-docx", "MIT"),
    ("regex", "Apache-2.0 AND CNRI-Python"),
    ("filelock", "MIT"),
    ("platformdirs", "MIT"),
    ("typer", "MIT"),
    ("rich", "MIT"),
)
LICENCES = "licences"


class AboutDialog(DialogFrame):
    """Names the parts with their versions and shows the licence texts that come along."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("About Rubricate"), parent)
        self.line(
            tr(
                "Rubricate {version}. Read a text closely, mark and tag spans, take the result away as data.",
                version=__version__,
            )
        )
        self.line(tr("Free software under the MIT licence."), "dialogQuiet")
        self.line(
            tr(
                "The window is made with Qt {qt} and PySide6 {pyside}, which are used under the GNU Lesser General "
                "Public License, version 3. They are separate libraries that you may replace by your own versions; "
                "you may examine the program to do so. Their source: {source}",
                qt=qVersion(),
                pyside=pyside_version,
                source="https://download.qt.io/official_releases/",
            )
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Licences"))
        self.list.setFixedWidth(236)
        self.list.addItem(tr("What it is made of"))
        for path in licence_files():
            self.list.addItem(path[0])
        self.parts = QPlainTextEdit(self)
        self.parts.setReadOnly(True)
        self.parts.setAccessibleName(tr("What it is made of"))
        self.parts.setTabChangesFocus(True)
        self.list.currentRowChanged.connect(self._show)
        across = QHBoxLayout()
        across.addWidget(self.list)
        across.addWidget(self.parts, 1)
        self.content.addLayout(across, 1)
        self.list.setCurrentRow(0)
        mark = QLabel(self)
        mark.setPixmap(icon("pilcrow", theme, "accent").pixmap(theme.px(16), theme.px(16)))
        mark.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.foot(self.primary(tr("Close")), left=mark)
        self.fit(760, 620)

    def _show(self, row: int) -> None:
        if row <= 0:
            self.parts.setPlainText(parts_words())
        else:
            self.parts.setPlainText(licence_files()[row - 1][1])


def parts_words() -> str:
    """Each part with its version and licence, a line each; then the machine, for a report of what went wrong."""
    lines = [f"Rubricate {__version__} (MIT)"]
    for name, licence in PARTS:
        lines.append(f"{name} {_version(name)} ({licence})")
    fonts = "Literata, Inter, Atkinson Hyperlegible Next (OFL-1.1), OpenDyslexic (CC-BY-3.0, Bitstream Vera)"
    lines += [tr("Fonts: {names}", names=fonts), tr("Icons: {names}", names="Lucide (ISC)"), ""]
    lines.append(f"Python {platform.python_version()}, {platform.platform()}")
    return "\n".join(lines)


def licence_files() -> list[tuple[str, str]]:
    """Name and text of every licence that comes with the program."""
    folder = resources.folder()
    files = [*sorted((folder / LICENCES).glob("*.txt")), folder / "icons" / "LICENSE.txt"]
    files += sorted((folder / "fonts").glob("*/*.txt"))
    named = [(_title(path.parent.name, path.stem), path) for path in files if path.exists()]
    return [(name, path.read_text(encoding="utf-8")) for name, path in named]


def _title(folder: str, stem: str) -> str:
    if folder == LICENCES:
        return stem
    if folder == "icons":
        return "Lucide"
    return folder.replace("-", " ").title().replace("Opend", "OpenD")


def _version(name: str) -> str:
    if name == "Qt":
        return qVersion()
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
