"""The export dialog: which format, its questions, a preview, and what stays behind."""

from rubricate.gui.dialogs.export.dialog import Chosen, ExportDialog

__all__ = ["Chosen", "ExportDialog"]
