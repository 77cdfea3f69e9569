"""A year of meetings on a real record: people come, return, move and are vouched for.

Beside the record it keeps, in the plainest way, what an honest clerk would have written down, so
that what is read from the record can be compared with it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from facilitator.clock import SECOND
from facilitator.door_facts import Category, Tier
from facilitator.parts import agenda, area, checkin, meeting
from facilitator.parts.ballot import commands as ask
from facilitator.parts.process import Line, TickLine
from facilitator.reach.values import Unit
from tests.facilitator.hall import hall_of, item, motion, plan

FIRST = date(2026, 1, 8)
UNITS = ("E00065001", "E00065002")


@dataclass
class Clerk:
    """What was seen: number of a card → in which meetings; per meeting, T1 and above."""

    visits: dict[int, set[int]] = field(default_factory=dict)
    known: list[int] = field(default_factory=list)


def day_of(number):
    return FIRST + timedelta(days=30 * (number - 1))


def a_year(folder, meetings=12, at_first=30, seed=1):
    """The hall, a generator that holds the meetings one by one, and the clerk."""
    return hall_of(folder, handsets_out=()), Clerk(), Random(seed), meetings, at_first


def hold_them(hall, clerk, chance, meetings, at_first):
    hall.do(area.FreezeArea("2026-01-01", "", tuple(Unit(code, code) for code in UNITS)))
    hall.do(checkin.SetDoorRules(documents=True, ballot="b"))
    living, newest = list(range(1, at_first + 1)), at_first
    for number in range(1, meetings + 1):
        _on(hall, number)
        there = [card for card in living if chance.random() < 0.8]
        clerk.known.append(_door(hall, clerk, chance, number, there))
        _decide(hall, number, len(there))
        living = [card for card in living if chance.random() < 0.95]  # some move away
        moved_in = range(newest + 1, newest + 1 + at_first // 5)
        living += moved_in
        newest = moved_in[-1] if moved_in else newest


def _on(hall, number):
    day = day_of(number)
    evening = datetime(day.year, day.month, day.day, 18, 0, tzinfo=UTC)
    hall.clock.forward(evening.timestamp() - hall.clock.now().utc / SECOND)
    tonight = plan(item(f"vote-{number}", motion(f"That we meet again, {number}.")))
    hall.do(meeting.StartMeeting(replace(tonight, day=day.isoformat())))


def _door(hall, clerk, chance, number, there):
    tiers = {card: Tier(card % 3) for card in there}
    hall.do(*(checkin.Arrive(card, unit=UNITS[card % 2], tier=tiers[card]) for card in there))
    for card in there:
        clerk.visits.setdefault(card, set()).add(number)
    hall.do(checkin.Arrive(9000 + number, category=Category.OBSERVER))
    vouching = [card for card in there if tiers[card] is Tier.DOCUMENT]
    homeless = [card for card in there if tiers[card] is Tier.TOLD]
    if len(vouching) > 1 and homeless and chance.random() < 0.5:
        card = homeless[0]
        held = hall.world.of(meeting.PART).running
        arrival = hall.world.side(checkin.LOOKUP, f"{held.id} {card}")
        hall.do(checkin.Vouch(arrival, *vouching[:2]))
        tiers[card] = Tier.VOUCHED
    return sum(tier >= Tier.LISTED for tier in tiers.values())


def _decide(hall, number, people):
    hall.do(agenda.BeginItem(f"vote-{number}"), ask.PutQuestion(), ask.BeginCounting("hands"))
    held = hall.world.of(meeting.PART).running
    hall.do(
        ask.EnterCount({"for": people, "against": 0, "abstain": 0}),
        ask.ShowResult(),
        ask.DeclareResult(),
        TickLine(held.id, Line.ACCESS),
        meeting.CloseMeeting(),
    )


def spread(clerk, since):
    """How many came once, twice, … in the meetings from that number on."""
    times = Counter(sum(number >= since for number in numbers) for numbers in clerk.visits.values())
    return tuple(times[n] for n in range(1, max(times) + 1))
