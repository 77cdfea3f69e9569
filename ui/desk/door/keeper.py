"""Between the council's door, the record and the readers: whatever scans a certificate is heard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.credentials.codes import Prefix, prefix_of_code
from facilitator.credentials.files import trust_file
from facilitator.engine.requests import Outcome
from facilitator.engine.world import World
from facilitator.part import Command
from facilitator.parts import dispatch, keys
from facilitator.wording import say
from ui.background import InBackground
from ui.bridge import Bridge
from ui.desk.door.council import CouncilDoor
from ui.devices import HandsetSign, SignKind
from ui.known_lists import KnownLists
from ui.present.council import council_view
from ui.present.council_door import AtTheDoor, at_the_door, done_words
from ui.present.refusals import refusal_words

_OURS = frozenset({Prefix.CERTIFICATE, Prefix.STATUS_LIST, Prefix.TRUST_LIST})


class DoorKeeper(QObject):
    """Opens the door, and seats.

    Args:
        button: opens it.
        known: the lists of this laptop.
        today: answers what day it is where the council meets.
    """

    def __init__(
        self,
        button: QPushButton,
        bridge: Bridge,
        known: KnownLists,
        today: Callable[[], date],
        background: InBackground,
        language: str,
    ) -> None:
        super().__init__(button)
        self._bridge, self._known, self._today = bridge, known, today
        self._background, self._language = background, language
        self._over: QWidget = button
        self._said = ""
        self.door: CouncilDoor | None = None
        button.clicked.connect(self.open)
        bridge.changed.connect(self._look)
        bridge.sign.connect(self._sign)
        bridge.refused.connect(self._refused)

    def open(self) -> None:
        """Open it, with all lists that the record brought along."""
        trust, statuses = lists_of(self._bridge.world)
        self._known.take_along(*statuses, trust=trust)
        if self.door is None:
            self.door = door = CouncilDoor(
                *(self._known, self._today, self._background, self._language),
                self._over.window(),
            )
            door.panel.checked.connect(self._look)
            door.asked.connect(self._ask)
        self._look()
        self.door.show()
        self.door.raise_()
        self.door.activateWindow()
        self.door.panel.make_ready()

    def stop(self) -> None:
        """The record is closed: no camera stays on."""
        if self.door is not None:
            self.door.panel.camera.close()

    def read(self, text: str) -> bool:
        """Whether a reader that types read something for the door, wherever the keyboard is."""
        meets = council_view(self._bridge.world, self._language) is not None
        if prefix_of_code(text) not in _OURS or not meets:
            return False
        if self.door is None or not self.door.isVisible():
            self.open()
        if self.door is not None:
            self.door.panel.check(text)
            self.door.panel.make_ready()
        return True

    def _sign(self, sign: HandsetSign) -> None:
        """A reader on a serial line read something that is no card."""
        if sign.kind is SignKind.SCAN:
            self.read(sign.value)

    def _look(self) -> None:
        if self.door is None:
            return
        world, found = self._bridge.world, self.door.panel.finding
        view = council_view(world, self._language)
        line = view.line if view is not None else ""
        acts = AtTheDoor(self._said or say(self._language, "Scan a certificate."))
        if found is not None:
            acts = at_the_door(world, found, self._language)
        self.door.show_acts(line, acts)

    def _ask(self, commands: tuple[Command, ...]) -> None:
        """Whoever is scanned before the answer comes is not mixed up with who was before."""
        door = self.door
        if door is None:
            return
        code = door.panel.code

        def answered(outcomes: tuple[Outcome, ...]) -> None:
            if not all(outcome.done for outcome in outcomes):
                return
            self._said = done_words(commands, self._bridge.world, self._language)
            if door.panel.code == code:
                door.panel.forget()
                door.panel.make_ready()
            self._look()

        self._bridge.send(*commands, answered=answered)

    def _refused(self, reason: str) -> None:
        if self.door is not None and self.door.isVisible():
            self.door.acts.show_acts(AtTheDoor(refusal_words(reason, self._language)))


def lists_of(world: World) -> tuple[str, tuple[str, ...]]:
    """The trust list a record's door believes, "" for none, and what dispatches brought.

    Who comes to a council that signs a list stands on that, and not on the list of the council
    above it, which it may have taken in for the dispatches from there.
    """
    state = world.of(keys.PART)
    trust = "" if state.trust is None else trust_file(state.trust.code, state.trust.changes)
    if state.signed:
        trust = trust_file(state.signed[-1].code)
    return trust, tuple(told.status_code for told in world.of(dispatch.PART).taken)
