"""What the hall sees while it approves minutes: the corrections that are listed, in order."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.parts import meeting, minutes
from facilitator.parts.agenda import Item
from facilitator.readings.minutes_motions import minutes_approved_in
from ui.present.scenes import ActionLine, Actions
from ui.present.tongue import Languages, speak, words


def corrects_minutes(world: World, item: Item) -> bool:
    """Whether that item is there to approve minutes that somebody wants corrected."""
    about = minutes_approved_in(item)
    return bool(about) and bool(world.of(minutes.PART).of(about).corrections)


def corrections_scene(world: World, item: Item, languages: Languages, page: int) -> Actions | None:
    """The list, in its order; None for an item of another kind."""
    about = minutes_approved_in(item)
    held = next((one for one in world.of(meeting.PART).all if one.id == about), None)
    if held is None:
        return None
    listed = world.of(minutes.PART).of(about).corrections
    return Actions(
        title=speak(languages, "Corrections to the minutes of meeting no. {n}", n=held.number),
        actions=tuple(ActionLine(words(languages, one.text), "") for one in listed),
        empty=speak(languages, "No correction is listed."),
        page=page,
    )
