"""A late start, settled once: the evening ends later, or what only informs gives up its minutes.

Deliberation is never shortened, nor anything the hall decides in: `SHORTENED` is what may be.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from facilitator.clock import Instant
from facilitator.facts import TheMeeting
from facilitator.part import Answer, Command, Facts, Refusal, happened
from facilitator.parts.agenda.events import LateStartSettled
from facilitator.parts.agenda.state import Agenda, Item, Standing
from facilitator.plan import Phase

#: Reports back stand in the introduction.
SHORTENED: Final = frozenset({Phase.INTRODUCTION, Phase.INPUT})


@dataclass(frozen=True, slots=True)
class SettleLateStart(Command):
    """Say when a late evening ends.

    Attributes:
        later: minutes by which the plan moves, and its end with it, less what gaps take in;
            0 keeps it.
        minutes: item → its allowance from now on.
    """

    later: int = 0
    minutes: Mapping[str, int] = field(default_factory=dict)


def may_be_shortened(item: Item) -> bool:
    """Whether that item is still to come and takes no time from talking or deciding."""
    is_ahead = item.standing in {Standing.WAITING, Standing.PARKED}
    return is_ahead and item.planned.phase in SHORTENED


def settle(state: Agenda, facts: Facts, command: SettleLateStart) -> Answer:
    """Once an evening; all of it or nothing."""
    meeting = facts.of(TheMeeting)
    if meeting is None:
        return Refusal("no_meeting")
    if state.settled:
        return Refusal("late_start_settled")
    if command.later < 0 or not all(_is_cut(state, *cut) for cut in command.minutes.items()):
        return Refusal("not_to_be_shortened")
    return happened(LateStartSettled(meeting.id, command.later, dict(command.minutes)))


def _is_cut(state: Agenda, key: str, minutes: int) -> bool:
    item = state.item(key)
    return item is not None and may_be_shortened(item) and 0 < minutes <= item.planned.minutes


def settled(state: Agenda, event: LateStartSettled, _at: Instant) -> Agenda:
    """The plan stays what it was; beside it stands what an item may take now."""
    items = tuple(
        replace(item, allowed=event.minutes.get(item.id, item.allowed)) for item in state.items
    )
    return replace(state, items=items, later=event.later, settled=True)
