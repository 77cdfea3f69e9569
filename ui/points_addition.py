"""Attaches key points to an open record: a window from Tonight's list, a picture for the hall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.ids import random_id
from facilitator.wording import say
from ui.desk.points.keeper import PointsKeeper
from ui.desk.tonight.tools import Tool
from ui.present.points import wanted_tonight

if TYPE_CHECKING:
    from ui.open_record import OpenRecord, Stop


def key_points(record: OpenRecord) -> Stop:
    """In the list only where the evening has groups, or points were taken down."""
    la = record.language
    keeper = PointsKeeper(record.desk, record.bridge, record.projection, random_id, la)
    words = say(la, "Key points of the groups")
    record.tools.add(Tool(words, keeper.open, lambda: wanted_tonight(record.world())))
    return keeper.close
