"""Plays one sound of ours over this laptop's speakers, off the main thread.

It never plays by itself and never in a loop; whoever asks has looked at the switch. A laptop
without speakers, or whose sound is taken by something else, is told of and troubles nobody.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from resources import path

GONG: Final = path("sounds") / "gong.wav"
#: Plays a file until its end, or until the event is set; whether it was played.
Player = Callable[[Path, threading.Event], bool]
_LONGEST: Final = 8.0  # seconds
_STEP: Final = 0.05
_LAST_OF_IT: Final = 0.4  # seconds that are still in the device's buffer after the last sample
_PATIENCE: Final = 1.0


def by_miniaudio(file: Path, end: threading.Event, backends: list[Any] | None = None) -> bool:
    """Through whatever this system plays sound with; `backends`: only through these."""
    found = opened(file, backends)
    if found is None:
        return False
    device, samples, _rate = found
    done = threading.Event()
    with closing(device):
        source = _until_over(samples, done)
        next(source)  # as a device wants it: ready to be sent to
        device.start(source)
        for _ in range(int(_LONGEST / _STEP)):
            if done.is_set() or end.wait(_STEP):
                break
        end.wait(_LAST_OF_IT)
    return True


def opened(file: Path, backends: list[Any] | None) -> tuple[Any, Any, int] | None:
    """A loudspeaker, the file's samples as it takes them, and how many a second of all channels.

    None where there is no loudspeaker, or the file is no sound, or is there no more.
    """
    import miniaudio  # type: ignore[import-untyped]  # noqa: PLC0415 - most evenings are silent

    try:
        about = miniaudio.get_file_info(str(file))
        channels, rate = about.nchannels, about.sample_rate
        device = miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.SIGNED16,
            channels,
            rate,
            backends=backends,
            app_name="Facilitator",
        )
        samples = miniaudio.stream_file(str(file), nchannels=channels, sample_rate=rate)
    except (miniaudio.MiniaudioError, OSError, UnicodeError):
        return None
    return device, samples, channels * rate


def _until_over(samples: Any, done: threading.Event) -> Generator[Any, int, None]:
    """The samples; `done` is set when there are no more."""
    wanted = yield b""  # taken by the `next` that makes it ready
    while True:
        try:
            wanted = yield samples.send(wanted)
        except StopIteration:
            done.set()
            return


class Sound:
    """One sound at a time."""

    def __init__(self, told: Callable[[bool], None], player: Player = by_miniaudio) -> None:
        """`told`: whether it was played, on the thread of this; once for each that ended."""
        self._told, self._player = told, player
        self._thread: threading.Thread | None = None
        self._end = threading.Event()

    def play(self, file: Path = GONG) -> None:
        """Play it; while one sounds, another is not begun."""
        if self._thread is not None and self._thread.is_alive():
            return
        self._end = end = threading.Event()
        work = (file, end)
        self._thread = threading.Thread(target=self._play, args=work, name="sound", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Silence, at once."""
        self._end.set()
        if self._thread is not None:
            self._thread.join(_PATIENCE)
            self._thread = None

    def _play(self, file: Path, end: threading.Event) -> None:
        played = self._player(file, end)
        if not end.is_set():
            self._told(played)
