"""Backups, opened as projects of their own beside the project, so that nothing is replaced."""

import shutil
from pathlib import Path

from rubricate import words
from rubricate.core.errors import RubricateError
from rubricate.gui import answers
from rubricate.gui.dialogs.asking import PROJECT_SUFFIX
from rubricate.gui.flows.naming import free_path
from rubricate.gui.flows.seam import Window
from rubricate.gui.times import now
from rubricate.words import tr

BACKUPS = "backups"


def backups_folder(window: Window) -> Path:
    """Where the backups of all projects are."""
    return window.settings.data_folder / BACKUPS


def copied_beside(window: Window, backup: Path, project: Path) -> Path | None:
    """A copy of the backup beside the project, or with the other projects where that may not be. None when neither."""
    name = tr("{name} of {day}", name=project.stem, day=backup.stem[-10:])
    refused: OSError | None = None
    for folder in (project.parent, window.settings.documents_folder):
        copy = free_path(folder, name, PROJECT_SUFFIX)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(backup, copy)
        except OSError as error:
            refused = error
        else:
            return copy
    assert refused is not None
    window.say(answers.not_reachable(refused, project.parent))
    return None


def offered(window: Window, project: Path, error: RubricateError) -> Path | None:
    """Say why the project can't be opened; where it has a backup, offer that. The copy that is to be opened."""
    from rubricate.storage.backup import backups_of_place

    sentence = words.explain(error)
    window.say(sentence)
    backups = backups_of_place(project, backups_folder(window))
    if not backups:
        return None
    when = words.moment(int(backups[0].stat().st_mtime * 1000), now())
    if window.ask.choice(project.name, sentence, [tr("Open the copy of {when}", when=when)]) != 0:
        return None
    return copied_beside(window, backups[0], project)
