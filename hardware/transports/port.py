"""What a port is to a driver, and what its failures mean to the person who plugged it in."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from facilitator.errors import EnvironmentFailure

#: One read waits at most so long, in seconds.
SLICE: Final = 0.02


class Port(Protocol):
    """An open port. Every method but `close` may raise EnvironmentFailure."""

    def read(self) -> bytes: ...

    def write(self, data: bytes) -> None: ...

    def discard(self) -> None: ...

    def close(self) -> None: ...


#: Opens the port of a URL, or raises EnvironmentFailure.
OpenPort = Callable[[str], Port]


def explain(url: str, error: BaseException) -> EnvironmentFailure:
    """What `error` means for the person who plugged the receiver in."""
    number = error.args[0] if error.args and isinstance(error.args[0], int) else None
    if number in {errno.EACCES, errno.EPERM} and os.name != "nt":
        return EnvironmentFailure(
            f"This account may not use the port {url}.",
            "Add it to the group dialout (sudo usermod -a -G dialout $USER), log out and in again.",
        )
    if number in {errno.EBUSY, errno.EAGAIN} or "PermissionError" in str(error):
        return EnvironmentFailure(
            f"Another program is using the port {url}.",
            "Close the other program, or choose another port.",
        )
    if number == errno.ENOENT or "FileNotFoundError" in str(error):
        return EnvironmentFailure(
            f"There is no port {url}.", "Plug the receiver in, or choose another port."
        )
    if number == errno.ECONNREFUSED or "ECONNREFUSED" in str(error) or "refused" in str(error):
        return EnvironmentFailure(f"Nothing answers at {url}.", "Start the emulator.")
    return EnvironmentFailure(
        f"The port {url} is gone.", "Plug the receiver in again; voting then goes on by itself."
    )


def is_present(url: str) -> bool:
    """Whether it is worth trying to open. True where that cannot be told without opening."""
    is_path = "://" not in url and not url.startswith("replay:")
    return not is_path or os.name == "nt" or Path(url).exists()


def gone(url: str) -> EnvironmentFailure:
    """A port that was open and is no more."""
    return explain(url, OSError(errno.EIO, "gone"))
