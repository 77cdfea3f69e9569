"""Keeps the laptop and its screens awake while a record is open.

In a thread of its own, as a bus may take seconds to answer. What is asked for is bound to this
process: however it ends, the laptop sleeps again as before.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Final

from ui.machine.portal import portal_inhibits

#: Held while entered; says whether the system agreed.
Way = Callable[[], AbstractContextManager[bool]]
_PATIENCE: Final = 1.0  # seconds that closing the program waits for a bus


@contextmanager
def by_wakepy() -> Iterator[bool]:
    """Asked of the desktop, of Windows or of macOS, whichever this is."""
    from wakepy import keep  # noqa: PLC0415 - after the first window, and off its thread

    with keep.presenting(on_fail="pass") as mode:
        yield bool(mode.active)


#: The portal serves desktops in a sandbox, and those that wakepy does not know.
WAYS: Final[tuple[Way, ...]] = (by_wakepy, portal_inhibits)


class Awake:
    """Holds the first of the ways that works until it is stopped."""

    def __init__(self, told: Callable[[bool], None], ways: Sequence[Way] = WAYS) -> None:
        """`told`: whether one works, on the thread of this; called once for each start."""
        self._told, self._ways = told, ways
        self._thread: threading.Thread | None = None
        self._end = threading.Event()

    def start(self) -> None:
        """Ask; asked again, what was held is asked for anew."""
        self.stop()
        self._end = end = threading.Event()
        self._thread = threading.Thread(target=self._hold, args=(end,), name="awake", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Let it sleep again."""
        self._end.set()
        if self._thread is not None:
            self._thread.join(_PATIENCE)
            self._thread = None

    def _hold(self, end: threading.Event) -> None:
        with ExitStack() as held:
            works = any(held.enter_context(way()) for way in self._ways)
            if not end.is_set():
                self._told(works)
            end.wait()
