"""Pictures of what is in no record: a game, the list of speakers. Whoever holds them paints them.

A guest is shown by its name (`Cue(CueKind.GUEST, text=NAME)`) beside the evening. What it shows
lives in the memory of the desk alone and is made anew for each moment; once whoever held it has
gone, the logo stands in its place.
"""

from __future__ import annotations

from collections.abc import Callable

from facilitator.clock import Instant
from facilitator.engine.world import World
from ui.present.cues import Cue, CueKind
from ui.present.hall_scene import cue_scene, hall_scene, logo
from ui.present.scenes import Scene
from ui.present.show import Safe, Show
from ui.present.tongue import Languages

#: By name: the picture of a moment and a page (from 0), None where there is nothing to show.
Guests = dict[str, Callable[[Instant, Languages, int], Scene | None]]


def guest(name: str) -> Cue:
    """The cue that shows that guest."""
    return Cue(CueKind.GUEST, text=name)


def shown_by(
    cue: Cue, guests: Guests, world: World, now: Instant, languages: Languages, keys: int
) -> Scene:
    """As `cue_scene`, guests as well."""
    if cue.kind is not CueKind.GUEST:
        return cue_scene(cue, world, now, languages, keys)
    host = guests.get(cue.text)
    made = host(now, languages, cue.page) if host is not None else None
    return made if made is not None else logo(world)


def seen_by_the_hall(
    show: Show, guests: Guests, world: World, now: Instant, languages: Languages, keys: int
) -> Scene:
    """As `hall_scene`, guests as well."""
    if show.safe is Safe.SHOW and show.live.kind is CueKind.GUEST:
        return shown_by(show.live, guests, world, now, languages, keys)
    return hall_scene(show, world, now, languages, keys)
