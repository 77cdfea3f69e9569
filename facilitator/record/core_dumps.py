"""Keeps this process's memory out of files and of other programs' sight, where that is cheap.

While the key of a private ballot is in memory no core dump is written and no debugger of the same
user may look in. Core dumps stay off for the rest of the process, as copies of the key may stay in
its memory that long; debuggers are let in again after the ballot, because desktops ask a process
that cannot be looked at to do without their file dialogues. Linux only; swap and hibernation are
not in our hands.
"""

from __future__ import annotations

import contextlib
import ctypes
import sys
from typing import Final

#: prctl(2): whether a core dump is written, and whether programs of the same user may look in.
_PR_SET_DUMPABLE: Final = 4


def guard_memory() -> None:
    """From now on no core dump and no debugger."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - is not there on every system

    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    _let_look_in(allowed=False)


def let_debuggers_in() -> None:
    """The key is gone."""
    if sys.platform == "linux":
        _let_look_in(allowed=True)


def _let_look_in(*, allowed: bool) -> None:
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, int(allowed), 0, 0, 0)
