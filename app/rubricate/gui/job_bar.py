"""The thin bar under the tool line while work takes longer than a moment: what is done, how far, and Cancel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from rubricate.gui.jobs import Job, Jobs
from rubricate.gui.parts import timer
from rubricate.words import tr

PATIENCE_MS = 400


class JobBar(QFrame):
    """Follows the jobs of a window; hidden while nothing runs, or not yet long enough to speak of."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobBar")
        self._job: Job | None = None
        self._title = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How far it is"))
        self._cancel = QPushButton(tr("Cancel"), self)
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        self._cancel.clicked.connect(self._ask_to_stop)
        self._timer = timer(self, PATIENCE_MS, self.show, once=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 8, 4)
        line.setSpacing(12)
        line.addWidget(self._title)
        line.addWidget(self._bar, 1)
        line.addWidget(self._cancel)
        self.hide()
        jobs.started.connect(self._follow)

    def _follow(self, job: Job) -> None:
        self._job = job
        self._title.setText(job.title)
        self._cancel.setEnabled(True)
        self._bar.setRange(0, 0)
        job.moved.connect(self._move)
        job.ended.connect(self._end)
        self._timer.start()

    def _move(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def _end(self) -> None:
        self._timer.stop()
        self._job = None
        self.hide()

    def _ask_to_stop(self) -> None:
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._job.cancel()
