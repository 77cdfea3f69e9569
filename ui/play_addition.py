"""Attaches games and ways to talk: opened from Tonight's list, and from Before to try them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.parts import assembly
from facilitator.wording import say
from ui.desk.play.ground import PlayGround
from ui.desk.play.keeper import PlayKeeper
from ui.desk.tonight.tools import Tool

if TYPE_CHECKING:
    from ui.open_record import OpenRecord, Stop


def play(record: OpenRecord) -> Stop:
    """Called at the end, it is shut, and music has faded."""
    ground = PlayGround(
        over=record.desk,
        world=record.world,
        clock=record.clock,
        projection=record.projection,
        devices=record.devices,
        wishes=record.settings.play,
        recipes=record.settings.file.parent / "recipes",
        language=record.language,
    )
    keeper = PlayKeeper(ground, record.world().of(assembly.PART).languages)
    record.tools.add(Tool(say(record.language, "Play"), keeper.open))
    return keeper.stop
