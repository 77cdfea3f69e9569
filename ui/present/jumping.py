"""Going to a picture by its number: what was typed so far, and what it would load. No Qt."""

from __future__ import annotations

from facilitator.engine.world import World
from facilitator.parts import agenda
from facilitator.wording import in_language, say
from ui.present.cues import Cue, cues


def jump_words(typed: str, world: World, language: str) -> str:
    """`typed`: the digits after G, "" for none yet."""
    if not typed:
        return say(language, "Go to picture number …")
    among, n = cues(world), int(typed)
    if not 1 <= n <= len(among):
        return say(language, "Go to {n} … there are {count}", n=n, count=len(among))
    if title := _title(among[n - 1], world, language):
        return say(language, "Go to {n} … “{title}”: Enter", n=n, title=title)
    return say(language, "Go to {n} … Enter", n=n)


def _title(cue: Cue, world: World, language: str) -> str:
    item = world.of(agenda.PART).item(cue.item) if cue.item else None
    return in_language(item.planned.title, language) if item is not None else ""
