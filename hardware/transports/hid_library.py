"""The hidapi library, on one thread for the whole program. What a device is: `hid_port`.

hidapi is not safe to list, open and close from several threads at once, and macOS ties what it
finds to the thread that looked first. So every call, of every device, is made here, in turn; none
of them waits for a device.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeVar

from facilitator.errors import EnvironmentFailure

T = TypeVar("T")

#: On Linux `hid` goes around the kernel's own driver and takes the device away from it; `hidraw`
#: does not.
_MODULES: Final = ("hidraw", "hid") if sys.platform == "linux" else ("hid",)
#: Looks for lost devices take this share of the thread at most; the rest is for those there.
_SHARE: Final = 0.1


def load_library(import_module: Callable[[str], Any] = importlib.import_module) -> Any:
    """The module; EnvironmentFailure where it is missing.

    Another package brings a module `hid` too, which is none of ours: it has no `device`.
    """
    for name in _MODULES:
        try:
            module = import_module(name)
        except ImportError:
            continue
        if hasattr(module, "device"):
            return module
    raise EnvironmentFailure(
        "The library for USB handsets and readers (hidapi) is missing.",
        "Install it with: python -m pip install hidapi. Then open the program again.",
    )


class HidThread:
    """The one thread that calls the library.

    Attributes:
        opened: system path → the path it was opened by, of what is open now; for jobs only.

    """

    def __init__(
        self,
        load: Callable[[], Any] = load_library,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing is loaded, and no thread begun, before it is needed; `now` in seconds."""
        self._load, self._library = load, None
        self._worker = ThreadPoolExecutor(1, "hid")
        self.opened: dict[bytes, str] = {}
        self._now, self._seen, self._fresh_until = now, list[Any](), 0.0

    def do(self, job: Callable[[Any], T]) -> T:
        """What `job(library)` gives or raises; EnvironmentFailure where there is no library."""
        return self._worker.submit(self._work, job).result()

    def seen(self, library: Any) -> list[Any]:
        """What is plugged in, as it was listed a moment ago; for jobs only.

        Some systems take a tenth of a second to list it, in which nothing else is read.
        """
        if (begun := self._now()) >= self._fresh_until:
            self._seen = library.enumerate()
            ended = self._now()
            self._fresh_until = ended + (ended - begun) / _SHARE
        return self._seen

    def _work(self, job: Callable[[Any], T]) -> T:
        if self._library is None:
            self._library = self._load()
        return job(self._library)


#: One a process, because the library is.
HID: Final = HidThread()


def hid_failure(hid: HidThread = HID) -> EnvironmentFailure | None:
    """Why the library cannot be used; None if it can."""
    try:
        hid.do(lambda _library: None)
    except EnvironmentFailure as failure:
        return failure
    return None
