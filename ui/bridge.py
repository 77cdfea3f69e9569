"""The only crossing between threads: engine and drivers on one side, Qt on the other.

Worlds arrive in one slot, where the latest wins; answers and device news arrive as calls on the
main thread. Nothing else in `ui` knows that there are threads.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from facilitator.engine.requests import Outcome, Request
from facilitator.engine.thread import EngineThread
from facilitator.engine.world import World
from facilitator.opened import Opened
from facilitator.part import Command

Answered = Callable[[tuple[Outcome, ...]], None]


class Send(Protocol):
    """Hands commands to the engine as one transaction; the answers come back on the main thread."""

    def __call__(self, *commands: Command, answered: Answered | None = None) -> None: ...


class Bridge(QObject):
    """An open assembly, as the windows see it.

    Attributes:
        world: the latest that is on the disk.

    Signals:
        changed: there is a new world.
        refused: (reason) a command was refused.
        failed: (EnvironmentFailure) the disk did not take something.
        device: (hardware.drivers.state.DeviceState) a device changed its state.
        sign: (hardware.drivers.driver.HandsetSign) a handset said something besides a press.
    """

    changed = Signal()
    refused = Signal(str)
    failed = Signal(object)
    device = Signal(object)
    sign = Signal(object)
    _arrived = Signal()
    _answered = Signal(object, object)
    _broke = Signal(object)

    def __init__(self, opened: Opened, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.world: World = opened.engine.world
        self._latest = self.world
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._broke.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        self._thread = EngineThread(opened.engine, self._published, self._broke.emit)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Returns when everything that was sent is dealt with."""
        self._thread.stop()

    def send(self, *commands: Command, answered: Answered | None = None) -> None:
        """See `Send`. A refusal or a failure is also signalled."""
        requests = [Request(command) for command in commands]
        self._thread.post(requests, lambda outcomes: self._answered.emit(outcomes, answered))

    def call(self, requests: Sequence[Request]) -> tuple[Outcome, ...]:
        """For drivers, on their own threads: blocks until the commit."""
        return self._thread.call(requests)

    def _published(self, world: World) -> None:
        """On the engine's thread."""
        self._latest = world
        self._arrived.emit()

    @Slot()
    def _take(self) -> None:
        latest = self._latest
        if latest is not self.world:
            self.world = latest
            self.changed.emit()

    @Slot(object, object)
    def _answer(self, outcomes: tuple[Outcome, ...], answered: Answered | None) -> None:
        self._take()
        for outcome in outcomes:
            if outcome.failure is not None:
                self.failed.emit(outcome.failure)
            elif outcome.refusal is not None:
                self.refused.emit(outcome.refusal.reason)
        if answered is not None:
            answered(outcomes)
