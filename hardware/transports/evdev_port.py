"""Linux: a keyboard-like reader or numeric keypad of its own, taken from the desktop. Nothing else.

What it types then reaches this program alone, whichever window has the keyboard. A device may
have several event nodes, which share the beginning of `phys`: all are taken, or none. A key that
is down at that moment would stay down for the desktop, so it waits until none is. The last
keyboard there is, is never taken.

Every failure leaves here as an EnvironmentFailure.
"""

from __future__ import annotations

import errno
import os
import select
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facilitator.errors import EnvironmentFailure
from hardware.transports.port import SLICE

_SYSTEM: Final = Path("/sys/class/input")
_DEVICES: Final = Path("/dev/input")
_GRAB: Final = 0x40044590  # EVIOCGRAB: _IOW('E', 0x90, int)
_KEYS_BYTES: Final = 96  # 768 key codes, a bit each
_KEYS_DOWN: Final = 0x80004518 | _KEYS_BYTES << 16  # EVIOCGKEY(96)
_LETTERS: Final = (16, 30, 44, 57)  # Q, A, Z and the space bar: a keyboard to write with
_DIGITS: Final = (79, 80, 81, 96)  # 1, 2, 3 and Enter of a numeric keypad
_PATIENCE: Final = 2.0  # seconds until fingers are off the keys
_CHUNK: Final = 4096

#: fcntl.ioctl, or a stand-in for it.
Ioctl = Callable[[int, int, int | bytearray], object]


@dataclass(frozen=True, slots=True)
class Keyboard:
    """A keyboard-like device as the kernel lists it.

    Attributes:
        nodes: its event nodes, "event3".
        name: as the device says it.
        phys: where it is plugged in, without the number of the node.
        writes: whether it has letters. Many numeric keypads and all readers say that they have.

    """

    nodes: tuple[str, ...]
    name: str
    phys: str
    writes: bool


def found_keyboards(system: Path = _SYSTEM) -> tuple[Keyboard, ...]:
    """The keyboards, keypads and typing readers that are plugged in, by where."""
    found: dict[str, list[tuple[str, str, frozenset[int]]]] = {}
    for node in sorted(system.glob("event*")):
        keys = _keys(_text(node / "device/capabilities/key"))
        phys = _text(node / "device/phys").partition("/")[0] or node.name
        found.setdefault(phys, []).append((node.name, _text(node / "device/name"), keys))
    keyboards = []
    for phys, nodes in found.items():
        keys = frozenset().union(*(keys for _, _, keys in nodes))
        if keys.issuperset(_LETTERS) or keys.issuperset(_DIGITS):
            names = tuple(name for name, _, _ in nodes)
            keyboards.append(Keyboard(names, nodes[0][1], phys, keys.issuperset(_LETTERS)))
    return tuple(keyboards)


def _text(path: Path) -> str:
    with suppress(OSError):
        return path.read_text(encoding="utf-8", errors="replace").strip()
    return ""


def _keys(capabilities: str) -> frozenset[int]:
    """The key codes of a bitmap: words in hex, the highest first."""
    with suppress(ValueError):
        words = [int(word, 16) for word in reversed(capabilities.split())]
        return frozenset(
            64 * at + bit for at, word in enumerate(words) for bit in range(64) if word >> bit & 1
        )
    return frozenset()


def _kernel() -> Ioctl:
    import fcntl  # noqa: PLC0415 - not on Windows

    def ioctl(node: int, request: int, argument: int | bytearray) -> object:
        return fcntl.ioctl(node, request, argument)

    return ioctl


class EvdevPort:
    """One such device, taken, for one thread.

    Attributes:
        keyboard: which.

    """

    def __init__(
        self,
        path: str,
        *,
        system: Path = _SYSTEM,
        devices: Path = _DEVICES,
        ioctl: Ioctl | None = None,
    ) -> None:
        """Take the device that has the event node `path`, a link to one, or is plugged in there."""
        self._path, self._open = path, list[int]()
        self._ioctl = ioctl or _kernel()
        self.keyboard = _chosen(path, found_keyboards(system))
        try:
            for name in self.keyboard.nodes:
                self._open.append(os.open(devices / name, os.O_RDONLY | os.O_NONBLOCK))
            self._wait_for_fingers()
            for node in self._open:
                self._ioctl(node, _GRAB, 1)
        except OSError as error:
            self.close()
            raise _explain(path, error) from error
        except EnvironmentFailure:
            self.close()
            raise

    def _wait_for_fingers(self) -> None:
        ends = time.monotonic() + _PATIENCE
        while any(map(self._is_down, self._open)):
            if time.monotonic() > ends:
                raise EnvironmentFailure(
                    f"A key of {self.keyboard.name} is held down.", "Let go of it."
                )
            time.sleep(SLICE)

    def _is_down(self, node: int) -> bool:
        keys = bytearray(_KEYS_BYTES)
        self._ioctl(node, _KEYS_DOWN, keys)
        return any(keys)

    def read(self) -> bytes:
        """Event records; waits for a slice if none has come."""
        try:
            ready = select.select(self._open, [], [], SLICE)[0]
            data = b"".join(os.read(node, _CHUNK) for node in ready)
        except OSError as error:
            raise _gone(self._path) from error
        if ready and not data:
            raise _gone(self._path)
        return data

    def write(self, data: bytes) -> None:
        """A keyboard is told nothing."""

    def discard(self) -> None:
        """Forget what has come and was not read."""
        while self.read():
            pass

    def close(self) -> None:
        """Give it back to the desktop."""
        for node in self._open:
            with suppress(OSError):
                self._ioctl(node, _GRAB, 0)
            with suppress(OSError):
                os.close(node)
        self._open = []


def is_plugged_in(path: str, system: Path = _SYSTEM) -> bool:
    """Whether the device of `path` is there."""
    return _named(path, found_keyboards(system)) is not None


def _named(path: str, keyboards: tuple[Keyboard, ...]) -> Keyboard | None:
    names = {path, Path(path).name, Path(path).resolve().name}
    return next((k for k in keyboards if names & {k.phys, *k.nodes}), None)


def _chosen(path: str, keyboards: tuple[Keyboard, ...]) -> Keyboard:
    chosen = _named(path, keyboards)
    if chosen is None:
        raise EnvironmentFailure(
            f"There is no keypad or reader {path}.", "Plug it in, or choose another."
        )
    if chosen.writes and sum(k.writes for k in keyboards) == 1:
        raise EnvironmentFailure(
            f"{chosen.name} is the only keyboard of this computer.",
            "Plug in another keyboard to write with, or choose another device.",
        )
    return chosen


def _explain(path: str, error: OSError) -> EnvironmentFailure:
    if error.errno in {errno.EACCES, errno.EPERM}:
        return EnvironmentFailure(
            f"This account may not read the keypad or reader {path}.",
            "Add it to the group input (sudo usermod -a -G input $USER), log out and in again.",
        )
    if error.errno == errno.EBUSY:
        return EnvironmentFailure(
            f"Another program has taken the keypad or reader {path}.", "Close the other program."
        )
    return _gone(path)


def _gone(path: str) -> EnvironmentFailure:
    return EnvironmentFailure(
        f"The keypad or reader {path} is gone.", "Plug it in again; voting then goes on by itself."
    )
