"""Beginning a speaker's turn from the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from facilitator.engine.requests import Outcome
from facilitator.engine.world import World
from ui.bridge import Send
from ui.present.cues import Cue, CueKind
from ui.present.turns import next_speaker, next_turn


class SpeakersWall(Protocol):
    """What it asks of the projection."""

    @property
    def live(self) -> Cue: ...

    @property
    def showing(self) -> bool: ...

    def load(self, cue: Cue) -> None: ...

    def next(self) -> None: ...


def begin_turn(world: World, send: Send, wall: SpeakersWall) -> None:
    """The next speaker's; where speakers are on the wall, that one comes on the wall.

    A wall that shows the logo, nothing or a held picture stays as it is, and that one comes next.
    """
    live = wall.live
    n = next_speaker(world, live)

    def answered(outcomes: tuple[Outcome, ...]) -> None:
        if n is not None and outcomes[0].done and live.kind is CueKind.SPEAKER and n != live.n:
            wall.load(replace(live, n=n))
            if wall.showing:
                wall.next()

    send(next_turn(world, live), answered=answered)
