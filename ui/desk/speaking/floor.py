"""What the meeting and the hall see of who has the floor: a turn without a name, and the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.clock import Clock
from facilitator.engine.world import World
from facilitator.parts import agenda, auxiliary, meeting
from facilitator.parts.auxiliary import GiveAuxiliary, NextTurn, Purpose, StopAuxiliary
from facilitator.speaking.stack import Entry
from ui.bridge import Bridge
from ui.desk.keyboard import Keyboard
from ui.desk.projection import Projection
from ui.desk.tonight.page import TonightPage
from ui.devices import Devices
from ui.present.cues import Cue
from ui.present.guests import guest

#: The name by which the hall is shown the list.
GUEST: Final = "speaking"
_HALF_MINUTE: Final = 30


@dataclass(frozen=True, slots=True)
class Ground:
    """What the list stands on, of one open record."""

    page: TonightPage
    bridge: Bridge
    projection: Projection
    devices: Devices
    keyboard: Keyboard
    clock: Clock
    language: str

    def world(self) -> World:
        """The newest."""
        return self.bridge.world


class Floor:
    """The timer and the wall."""

    def __init__(self, record: Ground) -> None:
        self._record = record
        self._cue: Cue = guest(GUEST)

    @property
    def meeting(self) -> str:
        """The id of the one that runs, "" while none does."""
        held = self._record.world().of(meeting.PART).running
        return held.id if held is not None else ""

    @property
    def is_wanted(self) -> bool:
        """Whether there is something to talk about."""
        return bool(self.meeting) and self._record.world().of(agenda.PART).current is not None

    @property
    def is_on_the_wall(self) -> bool:
        """Whether the hall sees the list."""
        wall = self._record.projection
        return wall.showing and wall.live == self._cue

    def to_the_wall(self) -> None:
        """The list, or what was there before it."""
        self._record.projection.beside(self._cue)

    def more_time(self) -> None:
        """Half a minute for whoever speaks."""
        if self._turn_runs:
            self._record.bridge.send(GiveAuxiliary(_HALF_MINUTE))

    def follow(self, before: Entry | None, speaking: Entry | None, *, is_next: bool) -> None:
        """The turn begins and ends with who has the floor. Who that is, nobody is told."""
        if is_next and speaking is not before:
            self._record.bridge.send(NextTurn())
        elif speaking is None and before is not None and self._turn_runs:
            self._record.bridge.send(StopAuxiliary())
        self._record.projection.look()

    @property
    def _turn_runs(self) -> bool:
        return self._record.world().of(auxiliary.PART).purpose is Purpose.TURN
