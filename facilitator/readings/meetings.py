"""The meetings of a record, found by their numbers."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.errors import RuleError
from facilitator.parts import meeting
from facilitator.parts.meeting import Meeting


def meeting_numbered(world: World, number: int) -> Meeting:
    """The meeting with that number. Raises RuleError, saying which there are."""
    meetings = world.of(meeting.PART)
    held = meetings.numbered(number)
    if held is not None:
        return held
    if not meetings.all:
        raise RuleError("No meeting has been held in this record yet.")
    raise RuleError(
        f"There is no meeting no. {number} in this record; the last one is no. "
        f"{meetings.all[-1].number}."
    )
