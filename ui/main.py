"""Where the program begins: the application, the start page, and the one top-level handler."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from facilitator.clock import SystemClock
from facilitator.errors import FacilitatorError
from facilitator.wording import say
from ui.boxes import telling
from ui.folders import config_folder
from ui.settings import Settings

_LOG = logging.getLogger("facilitator")
_BEAT_MS = 200
_USUAL_SIZE = 100


def run(record: str | None = None, receivers: tuple[str, ...] = ()) -> int:
    """Open the program; returns its exit code when the last window is closed."""
    from ui.desk.clothes import dress, dress_as_wished  # noqa: PLC0415 - with the application
    from ui.instance import OneInstance  # noqa: PLC0415
    from ui.program import Program  # noqa: PLC0415

    folder = config_folder()
    settings = Settings(folder)
    _keep_a_log(folder)
    _scale(settings.desk.size)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - for the checker
    app.setApplicationName("Facilitator")
    app.setQuitOnLastWindowClosed(False)
    asked = Path(record) if record else None
    instance = OneInstance(folder, app)
    if not instance.is_first() and instance.hand_over(asked):
        return 0
    last_word = _handle_what_nobody_did(settings.language)
    dress(app)
    dress_as_wished(app, settings.desk.theme, high_contrast=settings.desk.high_contrast)
    program = Program(app, SystemClock(), settings, folder, receivers)
    instance.handed.connect(program.take)
    _end_when_told(app)
    program.start(asked)
    code = app.exec()
    program.stop()
    instance.end()
    last_word.deleteLater()
    return code


def _scale(percent: int) -> None:
    """The desk's controls in that size: Qt wants to know it before there is an application.

    What the hall sees fills its screen, pixel by pixel, whatever the size here.
    """
    if percent != _USUAL_SIZE:
        os.environ.setdefault("QT_SCALE_FACTOR", str(percent / _USUAL_SIZE))


def _end_when_told(app: QApplication) -> None:
    """Ctrl+C, a logout or a shutdown ends the program as closing its window does."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda _number, _frame: app.exit(0))
    # Python hears of signals only when some Python runs.
    beat = QTimer(app, interval=_BEAT_MS)
    beat.timeout.connect(lambda: None)
    beat.start()


def _keep_a_log(folder: Path) -> None:
    """Faults of ours go into a small file beside the settings; nothing about people does."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "faults.log", maxBytes=200_000, backupCount=1)
    except OSError:
        return
    _LOG.addHandler(handler)


class _LastWord(QObject):
    """The one top-level handler: a sentence in front of the person, the rest into the log.

    The sentence waits until the fault is over, comes once at a time and stops nothing: what is
    painted ten times a second may fail ten times a second.
    """

    _fault = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._box: QMessageBox | None = None
        self._fault.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def handle(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """For `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(0)
            return
        _LOG.error("".join(traceback.format_exception(kind, fault, trace)))
        self._fault.emit(str(fault) if isinstance(fault, FacilitatorError) else "")

    def handle_in_thread(self, hook: threading.ExceptHookArgs) -> None:
        """For `threading.excepthook`."""
        if hook.exc_value is not None:
            self.handle(hook.exc_type, hook.exc_value, hook.exc_traceback)

    @Slot(str)
    def _say(self, sentence: str) -> None:
        if self._box is not None and self._box.isVisible():
            return
        ours = say(
            self._language,
            "Something went wrong in the program itself. What was acknowledged is on the "
            "disk; carry on, and if it happens again, close and open the program.",
        )
        box = telling(None, "Facilitator", sentence or ours, self._language)
        box.setWindowModality(Qt.WindowModality.NonModal)
        # Opened by a fault, closed by a person: no window of ours must end with it.
        box.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        box.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        box.show()
        self._box = box


def _handle_what_nobody_did(language: str) -> _LastWord:
    last = _LastWord(language)
    sys.excepthook = last.handle
    threading.excepthook = last.handle_in_thread
    return last
