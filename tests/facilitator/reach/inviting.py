"""An area and a log for tests: three streets, and what was done in them."""

from __future__ import annotations

from dataclasses import replace

from facilitator.parts import area, outreach
from facilitator.reach.values import Channel, Effort, Figure, Unit, UnitKind

CENSUS = "Census 2021, TS041"
CENSUS_DAY = "2021-03-21"
MEETING = "2026-05-14"


def unit(name, households=None, kind=UnitKind.STREET):
    return Unit(name.lower(), name, kind, households and Figure(households, CENSUS, CENSUS_DAY))


STREETS = (unit("Marfleet Lane", 120), unit("Preston Road", 90), unit("Moorings"))
FREEZE = area.FreezeArea("2026-01-01", "2026-12-31", STREETS, ("Contains figures.",))
NOTICE = outreach.GiveNotice({"en": "Come on 14 May."}, "2026-05-01", MEETING)


def effort(unit="marfleet lane", attempted=40, reached=0, channel=Channel.LEAFLET, **more):
    return Effort(
        **{"id": "", "day": "2026-05-02"} | more,
        channel=channel,
        unit=unit,
        attempted=attempted,
        reached=reached,
    )


def note(*given, walker="", **more):
    return outreach.NoteOutreach(effort(*given, **more), walker)


__all__ = ["FREEZE", "MEETING", "NOTICE", "STREETS", "effort", "note", "replace", "unit"]
