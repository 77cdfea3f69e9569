"""A webcam: a thread that keeps its newest picture and drops the rest."""

from __future__ import annotations

import atexit
import os
import time
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Thread
from typing import Any, Final, Protocol

from facilitator.errors import EnvironmentFailure
from hardware.camera.library import opencv
from hardware.camera.pictures import Picture

_FIRST: Final = 6.0  # seconds that a camera may take until its first picture
_SILENT: Final = 2.0  # seconds without any after which it is gone
_JOIN: Final = 0.4


class Capture(Protocol):
    """All that is known of `cv2.VideoCapture`."""

    def isOpened(self) -> bool: ...
    def read(self) -> tuple[bool, Any]: ...
    def grab(self) -> bool: ...
    def get(self, which: int, /) -> float: ...
    def set(self, which: int, value: float, /) -> bool: ...
    def release(self) -> None: ...


def open_webcam(number: int, size: tuple[int, int]) -> Capture:
    """The camera of that number, asked for that size.

    Raises EnvironmentFailure: there is none, or somebody else has it; or OpenCV is missing.
    """
    cv2, _ = opencv()
    camera: Capture = cv2.VideoCapture(number)
    if not camera.isOpened():
        camera.release()
        raise taken_failure(number)
    # Over USB 2 only compressed pictures are that large at 30 a second.
    camera.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    camera.set(cv2.CAP_PROP_FRAME_WIDTH, size[0])
    camera.set(cv2.CAP_PROP_FRAME_HEIGHT, size[1])
    camera.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    return camera


def taken_failure(number: int, node: Path | None = None) -> EnvironmentFailure:
    """Why that camera does not open. `node`: where the system keeps it; None for the usual place.

    Only Linux tells an absent camera from a taken one.
    """
    node = node or Path(f"/dev/video{number}")
    if node.exists() and not os.access(node, os.R_OK | os.W_OK):
        return EnvironmentFailure(
            f"Camera {number} is there, and this account may not use it.",
            "Join the group video (sudo usermod -aG video $USER), then log out and in.",
        )
    if node.exists():
        return EnvironmentFailure(
            f"Camera {number} is taken by another program.",
            "Close video calls and whatever else shows its picture.",
        )
    if Path("/proc").is_dir():  # Linux, where a camera has a node
        return EnvironmentFailure(
            f"There is no camera {number}.", "Plug it in, or choose another number."
        )
    return EnvironmentFailure(
        f"Camera {number} does not open: it is not there, or another program has it.",
        "Plug it in; close video calls; let this program use the camera in the system's settings.",
    )


class Webcam:
    """One camera. Made and taken from on one thread; its pictures come in on another."""

    def __init__(
        self,
        number: int,
        size: tuple[int, int],
        open_capture: Callable[[int, tuple[int, int]], Capture] = open_webcam,
    ) -> None:
        """Open it. Raises EnvironmentFailure: see `open_webcam`."""
        self._number, self.is_over = number, False
        self._camera = open_capture(number, size)
        self._came = Condition()
        self._newest: Picture | None = None
        self._is_gone = self._is_closed = False
        self._heard_at, self._patience = time.monotonic(), _FIRST
        self._thread = Thread(target=self._grab, name=f"camera {number}", daemon=True)
        atexit.register(self._thread.join, _SILENT)  # it must not be in OpenCV when Python ends
        self._thread.start()

    def take(self, wait: float) -> Picture | None:
        with self._came:
            self._came.wait_for(lambda: self._newest is not None or self._is_gone, wait)
            picture, self._newest = self._newest, None
            if picture is not None:
                return picture
            if self._is_gone or time.monotonic() - self._heard_at > self._patience:
                raise EnvironmentFailure(
                    f"Camera {self._number} gives no more pictures.",
                    "Check its cable; it is used again as soon as it is back.",
                )
        return None

    def close(self) -> None:
        """Let go of it; a camera that hangs lets go when its picture comes."""
        self._is_closed = True
        self._thread.join(_JOIN)
        if not self._thread.is_alive():
            atexit.unregister(self._thread.join)

    def _grab(self) -> None:
        try:
            while not self._is_closed and self._keep(*self._camera.read()):
                pass
        finally:
            self._camera.release()

    def _keep(self, ok: bool, image: Any) -> bool:  # noqa: FBT001 - as OpenCV hands it over
        """Whether there was a picture; it takes the place of one that nobody took."""
        with self._came:
            self._is_gone = not ok
            if ok:
                self._newest = Picture(image, time.monotonic())
                self._heard_at, self._patience = self._newest.taken, _SILENT
            self._came.notify()
        return ok
