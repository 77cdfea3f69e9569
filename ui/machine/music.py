"""Plays a piece of the hall's own over this laptop's speakers, and fades it out when asked.

It never begins by itself and never begins anew. WAV, MP3, FLAC and Ogg Vorbis, by miniaudio.
"""

from __future__ import annotations

import threading
from array import array
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from ui.machine.sound import opened

#: Seconds until it is silent, once it is to end.
FADE: Final = 3.0
ENDINGS: Final = (".wav", ".mp3", ".flac", ".ogg")
#: Plays a file until its end, or fades it once the event is set; whether it could be played.
Player = Callable[[Path, threading.Event], bool]
_STEP: Final = 0.1
_LAST_OF_IT: Final = 0.4  # seconds that are still in the device's buffer after the last sample
_PATIENCE: Final = FADE + 1


def by_miniaudio(file: Path, end: threading.Event, backends: list[Any] | None = None) -> bool:
    """Through whatever this system plays sound with; `backends`: only through these."""
    found = opened(file, backends)
    if found is None:
        return False
    device, samples, rate = found
    over = threading.Event()
    with closing(device):
        source = faded(samples, rate, end, over)
        next(source)  # as a device wants it: ready to be sent to
        device.start(source)
        while not over.wait(_STEP) and not end.is_set():
            pass
        over.wait(_PATIENCE)  # where nothing takes samples any more, the loudspeaker is gone
        end.wait(_LAST_OF_IT)
    return True


def faded(
    samples: Generator[Any, int, None], rate: int, end: threading.Event, over: threading.Event
) -> Generator[Any, int, None]:
    """The samples, ever softer once `end` is set; `over` is set when there are no more.

    `rate`: samples a second, of all channels together.
    """
    gone, whole = 0, int(FADE * rate)
    wanted = yield b""  # taken by the `next` that makes it ready
    while gone < whole:
        try:
            next_ones = samples.send(wanted)
        except StopIteration:
            break
        if end.is_set():
            next_ones = _softer(next_ones, gone, whole)
            gone += len(next_ones)
        wanted = yield next_ones
    over.set()


def _softer(samples: Any, gone: int, whole: int) -> array[int]:
    """16-bit samples, the first of them `gone` of `whole` into the fade."""
    from_here = max(0, whole - gone)
    return array("h", (s * max(0, from_here - n) // whole for n, s in enumerate(samples)))


class Music:
    """One piece at a time."""

    def __init__(self, told: Callable[[bool], None], player: Player = by_miniaudio) -> None:
        """`told`: whether it was played, on the thread of this; once it is over."""
        self._told, self._player = told, player
        self._thread: threading.Thread | None = None
        self._end = threading.Event()

    @property
    def sounds(self) -> bool:
        """Whether a piece is playing, or fading."""
        return self._thread is not None and self._thread.is_alive()

    def play(self, file: Path) -> None:
        """Play it; while one sounds, another is not begun."""
        if self.sounds:
            return
        self._end = end = threading.Event()
        self._thread = threading.Thread(
            target=lambda: self._told(self._player(file, end)), name="music", daemon=True
        )
        self._thread.start()

    def fade(self) -> None:
        """Let it end softly."""
        self._end.set()

    def stop(self) -> None:
        """The record is closed: wait until it has faded."""
        self.fade()
        if self._thread is not None:
            self._thread.join(_PATIENCE + 1)
            self._thread = None
