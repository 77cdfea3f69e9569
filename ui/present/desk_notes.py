"""What stands above the whole desk: that it is only practice, and why it should stay open."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.parts import meeting
from facilitator.wording import say


def why_stay(world: World, language: str) -> str:
    """What to know before the desk is closed; "" for nothing."""
    if world.of(meeting.PART).running is None:
        return ""
    return say(
        language,
        "The meeting is still running. If you close the program, it goes on from here when "
        "you open the record again.",
    )
