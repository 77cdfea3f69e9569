"""The loop around `Engine.step`: takes what queued while the last commit ran, in one go.

Commits what queued, with no timer; wakes for deadlines. Everything else about it is synchronous
and lives in the engine.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from facilitator.engine.engine import Engine
from facilitator.engine.requests import Outcome, Request
from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure

#: Looks at the clock this often even when nothing happens, so that a jump is noticed. Seconds.
_IDLE: Final = 1.0


@dataclass(slots=True)
class _Letter:
    """Requests of one sender, and where the answer goes."""

    requests: tuple[Request, ...]
    answered: Callable[[tuple[Outcome, ...]], None] | None = None


@dataclass(slots=True)
class _Reply:
    """Lets a sender on another thread wait for its answer."""

    outcomes: tuple[Outcome, ...] = ()
    ready: threading.Event = field(default_factory=threading.Event)

    def put(self, outcomes: tuple[Outcome, ...]) -> None:
        self.outcomes = outcomes
        self.ready.set()


class EngineThread:
    """An engine with its own thread.

    `published` is called on that thread with every new world; `failed` with a disk failure that
    hit a deadline rather than a request.
    """

    def __init__(
        self,
        engine: Engine,
        published: Callable[[World], None],
        failed: Callable[[EnvironmentFailure], None] = lambda _: None,
    ) -> None:
        self._engine = engine
        self._published = published
        self._failed = failed
        self._letters: queue.SimpleQueue[_Letter | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)

    def start(self) -> None:
        self._published(self._engine.world)
        self._thread.start()

    def stop(self) -> None:
        """Deal with what is queued, then end; returns when it has."""
        self._letters.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def post(
        self,
        requests: Sequence[Request],
        answered: Callable[[tuple[Outcome, ...]], None] | None = None,
    ) -> None:
        """Queue requests; `answered` is called on the engine's thread after the commit."""
        self._letters.put(_Letter(tuple(requests), answered))

    def call(self, requests: Sequence[Request], timeout: float = 10.0) -> tuple[Outcome, ...]:
        """Queue requests and wait until they are answered; empty if that took `timeout` seconds."""
        reply = _Reply()
        self.post(requests, reply.put)
        reply.ready.wait(timeout)
        return reply.outcomes

    def _run(self) -> None:
        while True:
            letters = self._next()
            going = None not in letters
            self._deal_with([letter for letter in letters if letter is not None])
            if not going:
                return

    def _next(self) -> list[_Letter | None]:
        """Everything that is queued; waits for something, or for a deadline."""
        wait = self._engine.seconds_to_deadline()
        try:
            first = self._letters.get(timeout=max(0.0, min(_IDLE, wait if wait is not None else 1)))
        except queue.Empty:
            return []
        letters = [first]
        while not self._letters.empty():
            letters.append(self._letters.get())
        return letters

    def _deal_with(self, letters: list[_Letter]) -> None:
        before = self._engine.world
        outcomes = self._engine.step([r for letter in letters for r in letter.requests])
        if self._engine.world is not before:
            self._published(self._engine.world)
        start = 0
        for letter in letters:
            end = start + len(letter.requests)
            if letter.answered is not None:
                letter.answered(outcomes[start:end])
            start = end
        self._mind_deadline()

    def _mind_deadline(self) -> None:
        """A deadline that is still due could not be saved: say so, and wait before the next try."""
        wait = self._engine.seconds_to_deadline()
        if wait is None or wait > 0:
            return
        before = self._engine.world
        failure = self._engine.wake()
        if failure is not None:
            self._failed(failure)
            time.sleep(_IDLE)
        if self._engine.world is not before:
            self._published(self._engine.world)
