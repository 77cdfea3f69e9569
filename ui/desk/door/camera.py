"""A certificate shown to a camera: one button, there where a camera and its package are."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.util import find_spec
from threading import Event
from typing import Final

from PySide6.QtCore import QObject, Signal

from facilitator.credentials.codes import Prefix, prefix_of_code
from facilitator.errors import FacilitatorError
from facilitator.wording import say
from ui.background import Background
from ui.desk.look import ActButton, act_button
from ui.devices import code_shown, found_cameras

#: Nobody holds a page up for longer. Seconds
_PATIENCE: Final = 60.0
#: The first code that is wanted, as long as somebody waits; `ui.devices.code_shown` is one.
Watch = Callable[[Callable[[str], bool], Callable[[], bool]], str]


def _is_one(code: str) -> bool:
    return prefix_of_code(code) is Prefix.CERTIFICATE


def can_see() -> bool:
    """Whether there is a camera, and what reads its pictures."""
    return find_spec("cv2") is not None and bool(found_cameras())


class ShownPages(QObject):
    """Watches for one certificate at a time, on a thread of its own.

    Attributes:
        button: begins, and ends.

    Signals:
        shown: (code) a certificate was read.
        said: (sentence) what to do, or what went wrong; "" for nothing.
    """

    shown = Signal(str)
    said = Signal(str)

    def __init__(self, language: str, parent: QObject, watch: Watch = code_shown) -> None:
        super().__init__(parent)
        self._language, self._watch = language, watch
        self._begin, self._end = say(language, "Show it to the camera"), say(language, "Stop")
        self.button: ActButton = act_button(self._begin)
        self.button.clicked.connect(self._press)
        self._over = Event()
        self._over.set()
        self._background: Background | None = None

    def stop(self) -> None:
        """Switch the camera off; in half a second it is."""
        self._over.set()

    def close(self) -> None:
        """Its window goes: returns when the camera is off."""
        self.stop()
        if self._background is not None:
            self._background.stop()
            self._background = None

    def _press(self) -> None:
        if not self._over.is_set():
            self.stop()
            return
        self._background = self._background or Background(self)
        self._over = over = Event()
        self.button.say(self._end)
        self.said.emit(say(self._language, "Hold the page flat before the camera, in good light."))
        until = time.monotonic() + _PATIENCE

        def waits() -> bool:
            return not over.is_set() and time.monotonic() < until

        self._background.do(lambda: self._watch(_is_one, waits), self._found, self._failed)

    def _found(self, code: str) -> None:
        self._ended("")
        if code:
            self.shown.emit(code)

    def _failed(self, failure: FacilitatorError) -> None:
        self._ended(str(failure))

    def _ended(self, sentence: str) -> None:
        self._over.set()
        self.button.say(self._begin)
        self.said.emit(sentence)
