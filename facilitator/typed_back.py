"""A meeting held on paper, typed in by two people: what both typed becomes what happened.

Pure: it answers which fields differ, and in which commands an agreed meeting is put into the
record. The moments there are those of the typing; the times of the evening are typed times.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from facilitator.part import Command, Side
from facilitator.parts import agenda, meeting, presence
from facilitator.parts.ballot import commands as ask
from facilitator.parts.ballot.sections import TELLERS
from facilitator.plan import Plan


class Way(StrEnum):
    """How an item was decided."""

    NOTHING = ""
    AGREED = "agreed"
    HANDS = "hands"
    CARDS = "cards"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Row:
    """One item as it stands on paper. Local times, "" for none; tally: answer → votes."""

    began: str = ""
    ended: str = ""
    way: Way = Way.NOTHING
    tally: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TypedMeeting:
    """The whole of it. `people`: in the room; `rows`: by item, those the hall turned to."""

    began: str
    closed: str
    people: int | None
    rows: Mapping[str, Row]


#: Of the meeting itself, where a place is asked for.
MEETING: Final = ""
#: An item, or `MEETING`, and the name of a field.
Place = tuple[str, str]


def differing(one: TypedMeeting, other: TypedMeeting) -> tuple[Place, ...]:
    """Where two people typed something else, in the order of the paper."""
    places = [
        (MEETING, name)
        for name in ("began", "closed", "people")
        if getattr(one, name) != getattr(other, name)
    ]
    for item in dict.fromkeys((*one.rows, *other.rows)):
        first, second = one.rows.get(item, Row()), other.rows.get(item, Row())
        places += [
            (item, name)
            for name in ("began", "ended", "way", "tally")
            if getattr(first, name) != getattr(second, name)
        ]
    return tuple(places)


def steps_of(
    plan: Plan, typed: TypedMeeting, names: tuple[Side, ...] = ()
) -> tuple[tuple[Command, ...], ...]:
    """What is asked of the record, step by step: none is taken before the last one was done.

    The meeting is left open at the end: whoever typed it in reads it through, and closes it.
    """
    times = tuple((key, row.began, row.ended) for key, row in typed.rows.items())
    begun: list[Command] = [
        meeting.StartMeeting(plan, names, on_paper=True),
        meeting.TypeTimes(typed.began, typed.closed, times),
    ]
    if typed.people is not None:
        begun.append(presence.CountRoom(typed.people))
    items = (item for item in plan.items if item.id in typed.rows)
    return (tuple(begun), *(_item(item.id, typed.rows[item.id]) for item in items))


def _item(item: str, row: Row) -> tuple[Command, ...]:
    turned = agenda.BeginItem(item)
    if row.way is Way.NOTHING:
        return (turned,)
    if row.way is Way.AGREED:
        agreed = ask.AskAgreement(), ask.RecordAgreement()
        return (turned, ask.PutQuestion(), *agreed, ask.DeclareResult())
    counts = [ask.EnterCount(dict(row.tally), teller) for teller in TELLERS]
    counted = ask.BeginCounting(row.way.value, len(TELLERS)), *counts
    return (turned, ask.PutQuestion(), *counted, ask.ShowResult(), ask.DeclareResult())
