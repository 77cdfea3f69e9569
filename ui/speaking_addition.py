"""Attaches the speaking list, which is in no record, to Tonight."""

from __future__ import annotations

from ui.desk.speaking.floor import Ground
from ui.desk.speaking.keeper import SpeakingKeeper
from ui.open_record import OpenRecord, Stop


def speaking(record: OpenRecord) -> Stop:
    """At the end nothing of it is left."""
    ground = Ground(
        *(record.pages.tonight, record.bridge, record.projection, record.devices),
        keyboard=record.evening.keyboard,
        clock=record.clock,
        language=record.language,
    )
    return SpeakingKeeper(ground).end
