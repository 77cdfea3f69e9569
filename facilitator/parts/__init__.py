"""What can happen in an assembly: one small package a part, and the table of them all.

A new capability is a new package and one line in `PARTS`. The order is the order of reactions.
"""

from __future__ import annotations

from typing import Any, Final

from facilitator.part import Part
from facilitator.parts import (
    actions,
    agenda,
    agreements,
    archive,
    area,
    assembly,
    auxiliary,
    ballot,
    calendar,
    cards,
    checkin,
    council,
    countdown,
    decision,
    dispatch,
    groups,
    handsets,
    keys,
    mandate,
    meeting,
    minutes,
    outreach,
    papers,
    points,
    presence,
    process,
    ratification,
    retention,
    standard,
    timekeeping,
)

PARTS: Final[tuple[Part[Any], ...]] = (
    assembly.PART,
    meeting.PART,
    agenda.PART,
    countdown.PART,
    auxiliary.PART,
    presence.PART,
    checkin.PART,
    handsets.PART,
    cards.PART,
    council.PART,
    ballot.PART,
    decision.PART,
    mandate.PART,
    keys.PART,
    ratification.PART,
    minutes.PART,
    dispatch.PART,
    agreements.PART,
    actions.PART,
    calendar.PART,
    area.PART,
    outreach.PART,
    groups.PART,
    process.PART,
    standard.PART,
    timekeeping.PART,
    papers.PART,
    retention.PART,
    points.PART,
    archive.PART,
)
