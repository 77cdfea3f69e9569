"""Keeps this process's memory out of files and out of other programs' sight, where cheap.

Called when the key of a private ballot comes into memory, and never undone: copies of it may stay
in memory as long as the process does. Linux only; swap and hibernation are not in our hands.
"""

from __future__ import annotations

import contextlib
import ctypes
import sys

#: prctl(2): whether a core dump is written, and whether programs of the same user may look in.
_PR_SET_DUMPABLE = 4


def forbid_dumps() -> None:
    """No core dumps, and no debugger of the same user, for the rest of this process."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - is not there on every system

    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
