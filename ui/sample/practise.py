"""A record to practise in, at home: the sample evening in a hall that is not there.

It is made in a folder that is given, and knows of no other record.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from facilitator.clock import Clock
from facilitator.drafting import PlanDraft, begun
from facilitator.engine.requests import Request
from facilitator.ids import Ids, random_id
from facilitator.opened import Opened, found, local_day
from facilitator.parts import assembly, handsets
from facilitator.record.device import Device
from facilitator.record.file import SUFFIX
from ui.sample import evening

HANDSETS: Final = 160
#: When the doors open: a practice evening is an evening, whatever time it is.
_DOORS: Final = dt.time(18, 52)
#: Nobody can be counted before the meeting has begun: send `presence.CountRoom(PEOPLE)` then.
PEOPLE: Final = 163
QUORUM: Final = 50
#: The draft that holds the plan.
DRAFT: Final = "next"
_NAME: Final = "Practice"


def doors(clock: Clock) -> dt.datetime:
    """When the doors of today's practice evening open."""
    return dt.datetime.combine(local_day(clock), _DOORS, ZoneInfo(evening.FOUNDING.zone))


def practise_record(
    folder: Path,
    clock: Clock,
    device: Device,
    ids: Ids = random_id,
    draft: str = DRAFT,
    *,
    name: str = "",
) -> Opened:
    """A new record in `folder`/Practice, with handsets out and the sample evening as a draft.

    `name`: what the assembly is called, on the wall and on every paper; "" as the sample is.
    Raises EnvironmentFailure where it cannot be made.
    """
    home = folder / _NAME
    home.mkdir(parents=True, exist_ok=True)
    apart = replace(device, folder=folder)  # its keys and lists go with it, and meet no real ones
    founding = replace(evening.FOUNDING, name=name or evening.FOUNDING.name)
    opened = found(home / f"{_NAME}{SUFFIX}", founding, clock, apart, ids)
    issue = handsets.IssueHandsets(((1, HANDSETS),))
    for outcome in opened.engine.step([Request(issue), Request(assembly.SetQuorum(QUORUM))]):
        if outcome.failure is not None:
            opened.close()
            raise outcome.failure
    PlanDraft(opened.drafts, draft).take(begun(evening.plan(local_day(clock), ids)))
    return opened
