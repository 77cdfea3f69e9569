"""A whole evening of practice without hands: everything goes wrong, and is put right.

The record, the engine, the receiver and its cable are those of the practice at the desk; only the
volunteer is imaginary, too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Final

from facilitator.clock import Clock
from facilitator.drafting import PlanDraft, with_people_as_tokens
from facilitator.errors import EnvironmentFailure, RuleError
from facilitator.ids import random_id
from facilitator.opened import Opened
from facilitator.part import Side
from facilitator.parts import ballot, meeting
from facilitator.plan import Plan
from facilitator.press import TakePresses
from facilitator.record.device import Device
from hardware.drivers.state import DeviceState, Link
from ui.sample.crowd import Crowd
from ui.sample.practice.hall import ImaginaryHall
from ui.sample.practice.mishaps import mishaps
from ui.sample.practice.pace import PacedClock
from ui.sample.practice.size import SPARES
from ui.sample.practice.volunteer import next_step
from ui.sample.practise import DRAFT, doors, practise_record
from ui.sample.stage import MakeReceivers, Receivers, Stage

_LOOK: Final = 0.05  # seconds between two looks at the hall
_LONGEST: Final = 1800.0  # seconds: then it stands still, and somebody should know


@dataclass(frozen=True, slots=True)
class Practised:
    """What came of it: ids of the mishaps solved, in order, and outcomes of the ballots."""

    solved: tuple[str, ...]
    outcomes: tuple[str, ...]


def play_practice(
    folder: Path,
    clock: Clock,
    device: Device,
    receivers: MakeReceivers,
    *,
    pace: int = 60,
    tell: Callable[[str], None] = lambda _said: None,
) -> Practised:
    """Play it in `folder`, `pace` times as fast; `tell` hears what the hall says, in English.

    Raises FacilitatorError.
    """
    paced = PacedClock(clock, pace, doors(clock))
    crowd = Crowd(spares=SPARES)
    try:
        crowd.pace = float(pace)
        hall = ImaginaryHall(crowd, mishaps(), paced)
        hall.wanted = frozenset(each.id for each in hall.all)
        opened = practise_record(folder, paced, device)
        try:
            return _played(opened, crowd, hall, receivers, tell)
        finally:
            opened.close()
    finally:
        crowd.stop()


def _played(
    opened: Opened,
    crowd: Crowd,
    hall: ImaginaryHall,
    receivers: MakeReceivers,
    tell: Callable[[str], None],
) -> Practised:
    def make(take: TakePresses, report: Callable[[DeviceState], None]) -> Receivers:
        def heard(state: DeviceState) -> None:
            report(state)
            hall.deeds.heard(connected=state.link is Link.CONNECTED)

        return receivers(take, heard)

    stage = Stage(opened, make)
    try:
        stage.start(crowd.url)
        hall.look(stage.world)
        stage.do(meeting.StartMeeting(*_plan(opened)))
        _hold(stage, hall, tell)
    finally:
        stage.stop()
    ballots = stage.world.of(ballot.PART).all
    return Practised(
        tuple(each.id for each in hall.solved), tuple(str(each.outcome) for each in ballots)
    )


def _plan(opened: Opened) -> tuple[Plan, tuple[Side, ...]]:
    plan = PlanDraft(opened.drafts, DRAFT).plan
    assert plan is not None  # noqa: S101 - `practise_record` has just put it there
    return with_people_as_tokens(plan, random_id)


def _hold(stage: Stage, hall: ImaginaryHall, tell: Callable[[str], None]) -> None:
    """Until the meeting is closed. Raises EnvironmentFailure where it never is."""
    pause, said = Event(), ""
    for _ in range(int(_LONGEST / _LOOK)):
        world = stage.world
        if world.of(meeting.PART).running is None:
            return
        hall.look(world)
        going = hall.going
        if going is not None and going.mishap.id != said:
            said = going.mishap.id
            tell(going.mishap.said["en"].format(**hall.numbers))
        elif going is not None and going.mishap.act and not going.is_answered:
            hall.answer()
        for command in next_step(world, hall):
            try:
                stage.do(command)
            except RuleError:
                break  # another world by now: it is looked at again
        pause.wait(_LOOK)
    raise EnvironmentFailure("The practice evening came to no end.", "Try again.")
