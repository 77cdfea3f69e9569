"""The receivers of the page: their states, those that somebody adds, and what a computer lacks."""

from __future__ import annotations

from facilitator.errors import EnvironmentFailure, RuleError
from ui.background import InBackground
from ui.desk.handsets.receivers import ReceiversCard
from ui.devices import (
    Devices,
    DeviceState,
    Link,
    hid_failure,
    read_receiver,
    serial_ports,
)
from ui.present.handsets import receiver_rows
from ui.settings import Settings


class Receiving:
    """Keeps the card of receivers true to the devices."""

    def __init__(
        self,
        card: ReceiversCard,
        devices: Devices,
        background: InBackground,
        settings: Settings,
        language: str,
    ) -> None:
        self._card, self._devices, self._background = card, devices, background
        self._settings, self._language = settings, language
        self._states: dict[str, DeviceState] = {}
        self._answered: set[str] = set()
        self._added: dict[str, str] = {}  # the name of its row → what was typed
        card.added.connect(self.add)
        card.removed.connect(self.remove)

    def begin(self) -> None:
        """Use what was added by hand before; what makes no sense any more is passed over."""
        for text in self._settings.receivers:
            self._try(text)

    def take(self, state: DeviceState) -> None:
        """The newest state of one receiver."""
        if state.link is Link.STOPPED:
            self._states.pop(state.name, None)
        else:
            self._states[state.name] = state
        if state.link is Link.CONNECTED:
            self._answered.add(state.name)
        self._show()

    def is_any_well(self) -> bool:
        """Whether some receiver would hear a press."""
        return any(state.link is Link.CONNECTED for state in self._states.values())

    def add(self, text: str) -> None:
        """Use it from now on, on every evening."""
        refused = self._try(text)
        if not refused:
            self._remember()
        self._card.show_added(refused)

    def remove(self, name: str) -> None:
        """That was a mistake, or is sold, or was found and is no receiver."""
        self._devices.forget(name)
        if self._added.pop(name, None) is not None:
            self._remember()
        self._show()

    def look(self) -> None:
        """See which ports there are, and what this computer lacks; in the background."""

        def job() -> tuple[tuple[str, ...], EnvironmentFailure | None]:
            return serial_ports(), hid_failure()

        self._background(
            job, self._found, lambda failure: self._card.show_missing(str(failure), "")
        )

    def _found(self, found: tuple[tuple[str, ...], EnvironmentFailure | None]) -> None:
        ports, failure = found
        self._card.show_ports(ports)
        self._card.show_missing(*((failure.what, failure.todo) if failure else ("", "")))

    def _try(self, text: str) -> str:
        """Use it; why not, or ""."""
        try:
            receiver = read_receiver(text)
            self._devices.use([text])
        except RuleError as error:
            return str(error)
        self._added[f"{receiver.kind.name} {receiver.path}"] = text
        return ""

    def _remember(self) -> None:
        self._settings.receivers = tuple(self._added.values())

    def _show(self) -> None:
        rows = receiver_rows(self._states.values(), self._language)
        mute = {
            state.name
            for state in self._states.values()
            if state.link is Link.LOST and state.name not in self._answered
        }
        self._card.show_rows(rows, frozenset(self._added.keys() | mute))
