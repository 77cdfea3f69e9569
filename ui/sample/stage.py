"""An assembly that runs without a window: engine thread, receivers, and the latest world.

What the desk's `Bridge` is to windows, this is to a script: it asks, and waits for the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Condition
from typing import Final, Protocol

from facilitator.engine.requests import Request
from facilitator.engine.thread import EngineThread
from facilitator.engine.world import World
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.intake import Intake
from facilitator.opened import Opened
from facilitator.part import Command
from facilitator.press import TakePresses
from hardware.drivers.state import DeviceState, Link

_ANSWER: Final = 10.0  # seconds
_CONNECT: Final = 10.0


class Receivers(Protocol):
    """What the stage needs of `ui.devices.Devices`."""

    def use(self, urls: Sequence[str]) -> None: ...

    def follow(self, world: World) -> None: ...

    def stop(self) -> None: ...


MakeReceivers = Callable[[TakePresses, Callable[[DeviceState], None]], Receivers]


class Stage:
    """One open record, running.

    Attributes:
        world: the latest that is on the disk.
    """

    def __init__(self, opened: Opened, receivers: MakeReceivers) -> None:
        self.world = opened.engine.world
        self._news = Condition()
        self._device: DeviceState | None = None
        self._failure: EnvironmentFailure | None = None
        self._thread = EngineThread(opened.engine, self._published, self._failed)
        self._receivers = receivers(Intake(self._thread.call).take, self._heard_of_device)

    def start(self, url: str) -> None:
        """Set it going with the receiver on that port. Raises EnvironmentFailure."""
        self._thread.start()
        self._receivers.use([url])
        with self._news:
            there = self._news.wait_for(self._is_connected, _CONNECT)
        if not there:
            reason, todo = ("", "") if self._device is None else self._why_not(self._device)
            raise EnvironmentFailure(
                reason or "The receiver does not answer.", todo or "Try again."
            )

    def do(self, *commands: Command, role: str = "technical_facilitator") -> None:
        """Have that done, all in one. Raises RuleError if refused, EnvironmentFailure if lost."""
        requests = [Request(command, role=role) for command in commands]
        outcomes = self._thread.call(requests, _ANSWER)
        if not outcomes:
            raise EnvironmentFailure("The record did not answer in time.", "Try again.")
        for command, outcome in zip(commands, outcomes, strict=True):
            if outcome.failure is not None:
                raise outcome.failure
            if outcome.refusal is not None:
                what = type(command).__name__
                raise RuleError(f"{what} was refused: {outcome.refusal.reason}.")

    def wait(self, until: Callable[[World], bool], seconds: float) -> None:
        """Wait for a world that is so. Raises EnvironmentFailure if none comes in time."""
        with self._news:
            came = self._news.wait_for(
                lambda: self._failure is not None or until(self.world), seconds
            )
        if self._failure is not None:
            raise self._failure
        if not came:
            raise EnvironmentFailure("The meeting did not get on in time.", "Try again.")

    def stop(self) -> None:
        """End the receivers, then the engine; what was asked is dealt with."""
        self._receivers.stop()
        self._thread.stop()

    def _is_connected(self) -> bool:
        return self._device is not None and self._device.link is Link.CONNECTED

    @staticmethod
    def _why_not(device: DeviceState) -> tuple[str, str]:
        return device.reason, device.todo

    def _published(self, world: World) -> None:
        """On the engine's thread."""
        self._receivers.follow(world)
        with self._news:
            self.world = world
            self._news.notify_all()

    def _failed(self, failure: EnvironmentFailure) -> None:
        """On the engine's thread."""
        with self._news:
            self._failure = failure
            self._news.notify_all()

    def _heard_of_device(self, state: DeviceState) -> None:
        """On the driver's thread."""
        with self._news:
            self._device = state
            self._news.notify_all()
