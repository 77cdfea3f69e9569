"""Attaches games and ways to talk: opened from Tonight's list, and from Before to try them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.parts import assembly
from facilitator.wording import say
from ui.desk.look import ButtonKind, act_button
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
    words = say(record.language, "Play")
    record.tools.add(Tool(words, keeper.open))
    before, beside = record.pages.before, act_button(words, kind=ButtonKind.QUIET)
    beside.setToolTip(say(record.language, "Games and ways to talk, to try before the evening"))
    beside.clicked.connect(keeper.open)
    before.ways.addWidget(beside)
    before.more.keep(beside)
    return keeper.stop
