"""Starts an emulator as a process of its own and talks to it: for tests, the demo and practising.

It ends the process it started, by its own handle, and no other.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Condition, Thread
from types import TracebackType
from typing import IO, Any, Final, Self

from facilitator.errors import EnvironmentFailure

_FAREWELL: Final = 2.0  # seconds for it to go by itself

Event = Mapping[str, Any]


class EmulatorProcess:
    """A running emulator. Use it in a `with`, or call `stop`.

    Attributes:
        url: the port to open.

    """

    def __init__(
        self, kind: str = "sunvote", *, voters: int = 60, seed: int = 1, **more: bool | str
    ) -> None:
        """Start it.

        Args:
            kind: which device.
            voters: keypads 1 to this.
            seed: the same seed gives the same crowd.
            more: further options of `python -m hardware.emulators`: tcp=True, profile="noisy".

        """
        options = [
            f"--{name}" if value is True else f"--{name}={value}" for name, value in more.items()
        ]
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "hardware.emulators", kind, "--attached"),
                *("--voters", str(voters), "--seed", str(seed), *options),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._events: list[Event] = []
        self._news = Condition()
        self._output = _pipe(self._process.stdout)
        self.url = self._output.readline().strip()
        self._reader = Thread(target=self._read, name=f"emulator {kind}", daemon=True)
        self._reader.start()
        if not self.url:
            self.stop()
            raise EnvironmentFailure("The emulator did not start.", "Try again.")

    def _read(self) -> None:
        for line in self._output:
            with self._news:
                self._events.append(json.loads(line))
                self._news.notify_all()

    def send(self, line: str) -> None:
        """Give one order, as listed in `hardware.emulators.bench`."""
        inlet = _pipe(self._process.stdin)
        try:
            inlet.write(f"{line}\n")
            inlet.flush()
        except OSError as error:
            raise EnvironmentFailure("The emulator has ended.", "Start it again.") from error

    def events(self) -> tuple[Event, ...]:
        """All it has told so far."""
        with self._news:
            return tuple(self._events)

    def acked(self) -> list[Mapping[str, Any]]:
        """The presses whose keypads were told that they count: handset, key, counter."""
        return [event["acked"] for event in self.events() if "acked" in event]

    def wait_for(
        self, is_it: Callable[[Event], bool], timeout: float = 10.0, since: int = 0
    ) -> Event:
        """The first event from number `since` on that is it; EnvironmentFailure after `timeout`."""
        with self._news:
            self._news.wait_for(lambda: any(map(is_it, self._events[since:])), timeout)
            found = next(filter(is_it, self._events[since:]), None)
        if found is None:
            raise EnvironmentFailure("The emulator did not say it in time.", "Try again.")
        return found

    def ask(self, line: str, timeout: float = 10.0) -> Event:
        """Give one order and wait for its answer."""
        since = len(self.events())
        self.send(line)
        verb = line.split(maxsplit=1)[0]
        return self.wait_for(
            lambda e: e.get("done") == verb or e.get("refused") == line, timeout, since
        )

    def stop(self) -> None:
        """End it."""
        try:
            with suppress(EnvironmentFailure):
                self.send("quit")
            self._process.wait(_FAREWELL)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        finally:
            self._reader.join()
            with suppress(OSError):
                _pipe(self._process.stdin).close()
            self._output.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def _pipe(stream: IO[str] | None) -> IO[str]:
    if stream is None:
        raise ValueError("Started without a pipe.")
    return stream
